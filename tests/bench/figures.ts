/** Milliseconds of many takes: the middle one, the hundredth worst, and the worst. */
export interface Spread {
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly takes: number;
}

const rounded = (ms: number): number => Math.round(ms * 1_000) / 1_000;

export function spread(tookMs: readonly number[]): Spread {
  const sorted = tookMs.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { medianMs: at(0.5), p99Ms: at(0.99), maxMs: at(1), takes: sorted.length };
}

export async function timed(times: number, task: (n: number) => Promise<void> | void): Promise<readonly number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await task(n);
    took.push(performance.now() - began);
  }
  return took;
}

/** The longest time in which nothing else could run, and how much of it this program itself was working. */
export interface Block {
  readonly blockMs: number;
  /** On a machine that does other things too, only this says what a press would have waited for. */
  readonly workMs: number;
  readonly allMs: number;
}

/**
 * How long a press would have waited at worst while this was going on. A probe that comes round with every turn of the event
 * loop sees it, also when a call of the store held the loop.
 */
export async function longestBlock(task: () => Promise<unknown>): Promise<Block> {
  const began = performance.now();
  let last = began;
  let worked = process.cpuUsage();
  let [blockMs, workMs] = [0, 0];
  let going = true;
  const probe = (): void => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(worked);
    const took = now - last;
    blockMs = Math.max(blockMs, took);
    // Other threads of the program, such as those that collect garbage, are counted too: never more than went by.
    workMs = Math.max(workMs, Math.min(took, (user + system) / 1_000));
    last = performance.now();
    worked = process.cpuUsage();
    if (going) setImmediate(probe);
  };
  setImmediate(probe);
  await task();
  // The block in which the task came to its end is seen by the next turn.
  await new Promise<void>((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
  going = false;
  return { blockMs: rounded(blockMs), workMs: rounded(workMs), allMs: rounded(performance.now() - began) };
}
