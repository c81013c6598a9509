import type { Instant } from '#core/time.ts';

/** What time it is, and being called at a time. The rehearsal turns it by hand. */
export interface Clock {
  now(): Instant;
  /** Runs `work` once at that instant, never synchronously. Returns how to call it off. */
  at(when: Instant, work: () => void): () => void;
}

/** setTimeout fires at once beyond this many milliseconds, so longer waits are chained. */
const longestTimeout = 2_147_483_647;

/** The world's real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  at(when, work) {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = Math.max(0, when - Date.now());
      timer = left > longestTimeout ? setTimeout(wait, longestTimeout) : setTimeout(work, left);
    };
    wait();
    return () => clearTimeout(timer);
  },
};
