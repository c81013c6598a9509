/** Takes one picture: an evening is set up, the page opened in a browser, and the recipe followed. */
import type { Browser, Page } from 'playwright-core';
import { openStage } from '../stage/open-stage.ts';
import { eveningPlans } from '../stage/evenings/index.ts';
import type { PageFiles } from '../web/server/page-files.ts';
import { servePage } from '../web/server/serve-page.ts';
import type { Cut, Recipe } from './recipe.ts';
import { Scene } from './scene.ts';
import { stillTime } from './still-time.ts';

/** The others choose by it: the same number gives the same picture. */
const seed = 1;

/** How long something may take to appear, in milliseconds: a picture is also taken on a slow machine. */
const patienceMs = 30_000;

/** Air around what is cut out, in CSS pixels. */
const margin = 8;

export interface Studio {
  readonly browser: Browser;
  /** The page, built once for all pictures. */
  readonly page: PageFiles;
}

/**
 * The picture as a PNG.
 * @throws Error when the recipe does not reach its scene, or something goes wrong on the stage or the page meanwhile
 */
export async function take(recipe: Recipe, { browser, page: files }: Studio): Promise<Buffer> {
  const faults: unknown[] = [];
  const faulted = (error: unknown): void => void faults.push(error);
  const plans = recipe.evening === null ? eveningPlans : [recipe.evening];
  const stage = openStage({ plans, description: null, realTime: stillTime, faulted });
  const server = await servePage({ stage, page: files, time: stillTime, complain: faulted });
  const context = await browser.newContext(lookOf(recipe));
  try {
    if (recipe.evening !== null) await begin(recipe.evening.card.id);
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    page.on('pageerror', faulted);
    await page.addInitScript('Math.random = () => 0.25;');
    const scene = new Scene(page, stage);
    await page.goto(server.url);
    const cut = await recipe.reach(scene);
    await scene.settle();
    // Nothing is lit by a pointer that nobody sees.
    await page.mouse.move(0, 0);
    const png = await picture(page, cut);
    if (faults.length > 0) throw new AggregateError(faults, `Something went wrong on the way to ${recipe.name}.`);
    return png;
  } finally {
    await context.close();
    await server.close();
    await stage.close();
  }

  async function begin(evening: string): Promise<void> {
    const answer = await stage.order({ order: 'begin', evening, seed });
    if (!answer.done) throw new AggregateError(faults, `${recipe.name}: ${answer.why}`);
  }
}

function lookOf({ window: { width, height, scale }, colours }: Recipe) {
  return {
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: colours,
    // The group of a rehearsal lives in this zone, so the page's clock and the group's agree.
    timezoneId: 'UTC',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  } as const;
}

async function picture(page: Page, cut: Cut): Promise<Buffer> {
  const as = { type: 'png', animations: 'disabled', caret: 'hide' } as const;
  if (cut === 'window') return page.screenshot(as);
  const boxes = (await Promise.all(cut.map((one) => one.boundingBox()))).filter((box) => box !== null);
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  const { width, height } = page.viewportSize() ?? { width: right, height: bottom };
  return page.screenshot({
    ...as,
    clip: { x: left, y: top, width: Math.min(right, width) - left, height: Math.min(bottom, height) - top },
  });
}
