/** The time of whoever sits at the page. A test turns it by hand. */
export interface RealTime {
  /** Whole milliseconds that only ever grow. */
  now(): number;
  /** Does the work again and again, so many milliseconds apart. It must not throw. Returns how to stop. */
  every(ms: number, work: () => Promise<void>): () => void;
}

/** The computer's own. */
export const systemTime: RealTime = {
  now: () => Math.round(performance.now()),
  every(ms, work) {
    const timer = setInterval(() => void work(), ms);
    return () => clearInterval(timer);
  },
};
