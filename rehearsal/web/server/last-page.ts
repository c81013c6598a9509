/** Nothing is kept after the window closes: when no page has been open for a while, the evening is left. */
import type { RealTime } from './beat.ts';

/** Long enough to load the page again, or for a laptop that is closed and opened. */
export const patienceMs = 60_000;

export interface Pages {
  opened(): void;
  closed(): void;
  stop(): void;
}

/** @param leave called once the last page has been closed for `wait` milliseconds */
export function countPages(time: RealTime, wait: number, leave: () => void): Pages {
  let open = 0;
  let waiting: (() => void) | null = null;
  const stop = (): void => {
    waiting?.();
    waiting = null;
  };
  return {
    opened() {
      open += 1;
      stop();
    },
    closed() {
      open -= 1;
      if (open > 0) return;
      stop();
      waiting = time.after(wait, () => {
        waiting = null;
        leave();
      });
    },
    stop,
  };
}
