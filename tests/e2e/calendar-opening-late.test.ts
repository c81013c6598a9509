import { expect, test } from 'vitest';
import { minutes } from '#core/time.ts';
import { anEvening } from './an-evening.ts';
import {
  aPlannedEvening,
  late,
  moves,
  plansToMeet,
  roomsOpen,
  saidIn,
  sorry,
  states,
  storeOf,
} from './calendar-opening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

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

test('what Discord refuses is told once in plain words, and the doors open as soon as a moderator has mended it', async () => {
  await using room = await anEvening({ people, host: 'Fay', room: 'fresh' });
  await plansToMeet(room);
  await room.turn('2 min');
  room.discord.plan({
    method: 'POST',
    route: '/guilds/{guild_id}/channels',
    does: { kind: 'answer', status: 403, code: 50_013 },
    times: 3,
  });
  await room.turn('50 min');
  expect(await roomsOpen(room)).toBe(0);
  const told = (): readonly string[] =>
    saidIn(room, room.desk().id).filter((text) => text.includes('The doors should be open now, but they are not.'));
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain('Give its role');
  await room.turn('1 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  expect(told()).toHaveLength(1);
});

test('doors that Discord does not let us open for ten minutes fall out kindly', async () => {
  await using room = await anEvening({ people, host: 'Fay', room: 'fresh' });
  await plansToMeet(room);
  await room.turn('2 min');
  room.discord.plan({
    method: 'POST',
    route: '/guilds/{guild_id}/channels',
    does: { kind: 'answer', status: 403, code: 50_013 },
    times: 99,
  });
  await room.turn('60 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'missed' });
  expect(saidIn(room, room.home.id).filter((text) => text.includes(sorry))).toHaveLength(1);
});

test('doors open within the minute when Discord does not answer at first', async () => {
  await using room = await anEvening({ people, host: 'Fay', room: 'fresh' });
  await plansToMeet(room);
  await room.turn('2 min');
  room.discord.plan({
    method: 'POST',
    route: '/guilds/{guild_id}/channels',
    does: { kind: 'answer', status: 500 },
    times: 2,
  });
  await room.turn('49 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
  expect(saidIn(room, room.desk().id).filter((text) => text.includes('The doors should be open now'))).toEqual([]);
});

test('a meeting that could not open and is moved to another day opens then', async () => {
  await using room = await aPlannedEvening();
  await room.crash();
  await room.turn('65 min');
  await room.boot();
  await room.turn('1 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'missed' });
  await moves(room, minutes(120));
  await storeOf(room).series.forgetPlans();
  await room.turn('1 min');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'planned' });
  await room.turn('2 h');
  expect(await states(room)).toMatchObject({ '2026-09-01': 'open' });
});
