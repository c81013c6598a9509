import { expect, test } from 'vitest';
import { closeStage } from '#rehearsal/discord/changes/room-watch.ts';
import { anEvening, anOpenRoom, cardsFollow, goesOnTo } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben', 'Cleo'] as const;

test('on a stage people listen until they are invited, and a turn starts when the invitation is accepted', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'stage' });
  const { fay, ada, ben } = room.people;
  await fay.acceptsInvitation();
  expect(room.heard()).toEqual(['Fay']);
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain(
    '@Ada is invited to speak.\nThe turn begins when the invitation is accepted',
  );
  await room.turn('2 min');
  expect(room.heard()).toEqual(['Fay']);
  await ada.acceptsInvitation();
  await room.turn(cardsFollow);
  expect(room.heard()).toEqual(['Ada', 'Fay']);
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
  expect(ada.reads(room.room())).toContain('The turn ends in 3 minutes.');
  await ben.presses('Raise hand');
  await ada.presses("I'm done");
  await room.turn('15 s');
  expect(room.heard()).toEqual(['Fay']);
  await ben.acceptsInvitation();
  expect(room.heard()).toEqual(['Ben', 'Fay']);
});

test("Discord's own raised hand joins the line, and lowering it leaves it", async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'stage' });
  const { fay, ada, ben, cleo } = room.people;
  await fay.acceptsInvitation();
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ada.acceptsInvitation();
  await ben.raisesHand();
  await cleo.raisesHand();
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('Next: @Ben and @Cleo.');
  await ben.lowersHand();
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('Next: @Cleo.');
  await ada.presses("I'm done");
  await room.turn('15 s');
  await cleo.acceptsInvitation();
  expect(room.heard()).toEqual(['Cleo', 'Fay']);
});

test('an invitation that is declined goes on to the next person, and nobody hears why', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'stage' });
  const { fay, ada, ben } = room.people;
  await fay.acceptsInvitation();
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ben.presses('Raise hand');
  await ada.declinesInvitation();
  await room.turn('15 s');
  expect(fay.reads(room.room())).toContain('@Ben is invited to speak.');
});

test('the card says before anybody speaks that stage audio is not end-to-end encrypted', async () => {
  await using room = await anEvening({ people, host: 'Fay', mode: 'stage' });
  await room.opens();
  expect(room.person('Ada').reads(room.room())).toContain('Stage audio is not end-to-end encrypted.');
  const live = room.guild.stages.get(room.room().id);
  expect(live?.topic).toBe('Tuesday circle');
  expect(room.discord.calls.some(({ body }) => JSON.stringify(body ?? '').includes('send_start_notification'))).toBe(
    false,
  );
});

test('a stage that Discord closed for want of speakers is opened again, and the line is as it was', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'stage' });
  const { fay, ada, ben } = room.people;
  await fay.acceptsInvitation();
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ben.presses('Raise hand');
  closeStage(room.discord.world, room.guild, room.room().id);
  await room.idle();
  expect(room.guild.stages.has(room.room().id)).toBe(true);
  expect(fay.reads(room.room())).toContain('@Ada is invited to speak.');
  expect(fay.reads(room.room())).toContain('Next: @Ben.');
});

test('a host who declines the invitation to the stage is not asked again with every change in the room', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'stage' });
  const { fay, ada } = room.people;
  await fay.declinesInvitation();
  const invitations = (): number =>
    room.discord.calls.filter(({ path }) => path.endsWith(`/voice-states/${fay.id}`)).length;
  const before = invitations();
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  expect(invitations()).toBe(before);
  await fay.raisesHand();
  await fay.acceptsInvitation();
  expect(room.heard()).toEqual(['Fay']);
});

test('after the meeting the stage is taken down', async () => {
  await using room = await anOpenRoom({ people: ['Fay', 'Ada'], host: 'Fay', mode: 'stage' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await fay.presses('End');
  await fay.leaves();
  await ada.leaves();
  await room.turn('30 min');
  expect(room.guild.stages.size).toBe(0);
});

test('a stage needs a Community server, and the moderator is told so', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  room.guild.features.splice(0);
  await room.crash();
  await room.boot();
  const answer = await room.moderator.uses(
    '/group create',
    { name: 'Second circle', 'public-name': 'Second circle', mode: { raw: 'stage' } },
    { in: room.home },
  );
  expect(answer.text).toContain('Stages need a Community server.');
});
