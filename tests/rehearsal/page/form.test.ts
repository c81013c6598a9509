import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { mounted } from './mounted.ts';
import { formOfChoices, formOfWords } from './samples/every-field.ts';
import { said, viewWith } from './samples/messages.ts';
import { id } from './samples/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const asked = viewWith(said('Press to tell the hosts.'));
const words = { ...asked, form: formOfWords };
const choices = { ...asked, form: formOfChoices };

test('a form with words is filled in and sent with the keyboard alone', async () => {
  await using room = await mounted(browser, words);
  const { page } = room;
  await page.getByRole('dialog', { name: 'Tell the hosts' }).waitFor();
  const { keyboard } = page;
  const reach = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 12; step += 1) {
      await keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const at = document.activeElement;
        const named = at?.getAttribute('aria-labelledby')?.split(' ')[0] ?? '';
        return (
          document.getElementById(named)?.textContent ?? at?.closest('label')?.textContent ?? at?.textContent ?? ''
        );
      });
      if (name.test(label)) return;
    }
    throw new Error(`The keyboard does not reach ${name.source}`);
  };
  await reach(/In one line/);
  await keyboard.type('A hard day');
  await reach(/In more words/);
  await keyboard.type('Two');
  await keyboard.press('Enter');
  await keyboard.type('lines');
  await reach(/All right/);
  await keyboard.press('ArrowDown');
  await reach(/Submit/);
  await keyboard.press('Enter');
  await expect
    .poll(() => room.acts())
    .toEqual([
      { do: 'submit', form: 'form-1', fields: { line: 'A hard day', more: 'Two\nlines', mood: ['hard'], old: '' } },
    ]);
});

test('a form with choices is filled in with the mouse', async () => {
  await using room = await mounted(browser, choices);
  const { page } = room;
  await page.getByRole('button', { name: /Who hosts/ }).click();
  await page.getByRole('option', { name: 'Fay' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Late is fine').click();
  await page.getByText('What is said here stays here').click();
  await page.getByText('Keep the room open').click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose up to 2 files' }).click();
  const file = { name: 'tree.png', mimeType: 'image/png', buffer: Buffer.from('a tree') };
  await (await choosing).setFiles([file]);
  await page.getByText('tree.png').waitFor();
  await page.getByRole('button', { name: 'Submit' }).click();
  expect(await room.acts()).toEqual([
    {
      do: 'submit',
      form: 'form-2',
      fields: {
        who: [id.fay],
        where: [],
        agree: ['keep', 'late'],
        open: true,
        picture: { files: [{ filename: 'tree.png', base64: Buffer.from('a tree').toString('base64') }] },
      },
    },
  ]);
});

test('what is missing is marked, and the first of it is where one goes on', async () => {
  await using room = await mounted(browser, choices);
  const { page } = room;
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect.poll(() => page.getByText('This field is required.').count()).toBe(2);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Who hosts?');
  await page.getByText('Late is fine').click();
  expect(await page.getByText('Choose at least 2.').isVisible()).toBe(true);
  await page.getByText('Everybody may pass').click();
  expect(await page.getByText('Choose at least 2.').count()).toBe(0);
  expect(await room.acts()).toEqual([]);
});

test('a line that is too short or too long is not sent', async () => {
  await using room = await mounted(browser, words);
  const { page } = room;
  const line = page.getByRole('textbox', { name: 'In one line' });
  await page.getByText('All right').click();
  await line.fill('ab');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('Must be at least 3 characters long.').waitFor();
  expect(await line.getAttribute('aria-invalid')).toBe('true');
  await line.fill('x'.repeat(21));
  await page.getByText('Must be at most 20 characters long.').waitFor();
  expect(await page.getByText('21/20').isVisible()).toBe(true);
  await line.fill('Good enough');
  await line.press('Enter');
  await expect.poll(() => room.acts()).toHaveLength(1);
});

test('a file of another kind is refused where it is chosen', async () => {
  await using room = await mounted(browser, choices);
  const { page } = room;
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose up to 2 files' }).click();
  await (await choosing).setFiles([{ name: 'tree.txt', mimeType: 'text/plain', buffer: Buffer.from('a tree') }]);
  await page.getByText('Only files of these kinds: .png.').waitFor();
  expect(await page.getByText('tree.txt').count()).toBe(0);
});

test('a form that did not get through stays open with what was typed', async () => {
  await using room = await mounted(browser, words);
  const { page } = room;
  await room.answerWith({ done: false, why: 'The application did not respond' });
  await page.getByRole('textbox', { name: 'In one line' }).fill('A hard day');
  await page.getByText('All right').click();
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('Something went wrong. Try again.');
  expect(await page.getByRole('textbox', { name: 'In one line' }).inputValue()).toBe('A hard day');
});

test('a form is sent once, however often it is pressed', async () => {
  await using room = await mounted(browser, words);
  const { page } = room;
  await room.answerWith(null);
  await page.getByRole('textbox', { name: 'In one line' }).fill('A hard day');
  await page.getByText('All right').click();
  await page.getByRole('button', { name: 'Submit' }).dblclick();
  await page.getByRole('textbox', { name: 'In one line' }).press('Enter');
  expect(await room.acts()).toHaveLength(1);
});

test.for(['Escape', 'Cancel', 'Close'])('%s closes a form and asks nothing', async (way) => {
  await using room = await mounted(browser, words);
  const { page } = room;
  await page.getByRole('textbox', { name: 'In one line' }).fill('A hard day');
  if (way === 'Escape') await page.keyboard.press('Escape');
  else await page.getByRole('button', { name: way }).click();
  expect(await room.acts()).toEqual([{ do: 'close-form', form: 'form-1' }]);
});

test('the keyboard stays inside an open form', async () => {
  await using room = await mounted(browser, words);
  const { page } = room;
  await page.getByRole('dialog').waitFor();
  for (let step = 0; step < 14; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  }
});
