/**
 * The two clocks a local Discord can run on: one that is turned by hand, so that an evening passes in a blink and always the
 * same way, and the computer's own.
 */
import type { Clock } from './contract.ts';

interface Deadline {
  readonly when: number;
  readonly order: number;
  readonly work: () => void;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Reads '45 s', '2 min', '1 h', '3 d' or '1 h 30 min'; numbers are milliseconds already.
 * @throws RangeError when the text is not an amount of time, or the amount is negative.
 */
export function milliseconds(amount: number | string): number {
  if (typeof amount === 'number') {
    if (!(amount >= 0)) throw new RangeError(`time cannot go back by ${amount} ms`);
    return amount;
  }
  let total = 0;
  const rest = amount.replaceAll(/(\d+(?:\.\d+)?)\s*(ms|s|min|h|d)\b/gu, (_all, digits: string, unit: string) => {
    total += Number(digits) * (UNIT_MS[unit] ?? Number.NaN);
    return '';
  });
  if (rest.trim() !== '' || rest === amount) throw new RangeError(`"${amount}" is not an amount of time`);
  return total;
}

/** A clock that stands still until somebody turns it. */
export class TurnableClock implements Clock {
  /** Awaited before every jump with the milliseconds about to pass: the rehearsal uses it to play at 1x or 60x. */
  pace: ((gapMs: number) => Promise<void>) | null = null;
  #now: number;
  #order = 0;
  #deadlines: Deadline[] = [];

  /** Starts at `start` (epoch milliseconds); the default is an ordinary Tuesday evening. */
  constructor(start: number = Date.UTC(2026, 8, 1, 18, 0, 0)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  at(when: number, work: () => void): () => void {
    const deadline: Deadline = { when, order: this.#order++, work };
    this.#deadlines.push(deadline);
    // What is due already cannot wait for the next turn of the clock: nobody may ever turn it again.
    if (when <= this.#now) queueMicrotask(() => this.#runDue());
    return () => {
      this.#deadlines = this.#deadlines.filter((one) => one !== deadline);
    };
  }

  /** The instant of the next deadline, or null when nothing is waiting. */
  next(): number | null {
    return this.#earliest()?.when ?? null;
  }

  /**
   * Turns the clock by `amount` (milliseconds, or '2 min'), stopping at every deadline on the way. `idle` is awaited before and
   * after each one, so that everything a deadline sets off has happened before the next is due.
   */
  async advance(amount: number | string, idle: () => Promise<void>): Promise<void> {
    const target = this.#now + milliseconds(amount);
    await idle();
    for (let due = this.#earliest(); due && due.when <= target; due = this.#earliest()) {
      await this.#jump(due.when);
      this.#runDue();
      await idle();
    }
    await this.#jump(target);
    await idle();
  }

  async #jump(to: number): Promise<void> {
    if (to <= this.#now) return;
    await this.pace?.(to - this.#now);
    this.#now = to;
  }

  #earliest(): Deadline | undefined {
    return this.#deadlines.toSorted((a, b) => a.when - b.when || a.order - b.order)[0];
  }

  #runDue(): void {
    for (let due = this.#earliest(); due && due.when <= this.#now; due = this.#earliest()) {
      const running = due;
      this.#deadlines = this.#deadlines.filter((one) => one !== running);
      running.work();
    }
  }
}

/** Node fires longer timers at once, so they are chained. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The computer's own time. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }

  at(when: number, work: () => void): () => void {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = when - Date.now();
      timer = left > LONGEST_TIMER_MS ? setTimeout(wait, LONGEST_TIMER_MS) : setTimeout(work, Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  }
}
