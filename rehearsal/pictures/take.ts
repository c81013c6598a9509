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
  const box = await cut.of.boundingBox();
  const window = page.viewportSize();
  if (box === null || window === null) throw new Error('What the picture shows is not to be seen.');
  const x = Math.max(0, box.x - cut.air);
  const y = Math.max(0, box.y - cut.air);
  const width = Math.min(window.width, box.x + box.width + cut.air) - x;
  const height = Math.min(window.height, box.y + box.height + cut.air) - y;
  return page.screenshot({ ...as, clip: { x, y, width, height } });
}
