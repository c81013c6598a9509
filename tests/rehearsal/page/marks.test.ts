import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { mounted } from './mounted.ts';
import { said, viewWith } from './samples/messages.ts';
import { evening, id } from './samples/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const says = (words: string): ReturnType<typeof viewWith> => viewWith(said(words, { from: 'fay' }));
const seconds = evening / 1_000;

test('words that look like a page’s own code stay words', async () => {
  const words = '<img src=x onerror="document.title=1"> <b>no</b> <script>document.title=2</script> &amp; **yes**';
  await using room = await mounted(browser, says(words));
  const text = room.page.locator('.mark-text');
  expect(await text.textContent()).toBe(words.replaceAll('**', ''));
  expect(await text.locator('img, b, script').count()).toBe(0);
  expect(await text.locator('strong').textContent()).toBe('yes');
  expect(await room.page.title()).toBe('Parts of the page');
});

test('a link leads to web pages only', async () => {
  const words = '[a](javascript:alert(1)) [b](data:text/html,x) [c](https://c.example/) https://d.example/ <file:///x>';
  await using room = await mounted(browser, says(words));
  const links = room.page.locator('.mark-text a');
  expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
    'https://c.example/',
    'https://d.example/',
  ]);
  expect(await links.first().getAttribute('rel')).toContain('noopener');
  expect(await room.page.locator('.mark-text').textContent()).toContain('[a](javascript:alert(1))');
});

test('a spoiler is hidden until it is pressed, from everybody', async () => {
  await using room = await mounted(browser, says('It ends ||with a wedding||.'));
  const { page } = room;
  expect(await page.getByText('with a wedding').isVisible()).toBe(false);
  const cover = page.getByRole('button', { name: 'Hidden words. Press to show.' });
  expect(await cover.ariaSnapshot()).not.toContain('wedding');
  await cover.press('Enter');
  await expect.poll(() => page.getByText('with a wedding').isVisible()).toBe(true);
});

test('a timestamp counts with the world’s clock', async () => {
  await using room = await mounted(browser, says(`It ends <t:${seconds + 120}:R>.`));
  const time = room.page.locator('.mark-time');
  expect(await time.textContent()).toBe('in 2 minutes');
  await room.turnTo(evening + 90_000);
  expect(await time.textContent()).toBe('in 30 seconds');
  await room.turnTo(evening + 150_000);
  expect(await time.textContent()).toBe('30 seconds ago');
  expect(await time.getAttribute('title')).toMatch(/^Tuesday,? 1 September 2026 at 18:02$/);
});

test('a timestamp is drawn in each of Discord’s shapes, in the reader’s zone', async () => {
  const shapes = ['t', 'T', 'd', 'D', 'f', 'F', 's', 'S'].map((shape) => `<t:${seconds}:${shape}>`);
  await using room = await mounted(browser, says(`${shapes.join('\n')}\n<t:${seconds}>`));
  expect(await room.page.locator('.mark-time').allTextContents()).toEqual([
    '18:00',
    '18:00:00',
    '01/09/2026',
    '1 September 2026',
    '1 September 2026 at 18:00',
    // Browsers disagree about the comma.
    expect.stringMatching(/^Tuesday,? 1 September 2026 at 18:00$/),
    '01/09/2026, 18:00',
    '01/09/2026, 18:00:00',
    '1 September 2026 at 18:00',
  ]);
});

test('people, roles, channels and commands are called by their names', async () => {
  const words = `<@${id.ben}> <@!${id.ada}> <@&${id.hosts}> <#${id.room}> </session open:${id.greet}> @everyone <@999999999999999999>`;
  await using room = await mounted(browser, says(words));
  expect(await room.page.locator('.mark-mention').allTextContents()).toEqual([
    '@Ben',
    '@Ada',
    '@Hosts',
    '#Tuesday circle',
    '/session open',
    '@everyone',
    '@unknown-user',
  ]);
});

test('a channel that is named is opened with a press', async () => {
  await using room = await mounted(browser, says(`Come to <#${id.room}>.`));
  await room.page.getByRole('button', { name: '#Tuesday circle' }).click();
  expect(await room.opened()).toEqual([id.room]);
});
