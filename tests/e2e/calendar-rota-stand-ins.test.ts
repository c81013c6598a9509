import { expect, test } from 'vitest';
import { memberId, wallTime } from '#core/ids.ts';
import { groupOf, storeOf } from './calendar-opening.ts';
import { wantsToBeTold } from './calendar-people.ts';
import { aTeam, desk, dmsOf, on, people, rota, type Team, whoDoes } from './calendar-rota.ts';

const next = '2026-09-08';
const question = 'could you host? You offered to stand in.';

/** Fay hosts next Tuesday; Ben and then Cleo have offered to stand in. */
async function withOffers(): Promise<Team> {
  const room = await aTeam();
  const { fay, ben, cleo } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, next) });
  await rota(room, ben, 'stand-in', { offer: { raw: 'offer' } });
  await room.turn('1 s');
  await rota(room, cleo, 'stand-in', { offer: { raw: 'offer' } });
  return room;
}

const cannotCome = async (room: Team): Promise<string> =>
  rota(room, room.people.fay, 'leave', { meeting: await on(room, next) });

/** Who was asked by direct message, how often. */
const asked = (room: Team): readonly string[] =>
  people.flatMap((name) =>
    dmsOf(room.person(name))
      .split(question)
      .slice(1)
      .map(() => name),
  );

test('when the host cannot come, the first who offered is asked by direct message, and nobody else hears of it', async () => {
  await using room = await withOffers();
  expect(await cannotCome(room)).toContain('no reason is needed');
  await room.turn('2 s');
  expect(asked(room)).toEqual(['Ben']);
  expect(dmsOf(room.people.ben)).toContain('Tuesday circle, 2026-09-08 19:00: could you host?');
  expect(desk(room)).toEqual([]);
  // Until somebody is found the rota shows what it showed.
  expect(await whoDoes(room, next)).toBe('Fay agreed');
  await room.people.ben.presses('Yes, I can');
  expect(room.people.ben.sees()).toContain('Thank you. You host at Tuesday circle');
  expect(await whoDoes(room, next)).toBe('Ben agreed');
  expect(desk(room)).toEqual([]);
  await room.people.ben.presses('Yes, I can');
  expect(await whoDoes(room, next)).toBe('Ben agreed');
  await room.turn('1 d');
  expect(asked(room)).toEqual(['Ben']);
});

test('a no brings the question to the next at once, and when nobody is left the desk is told kindly', async () => {
  await using room = await withOffers();
  await cannotCome(room);
  await room.turn('2 s');
  await room.people.ben.presses('No, thank you');
  await room.turn('2 s');
  expect(asked(room)).toEqual(['Ben', 'Cleo']);
  await room.people.cleo.presses('No, thank you');
  await room.turn('2 s');
  expect(desk(room)).toEqual([expect.stringContaining('Somebody is still needed to host at Tuesday circle')]);
  expect(await whoDoes(room, next)).toBe('');
  await room.people.ada.presses('I can host', { on: room.desk() });
  expect(await whoDoes(room, next)).toBe('Ada agreed');
  expect(desk(room)).toEqual([]);
});

test('who does not answer in time is passed over after twelve hours; a late yes still counts, and the next one is thanked', async () => {
  await using room = await withOffers();
  await cannotCome(room);
  await room.turn('11 h');
  await room.turn('59 min');
  expect(asked(room)).toEqual(['Ben']);
  // By then it is six in the morning, and nobody is woken.
  await room.turn('2 min');
  expect(asked(room)).toEqual(['Ben']);
  await room.turn('2 h');
  expect(asked(room)).toEqual(['Ben', 'Cleo']);
  await room.people.ben.presses('Yes, I can');
  expect(await whoDoes(room, next)).toBe('Ben agreed');
  await room.people.cleo.presses('Yes, I can');
  expect(room.people.cleo.sees()).toContain('Somebody was found in the meantime');
  expect(await whoDoes(room, next)).toBe('Ben agreed');
});

