/** Any of the numbers that an evening can be begun with: whole, from 1; short enough to be told to somebody. */
export const largestSeed = 9999;

export const anySeed = (): number => 1 + Math.floor(Math.random() * largestSeed);
