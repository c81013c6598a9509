import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { joinVoice, leaveVoice } from '#rehearsal/discord/changes/voice.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, anOpenRoom, cardsFollow, goesOnTo, lastCall, muteCalls } from '#tests/e2e/an-evening.ts';
import { givesBack, serverMutes, takesAway } from '#tests/e2e/moderators.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo'] as const;
const elsewhere = 'any other room';

/** The network and the bot go on a little. */
async function aLittle(steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await new Promise((resolve) => setImmediate(resolve));
}

const otherRoom = (room: Evening): string =>
  [...room.discord.world.channels.values()].find((channel) => channel.name === elsewhere)?.id ?? '';

test('somebody who leaves for another room while their mute is on its way is not left muted there', async () => {
  await using room = await anEvening({ people, host: 'Fay', mode: 'strict' });
  await room.opens();
  await room.people.fay.joins(room.room());
  const { ada } = room.people;
  for (let steps = 0; steps < 25; steps += 1) {
    joinVoice(room.discord.world, room.guild, ada.id, room.room().id);
    await aLittle(steps);
    joinVoice(room.discord.world, room.guild, ada.id, otherRoom(room));
    await room.idle();
    expect([steps, room.muted()]).toEqual([steps, []]);
    await ada.leaves();
  }
});

test('a mute that Discord did not let us lift is lifted when it does, and the desk is told meanwhile', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  takesAway(room, PermissionFlagsBits.MuteMembers);
  await room.people.fay.presses('End');
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual(['Ada', 'Ben', 'Cleo']);
  expect(room.people.fay.reads(room.desk())).toContain('Discord does not let me unmute somebody.');
  givesBack(room, PermissionFlagsBits.MuteMembers);
  await room.turn('2 min');
  expect(room.muted()).toEqual([]);
});

test('somebody who was away at the end is unmuted even when Discord stumbles as they come back', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.people.ada.leaves();
  await room.people.fay.presses('End');
  for (const name of ['Fay', 'Ben', 'Cleo']) await room.person(name).leaves();
  await room.turn('26 h');
  expect(await room.process.store?.sessions.unfinished()).toEqual([]);
  room.discord.plan({ method: 'PATCH', route: '/members/', times: 2, does: { kind: 'answer', status: 500 } });
  await room.people.ada.joins(elsewhere);
  expect(room.muted()).toEqual(['Ada']);
  await room.turn('1 min');
  await room.turn('1 min');
  expect(room.muted()).toEqual([]);
});

test('doors that Discord did not let us close are closed when it does', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.people.fay.presses('End');
  for (const name of people) await room.person(name).leaves();
  room.discord.plan({ route: '/permissions/', times: 9, does: { kind: 'answer', status: 500 } });
  await room.turn('40 min');
  await room.turn('5 min');
  await expect(room.people.ada.joins(room.room())).rejects.toThrow('cannot join');
});

test('whoever runs one group unmutes nobody in the meeting of another', async () => {
  await using room = await anEvening({ people, host: 'Fay', mode: 'strict' });
  const home = room.discord.world.addChannel(room.guild, { name: 'second-home', type: 0 });
  await room.idle();
  await room.moderator.uses('/group create', { name: 'Second', facilitator: room.people.ada, home }, { in: home });
  await room.opens('everybody');
  const answer = await room.people.ada.uses('/session unstick', {}, { in: home });
  expect(answer.text).not.toContain('away from voice');
  expect(room.muted()).toEqual(['Ada', 'Ben', 'Cleo']);
  await room.people.fay.uses('/session unstick');
  expect(room.muted()).toEqual([]);
});

test('whom a moderator unmuted and later mutes again stays muted, for that mute is not ours', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await serverMutes(room, ada, false);
  await room.turn('20 s');
  await serverMutes(room, ada, true);
  await ada.presses('Raise hand');
  await room.turn(cardsFollow);
  expect(room.muted()).toContain('Ada');
  await fay.presses('End');
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual(['Ada']);
});

test('after unsticking a strict room the next press mutes nobody again, and the end leaves nobody muted', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ben, cleo } = room.people;
  await cleo.leaves();
  await goesOnTo(room, 'Fay', 'Sharing');
  const answer = await fay.uses('/session unstick');
  expect(answer.text).toContain('Unmuted: 2 people. I do not mute them again in this meeting');
  expect(answer.text).toContain('Still waiting: 1 person away from voice');
  const before = lastCall(room);
  await ben.presses('Raise hand');
  await room.turn('1 min');
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Fay']);
  expect(muteCalls(room, before)).toEqual([]);
  await cleo.joins(room.room());
  expect(room.muted()).toEqual(['Cleo']);
  await fay.presses('End');
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual([]);
});

test('a goodbye lifts every mute before a call to Discord that hangs comes back', async () => {
  const room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  const before = lastCall(room);
  const hangs = { kind: 'answer', status: 429, retryAfter: 4.5 } as const;
  room.discord.plan({ method: 'POST', route: '/channels/{channel_id}/messages', does: hangs });
  const pressed = room.people.fay.presses('Next').catch(() => undefined);
  while (lastCall(room) === before || !room.discord.calls.some(({ seq, status }) => seq > before && status === 429)) {
    await aLittle(1);
  }
  await room.process.stop();
  const later = room.discord.calls.filter(({ seq }) => seq > before);
  const lifted = later.findLastIndex(
    ({ method, body }) => method === 'PATCH' && JSON.stringify(body) === '{"mute":false}',
  );
  const cameBack = later.findIndex(
    ({ method, route, status }) => method === 'POST' && route.endsWith('/messages') && status === 200,
  );
  expect(room.muted()).toEqual([]);
  expect(cameBack === -1 || lifted < cameBack).toBe(true);
  await pressed;
  await room.discord.close();
  room.process.remove();
});

test('while Discord is slow to lift a mute, others who leave are seen to leave', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  room.discord.plan({
    method: 'PATCH',
    route: '/guilds/{guild_id}/members/',
    does: { kind: 'answer', status: 429, retryAfter: 1 },
  });
  joinVoice(room.discord.world, room.guild, room.people.ada.id, otherRoom(room));
  leaveVoice(room.discord.world, room.guild, room.people.ben.id);
  const here = async (): Promise<string | undefined> => {
    const [session] = (await room.process.store?.sessions.unfinished()) ?? [];
    return session?.people.find((person) => person.id === room.people.ben.id)?.here;
  };
  while ((await here()) === 'voice') await aLittle(1);
  expect(room.muted()).toContain('Ada');
  await room.idle();
  expect(room.muted()).toEqual(['Ben', 'Cleo']);
});
