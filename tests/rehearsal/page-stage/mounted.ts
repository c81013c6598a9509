/** The stage's parts in a real browser, alone, under the rules that the real page lives by. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { Scene } from './mount/scene.ts';

const address = 'http://stage.test/';
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'";
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Files = ReadonlyMap<string, string>;

let built: Promise<Files> | null = null;

/** The small page that mounts the parts, built once for all files of a worker; everything stays in memory. */
function mountFiles(): Promise<Files> {
  built ??= buildMount();
  return built;
}

async function buildMount(): Promise<Files> {
  const made = await build({
    root: fileURLToPath(new URL('./mount/', import.meta.url)),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false },
  });
  const outputs = 'output' in made ? [made] : Array.isArray(made) ? made : [];
  return new Map(
    outputs.flatMap(({ output }) =>
      output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : `${file.source}`] as const),
    ),
  );
}

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
  const files = await mountFiles();
  const page = await browser.newPage({ timezoneId: 'UTC', reducedMotion: 'reduce' });
  await page.clock.install();
  await page.route(`${address}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const body = files.get(name);
    if (body === undefined) return await route.fulfill({ status: 404 });
    const contentType = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    await route.fulfill({ body, contentType, headers: { 'Content-Security-Policy': policy } });
  });
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
  await page.evaluate((each) => window.show(each), scene);
}

/** What a look by axe finds that is serious or worse, in its words. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return await page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** How far the page could be pushed sideways, in pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
