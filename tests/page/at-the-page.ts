/** Somebody opens the page in a real browser and does something there; whatever goes wrong anywhere fails the test. */
import type { BrowserContext, BrowserContextOptions, Page, WebSocket } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from '#rehearsal/stage/stage.ts';
import { type House, openHouse } from './house.ts';
import { failuresFolder, keep } from './kept.ts';
import type { PageTime } from './page-time.ts';
import { theBrowser } from './the-browser.ts';

export interface PageOptions {
  /** The evening one sits down in; without it one stands before the shelf. */
  readonly evening?: string;
  readonly seed?: number;
  readonly size?: Size;
  readonly colours?: 'light' | 'dark';
  /** What must go wrong in this evening, for otherwise it would not be what it is. */
  readonly expects?: (problem: string) => boolean;
  /** The stage that is served, where it is another than the one with all evenings. */
  readonly stage?: (time: PageTime) => Stage;
  /** Where a failure leaves its recording and picture. */
  readonly failures?: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const desktop: Size = { width: 1280, height: 800 };

export interface AtThePage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly stage: Stage;
  readonly time: PageTime;
  readonly address: string;
  /** So many milliseconds pass at the page; resolves when everything that came of it is to be seen there. */
  pass(ms: number): Promise<void>;
}

/** How long something may take to appear, in milliseconds: these machines are slow, and nothing here waits for it to pass. */
const patience = 15_000;

/** @throws whatever went wrong; its message ends with where the recording and the picture are */
export async function atThePage(options: PageOptions, play: (at: AtThePage) => Promise<void>): Promise<void> {
  const house = await openHouse(options.stage);
  const context = await (await theBrowser()).newContext(asA(options));
  const page = await context.newPage();
  const complaints = heardFrom(context);
  const shows = whatIsShown(page, house.stage);
  page.setDefaultTimeout(patience);
  try {
    await begin(house, options);
    // What the page leaves to chance is the same every time, so that a failing evening can be had again.
    await page.addInitScript('Math.random = () => 0.25;');
    await page.goto(house.address);
    const pass = async (ms: number): Promise<void> => {
      await house.time.pass(ms);
      await shows();
    };
    await play({ page, context, pass, ...house });
    const { expects = () => false } = options;
    const problems = [...complaints, ...(await house.problems())].filter((problem) => !expects(problem));
    expect(problems).toEqual([]);
  } catch (error) {
    const title = expect.getState().currentTestName ?? '';
    const kept = await keep({ title, folder: options.failures ?? failuresFolder, stage: house.stage, page });
    if (error instanceof Error) error.message += ['\n', ...complaints, kept].join('\n');
    throw error;
  } finally {
    await context.close();
    await house.close();
  }
}

function asA({ size = desktop, colours = 'light' }: PageOptions): BrowserContextOptions {
  return {
    viewport: size,
    hasTouch: size.width < 600,
    colorScheme: colours,
    timezoneId: 'UTC',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  };
}

async function begin({ stage }: House, { evening, seed = 1 }: PageOptions): Promise<void> {
  if (evening === undefined) return;
  expect(await stage.order({ order: 'begin', evening, seed })).toEqual({ done: true });
}

/** Everything the browser complains of: errors on a page, and whatever its Content-Security-Policy forbids. */
function heardFrom(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  context.on('weberror', (thrown) => {
    const error = thrown.error();
    complaints.push(`The page: ${error.stack ?? error.message}`);
  });
  context.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(`The page’s console: ${said.text()}`);
  });
  return complaints;
}

/** Listens to what is said to the page. Returns how to wait until it shows the time that the stage has. */
function whatIsShown(page: Page, stage: Stage): () => Promise<void> {
  const heard: { line: WebSocket | null; now: number } = { line: null, now: 0 };
  page.on('websocket', (line) => {
    heard.line = line;
    line.on('framereceived', ({ payload }) => {
      const now = /^\{"kind":"stage".{0,40}"now":(\d+)/u.exec(payload.toString())?.[1];
      if (now !== undefined) heard.now = Number(now);
    });
  });
  return async () => {
    while (heard.now !== stage.view().now) await heard.line?.waitForEvent('framereceived');
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  };
}
