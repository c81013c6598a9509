import { test } from 'vitest';
import { sydney } from './calendar-year-groups.ts';
import { expectPromisesKept, yearSeed } from './calendar-year-checks.ts';
import { playYear } from './calendar-year.ts';

test('a group meets every second Thursday in Sydney for a year, and keeps its promises though the bot dies every day', async () => {
  expectPromisesKept(await playYear([sydney], yearSeed), { meetings: 26 });
}, 900_000);
