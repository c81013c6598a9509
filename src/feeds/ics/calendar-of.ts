import ical, { ICalEventClass, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Occurrence } from '#core/calendar/model.ts';
import { instantOf } from '#core/calendar/wall.ts';
import type { LocalDate } from '#core/ids.ts';
import { days, hours, type Instant, type Ms } from '#core/time.ts';
import { planOf, type SeriesCalendar } from './series-plan.ts';
import { zoneBlock } from './zone-block.ts';

/** A series as it goes into somebody's calendar. */
export interface Entry {
  readonly calendar: SeriesCalendar;
  /** IANA zone of the group. */
  readonly zone: string;
  readonly runMs: Ms;
  /** What a meeting is called there. */
  readonly title: (label: string | null) => string;
  /** Null tells no place. */
  readonly place: string | null;
  /** Where the group lives in Discord. */
  readonly url: string;
}

/** So often a calendar that follows an address is asked to look again. */
export const refreshMs: Ms = hours(1);

/** So many years of clock changes are listed where a zone keeps to no rule. */
const zoneYears = 15;

/**
 * The calendar as RFC 5545 text. Neither people nor descriptions are in it, only times, titles and places. The same
 * facts give the same text all day long, so that whoever has it already need not fetch it again.
 */
export function calendarOf(name: string, entries: readonly Entry[], now: Instant): string {
  const today = now - (now % days(1));
  const year = new Date(now).getUTCFullYear();
  const block = (zone: string): string => zoneBlock(zone, year - 1, year + zoneYears);
  const calendar = ical({
    prodId: { company: 'Circlekeeper', product: 'Calendar', language: 'EN' },
    // The library writes this one as it is.
    name: name.replaceAll(/[\\;,]/g, String.raw`\$&`),
    ttl: refreshMs / 1_000,
    // No zone of its own: with one, DTSTAMP would lose its Z. Each event names its zone, and the zones are gathered from there.
    timezone: { name: null, generator: block },
    events: entries.flatMap((entry) => eventsOf(entry, now).map((event) => ({ ...event, stamp: new Date(today) }))),
  });
  const text = calendar.toString();
  const end = 'END:VCALENDAR';
  // A calendar needs one part at least (RFC 5545 3.6): for an empty one it is a zone.
  const whole = text.includes('BEGIN:V', 'BEGIN:V'.length) ? text : text.replace(end, `${block('UTC')}\r\n${end}`);
  return `${whole}\r\n`;
}

function eventsOf(entry: Entry, now: Instant): readonly ICalEventData[] {
  const { calendar, zone } = entry;
  const { series } = calendar;
  const plan = planOf(calendar, zone, now);
  if (plan === null) return [];
  const uid = `${series.id}@circlekeeper`;
  const facts = factsOf(entry);
  const single = plan.rule === null;
  return [
    ...(plan.start === null || plan.rule === null
      ? []
      : [
          {
            ...facts(series.label),
            ...timesOf(entry, instantOf(plan.start, series.time, zone).at),
            id: uid,
            repeating: [`RRULE:${plan.rule}`, ...withoutLines(plan.without, entry)].join('\r\n'),
          },
        ]),
    ...plan.changed.map((meeting) => ({
      ...facts(meeting.label),
      ...timesOf(entry, meeting.startsAt),
      ...(single ? {} : { recurrenceId: moment(instantOf(meeting.date, series.time, zone).at, zone) }),
      id: uid,
      status: statusOf(meeting),
    })),
    ...plan.alone.map((meeting) => ({
      ...facts(meeting.label),
      ...timesOf({ ...entry, zone: 'UTC' }, meeting.startsAt),
      id: `${series.id}-${meeting.date}@circlekeeper`,
      status: statusOf(meeting),
    })),
  ];
}

function factsOf({ title, place, url }: Entry): (label: string | null) => Omit<ICalEventData, 'start'> {
  return (label) => ({
    summary: title(label),
    location: place,
    url,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.OPAQUE,
    status: ICalEventStatus.CONFIRMED,
  });
}

function statusOf({ state }: Occurrence): ICalEventStatus {
  return state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
}

function timesOf({ zone, runMs }: Entry, at: Instant): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  // Without a zone the library writes UTC, with a Z.
  return { start: moment(at, zone), end: moment(at + runMs, zone), timezone: zone === 'UTC' ? null : zone };
}

function moment(at: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

/** EXDATE has to be the wall time by the rule, also in a night in which the clock never shows it. */
function withoutLines(dates: readonly LocalDate[], { zone, calendar }: Entry): readonly string[] {
  const { time } = calendar.series;
  const parameter = zone === 'UTC' ? '' : `;TZID=${zone}`;
  const end = zone === 'UTC' ? 'Z' : '';
  return dates.map((date) => `EXDATE${parameter}:${`${date}T${time}00`.replaceAll(/[-:]/g, '')}${end}`);
}
