import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Debrief } from '#rehearsal/stage/debrief/debrief.ts';
import type { StageOrder } from '#rehearsal/stage/view.ts';
import { openBrowser } from '../page/browser.ts';
import { desktop, mounted, phone, seriousFindings, sidewaysScroll, type Size } from './mounted.ts';
import { debrief, overDays } from './sample-debrief.ts';
import { playing } from './sample-stage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (more: Partial<Debrief> = {}, size: Size = desktop): Promise<Page> =>
  mounted(
    browser,
    {
      show: 'debrief',
      stage: { ...playing, debrief: { ...debrief, ...more } },
      seats: { first: null, second: null },
      answer: { done: true },
    },
    size,
  );
const turnTo = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
const part = (page: Page): Promise<string> => page.getByRole('tabpanel').innerText();

test('what happened is told minute by minute, with the guide beside the minute it belongs to', async () => {
  const page = await open();
  const minutes = page.getByRole('tabpanel').locator('ol > li');
  expect(await minutes.count()).toBe(4);
  const third = minutes.nth(1);
  expect(await third.innerText()).toContain('19:03');
  expect(await third.innerText()).toContain('Fay presses [+1 min]');
  expect(await third.getByRole('complementary', { name: 'The host guide suggests' }).innerText()).toContain(
    'A turn that is over its time ends by a person, never by the clock.',
  );
  expect(await minutes.nth(3).getByRole('complementary').count()).toBe(0);
});

test('where days lie between, the day is told instead of a count of minutes', async () => {
  const page = await open(overDays(debrief));
  const whole = await page.locator('main').innerText();
  expect(whole).toContain('Tuesday, 24 November 2026, 19:00, to Thursday, 26 November 2026, 19:00');
  expect(await page.getByRole('tabpanel').locator('ol > li').last().innerText()).toContain('Thu 26 Nov');
  expect(await part(page)).not.toContain('minute 2880');
});

test('what only one person or only the desk could see is marked so', async () => {
  const page = await open();
  const lines = page.getByRole('listitem');
  expect(await lines.filter({ hasText: /^Nora presses \[I need someone\]/ }).innerText()).toContain('Only Nora');
  expect(await lines.filter({ hasText: /^The bot at the desk/ }).innerText()).toContain('The host desk');
  expect(await lines.filter({ hasText: /^Fay presses \[Thank & next\]/ }).innerText()).not.toContain('Only');
});

test('one can read as the room saw it, and then nothing private is left', async () => {
  const page = await open();
  await page.getByRole('button', { name: /Who could see it/ }).click();
  expect(await page.getByRole('option').allInnerTexts()).toEqual([
    'Everything',
    'The whole room',
    'The host desk',
    'Only Nora',
  ]);
  await page.getByRole('option', { name: 'The whole room' }).click();
  expect(await part(page)).toContain('Yara “I am still here');
  expect(await part(page)).not.toContain('I need someone]');
  expect(await part(page)).not.toContain('at the desk');
  await page.getByRole('button', { name: /Who could see it/ }).click();
  await page.getByRole('option', { name: 'Only Nora' }).click();
  expect(await part(page)).toContain('presses [I need someone]');
  expect(await part(page)).not.toContain('Yara “I am still here');
});

test('the five steps say when something of the kind was done, or a dash', async () => {
  const page = await open();
  await turnTo(page, 'The five steps');
  const steps = page.getByRole('tabpanel').getByRole('listitem');
  expect(await steps.nth(0).innerText()).toContain('19:05:20');
  expect(await steps.nth(1).innerText()).toContain('—');
});

test('an evening without such a moment has no five steps', async () => {
  const page = await open({ steps: [] });
  expect(await page.getByRole('tab').allInnerTexts()).toEqual([
    'What happened',
    'Talking time',
    'What members saw',
    'To think about',
  ]);
});

test('talking time is a table in the order it comes in', async () => {
  const page = await open();
  await turnTo(page, 'Talking time');
  const rows = await page.getByRole('row').allInnerTexts();
  expect(rows.map((row) => row.trim().split(/\s*\t\s*/))).toEqual([
    ['Name', 'Turns', 'Time', 'As a bar'],
    ['Otis', '1', '7 min'],
    ['Gil', '2', '2 min 11 s'],
    ['Yara', '1', '1 min 5 s'],
    ['Nora', '0', '—'],
  ]);
});

test('the evening can be read from each place, and what only that person saw is marked', async () => {
  const page = await open();
  await turnTo(page, 'What members saw');
  expect(await part(page)).toMatch(/These lines are open now\.\s+only Nora saw this/);
  await page.getByRole('button', { name: /From the place of/ }).click();
  await page.getByRole('option', { name: 'Otis' }).click();
  expect(await part(page)).toContain('@Otis, the floor is yours.');
  expect(await part(page)).not.toContain('These lines are open now.');
  await page.getByRole('button', { name: /From the place of/ }).click();
  await page.getByRole('option', { name: 'Uma' }).click();
  expect(await part(page)).toContain('Nothing appeared before them.');
});

test('one leafs through the parts with the arrow keys', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  expect(await part(page)).toContain('What went well?');
  await page.keyboard.press('ArrowLeft');
  expect(await part(page)).toContain('From the place of');
});

test('no part of it speaks of a score, and it says that nothing is kept', async () => {
  const page = await open();
  const all = await page.evaluate<string>('document.body.textContent');
  expect(all).not.toMatch(/score|grade|rank|points|percent|%|best|worst|mistake|wrong/i);
  expect(all).toContain('Nothing of this is kept when the window closes.');
});

test('one plays it again with the same number, or chooses another evening', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Play this evening again' }).click();
  await page.getByRole('button', { name: 'Choose another evening' }).click();
  expect(await page.evaluate<StageOrder[]>('orders')).toEqual([
    { order: 'begin', evening: 'listening-round', seed: 12 },
    { order: 'leave' },
  ]);
});

test('on paper all parts stand one after the other, with nothing to press', async () => {
  const page = await open();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('main').innerText();
  for (const words of [
    'Sharing · part 5 of 7',
    'Slow the room',
    '2 min 11 s',
    'These lines are open',
    'What went well?',
  ])
    expect(paper).toContain(words);
  expect(paper).not.toContain('Play this evening again');
});

test.for([
  ['wide', desktop],
  ['phone-sized', phone],
] as const)('axe finds nothing serious in any part on a %s window, and all of them fit', async ([, size]) => {
  const page = await open({}, size);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  }
});
