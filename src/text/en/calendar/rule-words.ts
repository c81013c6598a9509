import type { Rhythm } from '#core/calendar/draft.ts';
import type { Ends, Series, Venue, Weekday } from '#core/calendar/model.ts';
import type { LocalDate } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import { inARow } from '../time.ts';

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** The choices of `every`. */
export const rhythmNames: Readonly<Record<Rhythm, string>> = {
  once: 'Once',
  day: 'Every day',
  week: 'Every week',
  'two-weeks': 'Every two weeks',
  'three-weeks': 'Every three weeks',
  'four-weeks': 'Every four weeks',
  'first-of-month': 'Once a month: the first of that weekday',
  'second-of-month': 'Once a month: the second of that weekday',
  'third-of-month': 'Once a month: the third of that weekday',
  'fourth-of-month': 'Once a month: the fourth of that weekday',
  'last-of-month': 'Once a month: the last of that weekday',
  'day-of-month': 'Once a month: on the same day of the month',
};

const places = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' } as const;

const each = (every: number, unit: string): string => (every === 1 ? `every ${unit}` : `every ${every} ${unit}s`);

function ordinal(day: number): string {
  if (day === -1) return 'last day';
  const tail =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th';
  return `${day}${tail}`;
}

function onDays({ rule, from }: Pick<Series, 'rule' | 'from'>): string {
  switch (rule.kind) {
    case 'once':
      return `once, on ${dateWords(from)}`;
    case 'daily':
      return each(rule.every, 'day');
    case 'weekly':
      return `${each(rule.every, 'week')} on ${inARow(rule.on.map((day) => weekdayNames[day]))}`;
    case 'monthly-weekday':
      return `the ${places[rule.nth]} ${weekdayNames[rule.on]} of ${each(rule.every, 'month')}`;
    case 'monthly-day':
      return `the ${ordinal(rule.day)} of ${each(rule.every, 'month')}`;
  }
}

function until(ends: Ends): string {
  switch (ends.kind) {
    case 'never':
      return '';
    case 'until':
      return `, until ${dateWords(ends.date)}`;
    case 'times':
      return `, ${ends.times} ${ends.times === 1 ? 'time' : 'times'} in all`;
  }
}

/** "every 2 weeks on Tuesday at 19:30, 8 times in all". */
export const seriesWords = (series: Pick<Series, 'rule' | 'from' | 'time' | 'ends'>): string =>
  `${onDays(series)} at ${series.time}${until(series.ends)}`;

/** A day without a zone: "24 November 2026". */
export function dateWords(date: LocalDate): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A moment on the wall of a zone: "Tue 24 Nov 2026, 19:30". */
export function wallWords(at: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return parts.format(new Date(at)).replace(/^(\w+),/, '$1');
}

/** Where, for people who may know. */
export function venueWords(venue: Venue): string {
  if (venue.kind === 'online') return 'online';
  return venue.access === null ? `at ${venue.place}` : `at ${venue.place} (${venue.access})`;
}
