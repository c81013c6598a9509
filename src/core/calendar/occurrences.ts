import { Temporal } from 'temporal-polyfill';
import { localDate, type LocalDate } from '../ids.ts';
import { days, type Instant } from '../time.ts';
import { datesBetween, hasDate } from './expand.ts';
import type { Blackout, DateNote, Occurrence, Series } from './model.ts';
import { addDays, instantOf, wallOf } from './wall.ts';

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
  return datesToLookAt(series, [...notes.values()], zone, from, end)
    .flatMap((date) => occurrenceOn(series, notes.get(date) ?? null, blackouts, date, zone))
    .filter(({ startsAt }) => startsAt >= from && startsAt < end);
}

/** Window after window, each twice as long, so that a rare rule does not take many and a frequent one stays short. */
function nextOf(series: Series, calendar: Calendar, zone: string, after: Instant, n: number): readonly Occurrence[] {
  if (series.paused || (series.endedAt !== null && series.endedAt <= after)) return [];
  const movedTo = notesOf(series, calendar).flatMap((note) => (note.movedTo === null ? [] : [note.movedTo.date]));
  // A series that begins in some years is looked at from there, or from a day before that to which a meeting was moved.
  const [firstDay = series.from] = [series.from, ...movedTo].toSorted();
  const dayBefore = instantOf(addDays(firstDay, -1), series.time, zone).at;
  let from = Math.max(after + 1, dayBefore);
  const limit = lastDay(series, wallOf(from, zone).date, movedTo);
  const found: Occurrence[] = [];
  for (let span = periodDays(series) * (n + 1) + 1; found.length < n; span *= 2) {
    const until = from + days(span);
    found.push(...occurrencesOf(series, calendar, zone, from, until).toSorted(byStart));
    if (wallOf(until, zone).date > limit) break;
    from = until;
  }
  return found.slice(0, n);
}

function notesOf(series: Series, { notes }: Calendar): readonly DateNote[] {
  return notes.filter((note) => note.series === series.id);
}

/** The days by the rule that may start in the window; a day more on each side, because the window is no wall clock. */
function datesToLookAt(
  series: Series,
  notes: readonly DateNote[],
  zone: string,
  from: Instant,
  until: Instant,
): readonly LocalDate[] {
  const first = addDays(wallOf(from, zone).date, -1);
  const last = addDays(wallOf(until, zone).date, 1);
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

/** The last day worth a look: by the rule, or to which a meeting was moved. */
function lastDay(series: Series, start: LocalDate, moved: readonly LocalDate[]): LocalDate {
  const last = [lastByRule(series, start), ...moved].toSorted().at(-1) ?? start;
  return addDays(last, 1);
}

function lastByRule({ rule, from, ends }: Series, start: LocalDate): LocalDate {
  if (rule.kind === 'once') return from;
  if (ends.kind === 'until') return ends.date;
  return localDate(Temporal.PlainDate.from(start).add({ years: 20 }).toString());
}
