import { Temporal } from 'temporal-polyfill';
import { groupedChanges, type Change, type Observance } from './observances.ts';

/**
 * The VTIMEZONE of RFC 5545 3.6.5 for a zone, from its own changes of the clock between two years, both included.
 * It is made from the zone data that also opens the doors, so that a calendar outside cannot show another time. (Ready-made
 * collections hold only the rule that is in force today: they are wrong for Casablanca in Ramadan and for every year
 * before a country changed its mind.) Where the clock keeps to a yearly rule until the end, the rule is written, and
 * holds beyond it; elsewhere each change is a part of its own, since ical.js reads only the first of many RDATEs.
 */
export function zoneBlock(zone: string, fromYear: number, untilYear: number): string {
  const key = `${zone} ${fromYear} ${untilYear}`;
  const known = blocks.get(key) ?? written(zone, fromYear, untilYear);
  blocks.set(key, known);
  return known;
}

/** Zone data does not change while the process lives, and looking through it takes longer than all the rest. */
const blocks = new Map<string, string>();

function written(zone: string, fromYear: number, untilYear: number): string {
  const start = Temporal.ZonedDateTime.from({ timeZone: zone, year: fromYear, month: 1, day: 1 });
  const initial: Observance = {
    from: start.offset,
    to: start.offset,
    starts: start.toPlainDateTime(),
    rule: null,
  };
  const observances = [initial, ...groupedChanges(changesOf(start, untilYear), untilYear)];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flatMap(linesOf), 'END:VTIMEZONE'].join('\r\n');
}

function changesOf(start: Temporal.ZonedDateTime, untilYear: number): readonly Change[] {
  const changes: Change[] = [];
  let before = start;
  for (;;) {
    const after = before.getTimeZoneTransition('next');
    if (after === null || after.year > untilYear) return changes;
    // What the clock on the wall showed in the moment of the change, by the offset that ended there.
    const wall = after.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
    changes.push({ from: before.offset, to: after.offset, wall });
    before = after;
  }
}

function linesOf({ from, to, starts, rule }: Observance): readonly string[] {
  const kind = minutesOf(to) > minutesOf(from) ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wallText(starts)}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${from.replaceAll(':', '')}`,
    `TZOFFSETTO:${to.replaceAll(':', '')}`,
    `END:${kind}`,
  ];
}

/** `-03:30` as minutes east of Greenwich. */
function minutesOf(offset: string): number {
  const [hour = 0, minute = 0] = offset.slice(1).split(':').map(Number);
  return (hour * 60 + minute) * (offset.startsWith('-') ? -1 : 1);
}

/** A wall time as RFC 5545 writes it, `20270328T020000`. */
function wallText(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}
