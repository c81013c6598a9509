import { beatEvery, type RealTime as ServerTime } from '#rehearsal/web/server/beat.ts';
import { TurnedTime } from '#tests/rehearsal/turned-time.ts';

interface Wait {
  readonly when: number;
  readonly work: () => void;
}

/** The time of whoever sits at the page, for the stage and for its server. */
export class PageTime extends TurnedTime implements ServerTime {
  #waits: readonly Wait[] = [];

  /** What the server has to tell it tells at once: the eye of a test needs no rest. Longer waits wait for the test. */
  after(ms: number, work: () => void): () => void {
    if (ms <= beatEvery) {
      const soon = setImmediate(work);
      return () => clearImmediate(soon);
    }
    const wait = { when: this.now() + ms, work };
    this.#waits = [...this.#waits, wait];
    return () => {
      this.#waits = this.#waits.filter((one) => one !== wait);
    };
  }

  /** So many milliseconds pass at the page, with everything that happens meanwhile. */
  override async pass(ms: number): Promise<void> {
    await super.pass(ms);
    const until = this.now();
    const due = this.#waits.filter(({ when }) => when <= until);
    this.#waits = this.#waits.filter(({ when }) => when > until);
    for (const { work } of due) work();
  }
}
