import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { joinVoice } from '#rehearsal/discord/changes/voice.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, anOpenRoom, cardsFollow, goesOnTo } from '#tests/e2e/an-evening.ts';
import { givesBack, takesAway } from '#tests/e2e/moderators.ts';

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
