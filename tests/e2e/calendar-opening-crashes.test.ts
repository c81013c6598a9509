import { expect, test } from 'vitest';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, deskCard } from './an-evening.ts';
import { type Counting, groupOf, playUntil, plansToMeet, saidIn, states, storeOf } from './calendar-opening.ts';

const people = ['Fay', 'Ada'] as const;
type Room = Evening<(typeof people)[number]>;

/** It is a minute before the doors open. */
async function aMinuteBefore(): Promise<Room> {
  const room = await anEvening({ people, host: 'Fay', mode: 'strict' });
  await plansToMeet(room);
  await room.turn('49 min');
  return room;
}

/** What the group finds: how its meeting stands, what was said, who can come in. */
async function found(room: Room): Promise<unknown> {
  const { room: voice, home } = await groupOf(room);
  await room.people.ada.joins(room.room()).catch(() => undefined);
  await room.turn('10 s');
  return {
    states: (await states(room))['2026-09-01'],
    sessions: (await storeOf(room).sessions.unfinished()).length,
    here: [...room.guild.voiceStates.values()].filter((state) => state.channel_id === voice).length,
    room: saidIn(room, voice ?? '').map((text) => text.split('\n')[0]),
    home: saidIn(room, home),
    desk: deskCard(room, 'Fay').split('\n').slice(0, 2),
  };
}

/** Plays it with the bot dying at each request, or each write, in turn; after the next start all is as if it had not. */
async function expectTheSameWhereverItDies(
  counting: Counting,
  before: (room: Room) => Promise<unknown>,
  act: (room: Room) => Promise<unknown>,
  tells: string,
): Promise<void> {
  await using whole = await aMinuteBefore();
  await before(whole);
  const total = await playUntil(whole, counting, 0, act);
  await whole.turn('20 s');
  const expected = await found(whole);
  expect(JSON.stringify(expected).split(tells)).toHaveLength(2);
  expect(total).toBeGreaterThan(1);
  for (let n = 1; n <= total; n += 1) {
    await using room = await aMinuteBefore();
    await before(room);
    await playUntil(room, counting, n, act);
    await room.process.crash();
    await room.boot();
    await room.turn('20 s');
    expect([counting, n, await found(room)]).toEqual([counting, n, expected]);
  }
}

const nothing = (): Promise<void> => Promise.resolve();
const theMinuteComes = (room: Room): Promise<void> => room.turn('1 min');
const comesBack = (room: Room): Promise<void> => room.boot();
const downFor =
  (time: string) =>
  async (room: Room): Promise<void> => {
    await room.crash();
    await room.turn(time);
  };

for (const counting of ['request', 'write'] as const) {
  test(`doors open once wherever in their opening the bot dies (at each ${counting})`, async () => {
    await expectTheSameWhereverItDies(counting, nothing, theMinuteComes, '# Desk: Doors are open');
  });

  test(`late doors open once, with one word, wherever the bot dies again as it comes back (at each ${counting})`, async () => {
    await expectTheSameWhereverItDies(counting, downFor('6 min'), comesBack, 'The doors opened a little late today.');
  });

  test(`a meeting that fell out is told once wherever the bot dies again as it comes back (at each ${counting})`, async () => {
    await expectTheSameWhereverItDies(counting, downFor('13 min'), comesBack, 'could not open. That is nobody’s doing');
  });
}
