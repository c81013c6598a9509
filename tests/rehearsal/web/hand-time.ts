import type { RealTime } from '#rehearsal/web/server/beat.ts';

interface Wait {
  readonly when: number;
  readonly work: () => void;
}

/** The server's real time, turned by hand. */
export class HandTime implements RealTime {
  #now = 0;
  #waits: Wait[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, work: () => void): () => void {
    const wait = { when: this.#now + ms, work };
    this.#waits.push(wait);
    return () => {
      this.#waits = this.#waits.filter((one) => one !== wait);
    };
  }

  /** So many milliseconds pass; what comes due on the way happens in order. */
  pass(ms: number): void {
    const until = this.#now + ms;
    for (let next = this.#next(until); next; next = this.#next(until)) {
      const due = next;
      this.#waits = this.#waits.filter((one) => one !== due);
      this.#now = Math.max(this.#now, due.when);
      due.work();
    }
    this.#now = until;
  }

  #next(until: number): Wait | undefined {
    return this.#waits.toSorted((a, b) => a.when - b.when).find((one) => one.when <= until);
  }
}
