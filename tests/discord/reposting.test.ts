import { expect, test } from 'vitest';
import type { Evening } from '#rehearsal/evening.ts';
import { anOpenRoom, goesOnTo, messagesIn } from '#tests/e2e/an-evening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

/** The newest message in the room that has a title: the card. */
const card = (room: Evening): string | undefined =>
  messagesIn(room, room.room().id).findLast(({ message }) => JSON.stringify(message.components).includes('"# '))
    ?.message.id;

test('a card is not posted anew while the floor goes from one to the next, but soon after', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await goesOnTo(room, 'Fay', 'Sharing');
  const first = card(room);
  await room.turn('49 min');
  await room.turn('50 s');
  await room.people.ada.presses('Raise hand');
  await room.turn('9 s');
  expect(card(room)).toBe(first);
  await room.turn('20 s');
  expect(card(room)).not.toBe(first);
});

test('a card that Discord did not take in a quiet part of the meeting is right again when Discord is back', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await goesOnTo(room, 'Fay', 'Sharing');
  room.discord.plan({ method: 'PATCH', route: '/messages/', times: 8, does: { kind: 'answer', status: 500 } });
  await room.people.fay.presses('Pause');
  await room.turn('4 min');
  expect(room.people.fay.reads(room.desk())).toContain('Discord has not answered for a while.');
  expect(room.people.ben.reads(room.room())).not.toContain('# Sharing\nWe pause');
  await room.turn('130 s');
  expect(room.people.ben.reads(room.room())).toContain('# Sharing\nWe pause');
});
