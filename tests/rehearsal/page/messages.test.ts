import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientView } from '#rehearsal/discord/client/view.ts';
import { openBrowser } from './browser.ts';
import { mounted } from './mounted.ts';
import { said, viewWith } from './samples/messages.ts';
import { adasView, evening, id } from './samples/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const minute = 60_000;

test('an author is named once while they go on, and again after a while or another', async () => {
  const view = viewWith(
    said('First', { from: 'ben' }),
    said('Second', { from: 'ben', after: minute }),
    said('Third', { from: 'fay', after: 2 * minute }),
    said('Fourth', { from: 'fay', after: 20 * minute }),
  );
  await using room = await mounted(browser, view);
  const names = await room.page.locator('.msg-author').allTextContents();
  expect(names).toEqual(['Ben', 'Fay', 'Fay']);
  expect(await room.page.getByRole('article').count()).toBe(4);
});

test('a new day has a line of its own', async () => {
  const view = viewWith(said('Late', { from: 'ben' }), said('Early', { from: 'ben', after: 12 * 60 * minute }));
  await using room = await mounted(browser, view);
  expect(await room.page.locator('.msg-divider').allTextContents()).toEqual([
    expect.stringMatching(/^Tuesday,? 1 September 2026$/),
    expect.stringMatching(/^Wednesday,? 2 September 2026$/),
  ]);
});

test('the bot is marked as one, and people are not', async () => {
  await using room = await mounted(browser, viewWith(said('Hello', { from: 'ben' }), said('Welcome')));
  const articles = room.page.getByRole('article');
  expect(await articles.nth(0).getByText('APP').count()).toBe(0);
  expect(await articles.nth(1).getByText('APP').count()).toBe(1);
});

const asked = {
  type: 20,
  interaction_metadata: { id: '1', type: 2, name: 'session open', user: { id: id.ben } },
};

test('everybody sees who asked for an answer, unless only one person sees it', async () => {
  const view = viewWith(
    said('The doors are open.', { wire: asked }),
    said('Only for you.', { wire: asked, view: { isEphemeral: true } }),
  );
  await using room = await mounted(browser, view);
  const articles = room.page.getByRole('article');
  expect(await articles.nth(0).textContent()).toContain('Ben used /session open');
  expect(await articles.nth(1).textContent()).not.toContain('used');
});

test('what only one person sees says so, and is put away with a press', async () => {
  const mine = said('Your hand is up.', { view: { isEphemeral: true } });
  await using room = await mounted(browser, viewWith(mine));
  expect(await room.page.getByText('Only you can see this').isVisible()).toBe(true);
  await room.page.getByRole('button', { name: 'Dismiss message' }).click();
  expect(await room.acts()).toEqual([{ do: 'dismiss', channel: id.chat, message: mine.message.id }]);
});

test('while the bot is thinking, it says so', async () => {
  await using room = await mounted(browser, viewWith(said('', { view: { isLoading: true } })));
  expect(await room.page.getByText('Circlekeeper is thinking…').isVisible()).toBe(true);
});

test('a message that mentions the reader stands out, also for who cannot see it', async () => {
  const view = viewWith(said(`<@${id.ada}>, it is your turn.`, { view: { mentionsMe: true } }));
  await using room = await mounted(browser, view);
  const article = room.page.getByRole('article');
  expect(await article.getAttribute('data-mentions-me')).toBe('true');
  expect(await article.textContent()).toContain('You are mentioned here.');
});

test('what Discord itself writes is a short line', async () => {
  const view = viewWith(
    said('Host desk', { wire: { type: 18 } }),
    said('Grief and sleep', { from: 'fay', wire: { type: 27 } }),
  );
  await using room = await mounted(browser, view);
  await room.page.getByText('Circlekeeper started a thread: Host desk').waitFor();
  expect(await room.page.getByText('Fay started the stage: Grief and sleep').isVisible()).toBe(true);
});

test('the older kind of box shows its title, words, fields and foot', async () => {
  const box = {
    title: 'Next meeting',
    description: 'On **Tuesday**',
    color: 0x884422,
    fields: [{ name: 'Where', value: 'Here', inline: true }],
    footer: { text: 'Come as you are' },
  };
  await using room = await mounted(browser, viewWith(said('', { wire: { embeds: [box] } })));
  const text = (await room.page.getByRole('article').textContent()) ?? '';
  for (const words of ['Next meeting', 'On Tuesday', 'Where', 'Here', 'Come as you are']) expect(text).toContain(words);
});

