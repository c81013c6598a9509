import { posix } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#rehearsal/pictures/browser.ts';
import { recipes } from '#rehearsal/pictures/recipes/index.ts';
import { smaller } from '#rehearsal/pictures/smaller-png.ts';
import { type Studio, take } from '#rehearsal/pictures/take.ts';
import { buildPage } from '#rehearsal/web/server/page-files.ts';
import { projectFiles } from '#tests/house/project-files.ts';

/** A picture as a page of the documentation shows it. */
interface Shown {
  readonly path: string;
  readonly words: string;
}

const pages = projectFiles((path) => path.endsWith('.md'));
const marked = /!\[([^\]]*)\]\(([^)]+\.png)\)/gu;
const sized = /<img src="([^"]+\.png)"[^>]* alt="([^"]*)"/gu;

const shown: readonly Shown[] = pages.flatMap(({ path, text }) => {
  const from = (to: string): string => posix.join(posix.dirname(path), to);
  return [
    ...[...text.matchAll(marked)].map(([, words = '', to = '']) => ({ path: from(to), words })),
    ...[...text.matchAll(sized)].map(([, to = '', words = '']) => ({ path: from(to), words })),
  ];
});

const pathOf = (name: string): string => `docs/pictures/${name}.png`;
const kept = projectFiles((path) => path.startsWith('docs/pictures/')).map(({ path }) => path);

describe('the pictures of the documentation', () => {
  test('every picture on a page is one that is taken by a recipe, and every one of those is on a page', () => {
    const taken = recipes.map(({ name }) => pathOf(name));
    expect(new Set(taken).size).toBe(taken.length);
    expect(new Set(shown.map(({ path }) => path))).toEqual(new Set(taken));
  });

  test('each of them is kept, and nothing besides', () => {
    expect(new Set(kept)).toEqual(new Set(recipes.map(({ name }) => pathOf(name))));
  });

  test('whoever cannot see a picture can read what is on it', () => {
    expect(shown.filter(({ words }) => words.split(' ').length < 8)).toEqual([]);
  });
});

/** Where a PNG says how many pixels it has. */
const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('taking a picture', () => {
  let studio: Studio;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    studio = { browser, page: await buildPage() };
  });
  afterAll(() => browser.close());

  // The others go the same ways; all of them are gone whenever the pictures are taken.
  test.for(['rehearsal-shelf', 'member-more', 'moderator-schedule'])('%s is reached', async (name) => {
    const recipe = recipes.find((one) => one.name === name);
    if (recipe === undefined) throw new Error(`There is no recipe ${name}.`);
    const png = await take(recipe, studio);
    const [width = 0, height = 0] = sizeOf(png);
    const { window } = recipe;
    expect(width).toBeGreaterThan((window.width * window.scale) / 2);
    expect(width).toBeLessThanOrEqual(window.width * window.scale);
    expect(height).toBeGreaterThan(200);
    const small = smaller(png);
    expect(small.byteLength).toBeLessThan(png.byteLength * 0.9);
    expect(await pixels(browser, small)).toBe(await pixels(browser, png));
  });
});

/** All pixels of a picture, as the browser reads them. */
async function pixels(browser: Browser, png: Buffer): Promise<string> {
  const page = await browser.newPage();
  try {
    return await page.evaluate<string>(`(async () => {
      const picture = new Image();
      picture.src = 'data:image/png;base64,${png.toString('base64')}';
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext('2d');
      pen.drawImage(picture, 0, 0);
      const { data } = pen.getImageData(0, 0, picture.width, picture.height);
      let sum = 5381;
      for (const byte of data) sum = (sum * 33 + byte) % 4294967291;
      return picture.width + ' ' + picture.height + ' ' + sum;
    })()`);
  } finally {
    await page.close();
  }
}
