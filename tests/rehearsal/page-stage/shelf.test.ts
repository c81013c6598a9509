import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StageOrder, StageView } from '#rehearsal/stage/view.ts';
import { openBrowser } from '../page/browser.ts';
import type { Scene } from './mount/scene.ts';
import { desktop, mounted, phone, seriousFindings, sidewaysScroll, type Size } from './mounted.ts';
import { atTheShelf } from './sample-stage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const scene = (more: Partial<StageView> = {}, answer: Scene['answer'] = { done: true }): Scene => ({
  show: 'shelf',
  stage: { ...atTheShelf, ...more },
  seats: { first: null, second: null },
  answer,
});
const open = (more?: Partial<StageView>, size: Size = desktop): Promise<Page> => mounted(browser, scene(more), size);

test('a newcomer reads what this is, and that it stays on their computer', async () => {
  const page = await open();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('A room to practise in');
  expect(await page.locator('main').innerText()).toContain('Everything stays on this computer.');
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'A calm first meeting',
    'Hard moments to practise',
    'The calendar',
    'More',
  ]);
});

test('each evening says what it is, who one is in it and how many there are', async () => {
  const page = await open();
  const hard = page.getByRole('region', { name: 'Hard moments to practise' });
  expect(await hard.getByRole('listitem').count()).toBe(3);
  const words = await hard.getByRole('listitem').last().innerText();
  expect(words).toMatch(/^Nobody comes\s+The doors are open, and the room stays empty.\s+You are the host\s+1 person/);
});

test('an evening begins with the number that was typed', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('textbox', { name: 'Dice number' }).fill('42');
  await page.getByRole('textbox', { name: 'Dice number' }).press('Enter');
  await page.getByRole('button', { name: 'Begin Nobody comes' }).click();
  expect(await page.evaluate<StageOrder[]>('orders')).toEqual([{ order: 'begin', evening: 'nobody', seed: 42 }]);
});

test('without a number one is thrown, and another can be asked for', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'More' }).click();
  const field = page.getByRole('textbox', { name: 'Dice number' });
  const thrown = new Set([await field.inputValue()]);
  for (let time = 0; time < 5; time += 1) {
    await page.getByRole('button', { name: 'Another number' }).click();
    thrown.add(await field.inputValue());
  }
  expect(thrown.size).toBeGreaterThan(1);
  expect([...thrown].filter((seed) => !/^[1-9]\d{0,3}$/.test(seed))).toEqual([]);
});

test('while the room is being prepared this is said, and no second evening can be begun', async () => {
  const page = await mounted(browser, scene({}, null), desktop);
  await page.getByRole('button', { name: 'Begin A grief circle' }).click();
  expect(await page.getByRole('status').innerText()).toContain('Setting out the chairs');
  expect(await page.getByRole('button', { name: 'Begin A listening round' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Preparing … A grief circle' }).click({ force: true });
  expect(await page.evaluate<number>('orders.length')).toBe(1);
});

test('when an evening cannot begin, the reason stands there and others can be tried', async () => {
  const page = await mounted(browser, scene({}, { done: false, why: 'There is no such evening.' }), desktop);
  await page.getByRole('button', { name: 'Begin A grief circle' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('There is no such evening.');
  expect(await page.getByRole('button', { name: 'Begin A listening round' }).isEnabled()).toBe(true);
});

test('the first evening can be begun with the keyboard alone', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate<StageOrder[]>('orders')).toMatchObject([{ order: 'begin', evening: 'listening-round' }]);
});

test.for([
  ['wide', desktop],
  ['phone-sized', phone],
] as const)('axe finds nothing serious on the shelf of a %s window, and it fits', async ([, size]) => {
  const page = await open({}, size);
  await page.getByRole('button', { name: 'More' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
});
