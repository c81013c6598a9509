import type { Format } from '../formats/format.ts';
import type { Group } from '../groups/group.ts';
import { days, type Instant } from '../time.ts';
import { meetingOf } from './lengths.ts';
import type { Blackout, DateNote, Meeting, Occurrence, Series } from './model.ts';
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
}

/** What a moderator has to know before a series is saved. */
export interface LookAhead {
  /** The next five of this series. */
  readonly next: readonly Occurrence[];
  /** The nearest date in the coming year on which the wall time does not exist, or comes twice. */
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
  const others = rules.series.filter((one) => one.id !== series.id);
  const own = { ...rules, series: [series] };
  const ahead = occurrences(own, group.zone, now, now + days(comparedDays));
  const byId = new Map([...others, series].map((one) => [one.id, one]));
  const all = occurrences({ ...rules, series: [...others, series] }, group.zone, now, now + days(comparedDays));
  const meetings = all.flatMap((occurrence) => {
    const of = byId.get(occurrence.series);
    const format = of === undefined ? null : formatOf(of);
    return format === null || occurrence.state === 'cancelled' ? [] : [meetingOf(occurrence, group, format)];
  });
  return {
    next: nextOccurrences(own, group.zone, now, shown),
    clockChange: ahead.find((one) => one.clockChange !== 'none') ?? null,
    clash: clashes(meetings, about),
    leavesOutMonths: series.rule.kind === 'monthly-day' && series.rule.day > 28,
  };
}
