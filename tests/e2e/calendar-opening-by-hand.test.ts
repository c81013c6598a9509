import { expect, test } from 'vitest';
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

test('two planned openings that are asked for at once open one room', async () => {
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

test('nobody is asked to be in two places: the doors open without a host who hosts elsewhere, and the desk is told', async () => {
  await using room = await aPlannedEvening();
  const { fay } = room.people;
  const other = await room.moderator.uses(
    '/group create',
    { name: 'Other circle', 'public-name': 'Other circle', facilitator: fay },
    { in: room.discord.world.addChannel(room.guild, { name: 'other-home', type: 0 }) },
  );
  expect(other.text).toContain('Other circle');
  await agrees(room, 'Fay', 'host');
  await room.turn('40 min');
  await fay.uses('/session open', { group: { raw: (await groupOf(room, 'Other circle')).id } }, { in: room.home });
  await room.turn('10 min');
  const desk = (await groupOf(room)).desk ?? '';
  expect(saidIn(room, desk).filter((text) => text.includes('hosting another meeting right now'))).toHaveLength(1);
  const going = await storeOf(room).sessions.unfinished();
  expect(going.map(({ roles }) => roles.host === undefined)).toContain(true);
});
