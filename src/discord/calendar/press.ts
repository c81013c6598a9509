import { type LocalDate, localDate, type SeriesId, seriesId } from '#core/ids.ts';

/** What a button, select or form of the calendar carries: what is wanted, and about which meeting. */
export interface CalendarPress {
  /** Such as `answer`; each part of the calendar names its own. a-z and hyphens, at most 20. */
  readonly verb: string;
  readonly series: SeriesId | null;
  readonly date: LocalDate | null;
  /** Whatever else it is about: an answer, a group, a member. At most 40 characters, no dots. */
  readonly arg: string;
}

const version = 'c1';

/** `c1.verb.series.date.arg`: at most 90 of Discord's 100 characters. */
export function encodeCalendarPress({ verb, series, date, arg }: Partial<CalendarPress> & { verb: string }): string {
  return [version, verb, series ?? '-', date ?? '-', arg ?? ''].join('.');
}

/** Null when it is not one of the calendar's. */
export function decodeCalendarPress(customId: string): CalendarPress | null {
  const [head, verb, series, date, arg, ...rest] = customId.split('.');
  if (head !== version || !verb || !series || !date || arg === undefined || rest.length > 0) return null;
  if (date !== '-' && !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return {
    verb,
    series: series === '-' ? null : seriesId(series),
    date: date === '-' ? null : localDate(date),
    arg,
  };
}
