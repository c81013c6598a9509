import type { RealTime } from '#rehearsal/stage/real-time.ts';

/** Real time that passes only when a test lets it. */
export class HandTurned implements RealTime {
  #now = 0;
  #works: readonly (() => Promise<void>)[] = [];

  now(): number {
    return this.#now;
  }

  every(_ms: number, work: () => Promise<void>): () => void {
    this.#works = [...this.#works, work];
    return () => {
      this.#works = this.#works.filter((one) => one !== work);
    };
  }

  /** So many milliseconds pass, and whoever waits for time does what they do then. */
  async passes(ms: number): Promise<void> {
    this.#now += ms;
    for (const work of this.#works) await work();
  }
}
