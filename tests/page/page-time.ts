import type { RealTime as StageTime } from '#rehearsal/stage/real-time.ts';
import { tickMs } from '#rehearsal/stage/hand.ts';
import { beatEvery, type RealTime as ServerTime } from '#rehearsal/web/server/beat.ts';

interface Wait {
  readonly when: number;
  readonly work: () => void;
}

/** The time of whoever sits at the page, for the stage and for its server. It stands still until a test lets it pass. */
export class PageTime implements StageTime, ServerTime {
  #now = 0;
  #waits: readonly Wait[] = [];
  readonly #works = new Set<() => Promise<void>>();

  now(): number {
    return this.#now;
  }

  every(_ms: number, work: () => Promise<void>): () => void {
    this.#works.add(work);
    return () => this.#works.delete(work);
  }

  /** What the server has to tell it tells at once: the eye of a test needs no rest. Longer waits wait for the test. */
  after(ms: number, work: () => void): () => void {
    if (ms <= beatEvery) {
      const soon = setImmediate(work);
      return () => clearImmediate(soon);
    }
    const wait = { when: this.#now + ms, work };
    this.#waits = [...this.#waits, wait];
    return () => {
      this.#waits = this.#waits.filter((one) => one !== wait);
    };
  }

  /** So many milliseconds pass at the page, with everything that happens meanwhile. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    while (this.#now < until) {
      this.#now = Math.min(until, this.#now + tickMs);
      for (const work of this.#works) await work();
    }
    const due = this.#waits.filter(({ when }) => when <= until);
    this.#waits = this.#waits.filter(({ when }) => when > until);
    for (const { work } of due) work();
  }
}
