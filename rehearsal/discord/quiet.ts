/** Knowing that nothing is going on, without waiting on wall time. */

interface Signs {
  /** Requests that have come in and not been answered. */
  readonly inFlight: () => number;
  /** Resolves when every event sent has been received. */
  readonly settled: () => Promise<void>;
  /** Grows with everything that happens between the two sides. */
  readonly done: () => number;
}

/** A request on its way passes through the network's and the client's queues; each takes a turn of the event loop or two. */
const TURNS = 4;

export class Quiet {
  readonly #signs: Signs;
  readonly #checks = new Set<() => Promise<void>>();

  constructor(signs: Signs) {
    this.#signs = signs;
  }

  /** `check` resolves when what it watches has nothing to do. Returns how to take it away. */
  add(check: () => Promise<void>): () => void {
    this.#checks.add(check);
    return () => this.#checks.delete(check);
  }

  /** Resolves when two looks in a row found nothing going on and nothing new between them. */
  async wait(): Promise<void> {
    for (let calm = 0; calm < 2;) {
      const before = this.#signs.done();
      await this.#look();
      const isCalm = this.#signs.inFlight() === 0 && this.#signs.done() === before;
      calm = isCalm ? calm + 1 : 0;
    }
  }

  async #look(): Promise<void> {
    await this.#signs.settled();
    for (const check of this.#checks) await check();
    for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
