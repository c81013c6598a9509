import { expect, test } from 'vitest';
import { anOpenRoom, messagesIn, roomLines } from '#tests/e2e/an-evening.ts';
import type { Evening } from '#rehearsal/evening.ts';

const people = ['Fay', 'Ada'] as const;

async function anEveningIsOver(room: Evening): Promise<void> {
  await room.person('Fay').presses('Start');
  await room.person('Fay').presses('Next');
  await room.person('Fay').presses('End');
  for (const name of people) await room.person(name).leaves();
  await room.turn('22 h');
}

const ofTheBot = (room: Evening, channel: string): number =>
  messagesIn(room, channel).filter(({ message }) => message.author.id === room.discord.world.application.id).length;

test('lines that Discord does not let us delete are deleted when it does', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await anEveningIsOver(room);
  expect(roomLines(room).length).toBeGreaterThan(0);
  room.discord.plan({
    method: 'DELETE',
    route: '/messages/',
    times: 8,
    does: { kind: 'answer', status: 403, code: 50_001 },
  });
  await room.turn('3 h');
  expect(ofTheBot(room, room.room().id)).toBeGreaterThan(0);
  for (let hours = 0; hours < 12; hours += 1) await room.turn('61 min');
  expect(ofTheBot(room, room.room().id)).toBe(0);
});

test('a room that cannot be reached does not hold back what has to go from another', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await anEveningIsOver(room);
  const posted = (await room.process.store?.posted.due(room.clock.now() + 86_400_000)) ?? [];
  const [first] = posted;
  const channels = [...new Set(posted.map(({ channel }) => channel))];
  expect(channels).toHaveLength(2);
  room.discord.plan({ method: 'DELETE', route: '/messages/', does: { kind: 'answer', status: 500 } });
  await room.turn('3 h');
  const [other] = channels.filter((channel) => channel !== first?.channel);
  expect(ofTheBot(room, other ?? '')).toBe(0);
});
