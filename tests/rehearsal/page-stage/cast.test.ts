import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temperaments } from '#rehearsal/people/temperament.ts';
import type { StageOrder, StageView } from '#rehearsal/stage/view.ts';
import { openBrowser } from '../page/browser.ts';
import { desktop, mounted, phone, seriousFindings, sidewaysScroll, type Size } from './mounted.ts';
import { playing } from './sample-stage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (show: 'cast' | 'be', more: Partial<StageView> = {}, size: Size = desktop): Promise<Page> =>
  mounted(
    browser,
    { show, stage: { ...playing, ...more }, seats: { first: 'id-Fay', second: null }, answer: { done: true } },
    size,
  );

test('everybody is listed with their part, where they are and what they are like', async () => {
  const page = await open('cast');
  const rows = await page.getByRole('listitem').allInnerTexts();
  expect(rows).toHaveLength(6);
  expect(rows[1]).toMatch(/Fay\s*you\s*host · in a voice room/);
  expect(rows[4]).toMatch(/Yara\s*member · here by text/);
  expect(rows[5]).toMatch(/Nora\s*member · not here/);
});

test('somebody can be made to talk long, by the mouse and from a list that explains each temperament', async () => {
  const page = await open('cast');
  await page.getByRole('button', { name: 'What Gil is like' }).click();
  const options = await page.getByRole('option').allInnerTexts();
  expect(options).toHaveLength(temperaments.length);
  expect(options.filter((words) => !/\n.+\./.test(words))).toEqual([]);
  await page.getByRole('option', { name: /^Talks long/ }).click();
  expect(await page.evaluate<StageOrder[]>('orders')).toEqual([
    { order: 'temperament', person: 'id-Gil', temperament: 'talks-long' },
  ]);
});

test('the same goes by the keyboard alone, typing the first letters', async () => {
  const page = await open('cast');
  const temperament = page.getByRole('button', { name: 'What Gil is like' });
  const hasFocus = (one: Locator): Promise<boolean> => one.evaluate((it) => it === document.activeElement);
  await temperament.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.type('vani');
  await page.keyboard.press('Enter');
  // The closing list gives the caret back in its own time.
  await expect.poll(() => hasFocus(temperament)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  expect(await page.evaluate<StageOrder[]>('orders')).toEqual([
    { order: 'temperament', person: 'id-Gil', temperament: 'vanishes' },
    { order: 'played-by', person: 'id-Gil', by: 'you' },
  ]);
});

test('one can be anybody else, the moderator too', async () => {
  const page = await open('cast');
  expect(await page.getByRole('button', { name: 'Be this person: Fay' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Be this person: Mo' }).click();
  await page.getByRole('button', { name: 'Be this person: Yara' }).click();
  expect(await page.evaluate<unknown>('seated')).toEqual([
    { seat: 'first', person: 'id-Mo' },
    { seat: 'first', person: 'id-Yara' },
  ]);
});

test('above a client one chooses who one is, and hands them back to themselves', async () => {
  const page = await open('be');
  expect(await page.getByRole('switch', { name: 'You act for Fay' }).isChecked()).toBe(true);
  await page.getByText('You act for Fay').click();
  await page.getByRole('button', { name: /Be this person/ }).click();
  await page.getByRole('option', { name: /^Otis/ }).click();
  expect(await page.evaluate<unknown>('[orders, seated]')).toEqual([
    [{ order: 'played-by', person: 'id-Fay', by: 'themselves' }],
    [{ seat: 'first', person: 'id-Otis' }],
  ]);
});

test('in a recording one can be anybody, and change nobody', async () => {
  const page = await open('cast', { isReplay: true });
  expect(await page.getByRole('button', { name: /is like/ }).count()).toBe(0);
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await page.getByRole('button', { name: /Be this person/ }).count()).toBe(5);
});

test('the list of people fits on a phone, and axe finds nothing serious in it', async () => {
  const page = await open('cast', {}, phone);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'What Gil is like' }).click();
  expect(await seriousFindings(page)).toEqual([]);
});
