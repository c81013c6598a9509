import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The library of controls says aloud that a button was busy by pointing to it for some seconds, also where the card has come
 * back without that button in the meantime: by then it has been said.
 */
const where = `{ exclude: ['[data-live-announcer]'] }`;

/** By night nothing but the colours is another. */
const looks = {
  light: `axe.run(${where}, { resultTypes: ['violations'], preload: false })`,
  dark: `axe.run(${where}, { resultTypes: ['violations'], preload: false, runOnly: ['color-contrast'] })`,
} as const;

/** What keeps somebody from using the page as it stands, by day and by night, in the words of axe. */
export async function hindrances(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<AxeResults>(looks[colorScheme]);
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    found.push(...grave.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  return found;
}
