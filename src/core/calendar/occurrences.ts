import type { LocalDate } from '../ids.ts';
import { days, hours, type Instant } from '../time.ts';
import { dateOfNumber, dayNumber } from './day-number.ts';
import { datesBetween, hasDate } from './expand.ts';
import type { Blackout, DateNote, Occurrence, Series } from './model.ts';
import { addDays, instantOf } from './wall.ts';

const dayMs = days(1);
/** Kiritimati is 14 hours ahead; a gap can put a meeting an hour or two later. */
const farthestFromUtc = hours(17);
/** Twenty years: 29 February can be eight years away, and whoever asks for the next five of them has them all. */
const searchedDays = 20 * 366;

/** The calendar of a group: its series, with everything that was decided about single days. */
export interface Calendar {
  readonly series: readonly Series[];
  readonly notes: readonly DateNote[];
  readonly blackouts: readonly Blackout[];
}

/**
 * The meetings that start in [from, until), by start. Cancelled ones are among them; skipped ones, those on blackout
 * days and those of a paused series are not, nor any that would start when its series was ended already.
 * Throws a RangeError for a zone that this Node does not know.
 */
export function occurrences(calendar: Calendar, zone: string, from: Instant, until: Instant): readonly Occurrence[] {
  return calendar.series.flatMap((series) => occurrencesOf(series, calendar, zone, from, until)).toSorted(byStart);
}

/**
 * The next `n` meetings that start later than `after`, cancelled ones among them: who wants those that take place asks
 * for some more. Fewer when there are no more within twenty years, which is longer than any rule waits for its next day.
 */
export function nextOccurrences(calendar: Calendar, zone: string, after: Instant, n: number): readonly Occurrence[] {
  return calendar.series
    .flatMap((series) => nextOf(series, calendar, zone, after, n))
    .toSorted(byStart)
    .slice(0, n);
}

function byStart(one: Occurrence, other: Occurrence): number {
  return one.startsAt - other.startsAt || (one.series + one.date < other.series + other.date ? -1 : 1);
}

function occurrencesOf(
  series: Series,
  calendar: Calendar,
  zone: string,
  from: Instant,
  until: Instant,
): readonly Occurrence[] {
  const end = series.endedAt === null ? until : Math.min(until, series.endedAt);
  if (series.paused || from >= end) return [];
  const notes = new Map(notesOf(series, calendar).map((note) => [note.date, note]));
  const blackouts = calendar.blackouts.filter(({ group }) => group === series.group);
  return datesToLookAt(series, [...notes.values()], from, end)
    .flatMap((date) => occurrenceOn(series, notes.get(date) ?? null, blackouts, date, zone))
    .filter(({ startsAt }) => startsAt >= from && startsAt < end);
}

/** Window after window, each twice as long, so that a rare rule does not take many and a frequent one stays short. */
function nextOf(series: Series, calendar: Calendar, zone: string, after: Instant, n: number): readonly Occurrence[] {
  if (series.paused || (series.endedAt !== null && series.endedAt <= after)) return [];
  const movedTo = notesOf(series, calendar).flatMap((note) => (note.movedTo === null ? [] : [note.movedTo.date]));
  let from = Math.max(after + 1, startOfSearch([series.from, ...movedTo]));
  const limit = lastDay(series, dateOfNumber(Math.floor(from / dayMs)), movedTo);
  const found: Occurrence[] = [];
  for (let span = periodDays(series) * n + 1; found.length < n; span *= 2) {
    const until = from + days(span);
    found.push(...occurrencesOf(series, calendar, zone, from, until).toSorted(byStart));
    if (until > limit) break;
    from = until;
  }
  return found.slice(0, n);
}

/** A series that begins in some years is looked at from there: two days before, because no zone is further from UTC. */
function startOfSearch(dates: readonly LocalDate[]): Instant {
  return (Math.min(...dates.map(dayNumber)) - 2) * dayMs;
}

function notesOf(series: Series, { notes }: Calendar): readonly DateNote[] {
  return notes.filter((note) => note.series === series.id);
}

/** The days by the rule that may start in the window; some more on each side, because the wall is up to 14 hours off UTC. */
function datesToLookAt(
  series: Series,
  notes: readonly DateNote[],
  from: Instant,
  until: Instant,
): readonly LocalDate[] {
  const first = dateOfNumber(Math.floor((from - farthestFromUtc) / dayMs));
  const last = dateOfNumber(Math.floor((until + farthestFromUtc) / dayMs));
  const dates = datesBetween(series, first, last);
  const movedHere = notes.flatMap(({ date, movedTo }) => {
    const elsewhere = date < first || date > last;
    return movedTo !== null && elsewhere && movedTo.date >= first && movedTo.date <= last ? [date] : [];
  });
  return [...dates, ...movedHere.filter((date) => hasDate(series, date))];
}

/** The meeting of this day by the rule, or nothing when it was skipped or its day is a blackout day. */
function occurrenceOn(
  series: Series,
  note: DateNote | null,
  blackouts: readonly Blackout[],
  date: LocalDate,
  zone: string,
): readonly Occurrence[] {
  if (note?.state === 'skipped') return [];
  const movedTo = note?.movedTo ?? null;
  const day = movedTo?.date ?? date;
  // Who moved a meeting to another day has looked at that day: blackouts do not touch it.
  if (day === date && blackouts.some((out) => out.from <= date && date <= out.to)) return [];
  const { at, clockChange } = instantOf(day, movedTo?.time ?? series.time, zone);
  return [
    {
      series: series.id,
      date,
      startsAt: at,
      state: note?.state === 'cancelled' ? 'cancelled' : 'on',
      label: note?.label ?? series.label,
      moved: movedTo !== null,
      clockChange,
    },
  ];
}

/** About how many days lie between two meetings. */
function periodDays({ rule }: Series): number {
  switch (rule.kind) {
    case 'once':
      return 1;
    case 'daily':
      return rule.every;
    case 'weekly':
      return 7 * rule.every;
    case 'monthly-weekday':
    case 'monthly-day':
      return 31 * rule.every;
  }
}

/** When there is nothing left to find: by the rule, or where a meeting was moved to. */
function lastDay(series: Series, start: LocalDate, movedTo: readonly LocalDate[]): Instant {
  return (Math.max(...[lastByRule(series, start), ...movedTo].map(dayNumber)) + 2) * dayMs;
}

function lastByRule({ rule, from, ends }: Series, start: LocalDate): LocalDate {
  if (rule.kind === 'once') return from;
  return ends.kind === 'until' ? ends.date : addDays(start, searchedDays);
}
