import { test } from 'vitest';
import { berlin } from './calendar-year-groups.ts';
import { expectPromisesKept, yearSeed } from './calendar-year-checks.ts';
import { playYear } from './calendar-year.ts';

/** Its fortnightly sister in Sydney has her year in a file of her own: the two are played side by side. */
test('a group meets every Tuesday at seven in Berlin for a year, and keeps its promises though the bot dies every day', async () => {
  expectPromisesKept(await playYear([berlin], yearSeed), { meetings: 53 });
}, 900_000);
