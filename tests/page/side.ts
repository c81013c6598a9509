/** What one person has before them on the page, found by what it is called. */
import type { Locator, Page } from 'playwright-core';
import type { Seat } from '#rehearsal/web/wire.ts';

export class Side {
  readonly all: Locator;
  readonly messages: Locator;

  constructor(page: Page, seat: Seat = 'first') {
    this.all = page.locator(`[data-seat="${seat}"]`);
    this.messages = this.all.getByRole('log');
  }

  /** The newest button of that label that can be pressed. */
  button(label: string): Locator {
    return this.messages.getByRole('button', { name: label, exact: true, disabled: false }).last();
  }

  /** An entry of the list of channels. */
  channel(name: string): Locator {
    return this.all.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name} ?,`, 'u') });
  }

  /** The newest message with these words in it. */
  message(words: string | RegExp): Locator {
    return this.messages.getByRole('article').filter({ hasText: words }).last();
  }
}
