import { expect, test } from 'vitest';
import { type Lead, leads } from '#core/calendar/model.ts';
import { restAt } from '#core/calendar/quiet-hours.ts';
import { dueReminders, leadAt, tellAt, type Wished } from '#core/calendar/reminders.ts';
import { wallOf } from '#core/calendar/wall.ts';
import { wallTime } from '#core/ids.ts';
import { days, hours, type Instant, minutes } from '#core/time.ts';
import { chance } from './chance.ts';

const berlin = 'Europe/Berlin';
const at = (iso: string): Instant => Date.parse(iso);
const wish = (wanted: readonly Lead[], from?: string, to?: string, zone: string | null = null): Wished => ({
  leads: wanted,
  zone,
  quiet: from !== undefined && to !== undefined ? { from: wallTime(from), to: wallTime(to) } : null,
});
/** What comes and when, on the wall of this zone. */
const told = (startsAt: Instant, wished: Wished, zone = berlin): readonly string[] =>
  dueReminders({ startsAt }, wished, zone).map(({ kind, dueAt }) => {
    const wall = wallOf(dueAt, wished.zone ?? zone);
    return `${kind} ${wall.date} ${wall.time}`;
  });

test('each reminder comes when it was wished for', () => {
  expect(told(at('2026-11-24T18:00Z'), wish(leads))).toEqual([
    'week 2026-11-17 19:00',
    'day 2026-11-23 19:00',
    'three-hours 2026-11-24 16:00',
    'hour 2026-11-24 18:00',
    'quarter 2026-11-24 18:45',
  ]);
  expect(told(at('2026-11-24T18:00Z'), wish([]))).toEqual([]);
});

test('a day before is the same time on the wall, also when the clocks change in between; hours are counted as they pass', () => {
  const sunday = at('2027-03-28T17:00Z');
  expect(sunday - leadAt(sunday, 'day', berlin)).toBe(hours(23));
  expect(sunday - leadAt(sunday, 'week', berlin)).toBe(days(7) - hours(1));
  const early = at('2027-03-28T02:00Z');
  expect(wallOf(early, berlin).time).toBe('04:00');
  // Three hours before four o’clock it is midnight: two o’clock does not exist in that night.
  expect(wallOf(leadAt(early, 'three-hours', berlin), berlin).time).toBe('00:00');
  const autumn = at('2027-10-31T18:00Z');
  expect(autumn - leadAt(autumn, 'day', berlin)).toBe(hours(25));
});

test('a day before counts on the clock of the person, wherever the group is', () => {
  // In Sydney the clocks change on another day than in Berlin.
  const meeting = at('2027-04-04T06:00Z');
  expect(told(meeting, wish(['day'], undefined, undefined, 'Australia/Sydney'))).toEqual(['day 2027-04-03 16:00']);
  expect(meeting - leadAt(meeting, 'day', 'Australia/Sydney')).toBe(hours(25));
  expect(meeting - leadAt(meeting, 'day', berlin)).toBe(hours(24));
});

test('what would fall into the night comes in the morning, and two that then fall together are one', () => {
  const nine = at('2026-11-24T08:00Z');
  expect(told(nine, wish(['day', 'three-hours'], '22:00', '08:00'))).toEqual([
    'day 2026-11-23 09:00',
    'three-hours 2026-11-24 08:00',
  ]);
  expect(told(nine, wish(['day', 'three-hours', 'hour'], '22:00', '08:00'))).toEqual([
    'day 2026-11-23 09:00',
    'hour 2026-11-24 08:00',
  ]);
});

test('what cannot wait for the morning comes just before the night', () => {
  expect(told(at('2026-11-24T06:30Z'), wish(['hour'], '22:00', '08:00'))).toEqual(['hour 2026-11-23 21:59']);
  // Ten minutes before the start is early enough, nine are not.
  expect(told(at('2026-11-24T07:10Z'), wish(['hour'], '22:00', '08:00'))).toEqual(['hour 2026-11-24 08:00']);
  expect(told(at('2026-11-24T07:09Z'), wish(['hour'], '22:00', '08:00'))).toEqual(['hour 2026-11-23 21:59']);
});

test('news in the night waits for the morning, or is not told at all', () => {
  const night = wish(['day'], '22:00', '08:00');
  const three = at('2026-11-24T02:00Z');
  expect(tellAt(three, night, berlin, at('2026-11-24T18:00Z'))).toBe(at('2026-11-24T07:00Z'));
  expect(tellAt(three, night, berlin, at('2026-11-24T07:05Z'))).toBeNull();
  expect(tellAt(at('2026-11-24T12:00Z'), night, berlin, at('2026-11-24T18:00Z'))).toBe(at('2026-11-24T12:00Z'));
});

test('nothing ever comes in quiet hours, after the start, twice, or too late to be of use', () => {
  const zones = [
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'America/St_Johns',
    'UTC',
  ];
  const wrong: unknown[] = [];
  let reminders = 0;
  for (let seed = 1; seed <= 1_500; seed += 1) {
    const random = chance(seed);
    const time = (): string => `${String(random.below(24)).padStart(2, '0')}:${random.pick(['00', '15', '30', '59'])}`;
    const zone = random.pick(zones);
    const wanted = leads.filter(() => random.below(2) === 0);
    const wished = wish(wanted, time(), time(), random.below(2) === 0 ? random.pick(zones) : null);
    const startsAt = at('2027-01-01T00:00Z') + random.below(700 * 24 * 4) * minutes(15);
    const due = dueReminders({ startsAt }, wished, zone);
    reminders += due.length;
    const own = wished.zone ?? zone;
    const bad = due.filter(
      ({ dueAt, until }) => restAt(dueAt, wished.quiet, own) !== null || dueAt >= until || until > startsAt,
    );
    const kinds = new Set(due.map(({ kind }) => kind)).size;
    if (bad.length > 0 || kinds !== due.length || due.length > 0 !== wanted.length > 0) wrong.push({ seed, bad, due });
  }
  expect(wrong).toEqual([]);
  expect(reminders).toBeGreaterThan(2_500);
});
