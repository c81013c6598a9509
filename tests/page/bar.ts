/** What stands in the bar above the page, or behind its *More* where the window has no room for it. */
import type { Locator, Page } from 'playwright-core';
import { stage } from '#rehearsal/words/stage.ts';
import type { Hands } from './hands.ts';

/** Finds it, opening *More* where it must. Whoever opened that closes it by `putsAway`. */
export async function inTheBar(page: Page, hand: Hands, name: string): Promise<Locator> {
  const found = page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true }));
  if (!(await found.isVisible())) await hand.press(page.getByRole('button', { name: stage.more, exact: true }));
  return found;
}

export async function putsAway(page: Page, hand: Hands): Promise<void> {
  const close = page.getByRole('dialog').getByRole('button', { name: stage.close, exact: true });
  if (await close.isVisible()) await hand.press(close);
}
