import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { mounted } from './mounted.ts';
import { everyComponent } from './samples/every-component.ts';
import { card, said, viewWith } from './samples/messages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('in a recording nothing on a message can be pressed, chosen or put away', async () => {
  const answer = said('For Ada alone', { view: { isEphemeral: true } });
  const view = viewWith(card(everyComponent), said('My own', { from: 'ada', view: { mayDelete: true } }), answer);
  await using room = await mounted(browser, view);
  const usable = room.page.locator(':is(.part-button, .pick-button, .menu-dots, .menu-name, .msg-dismiss):enabled');
  expect(await usable.count()).toBeGreaterThan(3);
  await room.page.evaluate((given) => window.mount.drawRecorded(given), view);
  await room.page.getByText('Dismiss message').waitFor({ state: 'detached' });
  // What is hidden can still be looked at.
  expect(await usable.allInnerTexts()).toEqual(['Show']);
});
