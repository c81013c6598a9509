import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { zones as offered } from '#commands/zones.ts';
import { zoneBlock } from '#feeds/ics/zone-block.ts';
import { zones as odd } from './made-up.ts';

const fromYear = 2024;
const untilYear = 2040;

function readZone(zone: string): ICAL.Timezone {
  const text = ['BEGIN:VCALENDAR', zoneBlock(zone, fromYear, untilYear), 'END:VCALENDAR'].join('\r\n');
  const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone');
  if (!component) throw new Error(`no zone in ${text}`);
  return new ICAL.Timezone(component);
}

/** Every few weeks at a changing hour, and the half hours around each change of the clock. */
function momentsIn(zone: string): readonly Temporal.ZonedDateTime[] {
  const moments: Temporal.ZonedDateTime[] = [];
  const start = Temporal.ZonedDateTime.from({ timeZone: zone, year: fromYear, month: 1, day: 2 });
  for (let at = start; at.year <= untilYear; at = at.add({ days: 61, hours: 5 })) moments.push(at);
  for (
    let at = start.getTimeZoneTransition('next');
    at && at.year <= untilYear;
    at = at.getTimeZoneTransition('next')
  ) {
    moments.push(at.subtract({ minutes: 150 }), at.add({ minutes: 150 }));
  }
  // What a time means that comes twice is another question.
  return moments.filter((moment) => {
    const wall = moment.toPlainDateTime();
    return wall.toZonedDateTime(zone, { disambiguation: 'later' }).equals(wall.toZonedDateTime(zone));
  });
}

/** All the odd ones, and of the four hundred others as many as are looked through in a second. */
const looked = [...new Set([...odd, ...offered.map(({ value }) => value).filter((_, index) => index % 6 === 0)])];

test('a calendar outside reads the same offsets as we do, from 2024 to 2040', () => {
  const wrong = looked.flatMap((zone) => {
    const read = readZone(zone);
    return momentsIn(zone).flatMap((moment) => {
      const { year, month, day, hour, minute } = moment;
      const wall = new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, read);
      const offset = wall.utcOffset();
      return offset * 1e9 === moment.offsetNanoseconds ? [] : [`${moment.toString()}: ${offset / 60} min`];
    });
  });
  expect(looked.length).toBeGreaterThan(80);
  expect(wrong).toEqual([]);
});

test('a zone that keeps to a yearly rule is told by that rule, which also holds after the last year', () => {
  const berlin = zoneBlock('Europe/Berlin', fromYear, untilYear);
  expect(berlin).toContain(
    'DTSTART:20240331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200',
  );
  expect(berlin.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toHaveLength(3);
});

test('a zone without changes has one offset, and one that follows the moon has each change by itself', () => {
  expect(zoneBlock('Asia/Kathmandu', fromYear, untilYear).match(/TZOFFSETTO:\+0545/g)).toHaveLength(1);
  const moon = zoneBlock('Africa/Casablanca', fromYear, untilYear);
  expect(moon).not.toContain('RRULE');
  expect(moon.match(/BEGIN:(STANDARD|DAYLIGHT)/g)?.length).toBeGreaterThan(30);
});
