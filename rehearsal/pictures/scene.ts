/** What a recipe does to come to its picture: the hand on the clock, and whoever sits at the page. */
import type { Locator, Page, WebSocket } from 'playwright-core';
import type { ClientView } from '../discord/client/view.ts';
import type { Stage } from '../stage/stage.ts';
import { composer } from '../words/page-composer.ts';
import { seats } from '../words/page.ts';
import type { Seat } from '../web/wire.ts';

/** More things than this never happen before a picture is reached. */
const mostThings = 2_000;

export class Scene {
  readonly page: Page;
  readonly stage: Stage;
  #line: WebSocket | null = null;
  #shown = 0;

  constructor(page: Page, stage: Stage) {
    this.page = page;
    this.stage = stage;
    page.on('websocket', (opened) => {
      this.#line = opened;
      opened.on('framereceived', ({ payload }) => {
        const now = /^\{"kind":"stage".{0,40}"now":(\d+)/u.exec(payload.toString())?.[1];
        if (now !== undefined) this.#shown = Number(now);
      });
    });
  }

  /** Everything of one person on the page. */
  side(seat: Seat = 'first'): Locator {
    return this.page.locator(`[data-seat="${seat}"]`);
  }

  /** The open channel with its messages, and where one writes. */
  conversation(): Locator {
    return this.page.getByRole('main');
  }

  /** The newest message with these words in it. */
  message(words: string | RegExp, seat: Seat = 'first'): Locator {
    return this.side(seat).getByRole('log').getByRole('article').filter({ hasText: words }).last();
  }

  /** Looks through this person's eyes. */
  async be(name: string, seat: Seat = 'first'): Promise<void> {
    await this.press(this.side(seat).locator('.stage-be').getByRole('button').first());
    await this.press(this.page.getByRole('option', { name: new RegExp(`^${name}\\b`, 'u') }));
    await this.side(seat).getByRole('log').waitFor();
  }

  /** Opens a channel, a thread or the chat of a room by its name in the list; in a narrow window the list comes first. */
  async open(channel: string, seat: Seat = 'first'): Promise<void> {
    const side = this.side(seat);
    await side.getByRole('log').waitFor({ state: 'attached' });
    const list = side.getByRole('radio', { name: seats.pane.channels });
    if (await list.isVisible()) await this.press(list);
    const named = new RegExp(`^(Open the chat of )?${channel}( ?,|$)`, 'u');
    await this.press(side.getByRole('navigation').getByRole('button', { name: named }).last());
  }

  /** Presses the newest button of that label in the conversation. */
  pressButton(label: string, seat: Seat = 'first'): Promise<void> {
    const log = this.side(seat).getByRole('log');
    return this.press(log.getByRole('button', { name: label, exact: true, disabled: false }).last());
  }

  /** Chooses a slash command in the composer: then its options stand there as fields. */
  async choose(command: string): Promise<void> {
    await this.press(this.side().getByRole('button', { name: composer.commands }));
    await this.page.keyboard.type(command.slice(1));
    await this.press(this.side().getByRole('option', { name: command }).first());
  }

  /** Writes into an option of the command that is chosen; an optional one is added first. */
  async fill(option: string, words: string): Promise<void> {
    const add = this.side().getByRole('button', { name: composer.add(option), exact: true });
    if (await add.isVisible()) await this.press(add);
    await this.side().locator(`[data-option="${option}"]`).locator('input, textarea').first().fill(words);
    await this.settle();
  }

  /** The same, and chooses from the list that opens. */
  async pick(option: string, words: string): Promise<void> {
    await this.fill(option, words);
    await this.press(this.page.getByRole('option', { name: words }).first());
  }

  /** Sends the command that is chosen, as it stands. */
  send(): Promise<void> {
    return this.press(this.side().getByRole('button', { name: composer.send, exact: true }));
  }

  /** Clicks; resolves once nothing waits for an answer any more. */
  async press(what: Locator): Promise<void> {
    await what.click();
    await this.settle();
  }

  /** Turns the clock from one thing to the next until this holds. @throws Error when it never does */
  async goOn(holds: () => boolean): Promise<void> {
    for (let things = 0; things < mostThings && !holds(); things += 1) await this.stage.order({ order: 'next' });
    if (!holds()) throw new Error('The evening never comes to what the picture shows.');
    await this.settle();
  }

  /** The same, until these words stand in the channel that this person has open. */
  goOnUntil(name: string, words: string): Promise<void> {
    return this.goOn(() => JSON.stringify(this.view(name).open?.messages ?? []).includes(words));
  }

  /** What one of the people sees, by name. @throws Error when there is nobody of that name */
  view(name: string): ClientView {
    const id = this.stage.view().cast.find((one) => one.name === name)?.id ?? '';
    const view = this.stage.client(id)?.view();
    if (view === undefined) throw new Error(`${name} is not in this evening.`);
    return view;
  }

  /** Nothing has the focus any more, and the signs that come with it are gone. */
  async letGo(): Promise<void> {
    await this.page.evaluate('document.activeElement.blur()');
    await this.settle();
  }

  /** Until the page shows the stage as it is, and nothing waits. */
  async settle(): Promise<void> {
    await this.page.locator('[data-pending]').first().waitFor({ state: 'detached' });
    while (this.#line !== null && this.#shown !== this.stage.view().now) await this.#line.waitForEvent('framereceived');
    await this.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  }
}
