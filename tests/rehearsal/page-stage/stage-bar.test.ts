import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StageOrder, StageView } from '#rehearsal/stage/view.ts';
import { openBrowser } from '../page/browser.ts';
import type { Scene } from './mount/scene.ts';
import { desktop, mounted, phone, seriousFindings, shown, sidewaysScroll, type Size } from './mounted.ts';
import { debrief } from './sample-debrief.ts';
import { now, playing } from './sample-stage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const scene = (more: Partial<StageView> = {}, answer: Scene['answer'] = { done: true }): Scene => ({
  show: 'bar',
  stage: { ...playing, ...more },
  seats: { first: 'id-Fay', second: null },
  answer,
});
const open = (more?: Partial<StageView>, size: Size = desktop): Promise<Page> => mounted(browser, scene(more), size);
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const orders = (page: Page): Promise<StageOrder[]> => page.evaluate<StageOrder[]>('orders');

test('the bar says what is played, who one is and what time it is', async () => {
  const page = await open();
  const words = await page.locator('main').innerText();
  expect(words).toContain('A listening round');
  expect(words).toContain('You are Fay, host');
  expect(words).toContain('19:04:07');
  expect(words).toContain('Tue 24 Nov');
  expect(words).toContain('Bot: running');
});

test('every button of the bar sends its order, and nothing else', async () => {
  const page = await open();
  for (const speed of ['60×', '10×', '1×']) await page.getByRole('radio', { name: speed }).click();
  await press(page, 'Next thing');
  await press(page, 'Stop the bot');
  expect(await orders(page)).toEqual([
    { order: 'speed', speed: 60 },
    { order: 'speed', speed: 10 },
    { order: 'speed', speed: 1 },
    { order: 'next' },
    { order: 'bot', to: 'down' },
  ]);
});

test('the speed that holds is not ordered again', async () => {
  const page = await open({ speed: 10 });
  await page.getByRole('radio', { name: '10×' }).click();
  expect(await orders(page)).toEqual([]);
  expect(await page.getByRole('radio', { checked: true }).innerText()).toBe('10×');
});

test('looking back and leaving ask first, and staying changes nothing', async () => {
  const page = await open();
  for (const [name, order] of [
    ['Look back', 'look-back'],
    ['Leave evening', 'leave'],
  ] as const) {
    await press(page, name);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stay here' }).click();
    expect(await orders(page)).not.toContainEqual({ order });
    await press(page, name);
    await page.getByRole('alertdialog').getByRole('button', { name }).click();
    expect(await orders(page)).toContainEqual({ order });
  }
  expect(await orders(page)).toHaveLength(2);
});

test('the clock counts while it runs, and stands still when it is stopped', async () => {
  const page = await open({ speed: 1 });
  const turn = async (ms: number): Promise<void> => {
    await page.evaluate(`worldTime += ${ms}`);
    await page.clock.runFor(ms);
  };
  await turn(3_000);
  expect(await page.locator('main').innerText()).toContain('19:04:10');
  await turn(60_000);
  expect(await page.locator('main').innerText()).toContain('19:05:10');
  await shown(page, scene({ speed: 'paused', now }));
  await turn(5_000);
  expect(await page.locator('main').innerText()).toContain('19:04:07');
});

test('while the clock is being turned, the button says so and cannot be pressed twice', async () => {
  const page = await mounted(browser, scene({}, null), desktop);
  const button = page.getByRole('button', { name: 'Next thing' });
  await button.click();
  await page.getByRole('button', { name: 'Turning the clock …' }).click({ force: true });
  expect(await orders(page)).toEqual([{ order: 'next' }]);
});

test('a bot that is down and a troubled Discord are said in words, and the bot can be started', async () => {
  const page = await open({ bot: 'down', discord: 'troubled' });
  const said = await page.getByRole('status').innerText();
  expect(said).toContain('The bot is down.');
  expect(said).toContain('Discord answers with errors just now.');
  await press(page, 'Start the bot again');
  expect(await orders(page)).toEqual([{ order: 'bot', to: 'up' }]);
});

