import type { RealTime } from './real-time.ts';
import type { Speed } from './view.ts';

/** How often the hand moves on, in milliseconds of real time. */
export const tickMs = 100;

/** A machine that cannot keep up lags behind instead of skipping: more than this is never made up for in one go. */
const mostAtOnceMs = 500;

/** What the hand turns: the one clock that the bot and the local Discord both live on. */
export interface Turned {
  /** Epoch milliseconds. */
  now(): number;
  /** Goes to whatever is due first, at most until then, and lets all of it happen. Always gets somewhere, or does something. */
  stop(until: number): Promise<void>;
}

/** How turning to something ended. */
export type Found = 'found' | 'not-found' | 'interrupted';

/** The hand on the clock. It never makes two turns at once, and nothing that goes wrong in a turn gets out of it. */
export class Hand {
  #speed: Speed = 'paused';
  #turn: Promise<void> | null = null;
  #isClosed = false;
  #at: number;
  readonly #real: RealTime;
  readonly #turned: Turned;
  readonly #failed: (error: unknown) => void;
  readonly #moved: () => void;
  readonly #stopTicking: () => void;

  /**
   * @param moved is called when the clock has been turned by a tick
   * @param failed is told what went wrong in a turn; the clock then stands still
   */
  constructor(real: RealTime, turned: Turned, moved: () => void, failed: (error: unknown) => void) {
    this.#real = real;
    this.#turned = turned;
    this.#moved = moved;
    this.#failed = failed;
    this.#at = real.now();
    this.#stopTicking = real.every(tickMs, () => this.#tick());
  }

  get speed(): Speed {
    return this.#speed;
  }

  set speed(speed: Speed) {
    this.#speed = speed;
    this.#at = this.#real.now();
  }

  /**
   * Turns as fast as it goes until something is found, or until then on the world's clock, or until it is not wanted any more.
   * @throws whatever went wrong in a turn
   */
  async turnTo(found: () => boolean, until: number, isWanted: () => boolean): Promise<Found> {
    while (this.#turn !== null) await this.#turn;
    let how: Found = 'not-found';
    const turning = async (): Promise<void> => {
      while (this.#turned.now() < until) {
        if (this.#isClosed || !isWanted()) return void (how = 'interrupted');
        await this.#turned.stop(until);
        if (found()) return void (how = 'found');
      }
    };
    await this.#alone(turning());
    this.#at = this.#real.now();
    return how;
  }

  /** Never turns again; resolves when the turn that is under way is over. */
  async close(): Promise<void> {
    this.#stopTicking();
    this.#speed = 'paused';
    this.#isClosed = true;
    await this.#turn;
  }

  async #tick(): Promise<void> {
    if (this.#turn !== null) return;
    const now = this.#real.now();
    const passed = Math.min(now - this.#at, mostAtOnceMs);
    this.#at = now;
    const speed = this.#speed;
    if (speed === 'paused' || passed <= 0) return;
    const until = this.#turned.now() + passed * speed;
    try {
      await this.#alone(this.#pass(until, speed));
    } catch (error) {
      this.#speed = 'paused';
      this.#failed(error);
    }
    this.#moved();
  }

  async #pass(until: number, speed: Speed): Promise<void> {
    while (this.#turned.now() < until && this.#speed === speed) await this.#turned.stop(until);
  }

  /** One turn at a time. Those who wait for it only want to know that it is over, however it went. */
  async #alone(turn: Promise<void>): Promise<void> {
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#turn = over;
    try {
      await turn;
    } finally {
      if (this.#turn === over) this.#turn = null;
    }
  }
}
