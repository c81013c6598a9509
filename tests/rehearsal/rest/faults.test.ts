import { expect, test } from 'vitest';
import { faultPlan } from '#rehearsal/discord/rest/faults.ts';
import { openRoom, refusal, type Room } from './room.ts';

const BROKEN = { kind: 'answer', status: 503 } as const;

const post = (room: Room) =>
  refusal(room.rest.post(`/channels/${room.lobby.id}/messages`, { body: { content: 'hello' } }));

test('Discord is in trouble until the hour that was set, and well again from then on', async () => {
  await using room = await openRoom();
  const until = room.clock.now() + 60_000;
  room.server.plan({ method: 'POST', route: 'messages', until, does: BROKEN });
  for (let count = 0; count < 3; count++) expect(await post(room)).toMatchObject({ status: 503 });
  await room.clock.advance('59 s', async () => {});
  expect(await post(room)).toMatchObject({ status: 503 });
  await room.clock.advance('1 s', async () => {});
  expect(await post(room)).toBeNull();
});

test('a fault with a number of times and an hour ends with whichever comes first', () => {
  let now = 0;
  const faults = faultPlan(() => now);
  const take = () => faults.take('GET', '/users/@me');
  faults.plan({ times: 2, until: 100, does: BROKEN });
  expect([take(), take(), take()]).toEqual([BROKEN, BROKEN, null]);
  faults.plan({ times: 2, until: 100, does: BROKEN });
  expect(take()).toEqual(BROKEN);
  now = 100;
  expect(take()).toBeNull();
});

test('trouble in one place leaves the others alone, and the next fault waits its turn', () => {
  const faults = faultPlan(() => 0);
  const slow = { kind: 'answer', status: 429, retryAfter: 1 } as const;
  faults.plan({ method: 'PATCH', until: 100, does: BROKEN });
  faults.plan({ route: 'messages', does: slow });
  expect(faults.take('GET', '/users/@me')).toBeNull();
  expect(faults.take('PATCH', '/channels/{channel_id}/messages/{message_id}')).toEqual(BROKEN);
  expect(faults.take('POST', '/channels/{channel_id}/messages')).toEqual(slow);
  expect(faults.take('POST', '/channels/{channel_id}/messages')).toBeNull();
});
