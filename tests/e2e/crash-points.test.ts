import { expect, test } from 'vitest';
import type { Evening } from '#rehearsal/evening.ts';
import { anOpenRoom, deskCard, lastCall, roomLines } from './an-evening.ts';

const people = ['Ada', 'Ben', 'Cleo', 'Fay'] as const;
type Room = Evening<(typeof people)[number]>;

/** What an evening comes to, as people would tell it. */
const told = (room: Room): unknown => ({
  heard: room.heard(),
  muted: room.muted(),
  desk: deskCard(room, 'Fay'),
  room: room.person('Fay').reads(room.room()).split('\n\n')[0],
  said: roomLines(room),
  inTheRoom: [...room.guild.voiceStates.values()].filter((state) => state.channel_id !== null).length,
});

/** In a strict room, in the middle of Ada's turn, with Ben next: a circle begins with whoever came first. */
async function inATurn(): Promise<Room> {
  const room = await anOpenRoom({ people, host: 'Fay', mode: 'strict', format: 'peer_supporter_reflection_60' });
  await room.people.fay.presses('Start');
  await room.turn('10 s');
  return room;
}

/** Plays the press; the bot dies when the n-th request of it arrives (that one still counts), at the latest after it. */
async function dyingAtRequest(room: Room, n: number, press: (room: Room) => Promise<unknown>): Promise<void> {
  const { server } = room.discord.gateway.options;
  let left = n;
  let death: Promise<void> | null = null;
  const count = (): void => {
    left -= 1;
    if (left === 0) death = room.process.crash();
  };
  server.on('request', count);
  await press(room);
  await room.idle();
  server.off('request', count);
  await (death ?? room.process.crash());
}

/** Plays the same press with the bot dying at each of its requests in turn, and once with no death at all. */
async function expectTheSameRoomWhereverItDies(
  press: (room: Room) => Promise<unknown>,
  before: (room: Room) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  await using whole = await inATurn();
  await before(whole);
  const first = lastCall(whole);
  await press(whole);
  await whole.turn('30 s');
  const expected = told(whole);
  const requests = lastCall(whole) - first;
  expect(requests).toBeGreaterThan(2);
  for (let n = 1; n <= requests; n += 1) {
    await using room = await inATurn();
    await before(room);
    await dyingAtRequest(room, n, press);
    await room.boot();
    await room.turn('30 s');
    expect([n, told(room)]).toEqual([n, expected]);
  }
}

test('a hand-over is finished wherever in it the bot died', async () => {
  await expectTheSameRoomWhereverItDies((room) => room.people.ada.presses("I'm done"));
});

test('an end is finished wherever in it the bot died, and nobody stays muted', async () => {
  await expectTheSameRoomWhereverItDies((room) => room.people.fay.presses('End'));
});

test('somebody who is out for today is out wherever in it the bot died, and takes no mute along', async () => {
  await expectTheSameRoomWhereverItDies(
    (room) => room.people.fay.chooses('Out for today, because of …', 'Keep it here'),
    (room) => room.people.fay.chooses('Look after …', 'Ben', { on: room.desk() }),
  );
});

test('going on to the next part is finished wherever in it the bot died, and every line is said once', async () => {
  await expectTheSameRoomWhereverItDies(async (room) => {
    await room.people.fay.uses('/session next');
  });
});
