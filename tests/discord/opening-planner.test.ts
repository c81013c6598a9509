import { expect, test } from 'vitest';
import type { Answered, Series } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { groupId, localDate, memberId, seriesId, wallTime } from '#core/ids.ts';
import { days, hours } from '#core/time.ts';
import { createFormats } from '#discord/app/formats.ts';
import { createPlanner } from '#discord/calendar/planner.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { CalendarEvent } from '#runtime/calendar/events.ts';
import { createInTurn } from '#runtime/in-turn.ts';
import type { Log } from '#runtime/log.ts';
import { newId } from '#store/new-id.ts';
import type { Store } from '#store/store.ts';
import { aStore } from '#tests/store/a-store.ts';
import { aGroup } from '#tests/store/sample.ts';

/** A planner with a store of its own, on an evening in September. */
function aHouse(store: Store = aStore(), zoneData = '2026a') {
  const clock = new TurnableClock();
  const told: CalendarEvent[] = [];
  const logged: string[] = [];
  const note = (_facts: object, event: string): void => {
    logged.push(event);
  };
  const log: Log = { info: () => undefined, warn: note, error: note };
  const parts = { store, clock, log, inTurn: createInTurn(), formats: createFormats(store, clock), zoneData };
  const planner = createPlanner({ ...parts, tell: (event) => told.push(event), look: () => undefined });
  const states = async (group: Group) =>
    (await store.meetings.ofGroup(group.guild, group.id)).map(({ date, state }) => `${date} ${state}`);
  return { store, clock, planner, told, logged, states };
}

async function aPlannedGroup(
  { store }: { readonly store: Store },
  wish: Partial<Series> = {},
  of: Partial<Group> = {},
): Promise<{ readonly group: Group; readonly series: Series }> {
  const id = groupId(newId());
  const group: Group = { ...aGroup(), zone: 'Europe/Berlin', format: 'listening_round_60', ...of, id, name: id };
  await store.groups.create(group);
  const series: Series = {
    id: seriesId(newId()),
    guild: group.guild,
    group: group.id,
    rule: { kind: 'weekly', every: 1, on: ['TU'] },
    from: localDate('2026-09-01'),
    time: wallTime('19:00'),
    ends: { kind: 'never' },
    label: null,
    venue: { kind: 'online' },
    format: null,
    mirror: 'on',
    paused: false,
    createdAt: 0,
    endedAt: null,
    ...wish,
  };
  await store.series.create(series);
  return { group, series };
}

test('five weeks are written down, and each week one more', async () => {
  const house = aHouse();
  const { group } = await aPlannedGroup(house);
  await house.planner.minute();
  const first = ['2026-09-08 planned', '2026-09-15 planned', '2026-09-22 planned', '2026-09-29 planned'];
  expect(await house.states(group)).toEqual([...first, '2026-10-06 planned']);
  expect(house.told.map(({ kind }) => kind)).toEqual(['planned']);
  await house.clock.advance(days(2), () => Promise.resolve());
  await house.planner.minute();
  expect(await house.states(group)).toEqual([...first, '2026-10-06 planned']);
  await house.clock.advance(days(5), () => Promise.resolve());
  await house.planner.minute();
  expect(await house.states(group)).toContain('2026-10-13 planned');
});

test('nothing is told when a plan changes nothing', async () => {
  const house = aHouse();
  const { group } = await aPlannedGroup(house);
  await house.planner.replan(group);
  await house.planner.replan(group);
  expect(house.told).toHaveLength(1);
});

test('changed zone data plans what is to come anew, once, and leaves what has been', async () => {
  const house = aHouse();
  const { group } = await aPlannedGroup(house);
  await house.planner.carryOn();
  await house.planner.minute();
  const [first] = await house.store.meetings.ofGroup(group.guild, group.id);
  if (!first) throw new Error('nothing is planned');
  // As it was reckoned before a government changed its mind: an hour later than now.
  const later = { ...first, startsAt: first.startsAt + hours(1), opensAt: first.opensAt + hours(1) };
  const now = house.clock.now();
  await house.store.meetings.plan(group.guild, group.id, [later], now, now + days(36));
  await house.planner.minute();
  expect((await house.store.meetings.find(group.guild, first))?.startsAt).toBe(later.startsAt);

  const same = aHouse(house.store, '2026a');
  await same.planner.carryOn();
  await same.planner.minute();
  expect((await house.store.meetings.find(group.guild, first))?.startsAt).toBe(later.startsAt);

  const changed = aHouse(house.store, '2026b');
  await changed.planner.carryOn();
  await changed.planner.minute();
  expect((await house.store.meetings.find(group.guild, first))?.startsAt).toBe(first.startsAt);
});

