import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { anEvening, anOpenRoom, cardsFollow, goesOnTo, lastCall, muteCalls } from './an-evening.ts';
import { givesBack, serverMutes, takesAway } from './moderators.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo'] as const;

test('in a strict room everybody is muted as they arrive, one by one, and only the hosts are heard', async () => {
  await using room = await anEvening({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada, ben } = room.people;
  await room.opens();
  await fay.joins(room.room());
  await ada.joins(room.room());
  expect(room.muted()).toEqual(['Ada']);
  expect(ada.reads(room.room())).toContain('You are muted when you come in, and unmuted for your turn and at the end.');
  await ben.joins(room.room());
  expect(room.muted()).toEqual(['Ada', 'Ben']);
  await fay.presses('Start');
  expect(room.heard()).toEqual(['Fay']);
});

test('the person with the floor is heard, and a hand-over mutes one person and unmutes one', async () => {
  const many = Array.from({ length: 24 }, (_, index) => `Guest ${index + 1}`);
  await using room = await anOpenRoom({ people: ['Fay', ...many], host: 'Fay', mode: 'strict', size: 40 });
  expect(muteCalls(room)).toHaveLength(24);
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.person('Guest 1').uses('/hand raise');
  await room.person('Guest 2').uses('/hand raise');
  await room.turn('30 s');
  expect(room.heard()).toEqual(['Fay', 'Guest 1']);
  const before = lastCall(room);
  await room.person('Guest 1').presses("I'm done");
  await room.turn('30 s');
  expect(room.heard()).toEqual(['Fay', 'Guest 2']);
  expect(muteCalls(room, before)).toHaveLength(2);
});

test('somebody a moderator has muted stays muted, during their turn and after the end', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada } = room.people;
  const any = { name: 'any other room' };
  await ada.leaves();
  await ada.joins(any.name);
  expect(room.muted()).toEqual(['Ben', 'Cleo']);
  await serverMutes(room, ada, true);
  await ada.joins(room.room());
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn(cardsFollow);
  expect(room.muted()).toContain('Ada');
  await fay.presses('End');
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual(['Ada']);
});

test('when a moderator unmutes somebody, the bot keeps its hands off until the end', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await serverMutes(room, ada, false);
  await room.person('Ben').presses('Raise hand');
  await room.turn('1 min');
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Fay']);
  await room.person('Ben').presses("I'm done");
  await room.turn('1 min');
  expect(room.heard()).toEqual(['Ada', 'Fay']);
  await fay.presses('End');
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual([]);
});

test('a moderator who frees somebody, mutes them and frees them again is believed the second time too', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  for (const mute of [false, true, false]) {
    await serverMutes(room, ada, mute);
    await room.turn('30 s');
  }
  await ben.presses('Raise hand');
  await room.turn('1 min');
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Fay']);
  await fay.presses('End');
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual([]);
});

test('somebody who leaves while muted is unmuted in any other room, at once', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { ada, ben } = room.people;
  await ada.joins('any other room');
  expect(room.muted()).toEqual(['Ben', 'Cleo']);
  await ben.leaves();
  expect(room.muted()).toEqual(['Ben', 'Cleo']);
  await room.turn('20 min');
  await ben.joins('any other room');
  expect(room.muted()).toEqual(['Cleo']);
});

test('a break frees everybody, and going on mutes them again', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await fay.uses('/session pause', { break: 5 });
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Cleo', 'Fay']);
  await fay.uses('/session resume');
  expect(room.heard()).toEqual(['Fay']);
});

test('an open discussion frees everybody, a pause does not, and the end lifts every mute', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict', format: 'checkin_agenda_90' });
  const { fay } = room.people;
  await goesOnTo(room, 'Fay', 'What we look at today');
  expect(room.heard()).toEqual(['Fay']);
  await fay.presses('Pause');
  expect(room.heard()).toEqual(['Fay']);
  await fay.presses('Resume');
  await fay.presses('Next');
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Cleo', 'Fay']);
  await fay.presses('Next');
  await room.turn(cardsFollow);
  expect(room.heard()).toEqual(['Fay']);
  await fay.presses('End');
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Cleo', 'Fay']);
  expect(room.muted()).toEqual([]);
});

test('without the permission to mute, the desk is told what to change and the meeting goes on', async () => {
  await using room = await anEvening({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada } = room.people;
  await room.opens();
  takesAway(room, PermissionFlagsBits.MuteMembers);
  await fay.joins(room.room());
  await ada.joins(room.room());
  await room.person('Ben').joins(room.room());
  expect(room.muted()).toEqual([]);
  expect(fay.reads(room.desk())).toContain('A moderator can give my role *Mute Members* for this room.');
  expect(fay.reads(room.desk()).split('*Mute Members*')).toHaveLength(2);
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
});

test('when the permission to mute is given back, the room is kept again from the next change on', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'gentle' });
  takesAway(room, PermissionFlagsBits.MuteMembers);
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.person('Fay').uses('/session mode', { mode: { raw: 'strict' } });
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Cleo', 'Fay']);
  givesBack(room, PermissionFlagsBits.MuteMembers);
  await room.person('Ada').presses('Raise hand');
  await room.turn('1 min');
  expect(room.heard()).toEqual(['Ada', 'Fay']);
});

test('a room cannot be opened in strict mode without the permission to mute, and the answer says which', async () => {
  await using room = await anEvening({ people, host: 'Fay', mode: 'strict' });
  takesAway(room, PermissionFlagsBits.MuteMembers);
  const answer = await room.person('Fay').uses('/session open', {}, { in: room.home });
  expect(answer.text).toBe('Discord does not let the bot do this yet. Give its role Mute Members, then try again.');
});

test('changing to gentle in the middle lets everybody be heard', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.person('Fay').uses('/session mode', { mode: { raw: 'gentle' } });
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual([]);
});
