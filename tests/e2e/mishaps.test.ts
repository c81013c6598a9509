import { ChannelType } from 'discord.js';
import { expect, test } from 'vitest';
import { deleteChannel } from '#rehearsal/discord/changes/channels.ts';
import { anOpenRoom, cardsFollow, deskCard, goesOnTo, roomLines } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo'] as const;

test('the button under "it is your turn" still works after a minute more, a pause, and a lost line', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn(cardsFollow);
  await fay.presses('+1 min');
  await fay.presses('Pause');
  await room.turn('1 min');
  await fay.presses('Resume');
  await ada.leaves();
  await room.turn('20 s');
  await ada.joins(room.room());
  await room.turn(cardsFollow);
  const answer = await ada.presses("I'm done");
  expect(answer.text).not.toContain('Somebody pressed first');
  await room.turn('15 s');
  expect(ada.reads(room.room())).not.toContain('@Ada has the floor.');
});

test('somebody who goes from one strict room to another is muted there too', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, cleo } = room.people;
  await room.moderator.uses(
    '/group create',
    { name: 'Second circle', 'public-name': 'Second circle', mode: { raw: 'strict' }, facilitator: fay },
    { in: room.discord.world.addChannel(room.guild, { name: 'second-home', type: ChannelType.GuildText }) },
  );
  await room.idle();
  const opened = await room.moderator.uses('/session open', {}, { in: 'second-home' });
  expect(opened.text).toContain('Doors are open in');
  for (let round = 0; round < 4; round += 1) {
    await cleo.joins('Second circle');
    expect(room.muted()).toContain('Cleo');
    await cleo.joins('Tuesday circle');
    expect(room.muted()).toContain('Cleo');
  }
  await cleo.joins('any other room');
  expect(room.muted()).not.toContain('Cleo');
});

test('a room that a moderator deletes in the middle leaves nobody muted, and the desk is told', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  const channel = room.room();
  deleteChannel(room.discord.world, room.guild, channel);
  await room.idle();
  await room.turn('1 min');
  expect(fay.reads(room.desk())).toContain('The room of this meeting was deleted.');
  await ada.joins('any other room');
  expect(room.muted()).not.toContain('Ada');
});

test('somebody who is in voice is in the room, and steps out by leaving voice', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada } = room.people;
  await ada.presses('More…');
  await expect(ada.presses('Step out')).rejects.toThrow('does not see');
  const tess = room.discord.person(room.guild, 'Tess');
  await tess.presses('More…', { on: room.room() });
  await tess.presses('Come in by text');
  await tess.presses('More…', { on: room.room() });
  const out = await tess.presses('Step out');
  expect(out.text).toBe('You have stepped out. You can come back at any time.');
});

test('whoever lost their line in a turn is offered the place again, with the ways out first', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ben.presses('Raise hand');
  await ada.leaves();
  await room.turn('1 min');
  await ada.joins(room.room());
  await room.turn(cardsFollow);
  const offer = ada.whispers().at(-1) ?? '';
  expect(offer).toContain('@Ada, welcome back. Your place is kept.');
  expect(offer).toMatch(/\[Pass\] \[Just listening\] \[Speak\]/u);
  expect(roomLines(room).join('\n')).not.toContain('welcome back');
  expect(deskCard(room, 'Fay')).toContain('Next: @Ada');
});

test('a hand that is up on the stage before the meeting begins counts in the first part that takes hands', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'stage' });
  const { fay, ada } = room.people;
  await fay.acceptsInvitation();
  await ada.raisesHand();
  await goesOnTo(room, 'Fay', 'Opening');
  expect(ada.reads(room.room())).not.toContain('is invited');
  await goesOnTo(room, 'Fay', 'Welcome to new people');
  expect(ada.reads(room.room())).toContain('@Ada is invited to speak.');
});
