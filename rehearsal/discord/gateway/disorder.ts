/** Events may come twice or in another order: Discord promises neither once nor in turn. */
export class Disorder<T> {
  readonly #deliver: (event: T) => void;
  #twice = 0;
  #toHold = 0;
  #held: T[] = [];

  constructor(deliver: (event: T) => void) {
    this.#deliver = deliver;
  }

  duplicateNext(times: number): void {
    this.#twice += times;
  }

  /** Holds the next `count` events and lets them go last first. */
  reorderNext(count: number): void {
    this.#toHold = count;
  }

  pass(event: T): void {
    if (this.#toHold > 0) {
      this.#held.push(event);
      if (--this.#toHold === 0) this.release();
      return;
    }
    this.#out(event);
  }

  /** Lets go what is held back, however little came. */
  release(): void {
    this.#toHold = 0;
    for (const event of this.#held.splice(0).toReversed()) this.#out(event);
  }

  #out(event: T): void {
    this.#deliver(event);
    if (this.#twice === 0) return;
    this.#twice--;
    this.#deliver(event);
  }
}
