import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostEvents, type Mirrorable, nameOfMeeting, placeOf, wantedEvents } from '#core/calendar/mirror.ts';
import type { Meeting, Series } from '#core/calendar/model.ts';
import { groupId, guildId, localDate, seriesId, wallTime } from '#core/ids.ts';
import { hours, minutes } from '#core/time.ts';
import { aGroup, evening } from '#tests/store/sample.ts';

const series: Series = {
  id: seriesId('series000001'),
  guild: guildId('100000000000000001'),
  group: groupId('group0000001'),
  rule: { kind: 'weekly', every: 1, on: ['TU'] },
  from: localDate('2027-03-02'),
  time: wallTime('19:00'),
  ends: { kind: 'never' },
  label: null,
  venue: { kind: 'online' },
  format: null,
  mirror: 'on',
  paused: false,
  createdAt: 0,
  endedAt: null,
};

const meeting = (startsAt: number, change: Partial<Meeting> = {}): Meeting => ({
  series: series.id,
  date: localDate(`2027-03-${String(1 + (Math.floor(startsAt / 1_000) % 28)).padStart(2, '0')}`),
  guild: series.guild,
  group: series.group,
  startsAt,
  opensAt: startsAt - minutes(15),
  endsAt: startsAt + hours(1),
  label: null,
  state: 'planned',
  ...change,
});

const one = (change: Partial<Mirrorable> = {}): Mirrorable => ({
  meeting: meeting(evening + hours(1)),
  series,
  group: aGroup(),
  stands: false,
  ...change,
});

const isWanted = (change: Partial<Mirrorable>): boolean => wantedEvents([one(change)], 0, evening).length === 1;

test('a planned meeting has an event, and so has one that is going on', () => {
  expect(isWanted({})).toBe(true);
  expect(isWanted({ meeting: meeting(evening - hours(1), { state: 'open' }), stands: true })).toBe(true);
});

test.for([
  ['of a series that is to be left without', { series: { ...series, mirror: 'off' } }],
  ['of a paused series', { series: { ...series, paused: true } }],
  ['of a series that has ended', { series: { ...series, endedAt: evening } }],
  ['of a closed group', { group: aGroup({ closedAt: evening }) }],
  ['that is cancelled', { meeting: meeting(evening + hours(1), { state: 'cancelled' }) }],
  ['that is over', { meeting: meeting(evening - hours(1), { state: 'over' }), stands: true }],
  ['that has begun without one', { meeting: meeting(evening - minutes(1)) }],
] as const)('a meeting %s has no event', ([, change]) => {
  expect(isWanted(change)).toBe(false);
});

test('a meeting that is going on keeps its event when its series is paused for the weeks to come', () => {
  const open = { meeting: meeting(evening - minutes(5), { state: 'open' }), stands: true } as const;
  expect(isWanted({ ...open, series: { ...series, paused: true } })).toBe(true);
});

test('an event says where the meeting is as far as everybody may know', () => {
  const inPerson = { kind: 'in-person', place: 'Library', access: null } as const;
  expect(placeOf(series, aGroup())).toEqual({ kind: 'room', stage: false });
  expect(placeOf(series, aGroup({ mode: 'stage' }))).toEqual({ kind: 'room', stage: true });
  expect(placeOf(series, aGroup({ roomPolicy: 'fresh' }))).toEqual({ kind: 'home' });
  expect(placeOf({ venue: { ...inPerson, open: 'members' } }, aGroup())).toEqual({ kind: 'none' });
  expect(placeOf({ venue: { ...inPerson, open: 'public' } }, aGroup())).toEqual({ kind: 'address', place: 'Library' });
});

test('however many meetings and events of others there are, the nearest have theirs and Discord’s hundred is kept', () => {
  const some = fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 130 }), (hoursAway, others) => {
      const all = hoursAway.map((away, n) =>
        one({ meeting: meeting(evening + hours(away), { series: seriesId(`series${String(n).padStart(6, '0')}`) }) }),
      );
      const wanted = wantedEvents(all, others, evening);
      expect(wanted).toHaveLength(Math.min(all.length, Math.max(0, mostEvents - others)));
      const chosen = new Set(wanted.map(({ meeting: each }) => nameOfMeeting(each)));
      const left = all.filter(({ meeting: each }) => !chosen.has(nameOfMeeting(each)));
      const furthest = wanted.at(-1)?.meeting.startsAt ?? Infinity;
      expect(left.every(({ meeting: each }) => wanted.length === 0 || each.startsAt >= furthest)).toBe(true);
    }),
  );
});
