import { expect, test } from 'vitest';
import { seconds } from '#core/time.ts';
import { anEvening, deskCard } from './an-evening.ts';
import {
  agrees,
  aPlannedEvening,
  doorsOpenedAt,
  late,
  plansAt,
  plansToMeet,
  roomsOpen,
  saidIn,
  states,
} from './calendar-opening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

const opensAt = Date.UTC(2026, 8, 1, 18, 50);

test('doors open by themselves on their minute, and the announced start stays', async () => {
  await using room = await aPlannedEvening();
  await room.turn('49 min');
  expect(await roomsOpen(room)).toBe(0);
  await room.turn('1 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open', '2026-09-08': 'planned' });
  const [first = 0] = doorsOpenedAt(room, room.room().id);
  expect([first >= opensAt, first - opensAt <= seconds(2)]).toEqual([true, true]);
  await room.people.ada.joins(room.room());
  expect(room.people.ada.reads(room.room())).toContain('We begin at 19:00');
  expect(saidIn(room, room.room().id).filter((text) => text.includes(late))).toEqual([]);
});

test('the room and the desk are there long before the doors open', async () => {
  await using room = await aPlannedEvening();
  await room.turn('1 min');
  expect(room.room().name).toBe('Tuesday circle');
  expect(room.people.fay.reads(room.desk())).toBe('');
  await room.people.ada.joins(room.room()).catch(() => undefined);
  expect(await roomsOpen(room)).toBe(0);
});

test('a meeting is over when its room is closed, and the next one opens a week later', async () => {
  await using room = await aPlannedEvening();
  await room.turn('50 min');
  await room.people.fay.joins(room.room());
  await room.people.fay.uses('/session start');
  await room.people.fay.uses('/session end');
  await room.people.fay.leaves();
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  await room.turn('1 h');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'over', '2026-09-08': 'planned' });
  for (let day = 0; day < 7; day += 1) await room.turn('1 d');
  await room.turn('4 h');
  expect(await states(room)).toMatchObject({ '2026-09-08': 'over', '2026-09-15': 'planned' });
});

test('when a meeting is over its card tells when the next one is', async () => {
  await using room = await aPlannedEvening();
  const { fay } = room.people;
  await room.turn('50 min');
  await fay.joins(room.room());
  await fay.uses('/session start');
  await fay.uses('/session end');
  await room.turn('10 s');
  expect(fay.reads(room.room())).toContain('The next meeting: 2026-09-08 19:00');
});

test('who takes the first job of the rota hosts, and sees the desk', async () => {
  await using room = await aPlannedEvening();
  const { ada } = room.people;
  await room.moderator.uses('/group edit', { facilitator: ada }, { in: room.home });
  await agrees(room, 'Ada', 'host');
  await room.turn('50 min');
  await ada.joins(room.room());
  await room.turn('10 s');
  expect(deskCard(room, 'Ada')).toContain('host @Ada');
  expect(room.people.ada.reads(room.room())).toContain('Hosting: @Ada.');
  await ada.presses('Start', { on: room.desk() });
  expect(deskCard(room, 'Ada')).toContain('Part 1 of');
});

test('a group that meets in person gets its desk and no room', async () => {
  await using room = await anEvening({ people, host: 'Fay', room: 'none' });
  await plansToMeet(room, { venue: { kind: 'in-person', place: 'Community hall', access: null, open: 'members' } });
  await room.turn('50 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  expect(room.people.fay.reads(room.desk())).toContain('# Desk: Doors are open');
  expect(() => room.room()).toThrow('there is no such room yet');
});

test('a fresh room is made at the doors and not before', async () => {
  await using room = await aPlannedEvening({ room: 'fresh' });
  await room.turn('49 min');
  expect(() => room.room()).toThrow('there is no such room yet');
  await room.turn('1 min');
  expect(room.room().name).toBe('Tuesday circle');
});

test('when nobody has come seven minutes after the start, the desk offers open conversation or another day, and cancels nothing', async () => {
  await using room = await aPlannedEvening();
  await room.turn('66 min');
  expect(deskCard(room, 'Fay')).not.toContain('people are here');
  await room.turn('2 min');
  expect(await roomsOpen(room)).toBe(1);
  expect(deskCard(room, 'Fay')).toContain('0 of 3 people are here. Hold an *Open conversation*, or *Postpone kindly*');
});

test('a meeting that begins in five minutes opens its doors at once, and is not late', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  await plansToMeet(room, { time: (await plansAt(room, 5)).time });
  await room.turn('5 s');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  expect(saidIn(room, room.room().id).filter((text) => text.includes(late))).toEqual([]);
  expect(room.people.ada.reads(room.room())).toContain('We begin at 18:05');
});
