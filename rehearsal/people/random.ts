/** Chance that repeats itself: the same seed gives the same evening. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  between(least: number, most: number): number;
  /** True this often, from 0 to 1. */
  chance(share: number): boolean;
  shuffled<T>(list: readonly T[]): T[];
  pick<T>(list: readonly T[]): T | undefined;
}

/** The small generator `mulberry32`; its numbers need not be good, only the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    chance: (share) => next() < share,
    shuffled: (list) =>
      list
        .map((one) => ({ one, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
