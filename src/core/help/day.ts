import { days, type Instant } from '../time.ts';

/**
 * The start of a calendar day in UTC. Counted by hand (days from 1970 of the proleptic Gregorian calendar), for the core
 * holds no clock and no calendar object.
 * @param day YYYY-MM-DD
 */
export function startOfDay(day: string): Instant {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  // The year begins in March here, so that a leap day is its last day.
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return days(shifted * 365 + leaps + dayOfYear - 719_468);
}
