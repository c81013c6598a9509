/** A slash command by the button beside the text box, with its options as fields. */
import type { Locator, Page } from 'playwright-core';
import { composer } from '#rehearsal/words/page-composer.ts';
import type { Hands } from './hands.ts';
import type { Side } from './side.ts';

export class TypedCommand {
  readonly #page: Page;
  readonly #side: Side;
  readonly #hand: Hands;

  private constructor(page: Page, side: Side, hand: Hands) {
    this.#page = page;
    this.#side = side;
    this.#hand = hand;
  }

  /** @param command with its stroke, such as /group create */
  static async begin(page: Page, side: Side, hand: Hands, command: string): Promise<TypedCommand> {
    await hand.press(side.all.getByRole('button', { name: composer.commands, exact: true }));
    await hand.press(side.all.getByRole('option', { name: new RegExp(`^${command} `, 'u') }));
    return new TypedCommand(page, side, hand);
  }

  /** The box of one of its options, which is added when it is not there. */
  async option(name: string): Promise<Locator> {
    const add = this.#side.all.getByRole('button', { name: composer.add(name), exact: true });
    if (await add.isVisible()) await this.#hand.press(add);
    return this.#side.all.locator(`[data-option="${name}"] input`);
  }

  async says(name: string, words: string): Promise<void> {
    const box = await this.option(name);
    await box.fill(words);
  }

  /** Chooses from the list under an option: what is offered after these letters, if any were typed. */
  async chooses(name: string, what: string, typed = ''): Promise<void> {
    const box = await this.option(name);
    await box.pressSequentially(typed);
    await this.#hand.press(this.#page.getByRole('option', { name: what, exact: true }));
  }

  async send(): Promise<void> {
    await this.#hand.press(this.#side.all.getByRole('button', { name: composer.send, exact: true }));
  }
}
