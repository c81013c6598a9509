import type { SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Evening } from '../evening.ts';

/** Keeps an eye on the meeting that goes on: the first of those that are open, until it is closed; then the next one. */
export class SessionWatch {
  readonly #evening: Evening;
  #id: SessionId | null = null;
  #last: Session | null = null;

  constructor(evening: Evening) {
    this.#evening = evening;
  }

  /** As it was last seen, over or not. */
  get last(): Session | null {
    return this.#last;
  }

  /** The one that goes on; null while the bot is down and while nothing is open. */
  get open(): Session | null {
    const isUp = this.#evening.process.store !== null;
    return isUp && this.#last !== null && this.#last.stage.kind !== 'closed' ? this.#last : null;
  }

  /** Reads it again. */
  async look(): Promise<void> {
    const { store } = this.#evening.process;
    if (store === null) return;
    if (this.#id === null || this.#last?.stage.kind === 'closed') {
      const [first] = await store.sessions.unfinished();
      this.#id = first?.id ?? this.#id;
    }
    if (this.#id !== null) this.#last = (await store.sessions.load(this.#id)) ?? this.#last;
  }
}
