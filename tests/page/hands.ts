/** How somebody works the page: with the mouse alone, or with the keyboard alone. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Hands {
  /** Presses a button, a tab, an entry of a list; resolves once nothing waits for an answer any more. */
  press(what: Locator): Promise<void>;
}

/** Moves there and clicks; never types. */
export function mouse(page: Page): Hands {
  return {
    async press(what) {
      await what.click();
      await answered(page);
    },
  };
}

/** Taps with a finger on a phone, on which nothing may ever scroll sideways. */
export function finger(page: Page): Hands {
  return {
    async press(what) {
      await what.tap();
      await answered(page);
      expect(await page.evaluate<number>(sideways)).toBe(0);
    },
  };
}

/** How far the page could be pushed to the side, in pixels. */
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

export interface Keyboard extends Hands {
  /** Puts the caret there by the keys alone. */
  reach(what: Locator): Promise<void>;
  /** Goes there and types. */
  type(what: Locator, words: string): Promise<void>;
  /** Goes to a row of which one holds, and by the arrow keys to another of it. */
  turns(group: Locator, to: Locator): Promise<void>;
  /** Presses keys one after the other, such as ArrowDown. */
  keys(...names: readonly string[]): Promise<void>;
}

/** In milliseconds. */
const aMoment = 3_000;

/** More steps than this to anything are a way nobody would go. */
const mostSteps = 150;

/** Goes from one thing to the next by Tab, and never touches a pointer. */
export function keyboard(page: Page): Keyboard {
  const isThere = (what: Locator): Promise<boolean> => what.evaluate((one) => one === one.ownerDocument.activeElement);
  const isInside = (what: Locator): Promise<boolean> =>
    what.evaluate((one) => one.contains(one.ownerDocument.activeElement));
  const reach = async (what: Locator, there = isThere): Promise<void> => {
    await what.waitFor();
    const lies = await what.evaluate((one) => one.ownerDocument.activeElement?.compareDocumentPosition(one) ?? 0);
    const isInList = await what.evaluate((one) => one.getAttribute('role') === 'option');
    const [onward, back] = isInList ? (['ArrowDown', 'ArrowUp'] as const) : (['Tab', 'Shift+Tab'] as const);
    const key = (lies & precedes) === 0 ? onward : back;
    for (let steps = 0; steps < mostSteps; steps += 1) {
      if (await there(what)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${String(what)} cannot be reached by ${key}.`);
  };
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
    await answered(page);
    // Whoever stands nowhere would begin at the top again. A dialog that closes takes a moment to give the place back.
    await page.locator(':focus').waitFor({ state: 'attached', timeout: aMoment });
  };
  return {
    reach: (what) => reach(what),
    keys,
    async turns(group, to) {
      await reach(group, isInside);
      for (let steps = 0; steps < mostSteps && !(await isThere(to)); steps += 1) await keys('ArrowRight');
      await keys('Enter');
    },
    async press(what) {
      await reach(what);
      await keys('Enter');
    },
    async type(what, words) {
      await reach(what);
      await page.keyboard.type(words);
    },
  };
}

/** Node.DOCUMENT_POSITION_PRECEDING */
const precedes = 2;

/** Nothing on the page waits for its answer. */
async function answered(page: Page): Promise<void> {
  await page.locator('[data-pending]').first().waitFor({ state: 'detached' });
}
