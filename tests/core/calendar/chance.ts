import { randomFrom } from '#rehearsal/people/random.ts';

/** Small numbers that look random and are the same for the same seed. */
export function chance(seed: number): {
  /** 0 to n − 1. */
  below(n: number): number;
  pick<T>(all: readonly T[]): T;
} {
  const { next } = randomFrom(seed);
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    pick(all) {
      const one = all[below(all.length)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
  };
}
