import { expect } from 'vitest';
import { seconds } from '#core/time.ts';
import type { Year } from './calendar-year.ts';

/** YEAR_SEED=7 npx vitest run tests/e2e/calendar-year plays another year. */
export const yearSeed = Number(process.env['YEAR_SEED'] ?? 1);

/** A file that grows by more than this from the second month to the last does not only breathe. */
const breath = 1.1;

/** Each failure names the seed; what went wrong names its day. */
export function expectPromisesKept(year: Year, { meetings }: { readonly meetings: number }): void {
  const late = year.openings.filter(({ actualDelayMs: ms }) => ms === null || Math.abs(ms) > seconds(2));
  const { due, sent, twice, failed } = year.reminders;
  const [, second = 0] = year.bytes;
  const last = year.bytes.at(-1) ?? Number.POSITIVE_INFINITY;
  expect({
    seed: yearSeed,
    problems: year.problems,
    late,
    unplanned: year.unplanned,
    openings: year.openings.length,
    missing: due - sent,
    twice,
    failed,
    grows: last > second * breath ? year.bytes : false,
  }).toEqual({
    seed: yearSeed,
    problems: [],
    late: [],
    unplanned: [],
    openings: meetings,
    missing: 0,
    twice: 0,
    failed: 0,
    grows: false,
  });
  expect(year.kills).toBe(365);
  expect(due).toBeGreaterThan(meetings * 2);
  expect(year.mirrored).toBeGreaterThanOrEqual(meetings);
  expect(year.bytes).toHaveLength(12);
}
