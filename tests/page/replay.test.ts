import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readCommandLine } from '#rehearsal/transcript/command-line.ts';
import { openReplay } from '#rehearsal/recording/open-replay.ts';
import { idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { bot, stage, wayOut } from '#rehearsal/words/stage.ts';
import { labels } from '#text/en/labels.ts';
import { type AtThePage, atThePage, type PageOptions } from './at-the-page.ts';
import { inTheBar } from './bar.ts';
import { mouse } from './hands.ts';
import { nextThing, until } from './host-the-round.ts';
import { Side } from './side.ts';
import { desk, room } from './what-helps.ts';

const evening = idOf('talksOn');

/** The host ends Milo’s long turn with thanks, and says so in the room. */
async function endsTheTurn({ page }: AtThePage): Promise<void> {
  const hand = mouse(page);
  const fay = new Side(page);
  await fay.opens(hand, desk);
  await hand.press(fay.button(labels.thankNext));
  await until({ goesOn: nextThing(page, hand) }, fay.messages.getByText(/Floor: @(?!Milo)/u));
  await fay.opens(hand, room);
  await fay.writes(hand, 'Thank you, Milo.');
  await nextThing(page, hand)();
}

const played = (text: string): PageOptions => ({ stage: (time) => openReplay(text, { real: time }) });

/** Whoever plays the recording is two of the people in it, and sees with the eyes of each what happened. */
async function looksAgain({ page }: AtThePage): Promise<void> {
  const hand = mouse(page);
  const side = new Side(page);
  await page.getByText(stage.recording).waitFor();
  await side.is(hand, 'Fay');
  await side.opens(hand, desk);
  await side.messages.getByText('Floor: @Milo').waitFor();
  expect(await side.button(labels.thankNext).count()).toBe(0);
  await until({ goesOn: nextThing(page, hand) }, side.messages.getByText(/Floor: @(?!Milo)/u));
  await side.is(hand, 'Nora');
  expect(await side.channel(desk).count()).toBe(0);
  await side.opens(hand, room);
  await until({ goesOn: nextThing(page, hand) }, side.message('Thank you, Milo.'));
  expect(await page.getByRole('button', { name: bot.stop }).count()).toBe(0);
}

test('an evening that was saved is played again, and one can be anybody in it', { timeout: 120_000 }, async () => {
  let saved = '';
  await atThePage({ evening }, async (at) => {
    await endsTheTurn(at);
    const link = await inTheBar(at.page, mouse(at.page), wayOut.recording);
    const [file] = await Promise.all([at.page.waitForEvent('download'), link.click()]);
    saved = readFileSync(await file.path(), 'utf8');
  });
  await atThePage(played(saved), looksAgain);
  expect(saved).not.toContain('Bot ');
});

test('a test that fails leaves its evening behind, and a picture of the page', { timeout: 120_000 }, async () => {
  const failures = mkdtempSync(join(tmpdir(), 'failures-'));
  onTestFinished(() => rmSync(failures, { recursive: true }));
  const failing = atThePage({ evening, failures }, async (at) => {
    await endsTheTurn(at);
    expect(await at.page.title()).toBe('something else');
  });
  const message = await failing.then(
    () => 'it did not fail',
    (error: unknown) => String(error),
  );
  expect(message).toContain('something else');
  const [, words = ''] = /npm run rehearse -- (.*\.jsonl)/u.exec(message) ?? [];
  const asked = readCommandLine(words.split(' '), []);
  expect(asked.kind).toBe('page');
  const path = asked.kind === 'page' ? (asked.order.replay ?? '') : '';
  await atThePage(played(readFileSync(path, 'utf8')), looksAgain);
  const picture = /The page as it stood: (.*\.png)/u.exec(message)?.[1] ?? '';
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
});

test('whatever the browser or the bot complains of fails a test, even when everything else went well', async () => {
  const failures = mkdtempSync(join(tmpdir(), 'failures-'));
  onTestFinished(() => rmSync(failures, { recursive: true }));
  const said = atThePage({ failures }, async ({ page }) => {
    await page.evaluate(`console.error('something is wrong')`);
  });
  await expect(said).rejects.toThrow('something is wrong');
  const forbidden = atThePage({ failures }, async ({ page }) => {
    const picture = `document.body.append(Object.assign(document.createElement('img'), { src: 'http://a.test/' }))`;
    await Promise.all([page.waitForEvent('console'), page.evaluate(picture)]);
  });
  await expect(forbidden).rejects.toThrow('Content Security Policy');
  const thrown = atThePage({ failures }, async ({ page }) => {
    await Promise.all([
      page.waitForEvent('pageerror'),
      page.evaluate(`setTimeout(() => { throw new Error('a slip') })`),
    ]);
  });
  await expect(thrown).rejects.toThrow('a slip');
});