test('nobody is asked in their quiet hours', async () => {
  await using room = await withOffers();
  const { guild, id } = await groupOf(room);
  const quiet = { from: wallTime('17:00'), to: wallTime('09:00') };
  const own = {
    leads: [],
    way: 'dm',
    dm: 'open',
    zone: null,
    returnNote: false,
    lastHere: null,
    returnNotedAt: null,
  } as const;
  await storeOf(room).wishes.put({ guild, group: id, member: memberId(room.people.ben.id), quiet, ...own });
  await cannotCome(room);
  await room.turn('2 s');
  expect(asked(room)).toEqual(['Cleo']);
  await room.people.cleo.presses('No, thank you');
  await room.turn('14 h');
  expect(asked(room)).toEqual(['Cleo']);
  await room.turn('1 h');
  expect(asked(room)).toEqual(['Ben', 'Cleo']);
});

test('somebody whose direct messages are closed is passed over for the next, and the desk hears nothing of it', async () => {
  await using room = await withOffers();
  room.people.ben.closesDirectMessages();
  await cannotCome(room);
  for (let minute = 0; minute < 2; minute += 1) await room.turn('1 min');
  expect(asked(room)).toEqual(['Cleo']);
  expect(desk(room)).toEqual([]);
  await room.people.cleo.presses('Yes, I can');
  expect(await whoDoes(room, next)).toBe('Cleo agreed');
  expect(desk(room)).toEqual([]);
});

test('when no direct message gets through to anybody, the desk is told that hosting is open, and nobody is named', async () => {
  await using room = await withOffers();
  room.people.ben.closesDirectMessages();
  room.people.cleo.closesDirectMessages();
  await cannotCome(room);
  for (let minute = 0; minute < 3; minute += 1) await room.turn('1 min');
  expect(desk(room)).toEqual([expect.stringContaining('Somebody is still needed to host at Tuesday circle')]);
  expect(desk(room).join('')).not.toMatch(/Fay|Ben|Cleo/);
  expect(await whoDoes(room, next)).toBe('');
});

test('whoever stops everything they are told is not asked to stand in any more, and the next one is', async () => {
  await using room = await withOffers();
  const { ben } = room.people;
  await cannotCome(room);
  await room.turn('2 s');
  expect(asked(room)).toEqual(['Ben']);
  await wantsToBeTold(ben, ['1 hour before']);
  await ben.presses('Back to the list');
  const { text } = await ben.presses('Stop everything');
  expect(text).toContain('told nothing any more');
  const { guild, id } = await groupOf(room);
  expect((await storeOf(room).rota.standIns(guild, id)).map(({ member }) => member)).toEqual([room.people.cleo.id]);
  await room.turn('2 min');
  expect(asked(room)).toEqual(['Ben', 'Cleo']);
});

test('in the last hour the desk is told at once', async () => {
  await using room = await withOffers();
  const { fay } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, '2026-09-01') });
  await room.turn('10 min');
  expect(await rota(room, fay, 'leave', { meeting: await on(room, '2026-09-01') })).toContain('the desk knows');
  expect(asked(room)).toEqual([]);
  expect(desk(room)).toEqual([expect.stringContaining('Somebody is still needed to host')]);
});

test('who can come after all takes it back, and nobody else is asked', async () => {
  await using room = await withOffers();
  await cannotCome(room);
  await room.turn('2 s');
  expect(await rota(room, room.people.fay, 'take', { meeting: await on(room, next) })).toContain(
    'nobody else is asked',
  );
  await room.people.ben.presses('Yes, I can');
  expect(room.people.ben.sees()).toContain('Somebody was found in the meantime');
  await room.turn('1 d');
  expect(asked(room)).toEqual(['Ben']);
  expect(await whoDoes(room, next)).toBe('Fay agreed');
});

