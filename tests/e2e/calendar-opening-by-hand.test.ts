import { ChannelType } from 'discord.js';
import { expect, test } from 'vitest';
import type { Group } from '#core/groups/group.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { minutes } from '#core/time.ts';
import { anEvening } from './an-evening.ts';
import {
  agrees,
  aPlannedEvening,
  groupOf,
  moves,
  plansAt,
  plansToMeet,
  roomsOpen,
  saidIn,
  states,
  storeOf,
} from './calendar-opening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

test('doors that a host opened by hand before their time are those of the planned meeting', async () => {
  await using room = await aPlannedEvening();
  await room.turn('20 min');
  await room.people.fay.uses('/session open', {}, { in: room.home });
  await room.people.fay.joins(room.room());
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  await room.turn('35 min');
  expect(await roomsOpen(room)).toBe(1);
});

test('doors that were opened by hand and closed again before their time open at their time all the same', async () => {
  await using room = await aPlannedEvening();
  await room.people.fay.uses('/session open', {}, { in: room.home });
  await room.turn('1 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  await room.people.fay.uses('/session end', {}, { in: room.home });
  await room.turn('30 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'planned' });
  await room.turn('20 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
});

test('while the meeting before still runs the desk is told once, and the doors open when it ends', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { fay } = room.people;
  await fay.uses('/session open', {}, { in: room.home });
  await fay.joins(room.room());
  await fay.uses('/session start');
  await room.turn('61 min');
  await plansToMeet(room, { time: (await plansAt(room, 20)).time });
  await room.turn('12 min');
  expect(await roomsOpen(room)).toBe(1);
  expect(saidIn(room, room.desk().id).filter((text) => text.includes('the one before is still running'))).toHaveLength(
    1,
  );
  await fay.uses('/session end');
  await room.turn('2 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  expect(await roomsOpen(room)).toBe(1);
  expect(room.people.ada.reads(room.room())).toContain('# Doors are open');
});

test.each(['lasting', 'fresh'] as const)(
  'people who stayed for company are there when the next meeting opens around them (%s room)',
  async (policy) => {
    await using room = await anEvening({ people, host: 'Fay', room: policy, mode: 'strict' });
    const { fay, ada } = room.people;
    await fay.uses('/session open', {}, { in: room.home });
    await fay.joins(room.room());
    await ada.joins(room.room());
    await fay.uses('/session start');
    await room.turn('61 min');
    await plansToMeet(room, { time: (await plansAt(room, 20)).time });
    await room.turn('5 min');
    await fay.uses('/session end');
    await fay.leaves();
    await room.turn('6 min');
    expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
    const [going, ...others] = await storeOf(room).sessions.unfinished();
    expect([others, going?.stage.kind, going?.people.map(({ id }) => id)]).toEqual([[], 'doors', [ada.id]]);
    await room.turn('2 min');
    await room.people.ben.joins(room.room());
    expect(room.people.ben.reads(room.room())).toContain('# Doors are open');
    expect(room.muted()).toEqual(['Ada', 'Ben']);
    await fay.uses('/session end', {}, { in: room.home });
    await room.turn('10 s');
    expect(room.muted()).toEqual([]);
  },
);

test('one heartbeat after the other, and a host who presses as well, open one room', async () => {
  await using room = await aPlannedEvening();
  await room.turn('50 min');
  await room.process.bot?.upkeep.minute();
  await room.process.bot?.upkeep.minute();
  await room.people.fay.uses('/session open', {}, { in: room.home });
  await room.turn('1 min');
  expect(await roomsOpen(room)).toBe(1);
});

test('a host who presses in the very minute and the calendar open one room together', async () => {
  await using room = await aPlannedEvening();
  await room.turn('49 min');
  await room.turn('59 s');
  await Promise.all([room.people.fay.uses('/session open', {}, { in: room.home }), room.turn('2 s')]);
  await room.turn('1 min');
  expect(await roomsOpen(room)).toBe(1);
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
});

test('a postponed meeting that is moved to another day while its doors are open opens again then', async () => {
  await using room = await aPlannedEvening();
  await room.turn('50 min');
  await moves(room, minutes(24 * 60));
  await room.people.fay.joins(room.room());
  await room.turn('18 min');
  await room.people.fay.presses('Postpone kindly', { on: room.desk() });
  await room.people.fay.leaves();
  await room.turn('2 h');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'planned' });
  await room.turn('22 h');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
});

/** A second group in the same server, with a home of its own and the same host. */
async function anotherCircle(room: Evening): Promise<Group> {
  const home = room.discord.world.addChannel(room.guild, { name: 'other-home', type: ChannelType.GuildText });
  await room.moderator.uses(
    '/group create',
    { name: 'Other circle', 'public-name': 'Other circle', facilitator: room.person('Fay'), home },
    { in: room.home },
  );
  return groupOf(room, 'Other circle');
}

const missed = async (room: Evening): Promise<number> => {
  const desks = [(await groupOf(room)).desk, (await groupOf(room, 'Other circle')).desk];
  const said = desks.flatMap((desk) => saidIn(room, desk ?? ''));
  return said.filter((text) => text.includes('hosting another meeting right now')).length;
};

test('nobody is asked to be in two places: the doors open without a host who hosts elsewhere, and the desk is told', async () => {
  await using room = await aPlannedEvening();
  const { fay } = room.people;
  const other = await anotherCircle(room);
  await agrees(room, 'Fay', 'host');
  await room.turn('40 min');
  await fay.uses('/session open', { group: { raw: other.id } }, { in: room.home });
  await room.turn('10 min');
  expect(await missed(room)).toBe(1);
  const going = await storeOf(room).sessions.unfinished();
  expect(going.map(({ roles }) => roles.host ?? null)).toEqual([fay.id, null]);
});

test('somebody who said yes to two groups at the same minute hosts one of them, and the desk of the other is told', async () => {
  await using room = await aPlannedEvening();
  const other = await anotherCircle(room);
  await plansToMeet(room, {}, other);
  await agrees(room, 'Fay', 'host');
  await agrees(room, 'Fay', 'host', other);
  await room.turn('51 min');
  expect(await missed(room)).toBe(1);
  const going = await storeOf(room).sessions.unfinished();
  expect(going.filter(({ roles }) => roles.host === room.people.fay.id)).toHaveLength(1);
  expect(going).toHaveLength(2);
});
