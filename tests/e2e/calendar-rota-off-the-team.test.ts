import { expect, test } from 'vitest';
import { aTeam, desk, dmsOf, on, rota, rotaSeenBy, type Team, whoDoes } from './calendar-rota.ts';

const today = '2026-09-01';
const next = '2026-09-08';
const stillNeeded = 'Somebody is still needed to host at Tuesday circle';

const openAtDesk = (room: Team): readonly string[] => desk(room).filter((text) => text.includes(stillNeeded));

/** Discord's next answer about any member of the server. */
const discordSays = (room: Team, status: number, code: number): void =>
  room.discord.plan({ method: 'GET', route: '/members/', times: 1, does: { kind: 'answer', status, code } });

const takenOff = (room: Team, who: 'ada' | 'ben'): Promise<unknown> =>
  room.moderator.uses('/group edit', { 'remove-facilitator': room.people[who] }, { in: room.home });

test('the job of somebody who was taken off the team is open within a minute, and the desk is told once', async () => {
  await using room = await aTeam();
  const { ada, ben, cleo } = room.people;
  await rota(room, cleo, 'stand-in', { offer: { raw: 'offer' } });
  await rota(room, ada, 'take', { meeting: await on(room, today) });
  await takenOff(room, 'ada');
  await room.turn('1 min');
  expect(await whoDoes(room, today)).toBe('');
  expect(openAtDesk(room)).toHaveLength(1);
  await room.turn('2 min');
  expect(openAtDesk(room)).toHaveLength(1);
  expect(desk(room).join('')).not.toContain('Ada');
  // They did not say that they cannot come, so nobody is called upon.
  expect(dmsOf(cleo)).toBe('');
  await ben.presses('I can host', { on: room.desk() });
  expect(await whoDoes(room, today)).toBe('Ben agreed');
  expect(openAtDesk(room)).toEqual([]);
});

test('a job that is far off is open as soon as somebody looks at the rota', async () => {
  await using room = await aTeam();
  const { ada, ben } = room.people;
  await rota(room, ada, 'take', { meeting: await on(room, next) });
  await rota(room, ben, 'take', { role: { raw: 'greeter' }, meeting: await on(room, next) });
  await takenOff(room, 'ada');
  await takenOff(room, 'ben');
  await room.turn('1 min');
  expect(await whoDoes(room, next)).toBe('Ada agreed');
  const shown = await rotaSeenBy(room, 'fay');
  expect(shown).not.toContain('@Ada');
  expect(shown).not.toContain('@Ben');
  expect(await whoDoes(room, next)).toBe('');
  await room.turn('1 s');
  // A meeting can do without somebody who greets, so that is not asked of everybody.
  expect(desk(room)).toEqual([expect.stringContaining(stillNeeded)]);
});

test('the brief does not name a host who left the server, and the desk is told that hosting is open', async () => {
  await using room = await aTeam();
  await rota(room, room.moderator, 'take', { meeting: await on(room, today) });
  await room.turn('40 min');
  expect(openAtDesk(room)).toEqual([]);
  discordSays(room, 404, 10_007);
  await room.turn('4 min');
  const [brief = ''] = desk(room).filter((text) => text.includes('# Tuesday circle begins'));
  expect(brief).toContain('Host: *nobody yet');
  await room.turn('1 s');
  expect(openAtDesk(room)).toHaveLength(1);
});

test('a job stays with its person when Discord does not say whether they still run the group', async () => {
  await using room = await aTeam();
  await rota(room, room.moderator, 'take', { meeting: await on(room, next) });
  discordSays(room, 403, 50_001);
  await rotaSeenBy(room, 'fay');
  await room.turn('1 s');
  expect(desk(room)).toEqual([]);
  discordSays(room, 404, 10_007);
  await rotaSeenBy(room, 'fay');
  await room.turn('1 s');
  expect(desk(room)).toEqual([expect.stringContaining(stillNeeded)]);
});

test('who said that they cannot come and leaves the team is stood in for as before', async () => {
  await using room = await aTeam();
  const { ada, cleo } = room.people;
  await rota(room, cleo, 'stand-in', { offer: { raw: 'offer' } });
  await rota(room, ada, 'take', { meeting: await on(room, next) });
  await rota(room, ada, 'leave', { meeting: await on(room, next) });
  await takenOff(room, 'ada');
  await rotaSeenBy(room, 'fay');
  await room.turn('1 s');
  expect(desk(room)).toEqual([]);
  await cleo.presses('Yes, I can');
  expect(await whoDoes(room, next)).toBe('Cleo agreed');
});
