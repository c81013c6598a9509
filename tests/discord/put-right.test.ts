import { expect, test } from 'vitest';
import { channelId, guildId, memberId, roleId, sessionId } from '#core/ids.ts';
import { days } from '#core/time.ts';
import { createClient } from '#discord/client.ts';
import { createPutRight } from '#discord/put-right.ts';
import { anOpenRoom } from '#tests/e2e/an-evening.ts';
import { aStore } from '#tests/store/a-store.ts';
import { aSession, guild, person } from '#tests/store/sample.ts';

test('whom the bot muted in a server that removed it is remembered for a week, and not for ever', async () => {
  const store = aStore();
  const muted = { guild, member: person(1), session: aSession().id, since: 0 };
  await store.mutes.intend(muted);
  let now = days(6);
  const putRight = createPutRight({
    client: createClient({ apiBase: null, identifyAtOnce: false }),
    store,
    performer: { kick: () => undefined },
    presence: { liftLeftOvers: async () => undefined },
    doors: { putBackErased: async () => undefined },
    clock: { now: () => now },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await putRight.again();
  expect(await store.mutes.all()).toHaveLength(1);
  now = days(7);
  await putRight.again();
  expect(await store.mutes.all()).toEqual([]);
});

test('somebody who left the server while muted is forgotten within two days, for the mute went with them', async () => {
  await using room = await anOpenRoom({ people: ['Fay', 'Ada', 'Ben'], host: 'Fay', mode: 'strict' });
  const { fay, ada, ben } = room.people;
  await fay.presses('Start');
  await ada.leaves();
  await ben.leaves();
  await fay.presses('End');
  await room.turn('30 min');
  const owed = async () => (await room.process.store?.mutes.all())?.map((row) => row.member);
  expect(await owed()).toEqual([memberId(ada.id), memberId(ben.id)]);
  await ada.leavesServer();
  await room.turn('2 d');
  expect(await owed()).toEqual([memberId(ben.id)]);
  await ben.joins('any other room');
  expect(await owed()).toEqual([]);
});

test('a door whose meeting was erased before it could be put back is put back as soon as Discord lets us', async () => {
  await using room = await anOpenRoom({ people: ['Fay', 'Ada'], host: 'Fay' });
  const store = room.process.store;
  const { world } = room.discord;
  const overwrites = () => world.channels.get(room.room().id)?.permission_overwrites?.length;
  const before = overwrites();
  await store?.doors.remember({
    channel: channelId(room.room().id),
    target: roleId(room.moderator.id),
    kind: 'member',
    guild: guildId(room.guild.id),
    session: sessionId('longgone0001'),
    before: null,
  });
  await room.turn('1 min');
  expect(await store?.doors.leftOver()).toEqual([]);
  expect(overwrites()).toBe(before);
});