test('somebody who stood in and cannot come either is looked for anew, and the others are asked again', async () => {
  await using room = await withOffers();
  await cannotCome(room);
  await room.turn('2 s');
  await room.people.ben.presses('No, thank you');
  await room.turn('2 s');
  await room.people.cleo.presses('Yes, I can');
  expect(await whoDoes(room, next)).toBe('Cleo agreed');
  await rota(room, room.people.cleo, 'leave', { meeting: await on(room, next) });
  await room.turn('2 s');
  expect(asked(room)).toEqual(['Ben', 'Ben', 'Cleo']);
  await room.people.ben.presses('Yes, I can');
  expect(await whoDoes(room, next)).toBe('Ben agreed');
});

test('one press in the message ends being asked, and the next one is asked at once', async () => {
  await using room = await withOffers();
  await cannotCome(room);
  await room.turn('2 s');
  await room.people.ben.presses('No longer stand in');
  expect(room.people.ben.sees()).toContain('You are not asked to stand in any more');
  const { guild, id } = await groupOf(room);
  expect(await storeOf(room).rota.standIns(guild, id)).toHaveLength(1);
  await room.turn('2 s');
  expect(asked(room)).toEqual(['Ben', 'Cleo']);
});

test('who runs the group no more is not asked, and their offer is taken back', async () => {
  await using room = await withOffers();
  const { ben } = room.people;
  await room.moderator.uses('/group edit', { 'remove-facilitator': ben }, { in: room.home });
  await cannotCome(room);
  await room.turn('2 s');
  expect(asked(room)).toEqual(['Cleo']);
  const { guild, id } = await groupOf(room);
  expect((await storeOf(room).rota.standIns(guild, id)).map(({ member }) => member)).toEqual([room.people.cleo.id]);
});

test('an offer stays when Discord does not let us see whether somebody still runs the group', async () => {
  await using room = await aTeam();
  const { fay } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, next) });
  await rota(room, room.moderator, 'stand-in', { offer: { raw: 'offer' } });
  room.discord.plan({
    method: 'GET',
    route: '/members/',
    times: 9,
    does: { kind: 'answer', status: 403, code: 50_001, message: 'Missing Access' },
  });
  await cannotCome(room);
  await room.turn('2 s');
  expect(dmsOf(room.moderator)).toContain(question);
  const { guild, id } = await groupOf(room);
  expect((await storeOf(room).rota.standIns(guild, id)).map(({ member }) => member)).toEqual([room.moderator.id]);
});

test('the offer of somebody who left the server is taken back', async () => {
  await using room = await aTeam();
  await rota(room, room.people.fay, 'take', { meeting: await on(room, next) });
  await rota(room, room.moderator, 'stand-in', { offer: { raw: 'offer' } });
  room.discord.plan({
    method: 'GET',
    route: '/members/',
    does: { kind: 'answer', status: 404, code: 10_007, message: 'Unknown Member' },
  });
  await cannotCome(room);
  await room.turn('2 s');
  expect(dmsOf(room.moderator)).not.toContain(question);
  const { guild, id } = await groupOf(room);
  expect(await storeOf(room).rota.standIns(guild, id)).toEqual([]);
});

test('a co-host who cannot come is stood in for too, by somebody who is not asked for another job that evening', async () => {
  await using room = await withOffers();
  const { ada } = room.people;
  await rota(room, ada, 'take', { role: { raw: 'co_host' }, meeting: await on(room, next) });
  await cannotCome(room);
  await rota(room, ada, 'leave', { role: { raw: 'co_host' }, meeting: await on(room, next) });
  await room.turn('2 s');
  expect(asked(room)).toEqual(['Ben']);
  expect(dmsOf(room.people.cleo)).toContain('could you co-host? You offered to stand in.');
});

test('whoever was taken off the team meanwhile does not host by an old question', async () => {
  await using room = await withOffers();
  await cannotCome(room);
  await room.turn('2 s');
  const { ben, ada } = room.people;
  for (const one of [ben, ada])
    await room.moderator.uses('/group edit', { 'remove-facilitator': one }, { in: room.home });
  await ben.presses('Yes, I can');
  expect(ben.sees()).toContain('for the facilitators of this group');
  expect(await whoDoes(room, next)).toBe('Fay agreed');
});
