import { expect, test } from 'vitest';
import type { Evening } from '#rehearsal/evening.ts';
import { anOpenRoom, cardsFollow, deskCard, goesOnTo } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo'] as const;

/** In the middle of Ada's turn, Ben next. */
async function inATurn(): Promise<Evening<(typeof people)[number]>> {
  const room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.people.ada.presses('Raise hand');
  await room.people.ben.presses('Raise hand');
  await room.turn('30 s');
  return room;
}

test('when Discord forgets the connection, the bot looks at the room anew and nobody keeps a wrong voice', async () => {
  await using room = await inATurn();
  const { cleo, ben } = room.people;
  room.discord.gateway.invalidate(false);
  await cleo.joins('any other room');
  await ben.leaves();
  await room.discord.gateway.ready();
  await room.idle();
  expect(room.heard()).toEqual(['Ada', 'Fay']);
  expect(room.muted()).toEqual(['Ben']);
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Left early: @Ben and @Cleo');
  expect(deskCard(room, 'Fay')).toContain('Floor: @Ada, turn ends in 2 minutes');
});

test('a broken line is taken up again, and what happened meanwhile is told', async () => {
  await using room = await inATurn();
  const { ada } = room.people;
  room.discord.gateway.drop();
  await ada.leaves();
  await room.discord.gateway.ready();
  await room.idle();
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Floor: held for @Ada');
  await ada.joins(room.room());
  expect(room.heard()).toEqual(['Ada', 'Fay']);
});

test('while Discord is down for the server nothing is believed, and afterwards the absent count from then', async () => {
  await using room = await inATurn();
  const { ada } = room.people;
  room.discord.gateway.outage(room.guild.id);
  await room.idle();
  await ada.leaves();
  await room.turn('90 s');
  expect(room.heard()).toEqual(['Fay']);
  room.discord.gateway.recover(room.guild.id);
  await room.idle();
  expect(room.heard()).toEqual(['Ben', 'Fay']);
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Floor: @Ben');
});

test('being asked to reconnect changes nothing in the room', async () => {
  await using room = await inATurn();
  const before = deskCard(room, 'Fay');
  room.discord.gateway.reconnect();
  await room.discord.gateway.ready();
  await room.idle();
  expect(room.heard()).toEqual(['Ada', 'Fay']);
  expect(deskCard(room, 'Fay')).toBe(before);
});

test('news that comes twice or in the wrong order does not change who is heard', async () => {
  await using room = await inATurn();
  const { cleo } = room.people;
  room.discord.gateway.duplicateNext(6);
  await cleo.leaves();
  await cleo.joins(room.room());
  await room.idle();
  expect(room.heard()).toEqual(['Ada', 'Fay']);
  expect(room.muted()).toEqual(['Ben', 'Cleo']);
});
