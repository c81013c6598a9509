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
const chosen = (customId: string, ...values: readonly string[]): object => ({
  do: 'choose',
  channel: id.chat,
  message: message.message.id,
  customId,
  values,
});

test('a list for one closes with the choice and sends it', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: /How do you take part/ }).click();
  expect(await page.getByRole('option', { name: 'Listen' }).getAttribute('aria-selected')).toBe('true');
  expect(await page.getByText('You get a turn.').isVisible()).toBe(true);
  await page.getByRole('option', { name: 'Speak' }).click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await room.acts()).toEqual([chosen('one', 'speak')]);
  expect(await page.getByRole('button', { name: 'How do you take part?: Speak' }).count()).toBe(1);
});

test('a list that is closed without a choice sends nothing', async () => {
  await using room = await mounted(browser, view);
  await room.page.getByRole('button', { name: /How do you take part/ }).click();
  await room.page.keyboard.press('Escape');
  await room.page.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await room.acts()).toEqual([]);
});

test('several are ticked and sent together with Done, in the order of the list', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: 'What would help?' }).click();
  const done = page.getByRole('button', { name: 'Done' });
  await page.getByRole('option', { name: 'Tea' }).click();
  expect(await done.isDisabled()).toBe(true);
  expect(await page.getByText('Choose at least 2.').isVisible()).toBe(true);
  await page.getByRole('option', { name: 'Quiet' }).click();
  await page.getByRole('option', { name: 'A song' }).click();
  expect(await page.getByRole('option', { name: 'Rain' }).getAttribute('aria-disabled')).toBe('true');
  await done.click();
  expect(await room.acts()).toEqual([chosen('several', 'quiet', 'a song', 'tea')]);
});

test('a list of several that is left with too few sends nothing', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: 'What would help?' }).click();
  await page.getByRole('option', { name: 'Tea' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await room.acts()).toEqual([]);
  expect(await page.getByRole('button', { name: 'What would help?', exact: true }).count()).toBe(1);
});

test('and one that is left with enough sends them, as in Discord', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: 'What would help?' }).click();
  await page.getByRole('option', { name: 'Tea' }).click();
  await page.getByRole('option', { name: 'Rain' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => room.acts()).toEqual([chosen('several', 'tea', 'rain')]);
});

test('a long list is searched with the keyboard alone', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: 'What would help?' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').waitFor();
  for (const word of ['bread', 'rain']) {
    await page.keyboard.type(word);
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').fill('');
  }
  await page.keyboard.press('Tab');
  while (!(await page.evaluate(() => document.activeElement?.textContent === 'Done'))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => room.acts()).toEqual([chosen('several', 'bread', 'rain')]);
});

test('a short list is chosen from with the arrows', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: /How do you take part/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => room.acts()).toEqual([chosen('one', 'type')]);
});

test.for([
  { select: 'A person', option: 'Ben', sent: chosen('person', id.ben), others: ['Ada', 'Circlekeeper', 'Fay'] },
  { select: 'A role', option: 'Hosts', sent: chosen('role', id.hosts), others: ['Circle'] },
  { select: 'A channel', option: 'Open evening', sent: chosen('channel', id.stage), others: ['Tuesday circle'] },
])('$select is chosen by name and sent by id', async ({ select, option, sent, others }) => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: select, exact: true }).click();
  const listed = await page.getByRole('option').evaluateAll((all) => all.map((one) => one.textContent));
  expect(new Set(listed.map((text) => text.replace(/^[@#🔊]+/u, '')))).toEqual(new Set([option, ...others]));
  await page.getByRole('option', { name: option }).click();
  expect(await room.acts()).toEqual([sent]);
});

test('people and roles stand in one list where either may be chosen', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: 'A person or a role' }).click();
  await page.getByRole('option', { name: 'Fay' }).click();
  await page.getByRole('option', { name: 'Circle', exact: true }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await room.acts()).toEqual([chosen('anyone', id.fay, id.members)]);
});

test('a choice that did not get through is taken back', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await room.answerWith({ done: false, why: 'This interaction failed' });
  await page.getByRole('button', { name: 'A role', exact: true }).click();
  await page.getByRole('option', { name: 'Hosts' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('button', { name: 'A role', exact: true }).count()).toBe(1);
});

test('the arrows bring the end of a long list into sight', async () => {
  await using room = await mounted(browser, view);
  const { page } = room;
  await page.getByRole('button', { name: 'What would help?' }).click();
  await page.getByRole('searchbox').waitFor();
  const below = async (): Promise<number> => {
    const last = await page.getByRole('option', { name: 'Rain' }).boundingBox();
    const foot = await page.getByRole('button', { name: 'Done' }).boundingBox();
    return (last?.y ?? 0) + (last?.height ?? 0) - (foot?.y ?? 0);
  };
  expect(await below()).toBeGreaterThan(0);
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(below).toBeLessThan(1);
});
