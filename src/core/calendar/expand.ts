import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../ids.ts';
import { days } from '../time.ts';
import { dateOfNumber, dayNumber, dayNumberOf } from './day-number.ts';
import { weekdays, type Rule, type Series } from './model.ts';
import { weekdayOf } from './wall.ts';

/** The part of a series that says on which days it meets. */
export type Days = Pick<Series, 'rule' | 'from' | 'ends'>;

/**
 * The days by the rule from `first` to `last`, both included, in order. Notes, blackouts and pauses are not looked at.
 * The library only counts days, in UTC at midnight: times are put on by the wall clock of the group (see `wall.ts`).
 */
export function datesBetween(series: Days, first: LocalDate, last: LocalDate): readonly LocalDate[] {
  const { rule, from, ends } = series;
  const lower = first > from ? first : from;
  const upper = ends.kind === 'until' && ends.date < last ? ends.date : last;
  if (lower > upper) return [];
  if (rule.kind === 'once') return from >= lower && from <= upper ? [from] : [];
  // A closed cohort is counted from its beginning; everything else may begin where we look.
  const counted = ends.kind === 'times';
  const found = new RRuleTemporal({
    ...partsOf(rule),
    ...(counted ? { count: ends.times } : {}),
    wkst: 'MO',
    dtstart: midnight(counted ? dayNumber(from) : nearStart(rule, from, lower)),
    tzid: 'UTC',
    cache: false,
  });
  return found
    .between(midnight(dayNumber(lower)), midnight(dayNumber(upper)), true)
    .map(({ epochMilliseconds }) => dateOfNumber(epochMilliseconds / dayMs));
}

/** Whether the rule has this day. */
export function hasDate(series: Days, date: LocalDate): boolean {
  return datesBetween(series, date, date).length > 0;
}

interface DayParts {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly byDay?: string[];
  readonly byMonthDay?: number[];
}

/** The rule in the words of RFC 5545, without its beginning and its end. */
function partsOf(rule: Exclude<Rule, { kind: 'once' }>): DayParts {
  const interval = rule.every;
  switch (rule.kind) {
    case 'daily':
      return { freq: 'DAILY', interval };
    case 'weekly':
      return { freq: 'WEEKLY', interval, byDay: [...rule.on] };
    case 'monthly-weekday':
      return { freq: 'MONTHLY', interval, byDay: [`${rule.nth}${rule.on}`] };
    case 'monthly-day':
      return { freq: 'MONTHLY', interval, byMonthDay: [rule.day] };
  }
}

/** The beginning, moved on by whole periods of the rule, so that years gone by cost nothing. Days as their numbers. */
function nearStart(rule: Exclude<Rule, { kind: 'once' }>, from: LocalDate, lower: LocalDate): number {
  const start = dayNumber(from);
  const gone = dayNumber(lower) - start;
  if (rule.kind === 'daily') return start + whole(gone, rule.every);
  if (rule.kind === 'weekly') {
    const sinceMonday = weekdays.indexOf(weekdayOf(from));
    const ahead = whole(gone + sinceMonday, 7 * rule.every);
    return ahead === 0 ? start : start - sinceMonday + ahead;
  }
  const [year, month] = yearAndMonth(from);
  const [yearThere, monthThere] = yearAndMonth(lower);
  const months = whole((yearThere - year) * 12 + monthThere - month, rule.every);
  return months === 0 ? start : dayNumberOf(year, month + months, 1);
}

const whole = (gone: number, every: number): number => gone - (gone % every);

const yearAndMonth = (date: LocalDate): readonly [number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
];

const dayMs = days(1);

function midnight(day: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(day * dayMs).toZonedDateTimeISO('UTC');
}
