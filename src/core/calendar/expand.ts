import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { localDate, type LocalDate } from '../ids.ts';
import type { Rule, Series } from './model.ts';

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
  const start = counted ? Temporal.PlainDate.from(from) : nearStart(rule, from, lower);
  const days = new RRuleTemporal({
    ...partsOf(rule),
    ...(counted ? { count: ends.times } : {}),
    wkst: 'MO',
    dtstart: midnight(start),
    tzid: 'UTC',
    cache: false,
    temporal: Temporal,
  });
  return days
    .between(midnight(Temporal.PlainDate.from(lower)), midnight(Temporal.PlainDate.from(upper)), true)
    .map((day) => localDate(day.toPlainDate().toString()));
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

/** The beginning, moved on by whole periods of the rule, so that years gone by cost nothing. */
function nearStart(rule: Exclude<Rule, { kind: 'once' }>, from: LocalDate, lower: LocalDate): Temporal.PlainDate {
  const start = Temporal.PlainDate.from(from);
  const goal = Temporal.PlainDate.from(lower);
  if (rule.kind === 'daily') {
    const gone = start.until(goal, { largestUnit: 'day' }).days;
    return start.add({ days: whole(gone, rule.every) });
  }
  if (rule.kind === 'weekly') {
    const monday = start.subtract({ days: start.dayOfWeek - 1 });
    const weeks = whole(Math.floor(monday.until(goal, { largestUnit: 'day' }).days / 7), rule.every);
    return weeks === 0 ? start : monday.add({ weeks });
  }
  const gone = (goal.year - start.year) * 12 + goal.month - start.month;
  const months = whole(gone, rule.every);
  return months === 0 ? start : start.with({ day: 1 }).add({ months });
}

const whole = (gone: number, every: number): number => gone - (gone % every);

function midnight(date: Temporal.PlainDate): Temporal.ZonedDateTime {
  return date.toZonedDateTime('UTC');
}
