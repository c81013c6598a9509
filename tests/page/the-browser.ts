import type { Browser } from 'playwright-core';
import { openBrowser } from '#tests/rehearsal/page/browser.ts';

let browser: Promise<Browser> | null = null;

/** One browser for all files of a worker: to start it takes longer than to look at a page. It ends with its worker. */
export function theBrowser(): Promise<Browser> {
  browser ??= openBrowser();
  return browser;
}
