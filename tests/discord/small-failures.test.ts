import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { createTooLate } from '#discord/too-late.ts';
import { anEvening, anOpenRoom, cardsFollow, goesOnTo, lastCall, roomLines } from '#tests/e2e/an-evening.ts';
import { takesAway } from '#tests/e2e/moderators.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

test("a press whose second answer is lost leaves everybody's card as it is", async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  room.discord.plan({ method: 'POST', route: '/webhooks/', does: { kind: 'answer', status: 500 } });
  await room.people.ada.presses("Can't hear or be heard");
  await room.turn(cardsFollow);
  expect(room.people.ben.reads(room.room())).toContain('# Doors are open');
  expect(room.people.ben.reads(room.room())).toContain('[I need someone]');
  expect(room.people.ada.whispers().at(-1)).toContain('Discord did not answer just now.');
});

test('when the desk cannot be told, the person knows that nobody was', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  room.discord.plan({
    method: 'POST',
    route: '/channels/{channel_id}/messages',
    does: { kind: 'answer', status: 503 },
  });
  await room.people.ada.presses('I need someone');
  expect(room.people.ada.whispers().join('\n')).toContain('The host desk could not be told just now');
});

test('the person hears that somebody is on it also when the answer to the helper is lost', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await room.people.ada.presses('I need someone');
  room.discord.plan({ method: 'POST', route: '/callback', does: { kind: 'answer', status: 500 } });
  await room.people.fay.presses("I'm on it").catch(() => null);
  await room.idle();
  expect(room.people.ada.whispers().at(-1)).toContain('A person from the host team has seen this');
  expect(room.people.fay.reads(room.desk())).not.toContain('needs someone');
});

test('whoever calls for help twice is helped once, and no call stays on the desk', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await ada.presses('I need someone');
  await ada.presses('I need someone');
  await fay.presses("I'm on it");
  await room.turn('3 min');
  expect(fay.reads(room.desk())).not.toContain('needs someone');
  expect(ada.whispers().filter((words) => words.includes('# Help now'))).toHaveLength(2);
});

test('somebody who is out for today leaves the room also when the bot may not close the door', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  takesAway(room, PermissionFlagsBits.ManageRoles);
  await fay.chooses('Look after …', 'Ben', { on: room.desk() });
  await fay.chooses('Out for today, because of …', 'One voice at a time');
  await room.turn(cardsFollow);
  expect(room.guild.voiceStates.get(ben.id)?.channel_id ?? null).toBe(null);
  expect(fay.reads(room.desk())).toContain('Discord does not let me open or close the room.');
});

test('a lasting room is not deleted because the next ones are to be fresh', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const edits = () => room.moderator.uses('/group edit', { room: { raw: 'fresh' } }, { in: room.home });
  await edits();
  const { id } = room.room();
  await room.people.fay.presses('Start');
  await room.people.fay.presses('End');
  for (const name of people) await room.person(name).leaves();
  await room.turn('1 h');
  await edits();
  await room.people.fay.uses('/session open', {}, { in: room.home });
  expect(room.discord.world.channels.has(id)).toBe(true);
});

test('a call for help that nobody took, and a word left to the hosts, go from the desk within the day', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await fay.chooses('Look after …', 'Ben', { on: room.desk() });
  await fay.chooses('Remind quietly of …', 'One voice at a time');
  await ada.presses('I need someone');
  await room.turn(cardsFollow);
  expect(fay.reads(room.desk())).toMatch(/I may not have reached @Ben privately[\s\S]*@Ada needs someone/u);
  for (let hours = 0; hours < 24; hours += 6) await room.turn('6 h');
  await room.turn('1 min');
  expect(fay.reads(room.desk())).not.toMatch(/@Ada|@Ben/u);
});

test('a line that was on its way when the bot died is not said a second time an hour later', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await goesOnTo(room, 'Fay', 'How we look after each other');
  const before = roomLines(room).length;
  const pressed = room.people.fay.presses('Next').catch(() => undefined);
  while (roomLines(room).length === before) await new Promise((resolve) => setImmediate(resolve));
  await room.process.crash();
  await pressed;
  await room.turn('20 min');
  await room.boot();
  await room.turn(cardsFollow);
  expect(roomLines(room)).toHaveLength(before + 1);
});

test('whoever runs the group comes into its room without the role of its members', async () => {
  await using room = await anEvening({ people, host: 'Fay', facilitators: ['Ben'] });
  const role = room.discord.world.addRole(room.guild, { name: 'Circle', permissions: 0n });
  await room.idle();
  await room.moderator.uses('/group edit', { 'member-role': role }, { in: room.home });
  await room.opens();
  await room.people.fay.joins(room.room());
  await room.people.ben.joins(room.room());
  await expect(room.people.ada.joins(room.room())).rejects.toThrow('cannot see');
});

test('whoever does not run the group or help any more does not read its desk any more', async () => {
  await using room = await anOpenRoom({ people: [...people, 'Cleo'], host: 'Fay', facilitators: ['Ben'] });
  const { fay, ben, cleo } = room.people;
  await ben.uses('/desk', {}, { in: room.home });
  await fay.uses('/session role', { role: { raw: 'greeter' }, who: cleo });
  await room.idle();
  expect(cleo.reads(room.desk())).toContain('# Desk');
  await room.moderator.uses('/group edit', { 'remove-facilitator': ben }, { in: room.home });
  await fay.uses('/session role', { role: { raw: 'greeter' } });
  await room.idle();
  for (const one of [ben, cleo]) expect(() => one.reads(room.desk())).toThrow('cannot see');
});

test('a desk that fell asleep is woken before anybody is let in', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  await room.people.fay.uses('/desk', {}, { in: room.home });
  await room.moderator.uses('/group edit', { facilitator: room.people.ben }, { in: room.home });
  const desk = room.desk();
  if ('thread_metadata' in desk && desk.thread_metadata) desk.thread_metadata.archived = true;
  const before = lastCall(room);
  await room.people.ben.uses('/desk', {}, { in: room.home });
  expect(room.discord.refused.filter(({ seq }) => seq > before)).toEqual([]);
  expect(() => room.people.ben.reads(room.desk())).not.toThrow();
});

test('a start goes on when the commands cannot be sent', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await room.process.store?.settings.rememberDeployed('other');
  await room.crash();
  await room.people.ada.leaves();
  room.discord.plan({ method: 'PUT', route: '/commands', does: { kind: 'answer', status: 500 } });
  await room.boot();
  await room.people.ada.joins('any other room');
  expect(room.muted()).toEqual(['Ben']);
});

test('a clock that is set anew makes one call fail, not all of them', () => {
  const tooLate = createTooLate();
  expect(tooLate(10_000, 10_100)).toBe(false);
  expect(tooLate(20_000, 25_100)).toBe(true);
  expect(tooLate(23_000, 28_150)).toBe(false);
  expect(tooLate(24_000, 29_080)).toBe(false);
});

test('calls that an outage held back stay unanswered, however many come at once', () => {
  const tooLate = createTooLate();
  expect(tooLate(10_000, 10_100)).toBe(false);
  for (const created of [20_000, 20_400, 25_000, 40_000]) expect(tooLate(created, 80_000)).toBe(true);
  expect(tooLate(80_000, 80_100)).toBe(false);
});