test('the newest note of the stage is read out; older ones can be opened, and each put away', async () => {
  const notes = ['Gil has stepped out.', 'Your line has dropped.'].map((words, index) => ({ at: now + index, words }));
  const page = await open({ notes });
  const status = page.getByRole('status');
  expect(await status.innerText()).toContain('Your line has dropped.');
  expect(await status.innerText()).not.toContain('Gil has stepped out.');
  await press(page, '1 earlier note');
  expect(await status.innerText()).toContain('Gil has stepped out.');
  const away = page.getByRole('button', { name: 'Put this note away', description: 'Your line has dropped.' });
  await away.click();
  expect(await status.innerText()).not.toContain('Your line has dropped.');
});

test('what the stage would not do is said once, in its own words', async () => {
  const page = await mounted(browser, scene({}, { done: false, why: 'The clock is already being turned.' }), desktop);
  await press(page, 'Next thing');
  expect(await page.getByRole('alert').innerText()).toContain('The clock is already being turned.');
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  expect(await page.getByRole('alert').innerText()).toBe('');
});

test('a recording says that it is one, and offers nothing that would act', async () => {
  const page = await open({ isReplay: true });
  expect(await page.getByRole('status').innerText()).toContain('This is a recording');
  for (const name of ['Stop the bot', 'Look back', 'Leave evening']) {
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  }
  await press(page, 'Back to the beginning');
  expect(await orders(page)).toEqual([{ order: 'leave' }]);
});

test('the recording is a link beside the page, for the browser to save', async () => {
  const page = await open();
  const link = page.getByRole('link', { name: 'Save recording' });
  expect([await link.getAttribute('href'), await link.getAttribute('download')]).toEqual(['./recording', '']);
});

test('on a phone everything is there behind one button, and nothing has to be pushed sideways', async () => {
  const page = await open({}, phone);
  expect(await sidewaysScroll(page)).toBe(0);
  await press(page, 'Let the clock run');
  await press(page, 'More');
  await page.getByRole('radio', { name: '60×' }).click();
  await press(page, 'Stop the bot');
  expect(await sidewaysScroll(page)).toBe(0);
  await press(page, 'People');
  expect(await page.getByRole('dialog').getByRole('heading', { name: 'People' }).count()).toBe(1);
  expect(await orders(page)).toEqual([
    { order: 'speed', speed: 1 },
    { order: 'speed', speed: 60 },
    { order: 'bot', to: 'down' },
  ]);
});

test('on a phone a bot that is down can be started from where it is said', async () => {
  const page = await open({ bot: 'down' }, phone);
  await page.getByRole('status').getByRole('button', { name: 'Start the bot again' }).click();
  expect(await orders(page)).toEqual([{ order: 'bot', to: 'up' }]);
});

test('while the evening is being prepared the bar names it, and offers nothing that would stop it', async () => {
  const page = await open({ busy: 'preparing', cast: [] });
  expect(await page.locator('main').innerText()).toBe('A listening round');
  expect(await page.locator('button').count()).toBe(0);
});

test('after the evening the bar has no clock any more, only the way out', async () => {
  const page = await open({ debrief });
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Leave evening']);
  expect(await page.locator('main').innerText()).not.toContain('19:04:07');
});

test('with the keyboard alone one runs the clock, turns it on, and takes the way out', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  for (const key of ['Tab', 'Tab', 'Space', 'Escape']) await page.keyboard.press(key);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  for (const key of ['Space', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  expect(await orders(page)).toEqual([{ order: 'speed', speed: 1 }, { order: 'next' }, { order: 'look-back' }]);
});

test.for([
  ['wide', desktop],
  ['phone-sized', phone],
] as const)('axe finds nothing serious in the bar of a %s window', async ([, size]) => {
  const page = await open({ bot: 'down', discord: 'troubled', notes: [{ at: now, words: 'A note.' }] }, size);
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, size === phone ? 'More' : 'Leave evening');
  expect(await seriousFindings(page)).toEqual([]);
});
