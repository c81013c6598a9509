/** The stage's parts in a real browser, alone, under the rules that the real page lives by. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { address, serveBuilt } from '../page/built.ts';
import type { Scene } from './mount/scene.ts';

const root = fileURLToPath(new URL('./mount/', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const desktop: Size = { width: 1440, height: 900 };
export const phone: Size = { width: 360, height: 740 };

const pages = new WeakMap<Browser, Promise<Page>>();

/** One page for each browser: opening another costs more than loading this one anew. */
function pageOf(browser: Browser): Promise<Page> {
  const page = pages.get(browser) ?? openPage(browser);
  pages.set(browser, page);
  return page;
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ timezoneId: 'UTC', reducedMotion: 'reduce' });
  await page.clock.install();
  await serveBuilt(page, root);
  return page;
}

/** Loads the page anew and draws the scene; nothing is left of what was there before. */
export async function mounted(browser: Browser, scene: Scene, size: Size = desktop): Promise<Page> {
  const page = await pageOf(browser);
  await page.setViewportSize(size);
  await page.emulateMedia({ media: null });
  await page.goto(address);
  await shown(page, scene);
  return page;
}

/** Draws this instead, as when the stage has said something new. */
export async function shown(page: Page, scene: Scene): Promise<void> {
  await page.evaluate(`show(${JSON.stringify(scene)})`);
}

/** What a look by axe finds that is serious or worse, in its words. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How far the page could be pushed sideways, in pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
