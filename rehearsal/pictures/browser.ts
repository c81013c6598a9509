/** The browser in which pictures of the page are taken: a real one, found on this machine. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Opens Chromium without a window: the one CHROMIUM_PATH names, or the first that is installed.
 * @param besides what it finds in its environment besides what this program finds in its own
 * @throws Error when there is none
 */
export async function openBrowser(besides: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(`Chromium is missing. Install it, or name it by CHROMIUM_PATH. Looked for ${places.join(', ')}.`);
  }
  // Without a sandbox it starts as root too, as in a container; it only ever opens our own page.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath, args, env: { ...process.env, ...besides } });
}