function long(count: number): ClientView {
  return viewWith(...Array.from({ length: count }, (_, place) => said(`Line ${place}`, { from: 'ben', after: place })));
}

const fromEnd = (box: Element): number => box.scrollHeight - box.scrollTop - box.clientHeight;

test('the newest message is in sight, and stays so when another comes', async () => {
  const before = long(80);
  await using room = await mounted(browser, before);
  const log = room.page.getByRole('log', { name: /^Messages/ });
  await expect.poll(() => log.evaluate(fromEnd)).toBeLessThan(2);
  await room.draw(viewWith(...(before.open?.messages ?? []), said('The newest', { from: 'fay' })));
  await room.page.getByText('The newest').waitFor();
  await expect.poll(() => log.evaluate(fromEnd)).toBeLessThan(2);
});

test('who reads further up is not moved, and is told that there is something new', async () => {
  const before = long(80);
  await using room = await mounted(browser, before);
  const { page } = room;
  const log = page.getByRole('log', { name: /^Messages/ });
  await log.evaluate((box) => box.scrollTo(0, 0));
  await expect.poll(() => log.evaluate(fromEnd)).toBeGreaterThan(500);
  // One drawing later the list knows where its reader is.
  await page.clock.runFor(100);
  await room.draw(viewWith(...(before.open?.messages ?? []), said('The newest', { from: 'fay' })));
  const toEnd = page.getByRole('button', { name: 'New messages: go to the end' });
  await toEnd.waitFor();
  expect(await log.evaluate((box) => box.scrollTop)).toBe(0);
  await toEnd.click();
  await expect.poll(() => log.evaluate(fromEnd)).toBeLessThan(2);
  await toEnd.waitFor({ state: 'detached' });
});

test.each([
  ['the bot’s answer to me alone', said('For you', { view: { isEphemeral: true } })],
  ['what I write myself', said('My own words', { from: 'ada' })],
])('%s comes into sight even while I read further up', async (_what, answer) => {
  const before = long(80);
  await using room = await mounted(browser, before);
  const log = room.page.getByRole('log', { name: /^Messages/ });
  await log.evaluate((box) => box.scrollTo(0, 0));
  await expect.poll(() => log.evaluate(fromEnd)).toBeGreaterThan(500);
  await room.page.clock.runFor(100);
  await room.draw(viewWith(...(before.open?.messages ?? []), answer));
  await expect.poll(() => log.evaluate(fromEnd)).toBeLessThan(2);
});

test('whoever puts away an answer further up keeps their place', async () => {
  const before = long(80).open?.messages ?? [];
  const answers = ['First answer', 'Second answer'].map((words) => said(words, { view: { isEphemeral: true } }));
  await using room = await mounted(browser, viewWith(...before, ...answers));
  const log = room.page.getByRole('log', { name: /^Messages/ });
  await log.evaluate((box) => box.scrollTo(0, 0));
  await expect.poll(() => log.evaluate(fromEnd)).toBeGreaterThan(500);
  await room.page.clock.runFor(100);
  await room.draw(viewWith(...before, ...answers.slice(0, 1)));
  await room.page.getByText('Second answer').waitFor({ state: 'detached' });
  expect(await log.evaluate((box) => box.scrollTop)).toBe(0);
});

test('titles in messages are one level below the channel, however large they look', async () => {
  await using room = await mounted(browser, viewWith(said('### Small\n# Large\n## Between')));
  const levels = await room.page
    .getByRole('article')
    .getByRole('heading')
    .evaluateAll((all) => all.map((one) => one.tagName));
  expect(levels).toEqual(['H3', 'H3', 'H3']);
});

test('a channel in which nothing was written says so', async () => {
  await using room = await mounted(browser, adasView);
  expect(await room.page.getByText('Nothing has been written here yet.').isVisible()).toBe(true);
});

test('the hour beside a name is the reader’s own', async () => {
  await using room = await mounted(browser, viewWith(said('Hello', { from: 'ben' })));
  expect(new Date(evening).toISOString()).toContain('T17:00');
  expect(await room.page.locator('.msg-time').textContent()).toBe('18:00');
});
