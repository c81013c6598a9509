import { lengthsOf } from '#core/calendar/lengths.ts';
import { type Series, weekdays } from '#core/calendar/model.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import { wallOf } from '#core/calendar/wall.ts';
import type { Format } from '#core/formats/format.ts';
import type { Group } from '#core/groups/group.ts';
import { days, type Instant } from '#core/time.ts';
import type { GroupCalendar } from '#store/store.ts';
import { homeAddress, outsideName } from './entry-of.ts';

/** One weekly meeting in the words of the Meeting Guide format (code4recovery/spec). */
export interface GuideMeeting {
  readonly name: string;
  readonly slug: string;
  /** 0 is Sunday. */
  readonly day: number | readonly number[];
  readonly time: string;
  readonly end_time?: string;
  readonly timezone: string;
  readonly types?: readonly string[];
  readonly conference_url?: string;
  readonly location?: string;
}

/** Their codes for the languages a group may have. */
const languageTypes: Readonly<Record<string, string>> = { en: 'EN', de: 'DE' };

/** A listing without a meeting in five weeks would send people to a closed door. */
const aheadDays = 36;

/**
 * The weekly meetings of a group that a moderator has listed, with public facts alone: neither its own name nor its
 * type, no people, no place that members alone are told. The format is for weekly meetings only, so others are left out.
 */
export function guideMeetings(
  group: Group,
  calendar: GroupCalendar,
  formatOf: (series: Series) => Format | null,
  now: Instant,
): readonly GuideMeeting[] {
  return calendar.series.flatMap((series) => {
    const on = weekdaysOf(series);
    const where = whereOf(series, group);
    if (on.length === 0 || where === null || !meetsSoon(group, calendar, series, now)) return [];
    const format = formatOf(series);
    const type = languageTypes[group.language];
    const [only = 0] = on;
    return [
      {
        name: outsideName(group),
        slug: series.id,
        day: on.length === 1 ? only : on,
        time: series.time,
        ...(format === null ? {} : { end_time: endOf(series, format) }),
        timezone: group.zone,
        ...(type === undefined ? {} : { types: [type] }),
        ...where,
      },
    ];
  });
}

function weekdaysOf({ rule }: Series): readonly number[] {
  if (rule.kind === 'daily' && rule.every === 1) return weekdays.map((_, index) => index);
  if (rule.kind !== 'weekly' || rule.every !== 1) return [];
  return rule.on.map((day) => (weekdays.indexOf(day) + 1) % 7).toSorted((one, other) => one - other);
}

function whereOf({ venue }: Series, group: Group): Pick<GuideMeeting, 'conference_url' | 'location'> | null {
  if (venue.kind === 'online') return { conference_url: homeAddress(group) };
  return venue.open === 'public' ? { location: venue.place } : null;
}

function meetsSoon(group: Group, calendar: GroupCalendar, series: Series, now: Instant): boolean {
  const next = occurrences({ ...calendar, series: [series] }, group.zone, now, now + days(aheadDays));
  return next.some(({ state }) => state === 'on');
}

/** On an ordinary day: the minutes of the format after the start, on a clock that does not change. */
function endOf({ time }: Series, format: Format): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return wallOf(Date.UTC(2000, 0, 1, hour, minute) + lengthsOf(format).runMs, 'UTC').time;
}
