import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { DateNote, Series } from '#core/calendar/model.ts';
import { localDate, wallTime } from '#core/ids.ts';
import { days, minutes } from '#core/time.ts';
import { calendarOf } from '#feeds/ics/calendar-of.ts';
import { aBlackout, aSeries } from './made-up.ts';
import { readByIcalJs, readByNodeIcal } from './read-back.ts';

const now = Date.UTC(2026, 10, 23, 11, 47);

function textOf(
  series: Partial<Series>,
  more: {
    readonly notes?: readonly Partial<DateNote>[];
    readonly zone?: string;
    readonly blackouts?: readonly [string, string][];
  } = {},
  name = 'Tuesday circle',
): string {
  const made = aSeries(series);
  const notes = (more.notes ?? []).map((note): DateNote => ({
    series: made.id,
    date: made.from,
    state: 'on',
    movedTo: null,
    label: null,
    ...note,
  }));
  const entry = {
    calendar: {
      series: made,
      notes,
      blackouts: (more.blackouts ?? []).map(([from, to]) => aBlackout(localDate(from), localDate(to))),
    },
    zone: more.zone ?? 'Europe/Berlin',
    runMs: minutes(90),
    title: (label: string | null) => (label === null ? name : `${name} · ${label}`),
    place: null,
    url: 'https://discord.com/channels/1/2',
  };
  return calendarOf(name, [entry], now);
}

/** What both programs show from now on, and that they agree. */
function shown(text: string, ahead = 60): readonly string[] {
  const [one, other] = [readByIcalJs(text, now, now + days(ahead)), readByNodeIcal(text, now, now + days(ahead))];
  expect(one).toEqual(other);
  return one.map(({ at, state, title }) => `${new Date(at).toISOString().slice(0, 16)} ${state} ${title}`);
}

test('a meeting keeps its time on the wall when the clocks change', () => {
  const text = textOf({ from: localDate('2027-03-16') });
  expect(text).toContain('DTSTART;TZID=Europe/Berlin:20270316T190000\r\nDTEND;TZID=Europe/Berlin:20270316T203000\r\n');
  expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU;WKST=MO\r\n');
  expect(shown(text, 140).slice(1, 3)).toEqual([
    '2027-03-23T18:00 on Tuesday circle',
    '2027-03-30T17:00 on Tuesday circle',
  ]);
});

test('left out, called off, moved and named days are each told in their own way', () => {
  const text = textOf(
    { rule: { kind: 'weekly', every: 1, on: ['TU'] } },
    {
      notes: [
        { date: localDate('2026-12-01'), state: 'skipped' },
        { date: localDate('2026-12-08'), state: 'cancelled' },
        { date: localDate('2026-12-15'), movedTo: { date: localDate('2026-12-17'), time: wallTime('20:15') } },
        { date: localDate('2027-01-05'), label: 'With tea, cake; and Ö' },
      ],
      blackouts: [['2026-12-22', '2027-01-01']],
    },
  );
  expect(shown(text, 51)).toEqual([
    '2026-11-24T18:00 on Tuesday circle',
    '2026-12-08T18:00 cancelled Tuesday circle',
    '2026-12-17T19:15 on Tuesday circle',
    '2027-01-05T18:00 on Tuesday circle · With tea, cake; and Ö',
    '2027-01-12T18:00 on Tuesday circle',
  ]);
  expect([...text.matchAll(/^EXDATE;TZID=Europe\/Berlin:(\d{8})T190000\r$/gm)].map(([, day]) => day)).toEqual([
    '20261201',
    '20261222',
    '20261229',
  ]);
  expect([...text.matchAll(/^RECURRENCE-ID;TZID=Europe\/Berlin:(\d{8})/gm)].map(([, day]) => day)).toEqual([
    '20261208',
    '20261215',
    '20270105',
  ]);
  expect(new Set([...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid))).toEqual(
    new Set(['s00000000001@circlekeeper']),
  );
});

