import { expect, test } from 'vitest';
import type { Fault } from '#rehearsal/discord/contract.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { anOpenRoom, deskCard, goesOnTo, lastCall, roomLines } from './an-evening.ts';

const people = ['Ada', 'Ben', 'Cleo', 'Fay'] as const;
type Room = Evening<(typeof people)[number]>;

const told = (room: Room): unknown => ({
  heard: room.heard(),
  muted: room.muted(),
  desk: deskCard(room, 'Fay'),
  room: room.person('Fay').reads(room.room()).split('\n\n')[0],
  said: roomLines(room),
});

/** A circle begins with Ada, who hands the floor on to Ben while Discord has a bad moment. */
async function handsOn(fault: Fault | null): Promise<unknown> {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict', format: 'peer_supporter_reflection_60' });
  await room.people.fay.presses('Start');
  await room.turn('10 s');
  const before = lastCall(room);
  if (fault) room.discord.plan(fault);
  await room.people.ada.presses("I'm done");
  await room.turn('1 min');
  const met = room.discord.calls.filter(({ seq, status }) => seq > before && (status === 0 || status >= 400));
  if (fault && met.length === 0) throw new Error('that moment never came');
  return told(room);
}

const requests: readonly Pick<Fault, 'method' | 'route'>[] = [
  { method: 'PATCH', route: '/guilds/{guild_id}/members/' },
  { method: 'POST', route: '/channels/{channel_id}/messages' },
  { method: 'PATCH', route: '/channels/{channel_id}/messages/' },
  { method: 'POST', route: '/interactions/' },
];
const badMoments: readonly Fault['does'][] = [
  { kind: 'answer', status: 500 },
  { kind: 'answer', status: 429, retryAfter: 0.05 },
  { kind: 'apply-then', status: 500 },
  { kind: 'drop', applied: true },
];

test('after a bad moment of Discord the room is as if there had been none, and every line is said once', async () => {
  const expected = await handsOn(null);
  for (const request of requests) {
    for (const does of badMoments) {
      expect([request, does, await handsOn({ ...request, does, times: 1 })]).toEqual([request, does, expected]);
    }
  }
});

test('two bad moments in a row are waited out as well', async () => {
  const expected = await handsOn(null);
  for (const request of requests.slice(0, 3)) {
    const fault: Fault = { ...request, does: { kind: 'answer', status: 500 }, times: 2 };
    expect(await handsOn(fault)).toEqual(expected);
  }
});

test('a card that somebody deleted comes back', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await goesOnTo(room, 'Fay', 'Sharing');
  room.discord.plan({
    method: 'PATCH',
    route: '/channels/{channel_id}/messages/',
    does: { kind: 'answer', status: 404, code: 10_008, message: 'Unknown Message' },
  });
  await room.people.ada.presses('Raise hand');
  await room.turn('1 min');
  expect(deskCard(room, 'Fay')).toContain('Floor: @Ada');
});

test('when Discord does not answer for minutes the desk is told, and the room follows when it does', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  room.discord.plan({
    method: 'PATCH',
    route: '/guilds/{guild_id}/members/',
    does: { kind: 'answer', status: 503 },
    times: 8,
  });
  await ada.presses('Raise hand');
  await room.turn('10 min');
  expect(fay.reads(room.desk())).toContain('Discord has not answered for a while. The meeting is not lost');
  await ada.presses("I'm done");
  await ada.presses('Raise hand');
  await room.turn('2 min');
  expect(room.heard()).toEqual(['Ada', 'Fay']);
});

test('after a bad minute nobody sits muted in their own turn for more than ten seconds', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict', format: 'peer_supporter_reflection_60' });
  await room.people.fay.presses('Start');
  await room.turn('10 s');
  const until = room.clock.now() + 60_000;
  room.discord.plan({
    method: 'PATCH',
    route: '/guilds/{guild_id}/members/',
    until,
    does: { kind: 'answer', status: 503 },
  });
  await room.people.ada.presses("I'm done");
  // The clock alone, without the heartbeat that looks after everything once a minute.
  await room.clock.advance(59_000, room.idle);
  expect(room.heard()).not.toContain('Ben');
  await room.clock.advance(until - room.clock.now() + 10_000, room.idle);
  expect(room.heard()).toEqual(['Ben', 'Fay']);
});
