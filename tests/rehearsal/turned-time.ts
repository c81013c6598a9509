import type { RealTime } from '#rehearsal/stage/real-time.ts';

/** The time of whoever sits at the page, turned by hand: it stands still until a test lets it pass. */
export class TurnedTime implements RealTime {
  #now = 0;
  readonly #works = new Set<() => Promise<void>>();

  now(): number {
    return this.#now;
  }

  every(_ms: number, work: () => Promise<void>): () => void {
    this.#works.add(work);
    return () => this.#works.delete(work);
  }

  /** Real time passes, with a tick every so many milliseconds, as on a machine that keeps up (100) or does not. */
  async pass(ms: number, tickMs = 100): Promise<void> {
    const until = this.#now + ms;
    while (this.#now < until) {
      this.#now = Math.min(until, this.#now + tickMs);
      for (const work of this.#works) await work();
    }
  }
}
