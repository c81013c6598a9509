/** Many changes, few messages: what changed is told at most so often, and the last change is always told. */

/** Time as the page's server sees it: the computer's own, or a hand in a test. Milliseconds. */
export interface RealTime {
  now(): number;
  /** Runs `work` once after so many milliseconds. Returns how to call it off. */
  after(ms: number, work: () => void): () => void;
}

export const realTime: RealTime = {
  now: () => performance.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** A tenth of a second is as often as an eye wants it. */
export const beatEvery = 100;

export interface Beat {
  /** Something may have changed. */
  changed(): void;
  stop(): void;
}

/** @param tell called after changes, never more than once in `beatEvery`, and once after the last of them */
export function beat(time: RealTime, tell: () => void): Beat {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: (() => void) | null = null;
  return {
    changed() {
      if (waiting !== null) return;
      waiting = time.after(Math.max(0, last + beatEvery - time.now()), () => {
        waiting = null;
        last = time.now();
        tell();
      });
    },
    stop() {
      waiting?.();
      waiting = null;
    },
  };
}
