import { wallTime } from '../ids.ts';
import { hours, type Instant, type Ms } from '../time.ts';
import { addDays, instantOf, wallOf } from './wall.ts';

/** A debrief that comes later than this after the end helps nobody any more. */
export const debriefWithin: Ms = hours(12);

/** What is said at the desk after a meeting is gone before a day is over (design: bot lines go within 24 hours). */
export const afterWordsUntil = (endsAt: Instant): Instant => endsAt + hours(22);

const morning = wallTime('10:00');

/**
 * When to ask again after a hard moment (BO-5): at ten the next morning on the group's wall clock, but while the meeting is still known
 * about, which is not longer than a day after its end.
 */
export function nudgeAt(endsAt: Instant, zone: string): Instant {
  const tomorrow = instantOf(addDays(wallOf(endsAt, zone).date, 1), morning, zone).at;
  return Math.min(tomorrow, endsAt + hours(20));
}
