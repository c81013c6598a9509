import { expect, test } from 'vitest';
import { anEvening, anOpenRoom, cardsFollow, deskCard, goesOnTo } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

test('somebody without audio comes in by text, keeps a place in line, types, and is done', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada, ben } = room.people;
  const tess = room.discord.person(room.guild, 'Tess');
  const panel = await tess.presses('More…', { on: room.room() });
  expect(panel.text).toContain('# You are not in the room yet');
  const inside = await tess.presses('Come in by text');
  expect(inside.text).toContain('You are in, by text.');
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await tess.presses('Raise hand', { on: room.room() });
  await ben.presses('Raise hand');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('Next: @Tess and @Ben.');
  await ada.presses("I'm done");
  await room.turn('15 s');
  expect(ben.reads(room.room())).toContain('@Tess has the floor and is typing here in the chat.');
  expect(ben.reads(room.room())).toContain("Type it here, and press *I'm done* when you have finished.");
  expect(room.heard()).toEqual(['Fay']);
  await tess.types('I have been better, and I am glad to be here.', room.room());
  expect(ben.reads(room.room())).toContain('Tess: I have been better, and I am glad to be here.');
  await tess.presses("I'm done", { on: room.room() });
  await room.turn('15 s');
  expect(room.heard()).toEqual(['Ben', 'Fay']);
  expect(deskCard(room, 'Fay')).toContain('Floor: @Ben');
  expect(fay.reads(room.desk())).not.toContain('I have been better');
});

test('somebody in voice can type their share instead, and speak again later', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await ada.presses('More…');
  await ada.presses('Type my share');
  await room.turn(cardsFollow);
  expect(room.heard()).toEqual(['Fay']);
  expect(ada.reads(room.room())).toContain('@Ada has the floor and is typing here in the chat.');
  await ada.presses('More…');
  await ada.presses('Speak aloud instead');
  await room.turn(cardsFollow);
  expect(room.heard()).toEqual(['Ada', 'Fay']);
});

test('whoever cannot hear or be heard gets four things to try, and the host team is told', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Opening');
  const answer = await ada.presses("Can't hear or be heard");
  expect(answer.text).toContain('# Sound check');
  for (const fix of ['1. ', '2. ', '3. ', '4. ']) expect(answer.text).toContain(fix);
  expect(fay.reads(room.desk())).toContain('@Ada cannot hear or cannot be heard.');
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('@Ada cannot hear or be heard.');
});

test('what somebody would like to hear back is shown while they have the floor', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn(cardsFollow);
  expect(ben.reads(room.room())).toContain('Replies: just listening.');
  await ada.presses('More…');
  await ada.chooses('Which replies would you like?', 'Replies: ideas welcome');
  await room.turn(cardsFollow);
  expect(ben.reads(room.room())).toContain('Replies: ideas welcome.');
});

test('the echo round names only those who spoke and would like echoes', async () => {
  await using room = await anOpenRoom({ people: [...people, 'Cleo'], host: 'Fay', format: 'grief_circle_75' });
  const { ada, ben, cleo } = room.people;
  for (const [person, wish] of [
    [ada, 'Replies: echoes'],
    [cleo, 'Replies: ideas welcome'],
  ] as const) {
    await person.presses('More…');
    await person.chooses('Which replies would you like?', wish);
  }
  await goesOnTo(room, 'Fay', 'Sharing');
  for (const person of [ada, ben]) {
    await person.presses('Raise hand');
    await person.presses("I'm done");
    await room.turn('20 s');
  }
  await goesOnTo(room, 'Fay', 'Echoes');
  expect(ben.reads(room.room())).toContain('Echoes are welcome for: @Ada.');
  expect(ben.reads(room.room())).not.toContain('@Ada and @Cleo');
});

test('in a part that is under way late people listen first, and may speak when a part is open again', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', format: 'structured_support_90' });
  const dan = room.discord.person(room.guild, 'Dan');
  await goesOnTo(room, 'Fay', 'Discussion');
  await dan.joins(room.room());
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Listening only: @Dan');
  const answer = await dan.presses('Raise hand');
  expect(answer.text).toContain('This seat is for listening for now.');
});

test('in an open part late people get a place at the end of the order', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', format: 'structured_support_90' });
  const dan = room.discord.person(room.guild, 'Dan');
  await goesOnTo(room, 'Fay', 'Check-in');
  await dan.joins(room.room());
  await room.turn(cardsFollow);
  expect(deskCard(room, 'Fay')).toContain('Next: @Ada, @Ben and @Dan');
});

test('in a closing part nobody new comes in, but who lost their line may come back', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ben } = room.people;
  const dan = room.discord.person(room.guild, 'Dan');
  await goesOnTo(room, 'Fay', 'Closing');
  await expect(dan.joins(room.room())).rejects.toThrow('cannot');
  await ben.leaves();
  await room.turn('1 min');
  await ben.joins(room.room());
  expect(room.heard()).toEqual(['Ada', 'Ben', 'Fay']);
});

test('in a closing part those who are here keep everything they had: reading, typing, commands and buttons', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', format: 'structured_support_90' });
  const { ada } = room.people;
  const tess = room.discord.person(room.guild, 'Tess');
  const sam = room.discord.person(room.guild, 'Sam');
  await tess.presses('More…', { on: room.room() });
  await tess.presses('Come in by text');
  await goesOnTo(room, 'Fay', 'What helps');
  expect((await ada.uses('/hand raise')).text).toContain('The floor is yours.');
  expect(tess.reads(room.room())).toContain('# What helps');
  await tess.types('Walking helps.', room.room());
  expect((await tess.presses('Raise hand', { on: room.room() })).failed).toBe(false);
  await expect(sam.joins(room.room())).rejects.toThrow('cannot');
  await room.people.ben.leaves();
  await room.people.ben.joins(room.room());
});

test('a full room is full, so that everybody in it gets a turn', async () => {
  await using room = await anEvening({ people, host: 'Fay', size: 2 });
  const { fay, ada, ben } = room.people;
  await room.opens();
  await fay.joins(room.room());
  await ada.joins(room.room());
  await expect(ben.joins(room.room())).rejects.toThrow('full');
});

test('a group with a role lets nobody else in, and from outside its room is not even seen', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { fay, ada, ben } = room.people;
  const role = room.discord.world.addRole(room.guild, { name: 'tuesdays', permissions: 0n });
  await room.moderator.uses('/group edit', { 'member-role': role }, { in: room.home });
  for (const member of [fay, ada]) room.guild.members.get(member.id)?.roles.push(role.id);
  await room.opens();
  await ada.joins(room.room());
  await expect(ben.joins(room.room())).rejects.toThrow('cannot');
  expect(() => ben.reads(room.room())).toThrow('cannot see');
});

test('just listening is a seat like any other: nobody is called on, and speaking is one press away', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', format: 'structured_support_90' });
  const { ada, ben } = room.people;
  await ada.presses('Just listening');
  await goesOnTo(room, 'Fay', 'Check-in');
  expect(ben.reads(room.room())).toContain('Next: @Ben.');
  expect(deskCard(room, 'Fay')).toContain('Listening only: @Ada');
  expect(ben.reads(room.room())).not.toContain('@Ada');
  await ada.presses('Speak');
  await room.turn(cardsFollow);
  expect(ben.reads(room.room())).toContain('Next: @Ben and @Ada.');
});
