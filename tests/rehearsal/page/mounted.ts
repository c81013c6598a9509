/** Parts of the page on a page of their own, in a real browser. */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ActAnswer } from '#rehearsal/discord/client/acts.ts';
import type { ClientView } from '#rehearsal/discord/client/view.ts';
import { address, serveBuilt } from './built.ts';
import { evening } from './samples/people.ts';
import type { Mount } from './mount/mount.ts';

const root = fileURLToPath(new URL('mount', import.meta.url));

export interface Mounted extends AsyncDisposable {
  readonly page: Page;
  draw(view: ClientView): Promise<void>;
  acts(): Promise<Mount['acts']>;
  opened(): Promise<Mount['opened']>;
  answerWith(answer: ActAnswer | null): Promise<void>;
  release(answer: ActAnswer): Promise<void>;
  /** Turns the world's clock, and lets the browser's go on for one second. */
  turnTo(now: number): Promise<void>;
  /** What the browser complained of: errors, and whatever the page's policy forbids. */
  readonly complaints: string[];
}

const pages = new WeakMap<Browser, Promise<Mounted>>();

/**
 * Begins with this view at the beginning of the evening, in London. The page is the same one for all tests of a browser, and
 * empty at the beginning of each; who asks for another kind of page gets one of their own.
 */
export async function mounted(browser: Browser, view: ClientView, how?: BrowserContextOptions): Promise<Mounted> {
  const opening = how ? undefined : pages.get(browser);
  const begun = opening ?? open(browser, how ?? {});
  if (!how) pages.set(browser, begun);
  const room = await begun;
  room.complaints.length = 0;
  await room.page.evaluate((given) => window.mount.begin(given), view);
  await room.turnTo(evening);
  await room.page.locator('.msg-frame').waitFor();
  return how ? room : { ...room, [Symbol.asyncDispose]: () => Promise.resolve() };
}

async function open(browser: Browser, how: BrowserContextOptions): Promise<Mounted> {
  const context = await browser.newContext({ timezoneId: 'Europe/London', locale: 'en-GB', ...how });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  await page.clock.install({ time: evening });
  await serveBuilt(page, root);
  await page.goto(address);
  return {
    page,
    complaints,
    draw: (fresh) => page.evaluate((given) => window.mount.draw(given), fresh),
    acts: () => page.evaluate(() => window.mount.acts),
    opened: () => page.evaluate(() => window.mount.opened),
    answerWith: (answer) => page.evaluate((given) => window.mount.answerWith(given), answer),
    release: (answer) => page.evaluate((given) => window.mount.release(given), answer),
    async turnTo(now) {
      await page.evaluate((instant) => window.mount.turnTo(instant), now);
      await page.clock.runFor(1_000);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
