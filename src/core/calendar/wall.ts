import { Temporal } from 'temporal-polyfill';
import { localDate, wallTime, type LocalDate, type WallTime } from '../ids.ts';
import type { Instant } from '../time.ts';
import { dateOfNumber, dayNumber, dayNumberOf } from './day-number.ts';
import { weekdays, type ClockChange, type Weekday } from './model.ts';

/**
 * When a clock on the wall of this zone shows this date and time, and whether that night is special.
 * A time that the clock jumps over is put as much later as the clock jumps (02:30 becomes 03:30 in Berlin in March);
 * of two such times the first one counts. Both as in RFC 5545 3.3.5, which is Temporal's `compatible`.
 * Throws a RangeError for a zone that this Node does not know.
 */
export function instantOf(
  date: LocalDate,
  time: WallTime,
  zone: string,
): { readonly at: Instant; readonly clockChange: ClockChange } {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const wall = new Temporal.PlainDateTime(year, month, day, Number(time.slice(0, 2)), Number(time.slice(3)));
  const early = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const late = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (early.epochMilliseconds === late.epochMilliseconds) return { at: early.epochMilliseconds, clockChange: 'none' };
  return early.toPlainDateTime().equals(wall)
    ? { at: early.epochMilliseconds, clockChange: 'twice' }
    : { at: late.epochMilliseconds, clockChange: 'gap' };
}

/** What calendar and clock on the wall of this zone show at a moment, to the minute. */
export function wallOf(at: Instant, zone: string): { readonly date: LocalDate; readonly time: WallTime } {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return { date: localDate(wall.toPlainDate().toString()), time: wallTime(wall.toString().slice(11, 16)) };
}

/** The day so many days later, or earlier when `n` is negative. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return dateOfNumber(dayNumber(date) + n);
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1 January 1970 was a Thursday.
  return weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7] ?? 'MO';
}

/** A day that the calendar has, written `2026-11-24`, from 1970 to 2199: beyond that nobody plans a meeting. */
export function isLocalDate(text: string): text is LocalDate {
  const parts = /^(?<year>(?:19[7-9]|20\d|21\d)\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])$/.exec(
    text,
  )?.groups;
  if (parts === undefined) return false;
  return Number(parts['day']) <= daysInMonth(Number(parts['year']), Number(parts['month']));
}

/** A time from 00:00 to 23:59. */
export function isWallTime(text: string): text is WallTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** How many days a month has. `month` 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);
}
