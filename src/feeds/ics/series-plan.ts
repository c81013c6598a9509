import { datesBetween } from '#core/calendar/expand.ts';
import type { Blackout, DateNote, Occurrence, Series } from '#core/calendar/model.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import { rruleOf } from '#core/calendar/rrule.ts';
import { addDays, instantOf, wallOf } from '#core/calendar/wall.ts';
import type { LocalDate } from '#core/ids.ts';
import { days, type Instant } from '#core/time.ts';

/** A series with what was decided about its days. */
export interface SeriesCalendar {
  readonly series: Series;
  readonly notes: readonly DateNote[];
  readonly blackouts: readonly Blackout[];
}

/** How a series is told to a calendar outside: one rule, and what differs from it. */
export interface SeriesPlan {
  /** The first day of the rule that is told; null when there is no rule to tell. */
  readonly start: LocalDate | null;
  /** RRULE, or null for a single meeting. */
  readonly rule: string | null;
  /** Days by the rule on which there is no meeting, or one that stands in `alone`. */
  readonly without: readonly LocalDate[];
  /** Meetings by the rule that are moved, called off or named otherwise. */
  readonly changed: readonly Occurrence[];
  /**
   * Meetings on their own, with their start in UTC: those in a night of clock change. RFC 5545 says what such a wall time
   * means, as we do, but calendars disagree in practice: some leave the day out, some take the other of two hours.
   */
  readonly alone: readonly Occurrence[];
}

/**
 * So far back a calendar tells of meetings. Notes on single days are erased after this many days, so that further back
 * a calendar would claim meetings that were called off.
 */
const pastDays = 34;
/** Blackout days and nights of clock change are told so far ahead. */
const aheadDays = 731;
/** An end beyond this is none: no calendar keeps an address for so long. */
const endDays = 20 * 366;

/** What a calendar outside is told of a series. Null when there is nothing: it is paused, over, or has no day left. */
export function planOf(calendar: SeriesCalendar, zone: string, now: Instant): SeriesPlan | null {
  const { series } = calendar;
  if (series.paused) return null;
  const { first, last } = windowOf(calendar, zone, now);
  const dates = datesOf(series, zone, first, last);
  const held = heldOf(calendar, zone, first, last);
  const odd = new Set(dates.filter((date) => isOdd(series, held.get(date), date, zone)));
  const isAlone = (date: LocalDate): boolean => odd.has(date);
  const start = dates.find((date) => !isAlone(date)) ?? null;
  const told = dates.filter((date) => date <= last);
  const alone = told.flatMap((date) => (isAlone(date) ? (held.get(date) ?? []) : []));
  if (start === null || series.rule.kind === 'once') {
    const single = told.flatMap((date) => (isAlone(date) ? [] : (held.get(date) ?? [])));
    if (alone.length + single.length === 0) return null;
    return { start: null, rule: null, without: [], changed: single, alone };
  }
  const byRule = told.filter((date) => date >= start);
  const ends = hasEnd(series)
    ? ({ kind: 'times', times: dates.filter((date) => date >= start).length } as const)
    : ({ kind: 'never' } as const);
  return {
    start,
    rule: rruleOf({ rule: series.rule, from: start, ends }),
    without: byRule.filter((date) => isAlone(date) || !held.has(date)),
    changed: byRule.flatMap((date) => {
      const meeting = held.get(date);
      return meeting && !isAlone(date) && differs(meeting, series) ? [meeting] : [];
    }),
    alone,
  };
}

/** Whether the wall time by the rule, or the one it was moved to, lies in a night of clock change. */
function isOdd(series: Series, held: Occurrence | undefined, date: LocalDate, zone: string): boolean {
  if (held && (held.clockChange !== 'none' || !held.moved)) return held.clockChange !== 'none';
  return instantOf(date, series.time, zone).clockChange !== 'none';
}

function hasEnd({ ends, endedAt }: Series): boolean {
  return ends.kind !== 'never' || endedAt !== null;
}

function differs(meeting: Occurrence, series: Series): boolean {
  return meeting.moved || meeting.state === 'cancelled' || meeting.label !== series.label;
}

/** From a month ago to two years ahead, and wider where a note says something about a day outside. */
function windowOf(
  { series, notes }: SeriesCalendar,
  zone: string,
  now: Instant,
): { readonly first: LocalDate; readonly last: LocalDate } {
  const noted = notes.flatMap((note) => (note.series === series.id ? [note.date] : []));
  const past = wallOf(now - days(pastDays), zone).date;
  const ahead = wallOf(now + days(aheadDays), zone).date;
  return {
    first: [past, ...noted].toSorted()[0] ?? past,
    last: [ahead, series.from, ...noted].toSorted().at(-1) ?? ahead,
  };
}

/** The days by the rule, to the end of the series when it has one. */
function datesOf(series: Series, zone: string, first: LocalDate, last: LocalDate): readonly LocalDate[] {
  const begin = series.from > first ? series.from : first;
  if (!hasEnd(series)) {
    const soon = datesBetween(series, begin, last);
    // A leap day, or a series that begins in years: its first day is enough to write the rule from.
    return soon.length > 0 ? soon : datesBetween(series, begin, addDays(begin, endDays)).slice(0, 1);
  }
  const { endedAt } = series;
  const stop = endedAt === null ? addDays(begin, endDays) : wallOf(endedAt, zone).date;
  const dates = datesBetween(series, begin, stop);
  return endedAt === null ? dates : dates.filter((date) => instantOf(date, series.time, zone).at < endedAt);
}

/** What really takes place, by its day of the rule. Looks as far as anything was moved to. */
function heldOf(
  calendar: SeriesCalendar,
  zone: string,
  first: LocalDate,
  last: LocalDate,
): ReadonlyMap<LocalDate, Occurrence> {
  const targets = calendar.notes.flatMap(({ movedTo }) => (movedTo === null ? [] : [movedTo.date]));
  const [from = first] = [first, ...targets].toSorted();
  const until = [last, ...targets].toSorted().at(-1) ?? last;
  const { series } = calendar;
  const begin = instantOf(addDays(from, -2), series.time, zone).at;
  const end = instantOf(addDays(until, 2), series.time, zone).at;
  const all = occurrences({ ...calendar, series: [series] }, zone, begin, end);
  return new Map(all.map((meeting) => [meeting.date, meeting]));
}
