import { ChannelType } from 'discord.js';
import { expect, test } from 'vitest';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, anOpenRoom, cardsFollow, deskCard, goesOnTo, messagesIn } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

/** Ends the meeting; everybody goes home, and the room closes. */
async function ends(room: Evening<(typeof people)[number]>): Promise<void> {
  await room.people.fay.presses('End');
  for (const one of Object.values(room.people)) await one.leaves();
  await room.turn('30 min');
}

const overwrites = (room: Evening) =>
  room
    .room()
    .permission_overwrites?.map(({ id, allow, deny }) => `${id} ${allow} ${deny}`)
    .toSorted((a, b) => (a < b ? -1 : 1));

test('after the meeting the room is closed exactly as it was before its doors opened', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await goesOnTo(room, 'Fay', 'Opening');
  await ends(room);
  const closed = overwrites(room);
  await room.opens('everybody');
  expect(overwrites(room)).not.toEqual(closed);
  await goesOnTo(room, 'Fay', 'Opening');
  await ends(room);
  expect(overwrites(room)).toEqual(closed);
  await expect(room.people.ada.joins(room.room())).rejects.toThrow('cannot');
});

test('the next meeting of the group is in the same room, with fresh cards and nothing of the last one', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada } = room.people;
  const first = room.room().id;
  await ada.presses('First time here');
  await goesOnTo(room, 'Fay', 'Sharing');
  await ends(room);
  await room.opens('everybody');
  await room.turn(cardsFollow);
  expect(room.room().id).toBe(first);
  expect(deskCard(room, 'Fay')).toContain('# Desk: Doors are open');
  expect(deskCard(room, 'Fay')).not.toContain('First time here: @Ada');
  expect(deskCard(room, 'Fay')).toContain('Here now: 3');
});

test('within a day nothing of the bot is left in the room or at the desk, and what people typed is still there', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ada.types('I am glad to be here.', room.room());
  await ends(room);
  for (let hour = 0; hour < 24; hour += 1) await room.turn('1 h');
  expect(messagesIn(room, room.room().id).map(({ message }) => message.content)).toEqual(['I am glad to be here.']);
  expect(messagesIn(room, room.desk().id)).toEqual([]);
  expect(await room.process.store?.sessions.unfinished()).toEqual([]);
});

test('a room that is made fresh goes with everything that was typed in it', async () => {
  await using room = await anEvening({ people, host: 'Fay', room: 'fresh' });
  await room.opens('everybody');
  const { id } = room.room();
  await goesOnTo(room, 'Fay', 'Opening');
  await room.people.ada.types('Only for tonight.', room.room());
  await ends(room);
  await room.turn('1 min');
  expect(room.discord.world.channels.has(id)).toBe(false);
  await room.opens();
  expect(room.room().id).not.toBe(id);
  expect(room.person('Ada').reads(room.room())).not.toContain('Only for tonight.');
});

test('a group that meets in person has a desk and a clock, and no room on Discord', async () => {
  await using room = await anEvening({ people, host: 'Fay', room: 'none' });
  const { fay } = room.people;
  await fay.uses('/session open', {}, { in: room.home });
  const voice = [...room.discord.world.channels.values()].filter((one) => one.type === ChannelType.GuildVoice);
  expect(voice.map(({ name }) => name)).toEqual(['any other room']);
  await fay.presses('Start');
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Part 1 of 7.');
  await room.turn('4 min');
  await fay.presses('Next');
  expect(deskCard(room, 'Fay')).toContain('Part 2 of 7.');
  await room.turn('10 min');
  expect(deskCard(room, 'Fay')).not.toContain('Paused');
  await fay.presses('End');
});

test('a meeting that nobody ends is ended kindly after its longest time', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.turn('2 h');
  await room.turn('30 min');
  expect(room.muted()).toEqual([]);
  expect(room.person('Ada').reads(room.home)).not.toContain('longest');
  expect(deskCard(room, 'Fay')).toContain('This session is closed.');
});

test('cards are posted anew before Discord stops taking changes to them', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', format: 'checkin_agenda_90' });
  const { fay } = room.people;
  await goesOnTo(room, 'Fay', 'Check-in');
  for (let turn = 0; turn < 8; turn += 1) {
    await room.turn('10 min');
    await fay.presses('+1 min');
  }
  expect(room.discord.calls.filter(({ code }) => code === 30_046)).toEqual([]);
  const cards = messagesIn(room, room.desk().id).filter(({ message }) =>
    JSON.stringify(message.components).includes('# Desk:'),
  );
  expect(cards).toHaveLength(1);
});
