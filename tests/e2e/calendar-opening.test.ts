import { expect, test } from 'vitest';
import { wallOf } from '#core/calendar/wall.ts';
import { localDate, memberId } from '#core/ids.ts';
import { minutes, seconds } from '#core/time.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, deskCard } from './an-evening.ts';
import { doorsOpenedAt, groupOf, plansToMeet, roomsOpen, saidIn, states, storeOf } from './calendar-opening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;
type Room = Evening<(typeof people)[number]>;

/** It is six in the evening; doors open at 18:50 and the meeting begins at 19:00. */
async function aPlannedEvening(options: { readonly room?: 'lasting' | 'fresh' | 'none' } = {}): Promise<Room> {
  const room = await anEvening({ people, host: 'Fay', ...options });
  await plansToMeet(room);
  return room;
}

const opensAt = Date.UTC(2026, 8, 1, 18, 50);
const late = 'The doors opened a little late today.';
const sorry = 'could not open. That is nobody’s doing';

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

test('nine minutes late the doors open with a word, once', async () => {
  await using room = await aPlannedEvening();
  await room.turn('1 min');
  await room.crash();
  await room.turn('58 min');
  await room.boot();
  await room.turn('10 s');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  await room.people.ada.joins(room.room());
  expect(room.people.ada.reads(room.room())).toContain('We begin at 19:00');
  await room.crash();
  await room.turn('1 min');
  await room.boot();
  await room.turn('2 min');
  expect(saidIn(room, room.room().id).filter((text) => text.includes(late))).toHaveLength(1);
  expect(saidIn(room, room.home.id).filter((text) => text.includes(sorry))).toEqual([]);
});

test('eleven minutes late the doors stay closed, and the group reads when it meets next, once', async () => {
  await using room = await aPlannedEvening();
  await room.turn('1 min');
  await room.crash();
  await room.turn('1 h');
  await room.boot();
  await room.turn('10 s');
  await room.crash();
  await room.turn('3 min');
  await room.boot();
  await room.turn('2 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'missed', '2026-09-08': 'planned' });
  expect(await roomsOpen(room)).toBe(0);
  const notes = saidIn(room, room.home.id).filter((text) => text.includes(sorry));
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('We meet next on 2026-09-08 19:00 (in 7 days).');
});

test('a house that was down for three weeks tells the group once', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  await plansToMeet(room, { rule: { kind: 'daily', every: 1 } });
  await room.crash();
  await room.turn('21 d');
  await room.boot();
  await room.turn('1 min');
  expect(Object.values(await states(room)).filter((state) => state === 'missed').length).toBeGreaterThan(0);
  expect(saidIn(room, room.home.id).filter((text) => text.includes(sorry)).length).toBeLessThanOrEqual(1);
  expect(await roomsOpen(room)).toBe(0);
});

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

/** A wall time so many minutes from now. */
async function plansAt(room: Room, inMinutes: number) {
  return wallOf(room.clock.now() + minutes(inMinutes), (await groupOf(room)).zone);
}

test('who takes the first job of the rota hosts, and sees the desk', async () => {
  await using room = await aPlannedEvening();
  const { ada } = room.people;
  await agrees(room, 'Ada', 'host');
  await room.turn('50 min');
  await ada.joins(room.room());
  await room.turn('10 s');
  expect(deskCard(room, 'Ada')).toContain('host @Ada');
  expect(room.people.ada.reads(room.room())).toContain('Hosting: @Ada.');
});

async function agrees(room: Room, name: string, role: 'host' | 'co_host'): Promise<void> {
  const { guild, id } = await groupOf(room);
  const [meeting] = await storeOf(room).meetings.ofGroup(guild, id);
  if (!meeting) throw new Error('nothing is planned');
  const { date } = meeting;
  const member = memberId(room.person(name).id);
  await storeOf(room).rota.put({ guild, group: id, series: meeting.series, date, role, member, state: 'agreed' });
}

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

test('a group that meets in person gets its desk and no room', async () => {
  await using room = await anEvening({ people, host: 'Fay', room: 'none' });
  await plansToMeet(room, { venue: { kind: 'in-person', place: 'Community hall', access: null, open: 'members' } });
  await room.turn('50 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  expect(room.people.fay.reads(room.desk())).toContain('# Desk: Doors are open');
  expect(() => room.room()).toThrow();
});

test('a fresh room is made at the doors and not before', async () => {
  await using room = await aPlannedEvening({ room: 'fresh' });
  await room.turn('49 min');
  expect(() => room.room()).toThrow();
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

test('a server that is dark at the minute gets its doors when it is back', async () => {
  await using room = await aPlannedEvening();
  await room.turn('1 min');
  room.discord.gateway.outage(room.guild.id);
  await room.turn('53 min');
  expect(await roomsOpen(room)).toBe(0);
  room.discord.gateway.recover(room.guild.id);
  await room.turn('15 s');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  await room.turn('1 min');
  expect(saidIn(room, room.room().id).filter((text) => text.includes(late))).toHaveLength(1);
});

test('a meeting that begins in five minutes opens its doors at once, and is not late', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  await plansToMeet(room, { time: (await plansAt(room, 5)).time });
  await room.turn('5 s');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  expect(saidIn(room, room.room().id).filter((text) => text.includes(late))).toEqual([]);
  expect(room.people.ada.reads(room.room())).toContain('We begin at 18:05');
});

test('a meeting that could not open and is moved to another day opens then', async () => {
  await using room = await aPlannedEvening();
  await room.crash();
  await room.turn('65 min');
  await room.boot();
  await room.turn('1 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'missed' });
  const { guild, series } = await oneSeries(room);
  const { date, time } = wallOf(room.clock.now() + minutes(120), 'UTC');
  await storeOf(room).series.note(guild, {
    series,
    date: localDate('2026-09-01'),
    state: 'on',
    movedTo: { date, time },
    label: null,
  });
  await storeOf(room).series.forgetPlans();
  await room.turn('1 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'planned' });
  await room.turn('2 h');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
});

async function oneSeries(room: Room) {
  const { guild, id } = await groupOf(room);
  const [series] = (await storeOf(room).series.ofGroup(guild, id)).series;
  if (!series) throw new Error('nothing is planned');
  return { guild, series: series.id };
}
