import { type WallTime, wallTime } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Wish } from './model.ts';
import { addDays, instantOf, isWallTime, wallOf } from './wall.ts';

export type Quiet = Wish['quiet'];

/**
 * Quiet hours for what nobody can plan for: a person who chose none still sleeps. Reminders do not need it, for their times
 * were chosen.
 */
export const quietForNews = (quiet: Quiet): NonNullable<Quiet> => quiet ?? night;

const night: NonNullable<Quiet> = { from: wallTime('22:00'), to: wallTime('08:00') };

/** One night, or one rest at noon: from its beginning up to, not including, its end. */
export interface Rest {
  readonly begins: Instant;
  readonly ends: Instant;
}

/**
 * The quiet hours in which this moment lies, on the person's own wall clock; null when it lies in none. Hours may go over
 * midnight, and a night of clock change is as much longer or shorter. Equal ends mean no quiet hours.
 */
export function restAt(at: Instant, quiet: Quiet, zone: string): Rest | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const today = wallOf(at, zone).date;
  const overMidnight = quiet.to < quiet.from;
  for (const date of [addDays(today, -1), today]) {
    const begins = instantOf(date, quiet.from, zone).at;
    const ends = instantOf(overMidnight ? addDays(date, 1) : date, quiet.to, zone).at;
    if (begins <= at && at < ends) return { begins, ends };
  }
  return null;
}

/** A time as people type it: `22`, `22:00`, `22.00`, `9:30`. Null when it is none. */
export function readTime(typed: string): WallTime | null {
  const parts = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})?)?$/.exec(typed.trim())?.groups;
  const text = parts && `${(parts['hour'] ?? '').padStart(2, '0')}:${parts['minute'] ?? '00'}`;
  return text !== undefined && isWallTime(text) ? wallTime(text) : null;
}
