import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { mounted } from './mounted.ts';
import { everyComponent } from './samples/every-component.ts';
import { card, viewWith } from './samples/messages.ts';
import { id } from './samples/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const message = card(everyComponent);
const view = viewWith(message);
const of = { channel: id.chat, message: message.message.id };

test('every kind of component is drawn', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('heading', { name: 'Sharing' }).waitFor();
  const buttons = ['Raise hand', 'Take the floor', 'Pass', 'I am here', 'End', 'Not now', 'Show'];
  for (const name of buttons) expect(await page.getByRole('button', { name, exact: true }).count()).toBe(1);
  const selects = ['How do you take part?: Listen', 'What would help?', 'A person', 'A role', 'A person or a role'];
  for (const name of [...selects, 'A channel']) {
    expect(await page.getByRole('button', { name, exact: true }).count()).toBe(1);
  }
  expect(
    await page
      .getByRole('article')
      .locator('img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('alt'))),
  ).toEqual(['A small square', 'A field']);
  expect(await page.getByText('pocket.ics').first().isVisible()).toBe(true);
  expect(await page.getByText('@Fay').isVisible()).toBe(true);
  expect(room.complaints).toEqual([]);
});

test('a container has the colour that was given to it', async () => {
  await using room = await mounted(browser, view);
  const edge = room.page.locator('.part-container').first();
  expect(await edge.evaluate((box) => getComputedStyle(box).borderLeftColor)).toBe('rgb(29, 103, 87)');
});

test('a press says which button of which message', async () => {
  await using room = await mounted(browser, view);
  await room.page.getByRole('button', { name: 'Take the floor' }).click();
  expect(await room.acts()).toEqual([{ do: 'press', ...of, customId: 'floor' }]);
});

test('a button beside a text is pressed like any other', async () => {
  await using room = await mounted(browser, view);
  await room.page.getByRole('button', { name: 'Raise hand' }).click();
  expect(await room.acts()).toEqual([{ do: 'press', ...of, customId: 'hand' }]);
});

test('a double press is one press, and a press after the answer is another', async () => {
  await using room = await mounted(browser, view);
  await room.answerWith(null);
  const button = room.page.getByRole('button', { name: 'I am here' });
  await button.dblclick();
  expect(await room.acts()).toHaveLength(1);
  await room.release({ done: true });
  await room.page.locator('[data-pending]').waitFor({ state: 'detached' });
  // Both at once, before anything can be drawn between them.
  await button.evaluate((pressed: HTMLElement) => {
    pressed.click();
    pressed.click();
  });
  expect(await room.acts()).toHaveLength(2);
  await room.release({ done: true });
  await room.page.locator('[data-pending]').waitFor({ state: 'detached' });
  await button.click();
  expect(await room.acts()).toHaveLength(3);
});

test('a button that is switched off does nothing', async () => {
  await using room = await mounted(browser, view);
  const button = room.page.getByRole('button', { name: 'Not now' });
  expect(await button.isDisabled()).toBe(true);
  await button.click({ force: true });
  expect(await room.acts()).toEqual([]);
});

test('a press without an answer is told under the message, and put away again', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await room.answerWith({ done: false, why: 'The application did not respond' });
  await page.getByRole('button', { name: 'Take the floor' }).click();
  const alert = page.getByRole('article').getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toContain('The application did not respond');
  await alert.getByRole('button').click();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('what went wrong is forgotten with the next press', async () => {
  await using room = await mounted(browser, view);
  await room.answerWith({ done: false, why: 'This interaction failed' });
  await room.page.getByRole('button', { name: 'Take the floor' }).click();
  await room.page.getByRole('alert').waitFor();
  await room.answerWith({ done: true });
  await room.page.getByRole('button', { name: 'Take the floor' }).click();
  await room.page.getByRole('alert').waitFor({ state: 'detached' });
  expect(await room.acts()).toHaveLength(2);
});

test('a link leads outside, in a window of its own that knows nothing of ours', async () => {
  await using room = await mounted(browser, view);
  const link = room.page.getByRole('link', { name: /The guide/ });
  expect(await link.getAttribute('href')).toBe('https://guide.example/');
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await link.getAttribute('rel')).toContain('noopener');
});

test('what is hidden is shown when it is asked for', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  expect(await page.getByText('What was behind the curtain.').count()).toBe(0);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  expect(await page.getByText('What was behind the curtain.').isVisible()).toBe(true);
  expect(await page.getByRole('img', { name: 'A river' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Hidden picture. Press to show.' }).click();
  expect(await page.getByRole('img', { name: 'A river' }).count()).toBe(1);
});

test('whoever is on a button with the keyboard stays on it when the card is edited', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: 'Pass', exact: true }).focus();
  const edited = structuredClone(view);
  const row = JSON.parse(JSON.stringify(everyComponent).replace('"pass"', '"pass-again"')) as typeof everyComponent;
  Object.assign(edited.open?.messages[0]?.message ?? {}, { components: row });
  await room.draw(edited);
  await page.keyboard.press('Enter');
  await expect.poll(() => room.acts()).toEqual([{ do: 'press', ...of, customId: 'pass-again' }]);
});

test('when that button goes, they stay at the message', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: 'Raise hand' }).focus();
  const edited = structuredClone(view);
  Object.assign(edited.open?.messages[0]?.message ?? {}, { components: [{ type: 10, content: 'It is over.' }] });
  await room.draw(edited);
  await page.getByText('It is over.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE');
});
