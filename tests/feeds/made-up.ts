import fc from 'fast-check';
import type { Blackout, DateNote, Rule, Series, Weekday } from '#core/calendar/model.ts';
import { weekdays } from '#core/calendar/model.ts';
import { addDays } from '#core/calendar/wall.ts';
import type { Group } from '#core/groups/group.ts';
import { channelId, groupId, guildId, type LocalDate, localDate, memberId, seriesId, wallTime } from '#core/ids.ts';

export const guild = guildId('100000000000000001');
export const fay = memberId('200000000000000001');

/** Its own name gives it away; its public name does not. */
export function aGroup(facts: Partial<Group> = {}): Group {
  return {
    id: groupId('g00000000001'),
    guild,
    name: 'Depression & Anxiety evening',
    publicName: 'Tuesday circle',
    type: 'mood_and_anxiety',
    format: 'listening_round_60',
    mode: 'gentle',
    language: 'en',
    zone: 'Europe/Berlin',
    country: null,
    size: 12,
    facilitators: { role: null, people: [] },
    memberRole: null,
    home: channelId('300000000000000001'),
    roomPolicy: 'lasting',
    room: null,
    desk: null,
    createdAt: 0,
    closedAt: null,
    ...facts,
  };
}

export function aSeries(facts: Partial<Series> = {}): Series {
  return {
    id: seriesId('s00000000001'),
    guild,
    group: groupId('g00000000001'),
    rule: { kind: 'weekly', every: 1, on: ['TU'] },
    from: localDate('2026-11-24'),
    time: wallTime('19:00'),
    ends: { kind: 'never' },
    label: null,
    venue: { kind: 'online' },
    format: null,
    mirror: 'on',
    paused: false,
    createdAt: 0,
    endedAt: null,
    ...facts,
  };
}

/** Twenty zones, the odd ones among them: half hours, quarters, jumps of half an hour and of two, Ramadan, midnight. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Pacific/Chatham',
  'America/St_Johns',
  'Africa/Cairo',
  'Asia/Gaza',
  'America/Santiago',
  'America/Nuuk',
  'Asia/Kolkata',
  'Europe/London',
  'Asia/Jerusalem',
  'Pacific/Apia',
  'Asia/Beirut',
  'America/Havana',
  'UTC',
] as const;

const begin = localDate('2024-01-01');
const aDate = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(begin, n));
const aTime = fc.oneof(
  fc.constantFrom('19:00', '02:30', '00:00', '00:30', '03:00', '01:45', '23:30'),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => clock(hour, minute)),
);
const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const aRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: 'once' }),
  fc.record({ kind: fc.constant('daily' as const), every: fc.integer({ min: 1, max: 30 }) }),
  fc.record({
    kind: fc.constant('weekly' as const),
    every: fc.integer({ min: 1, max: 12 }),
    on: fc.subarray<Weekday>([...weekdays], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('monthly-weekday' as const),
    every: fc.integer({ min: 1, max: 12 }),
    nth: fc.constantFrom<1 | 2 | 3 | 4 | -1>(1, 2, 3, 4, -1),
    on: fc.constantFrom<Weekday>(...weekdays),
  }),
  fc.record({
    kind: fc.constant('monthly-day' as const),
    every: fc.integer({ min: 1, max: 12 }),
    day: fc.constantFrom(1, 15, 28, 29, 30, 31, -1),
  }),
);

const anEnd = (from: LocalDate): fc.Arbitrary<Series['ends']> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Series['ends']>({ kind: 'never' }) },
    fc.integer({ min: 0, max: 900 }).map((n): Series['ends'] => ({ kind: 'until', date: addDays(from, n) })),
    fc.integer({ min: 1, max: 200 }).map((times): Series['ends'] => ({ kind: 'times', times })),
  );

/** Any schedule that a group may have. Which of its days something was decided about is told by numbers. */
export const aSchedule = fc
  .record({
    zone: fc.constantFrom(...zones),
    rule: aRule,
    from: aDate,
    time: aTime,
    label: fc.constantFrom(null, 'Newcomers’ evening'),
  })
  .chain(({ zone, ...facts }) =>
    fc.record({
      zone: fc.constant(zone),
      series: anEnd(facts.from).map((ends) => aSeries({ ...facts, time: wallTime(facts.time), ends })),
      decisions: fc.array(
        fc.record({
          which: fc.integer({ min: 0, max: 120 }),
          state: fc.constantFrom<DateNote['state']>('on', 'skipped', 'cancelled'),
          moved: fc.option(fc.record({ by: fc.integer({ min: -40, max: 40 }), time: aTime }), { freq: 1 }),
          label: fc.constantFrom(null, 'With cake, tea; and more'),
        }),
        { maxLength: 8 },
      ),
      blackouts: fc.array(
        fc.record({ start: fc.integer({ min: 0, max: 700 }), length: fc.integer({ min: 0, max: 20 }) }),
        {
          maxLength: 4,
        },
      ),
    }),
  );

export const aBlackout = (from: LocalDate, to: LocalDate): Blackout => ({
  id: 1,
  guild,
  group: groupId('g00000000001'),
  from,
  to,
});
