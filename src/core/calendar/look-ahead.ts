import type { Format } from '../formats/format.ts';
import type { Group } from '../groups/group.ts';
import { days, type Instant } from '../time.ts';
import { dayNumber } from './day-number.ts';
import { meetingOf } from './lengths.ts';
import type { Blackout, DateNote, Meeting, MeetingKey, Occurrence, Series } from './model.ts';
import { nextOccurrences, occurrences } from './occurrences.ts';
import { clashes } from './problems.ts';

/** So far ahead two meetings of a group are compared: a year and a bit, so that yearly patterns and both clock changes show. */
const comparedDays = 400;

/** How many dates somebody sees before anything is saved. */
const shown = 5;

export interface Rules {
  readonly series: readonly Series[];
  readonly notes: readonly DateNote[];
  readonly blackouts: readonly Blackout[];
  /** Meetings whose doors are open or that are over: their days do not come again, and an open one is still in the way. */
  readonly begun?: readonly Meeting[];
}

/** What a moderator has to know before a series is saved. */
export interface LookAhead {
  /** The next five of this series. */
  readonly next: readonly Occurrence[];
  /** The nearest date in its first year from now on which the wall time does not exist, or comes twice. */
  readonly clockChange: Occurrence | null;
  /** Two meetings of the group that would overlap, one of them of this series. */
  readonly clash: readonly [Meeting, Meeting] | null;
  /** A monthly day that some months lack. */
  readonly leavesOutMonths: boolean;
}

/**
 * Looks ahead with this series in place of itself.
 * @param formatOf the format of a series; null when it is gone.
 * @param about which meetings must not be in the way of another; all of this series when absent.
 */
export function lookAhead(
  series: Series,
  rules: Rules,
  group: Group,
  formatOf: (series: Series) => Format | null,
  now: Instant,
  about: (meeting: Meeting) => boolean = (meeting) => meeting.series === series.id,
): LookAhead {
  const begun = rules.begun ?? [];
  const notes = [...rules.notes.filter((note) => !begun.some((one) => isSame(one, note))), ...begun.map(leftOut)];
  const others = rules.series.filter((one) => one.id !== series.id);
  const own = { ...rules, notes, series: [series] };
  // A series that begins in some years is looked at from there; a day before, because the zone may be ahead of UTC.
  const begin = Math.max(now, days(dayNumber(series.from) - 1));
  const until = begin + days(comparedDays);
  const ahead = occurrences(own, group.zone, now, until);
  const byId = new Map([...others, series].map((one) => [one.id, one]));
  const all = occurrences({ ...rules, notes, series: [...others, series] }, group.zone, now, until);
  const meetings = all.flatMap((occurrence) => {
    const of = byId.get(occurrence.series);
    const format = of === undefined ? null : formatOf(of);
    return format === null || occurrence.state === 'cancelled' ? [] : [meetingOf(occurrence, group, format)];
  });
  return {
    next: nextOccurrences(own, group.zone, now, shown),
    clockChange: ahead.find((one) => one.clockChange !== 'none') ?? null,
    clash: clashes([...begun.filter(({ state }) => state === 'open'), ...meetings], about),
    leavesOutMonths: series.rule.kind === 'monthly-day' && series.rule.day > 28,
  };
}

const isSame = (one: MeetingKey, other: MeetingKey): boolean => one.series === other.series && one.date === other.date;
const leftOut = ({ series, date }: Meeting): DateNote => ({
  series,
  date,
  state: 'skipped',
  movedTo: null,
  label: null,
});