test('after a change of zone data tonight is right before any doors open', async () => {
  const house = aHouse();
  const { group } = await aPlannedGroup(house, { time: wallTime('21:00') });
  await house.planner.carryOn();
  await house.planner.minute();
  const [tonight, ...others] = await house.store.meetings.ofGroup(group.guild, group.id);
  if (!tonight) throw new Error('nothing is planned');
  const earlier = { ...tonight, startsAt: tonight.startsAt - hours(1), opensAt: tonight.opensAt - hours(1) };
  const now = house.clock.now();
  await house.store.meetings.plan(
    group.guild,
    group.id,
    [{ ...earlier, startsAt: now }, ...others],
    now,
    now + days(36),
  );
  await aHouse(house.store, '2026b').planner.carryOn();
  expect((await house.store.meetings.find(group.guild, tonight))?.startsAt).not.toBe(now);
});

test('a group whose zone is not known is told of in the log, once, and holds back nobody', async () => {
  const house = aHouse();
  await aPlannedGroup(house, {}, { zone: 'Mars/Olympus' });
  const { group } = await aPlannedGroup(house);
  await house.planner.minute();
  await house.planner.minute();
  expect(await house.states(group)).toHaveLength(5);
  expect(house.logged).toEqual(['the meetings of a group could not be planned']);
});

test('a series whose format is gone takes the format of its group', async () => {
  const house = aHouse();
  const { group } = await aPlannedGroup(house, { format: 'no_longer_there' });
  await house.planner.minute();
  expect(await house.states(group)).toHaveLength(5);
});

test('a group without any format is not planned, and the log says so', async () => {
  const house = aHouse();
  const { group } = await aPlannedGroup(house, {}, { format: 'no_longer_there' });
  await house.planner.minute();
  expect(await house.states(group)).toEqual([]);
  expect(house.logged).toContain('a series without a format is not planned');
});

test('a closed group is not planned', async () => {
  const house = aHouse();
  const { group } = await aPlannedGroup(house);
  await house.store.groups.edit(group.guild, group.id, { closedAt: house.clock.now() });
  await house.planner.minute();
  expect(await house.states(group)).toEqual([]);
});

test('a meeting planned minutes before its start opens now, and keeps that time when it is planned again', async () => {
  const house = aHouse();
  const { group } = await aPlannedGroup(house, { time: wallTime('20:05') });
  const now = house.clock.now();
  await house.planner.replan(group);
  const opensAt = async () => (await house.store.meetings.ofGroup(group.guild, group.id))[0]?.opensAt;
  expect(await opensAt()).toBe(now);
  await house.clock.advance(60_000, () => Promise.resolve());
  await house.planner.replan(group);
  expect(await opensAt()).toBe(now);
});

test('a meeting that is moved beyond the horizon keeps its answers, and nobody hears that it is off', async () => {
  const house = aHouse();
  const { group, series } = await aPlannedGroup(house);
  await house.planner.replan(group);
  const key = { series: series.id, date: localDate('2026-09-08') };
  const coming: Answered = {
    ...key,
    guild: group.guild,
    group: group.id,
    member: memberId('200000000000000009'),
    answer: 'coming',
    firstTime: false,
    source: 'here',
    place: 'in',
    askedAt: house.clock.now(),
    offeredUntil: null,
  };
  await house.store.answers.change(group.guild, key, () => [coming]);
  const movedTo = { date: localDate('2026-12-10'), time: wallTime('19:00') };
  await house.store.series.note(group.guild, { ...key, state: 'on', movedTo, label: null });
  const change = await house.planner.replan(group);
  expect(change).toMatchObject({ gone: [], moved: [{ is: key }] });
  await house.planner.replan(group);
  expect(await house.store.answers.ofMeeting(group.guild, key)).toHaveLength(1);
});

test('a meeting that is over does not come again because somebody changes the plan on the same evening', async () => {
  const house = aHouse();
  const { group, series } = await aPlannedGroup(house, { time: wallTime('21:00') });
  await house.planner.replan(group);
  const tonight = { series: series.id, date: localDate('2026-09-01') };
  await house.store.meetings.turn(group.guild, tonight, 'planned', 'over');
  await house.store.series.edit(group.guild, series.id, { time: wallTime('23:00') });
  await house.planner.replan(group);
  expect((await house.states(group))[0]).toBe('2026-09-01 over');
  // Somebody who moves this very meeting means it.
  const movedTo = { date: tonight.date, time: wallTime('23:30') };
  await house.store.series.note(group.guild, { ...tonight, state: 'on', movedTo, label: null });
  await house.planner.replan(group);
  expect((await house.states(group))[0]).toBe('2026-09-01 planned');
});
