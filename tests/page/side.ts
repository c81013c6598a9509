/** What one person has before them on the page, found by what it is called, and the ways around in it. */
import type { Locator, Page } from 'playwright-core';
import type { Seat } from '#rehearsal/web/wire.ts';
import { composer } from '#rehearsal/words/page-composer.ts';
import { seats } from '#rehearsal/words/page.ts';
import { cast } from '#rehearsal/words/stage-cast.ts';
import type { Hands } from './hands.ts';

export class Side {
  readonly all: Locator;
  readonly messages: Locator;
  readonly room: Locator;
  readonly #page: Page;
  readonly #seat: Seat;

  constructor(page: Page, seat: Seat = 'first') {
    this.#page = page;
    this.#seat = seat;
    this.all = page.locator(`[data-seat="${seat}"]`);
    this.messages = this.all.getByRole('log');
    this.room = this.all.getByRole('complementary');
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

  /** Opens a channel, or goes into a room; on a phone by way of the list. */
  async opens(hand: Hands, name: string): Promise<void> {
    await this.shows(hand, 'channels');
    await hand.press(this.channel(name));
    await this.messages.and(this.#page.getByLabel(name)).waitFor();
  }

  /** Brings this part of the side to the front, where not all of them have room. */
  async shows(hand: Hands, pane: keyof typeof seats.pane): Promise<void> {
    await this.all.locator('[data-pane]').waitFor();
    const turn = this.all.getByRole('radio', { name: seats.pane[pane] });
    if (await turn.isVisible()) await hand.press(turn);
  }

  /** Somebody else sits down here. */
  async is(hand: Hands, name: string): Promise<void> {
    await hand.press(this.all.getByRole('button', { name: cast.seat[this.#seat] }));
    await hand.press(this.#page.getByRole('option', { name: new RegExp(`^${name} `, 'u') }));
    await this.all.getByLabel(new RegExp(`as ${name} sees it`, 'u')).waitFor();
  }

  /** Writes into the open channel. */
  async writes(hand: Hands, words: string): Promise<void> {
    await this.all.getByPlaceholder(/^Message /u).fill(words);
    await hand.press(this.all.getByRole('button', { name: composer.send, exact: true }));
  }
}
