import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { RRule } from 'rrule';
import { Temporal } from 'temporal-polyfill';
import { days, hours, type Instant } from '#core/time.ts';

/** One meeting as a program for calendars shows it. */
export interface Shown {
  readonly at: Instant;
  readonly state: 'on' | 'cancelled';
  readonly title: string;
}

/** A moved meeting may come from a day outside the window. */
const slack = days(450);

const sorted = (shown: readonly Shown[], from: Instant, until: Instant): readonly Shown[] =>
  shown
    .filter(({ at }) => at >= from && at < until)
    .toSorted((one, other) => one.at - other.at || (one.title < other.title ? -1 : 1));

/** What ical.js (the library of Thunderbird) makes of the text in [from, until), by the zones that stand in it. */
export function readByIcalJs(text: string, from: Instant, until: Instant): readonly Shown[] {
  const root = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const all = root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const exceptions = all.filter((event) => event.isRecurrenceException());
  const shown = all
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      for (const exception of exceptions) if (exception.uid === event.uid) event.relateException(exception);
      return event.isRecurring() ? eachOf(event, until + slack) : [shownBy(event, event.startDate)];
    });
  return sorted(shown, from, until);
}

function eachOf(event: ICAL.Event, until: Instant): readonly Shown[] {
  const shown: Shown[] = [];
  const iterator = event.iterator();
  for (;;) {
    const next = iterator.next();
    if (!next || next.toJSDate().getTime() > until) return shown;
    const details: { readonly item: ICAL.Event; readonly startDate: ICAL.Time } = event.getOccurrenceDetails(next);
    shown.push(shownBy(details.item, details.startDate));
  }
}

function shownBy(event: ICAL.Event, start: ICAL.Time): Shown {
  const cancelled = event.component.getFirstPropertyValue('status') === 'CANCELLED';
  return { at: start.toJSDate().getTime(), state: cancelled ? 'cancelled' : 'on', title: event.summary };
}

/**
 * What node-ical makes of it. It leaves putting the parts together to the program, and its `between` is an hour off
 * on days beside a change of the clock, so its rule gives wall times here and the zone data of Node the moments.
 */
export function readByNodeIcal(text: string, from: Instant, until: Instant): readonly Shown[] {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((part): part is VEvent => part.type === 'VEVENT');
  const shown = events.flatMap((event) => {
    if (!event.rrule) return [seenIn(event, event.start)];
    // In nights of clock change EXDATE and the rule come to different hours of the same night; no series meets twice a night.
    const gone = timesIn(event.exdate);
    const changed = new Map(Object.values(event.recurrences ?? {}).map((one) => [timeOf(one.recurrenceid), one]));
    return startsBy(event.rrule, event.start.tz, until + slack)
      .filter((start) => !gone.some((at) => Math.abs(at - start) < hours(4)))
      .map((start) => {
        const other = changed.get(start);
        return other ? seenIn(other, other.start) : seenIn(event, new Date(start));
      });
  });
  return sorted(shown, from, until);
}

function startsBy(rule: RRule, zone: string, until: Instant): readonly Instant[] {
  const { dtstart } = rule.origOptions;
  const onTheWall = new RRule({ ...rule.origOptions, tzid: null });
  return onTheWall.between(dtstart ?? new Date(0), new Date(until), true).map((wall) => {
    const plain = Temporal.PlainDateTime.from(wall.toISOString().slice(0, 19));
    return plain.toZonedDateTime(zone).epochMilliseconds;
  });
}

function seenIn(event: Pick<VEvent, 'status' | 'summary'>, start: Date): Shown {
  return { at: start.getTime(), state: event.status === 'CANCELLED' ? 'cancelled' : 'on', title: event.summary };
}

const timesIn = (dates: object | undefined): readonly Instant[] => Object.values(dates ?? {}).map(timeOf);
const timeOf = (date: unknown): Instant => (date instanceof Date ? date.getTime() : Number.NaN);
