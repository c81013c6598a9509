import { localDate, seriesId, wallTime, type SeriesId } from '#core/ids.ts';
import type { DateNote, Occurrence } from '#core/calendar/model.ts';
import type { Calendar } from '#core/calendar/occurrences.ts';
import { wallAt } from '#rehearsal/measure/wall-clock.ts';
import { seriesOf } from './prove/random-rule.ts';

export { seriesOf } from './prove/random-rule.ts';

/** Tuesdays at seven, since 1 December 2026, which is a Tuesday. */
export const tuesdays = seriesOf({ rule: { kind: 'weekly', every: 1, on: ['TU'] }, from: '2026-12-01', time: '19:00' });

export const calendarOf = (series = tuesdays, parts: Partial<Calendar> = {}): Calendar => ({
  series: [series],
  notes: [],
  blackouts: [],
  ...parts,
});

export function note(
  date: string,
  parts: {
    readonly state?: DateNote['state'];
    readonly movedTo?: string;
    readonly label?: string;
    readonly series?: SeriesId;
  },
): DateNote {
  const [day, time] = parts.movedTo?.split(' ') ?? [];
  return {
    series: parts.series ?? seriesId('series000001'),
    date: localDate(date),
    state: parts.state ?? 'on',
    movedTo: day === undefined || time === undefined ? null : { date: localDate(day), time: wallTime(time) },
    label: parts.label ?? null,
  };
}

/** As the group's members read them: `2026-12-01T19:00`. */
export const onTheWall = (found: readonly Occurrence[], zone: string): readonly string[] =>
  found.map(({ startsAt }) => wallAt(startsAt, zone));
