import { expect, test } from 'vitest';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, goesOnTo } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo', 'Dan', 'Eli', 'Gus', 'Hal', 'Ida', 'Jo'] as const;

const doorCalls = (room: Evening, from: number) =>
  room.discord.calls
    .slice(from)
    .filter(({ route }) => route.includes('/permissions/') || route === '/channels/{channel_id}')
    .map(({ method, route, body }) => ({ method, route, body }));

test('when the circle closes for the day the room has just as many places as there are people in it', async () => {
  await using room = await anEvening({ people, host: 'Fay', size: 20 });
  const { fay, ada, ben, jo } = room.people;
  await room.opens();
  for (const name of people) if (name !== 'Jo') await room.person(name).joins(room.room());
  await fay.presses('Start');
  const before = room.discord.calls.length;
  await goesOnTo(room, 'Fay', 'Closing');

  // One call, whatever the size of the room; nobody's key is taken away.
  const narrowed = doorCalls(room, before);
  expect(narrowed).toEqual([{ method: 'PATCH', route: '/channels/{channel_id}', body: { user_limit: 9 } }]);
  await expect(jo.joins(room.room())).rejects.toThrow('full');

  // Whose line drops has a place to come back to, and nobody else takes it by our doing.
  await ada.leaves();
  await room.turn('5 s');
  await ada.joins(room.room());
  expect(ada.reads(room.room())).toContain('The circle is closed for today. Whose line drops can come back.');
  await ben.presses('Just listening');

  // For company afterwards the room is as large as ever.
  await fay.presses('End');
  await room.turn('3 s');
  await jo.joins(room.room());
});

test('on a stage with narrow doors people still raise their hand in Discord', async () => {
  await using room = await anEvening({
    people: ['Fay', 'Ada', 'Ben'],
    host: 'Fay',
    mode: 'stage',
    format: 'structured_support_90',
  });
  const { fay, ada } = room.people;
  await room.opens('everybody');
  await fay.acceptsInvitation();
  await fay.presses('Start');
  for (let part = 0; part < 5; part += 1) {
    await room.turn('4 s');
    await fay.presses('Next');
  }
  await room.turn('4 s');
  expect(ada.reads(room.room())).toContain('The circle is closed for today.');
  await ada.raisesHand();
  await room.turn('4 s');
  expect(ada.reads(room.room())).toContain('@Ada is invited to speak');
});
