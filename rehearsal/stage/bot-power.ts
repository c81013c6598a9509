import type { Setting } from './setting.ts';

/** The bot's power switch: what a moment of the evening or whoever sits at the page does to it. */
export class BotPower {
  readonly #setting: Setting;
  #downSince: number | null = null;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  get isUp(): boolean {
    return this.#setting.room.process.bot !== null;
  }

  /** As if its machine had lost its power. Nothing happens when it is down. */
  async cut(): Promise<void> {
    if (!this.isUp) return;
    this.#downSince = this.#setting.room.clock.now();
    await this.#setting.room.crash();
  }

  /**
   * Starts it again. What the others had in mind to do meanwhile they do as much later, for they waited for it.
   * @returns false when it could not start
   */
  async boot(): Promise<boolean> {
    if (this.isUp) return true;
    const { room, play, trouble } = this.#setting;
    try {
      await room.boot();
    } catch (error) {
      // What began to start must not stay half alive.
      await room.process.crash();
      if (!trouble.isOn) throw error;
      return false;
    }
    play.agenda.delay(room.clock.now() - (this.#downSince ?? room.clock.now()));
    this.#downSince = null;
    return true;
  }
}
