import { expect, test } from 'vitest';
import { lastCall } from './an-evening.ts';
import {
  aFullRoom,
  asksForASecondRoom,
  crowd,
  everybodyHasMoved,
  type FullRoom,
  peopleIn,
  roomsOf,
} from './a-full-room.ts';

/** Every request where nobody waits for it, every fourth at the desk. */
const every = process.env['CI'] === 'true' ? 1 : 4;

/** The bot dies when its n-th request from now arrives (that one still counts). */
function diesAtRequest(room: FullRoom, n: number): { readonly hasDied: () => boolean } {
  const { server } = room.discord.gateway.options;
  let left = n;
  const count = (): void => {
    left -= 1;
    if (left > 0) return;
    server.off('request', count);
    void room.process.crash();
  };
  server.on('request', count);
  return { hasDied: () => left <= 0 };
}

const linesOf = (room: FullRoom, channel: string, words: string): number =>
  [...(room.discord.world.messages.get(channel) ?? [])].filter(({ message }) =>
    JSON.stringify(message.components).includes(words),
  ).length;

test('wherever the bot dies while people are divided, they end up in two rooms, and nobody is left muted', async () => {
  const whole = await aFullRoom('strict', 'at-once');
  const first = lastCall(whole);
  await asksForASecondRoom(whole);
  await everybodyHasMoved(whole);
  const requests = lastCall(whole) - first;
  const second = peopleIn(whole, roomsOf(whole)[1]?.id);
  await whole.close();
  expect(requests).toBeGreaterThan(15);
  // As even as it goes when nobody who came together is parted.
  expect([4, 5, 6]).toContain(second.length);

  for (let n = 1; n <= requests; n += every) {
    const room = await aFullRoom('strict', 'at-once');
    const death = diesAtRequest(room, n);
    // The press itself may stay without an answer.
    await asksForASecondRoom(room).catch((error: unknown) => {
      if (!death.hasDied()) throw error;
    });
    if (!death.hasDied()) await everybodyHasMoved(room);
    await room.process.crash();
    await room.idle();
    await room.boot();
    // Who asked before the bot died at the panel asks again.
    const rooms = roomsOf(room);
    if (rooms.length === 1 && room.person('Fay').reads(room.desk()).includes('[Second room]')) {
      await asksForASecondRoom(room);
    }
    await room.turn('40 s');
    const [one, two, ...more] = roomsOf(room);
    expect([n, more.map(({ name }) => name)]).toEqual([n, []]);
    const sat = [...peopleIn(room, one?.id), ...peopleIn(room, two?.id)].toSorted();
    expect([n, sat]).toEqual([n, crowd.toSorted()]);
    expect([n, peopleIn(room, two?.id)]).toEqual([n, second]);
    expect([n, linesOf(room, one?.id ?? '', 'we sit in two circles')]).toEqual([n, 1]);
    expect([n, linesOf(room, two?.id ?? '', 'second circle of the same')]).toEqual([n, 1]);
    await room.people.fay.uses('/session end', {}, { in: one?.id ?? '' });
    await room.people.ada.uses('/session end', {}, { in: two?.id ?? '' });
    await room.turn('3 s');
    expect([n, room.muted()]).toEqual([n, []]);
    await room.close();
  }
}, 400_000);