test('02:30 in the night when the clock jumps is shown when the doors open, and so is the one that comes twice', () => {
  const text = textOf({ rule: { kind: 'daily', every: 1 }, time: wallTime('02:30'), from: localDate('2026-11-24') });
  const all = shown(text, 360);
  expect(all.filter((line) => line.startsWith('2027-03-2'))).toEqual(
    ['20', '21', '22', '23', '24', '25', '26', '27', '28']
      .map((day) => `2027-03-${day}T01:30 on Tuesday circle`)
      .concat('2027-03-29T00:30 on Tuesday circle'),
  );
  expect(all.filter((line) => line.startsWith('2027-10-31'))).toEqual(['2027-10-31T00:30 on Tuesday circle']);
  expect(text).toContain('UID:s00000000001-2027-03-28@circlekeeper\r\n');
  expect(text).toContain('DTSTART:20270328T013000Z\r\n');
});

test('a closed cohort ends when it ends, however far it has come', () => {
  const begun = textOf({ from: localDate('2026-09-01'), ends: { kind: 'times', times: 14 } });
  expect(shown(begun)).toEqual(['2026-11-24T18:00 on Tuesday circle', '2026-12-01T18:00 on Tuesday circle']);
  // Seven of the fourteen are within the last month or still to come; what is older has gone from the calendar.
  expect(begun).toContain('DTSTART;TZID=Europe/Berlin:20261020T190000');
  expect(begun).toContain(';COUNT=7');
});

test('nothing is told of a paused series, nor of one that is over', () => {
  const over = textOf({ from: localDate('2026-01-06'), ends: { kind: 'until', date: localDate('2026-06-30') } });
  for (const text of [textOf({ paused: true }), over]) expect(text).not.toContain('VEVENT');
});

test('a moderator’s end stops it at that moment', () => {
  expect(shown(textOf({ endedAt: Date.UTC(2026, 11, 2) }))).toEqual([
    '2026-11-24T18:00 on Tuesday circle',
    '2026-12-01T18:00 on Tuesday circle',
  ]);
});

test('a single meeting, moved or not, is one event without a rule', () => {
  const once = { rule: { kind: 'once' } } as const;
  expect(shown(textOf(once))).toEqual(['2026-11-24T18:00 on Tuesday circle']);
  const moved = textOf(once, {
    notes: [{ date: localDate('2026-11-24'), movedTo: { date: localDate('2026-11-26'), time: wallTime('09:00') } }],
  });
  expect(shown(moved)).toEqual(['2026-11-26T08:00 on Tuesday circle']);
  expect(moved).not.toMatch(/RRULE:FREQ=(DAILY|WEEKLY|MONTHLY)|RECURRENCE-ID/);
});

test('a group in UTC needs no zone', () => {
  const text = textOf({}, { zone: 'UTC' });
  expect(text).toContain('DTSTART:20261124T190000Z\r\n');
  expect(text).not.toContain('VTIMEZONE');
  expect(shown(text, 8)).toEqual(['2026-11-24T19:00 on Tuesday circle']);
});

test('a calendar without meetings is still one that programs can read', () => {
  const text = calendarOf('My meetings', [], now);
  const root = new ICAL.Component(ICAL.parse(text));
  expect(root.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
});

test('lines end as RFC 5545 says, none is longer than 75 bytes, and names cannot add lines of their own', () => {
  const name = 'Kreis, für; alle \\ Ümläute 🌱 mit einem langen Namen über mehr als eine Zeile hinaus';
  const text = textOf({}, {}, name);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const root = new ICAL.Component(ICAL.parse(text));
  expect(text.replaceAll('\r\n ', '')).toContain(String.raw`X-WR-CALNAME:Kreis\, für\; alle \\ Ümläute`);
  expect(root.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(name);
});

test('every event is private, and takes its time', () => {
  const text = textOf({}, { notes: [{ date: localDate('2026-12-08'), state: 'cancelled' }] });
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(events).toHaveLength(2);
  for (const event of events) {
    expect(event.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(event.getFirstPropertyValue('transp')).toBe('OPAQUE');
    expect(String(event.getFirstPropertyValue('dtstamp'))).toMatch(/Z$/);
    expect(event.getAllProperties().map(({ name }) => name)).not.toEqual(expect.arrayContaining(['attendee']));
  }
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n');
});
