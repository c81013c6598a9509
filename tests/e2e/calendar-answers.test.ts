import { expect, test } from 'vitest';
import { guildId, memberId } from '#core/ids.ts';
import { minutes } from '#core/time.ts';
import { aCircle, firstMeeting, passes, storeOf, told, wantsToBeTold } from './calendar-people.ts';

test('a person sees what is next in their groups, in their own time, and answers with one press', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  const { text } = await ada.uses('/meetings');
  expect(text.match(/^After the storm$/gm)).toHaveLength(4);
  expect(text).toContain('You have not answered');
  const after = await ada.presses('Coming');
  expect(after.text).toContain('1 coming');
  expect(after.text).toContain('Your answer: coming.');
  expect((await ada.presses('Just listening')).text).toContain('0 coming · 1 just listening');
  expect((await ada.presses('Later')).text.match(/^After the storm$/gm)).toHaveLength(1);
  expect((await ada.presses('Earlier')).text).toContain('1 just listening');
  await ada.presses('More…');
  expect((await ada.presses('First time here')).text).toContain('your first time here');
  expect((await ada.presses('Take my answer back')).text).toContain('You have not answered');
  expect((await ada.presses('Back to the list')).text).toContain('## What is next');
});

test('people who are not in a group do not learn that it is there', async () => {
  await using room = await aCircle();
  const { ada, fay } = room.people;
  const role = room.discord.world.addRole(room.guild, { name: 'people of Tuesday', permissions: 0n });
  await room.moderator.uses('/group edit', { 'member-role': role }, { in: room.home });
  expect((await ada.uses('/meetings')).text).toContain('no group here that you are part of');
  expect((await ada.uses('/meetings', { group: 'After the storm' })).text).not.toContain('storm');
  // Fay helps to run it.
  expect((await fay.uses('/meetings', { group: 'After the storm' })).text).toContain('\nAfter the storm\n');
});

test('numbers are shown and names are not, unless the group chose otherwise', async () => {
  await using room = await aCircle();
  const { ada, ben, cleo, fay } = room.people;
  const shows = (answers: string) => room.moderator.uses('/schedule settings', { answers }, { in: room.home });
  const comes = async (person: typeof ada): Promise<void> => {
    await room.turn('1 min');
    await person.uses('/meetings');
    await person.presses('Coming');
  };
  const seen = async (...who: readonly string[]): Promise<readonly (readonly boolean[])[]> => {
    const texts = [(await ben.uses('/meetings')).text, (await fay.uses('/meetings')).text];
    expect(texts.every((text) => text.includes(`${who.length} coming`))).toBe(true);
    return who.map((name) => texts.map((text) => text.includes(name)));
  };
  await comes(ada);
  expect(await seen('@Ada')).toEqual([[false, false]]);
  expect(ben.sees()).not.toContain('see names');
  await room.turn('1 min');
  await shows('hosts');
  // Ada answered when nobody saw names, and stays a number.
  expect(await seen('@Ada')).toEqual([[false, false]]);
  await comes(cleo);
  expect(await seen('@Ada', '@Cleo')).toEqual([
    [false, false],
    [false, true],
  ]);
  expect((await ben.uses('/meetings')).text).toContain('The people who run the group see names');
  await room.turn('1 min');
  await shows('members');
  expect(await seen('@Ada', '@Cleo')).toEqual([
    [false, false],
    [false, false],
  ]);
  await comes(fay);
  // Shown to fewer people, nobody's answer changes.
  await shows('hosts');
  expect(await seen('@Ada', '@Cleo', '@Fay')).toEqual([
    [false, false],
    [false, false],
    [false, true],
  ]);
  await room.turn('1 min');
  await shows('members');
  await ada.uses('/meetings');
  await ada.presses('Not this time');
  await comes(ada);
  expect(await seen('@Ada', '@Cleo', '@Fay')).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
  expect((await ben.uses('/meetings')).text).toContain('Everybody in this group sees names');
});

test('a freed place is offered to the first who waits, for two hours, and then to the next', async () => {
  await using room = await aCircle({ size: 2 });
  const { ada, ben, cleo, dora, fay } = room.people;
  for (const person of [ada, ben, cleo, dora, fay]) {
    await person.uses('/meetings');
    await person.presses('Coming');
  }
  await wantsToBeTold(cleo, []);
  await wantsToBeTold(cleo, ['1 hour before']);
  expect((await cleo.uses('/meetings')).text).toContain('number 1 on the waiting list');
  expect((await dora.uses('/meetings')).text).toContain('number 2 on the waiting list');
  await ada.presses('Not this time');
  await room.idle();
  expect(told(room, cleo).map(({ text }) => text.split('\n')[0])).toEqual([expect.stringContaining('A place is free')]);
  expect((await cleo.uses('/meetings')).text).toContain('A place is free for you');
  await room.turn('2 h');
  // Dora asked to be told nothing: the offer is said privately when she next comes by, and only then.
  expect(told(room, dora)).toEqual([]);
  await dora.uses('/about');
  await room.idle();
  expect(dora.whispers().filter((one) => one.includes('A place is free for you'))).toHaveLength(1);
  await dora.uses('/meetings');
  expect((await dora.presses('Just listening')).text).toContain('Your answer: just listening.');
  expect((await cleo.uses('/meetings')).text).toContain('until its time was over');
  expect((await cleo.presses('Coming')).text).toContain('number 2 on the waiting list');
  expect((await fay.uses('/meetings')).text).toContain('number 1 on the waiting list');
});

test('whoever has left the server is not offered a place: it goes to the next', async () => {
  await using room = await aCircle({ size: 2 });
  const { ada, ben, cleo, dora } = room.people;
  for (const person of [ada, ben, cleo, dora]) {
    await person.uses('/meetings');
    await person.presses('Coming');
  }
  await cleo.leavesServer();
  await ada.presses('Not this time');
  await room.idle();
  expect((await dora.uses('/meetings')).text).toContain('A place is free for you');
  expect(await storeOf(room).answers.ofMember(guildId(room.guild.id), memberId(cleo.id))).toEqual([]);
});

test('whoever is found to have left the server has no place any more, and the next is offered it', async () => {
  await using room = await aCircle({ size: 2 });
  const { ada, ben, cleo } = room.people;
  for (const person of [ada, ben, cleo]) {
    await person.uses('/meetings');
    await person.presses('Coming');
  }
  await wantsToBeTold(ada, ['1 hour before']);
  await wantsToBeTold(cleo, ['15 minutes before']);
  await ada.leavesServer();
  await room.turn(firstMeeting - minutes(59) - room.clock.now());
  expect((await cleo.uses('/meetings')).text).toContain('A place is free for you');
  expect(told(room, cleo).map(({ text }) => text.split('\n')[0])).toContainEqual(
    expect.stringContaining('A place is free'),
  );
  expect(await storeOf(room).answers.ofMember(guildId(room.guild.id), memberId(ada.id))).toEqual([]);
});

test('whoever has lost the role of a group is not named there any more, and their place goes to the next', async () => {
  await using room = await aCircle({ size: 2 });
  const { ada, ben, cleo, fay } = room.people;
  const role = room.discord.world.addRole(room.guild, { name: 'people of Tuesday', permissions: 0n });
  await room.moderator.uses('/schedule settings', { answers: 'hosts' }, { in: room.home });
  await room.turn('1 min');
  for (const person of [ada, fay, ben]) {
    await person.uses('/meetings');
    await person.presses('Coming');
  }
  expect((await fay.uses('/meetings')).text).toContain('@Ada');
  await room.moderator.uses('/group edit', { 'member-role': role }, { in: room.home });
  // Neither Ada nor Ben nor Cleo has it; their own next command tells us.
  for (const person of [ada, ben, cleo]) await person.uses('/meetings');
  await room.idle();
  const { text } = await fay.uses('/meetings');
  expect(text).not.toContain('@Ada');
  expect(text).toContain('1 coming');
  expect(text).not.toContain('waiting list');
});

test('more places in the group are offered to those who wait', async () => {
  await using room = await aCircle({ size: 2 });
  const { ada, ben, cleo } = room.people;
  for (const person of [ada, ben, cleo]) {
    await person.uses('/meetings');
    await person.presses('Coming');
  }
  await wantsToBeTold(cleo, ['1 hour before']);
  await room.moderator.uses('/group edit', { size: 3 }, { in: room.home });
  await room.turn('1 min');
  expect(told(room, cleo)).toHaveLength(1);
  await cleo.uses('/meetings');
  expect((await cleo.presses('Coming')).text).toContain('3 coming');
});

test('interest shown on Discord’s own event counts as coming, until it is withdrawn there or answered here', async () => {
  await using room = await aCircle();
  const { ada, ben } = room.people;
  await room.turn('2 min');
  const event = [...room.guild.events.values()].find(
    ({ scheduled_start_time: start }) => start !== null && Date.parse(start) === firstMeeting,
  );
  if (!event) throw new Error('there is no event for the first meeting');
  for (const person of [ada, ben]) await person.isInterestedIn(event);
  expect((await ada.uses('/meetings')).text).toContain('2 coming');
  expect(ada.sees()).toContain('showed interest on the event');
  await ada.presses('Maybe');
  for (const person of [ada, ben]) await person.isInterestedIn(event, false);
  expect((await ada.uses('/meetings')).text).toContain('0 coming · 1 maybe');
});

test('interest on the event takes no place from whoever is not of the group', async () => {
  await using room = await aCircle();
  const { ada, fay } = room.people;
  const role = room.discord.world.addRole(room.guild, { name: 'people of Tuesday', permissions: 0n });
  await room.moderator.uses('/group edit', { 'member-role': role }, { in: room.home });
  await room.turn('2 min');
  const event = [...room.guild.events.values()].find(
    ({ scheduled_start_time: start }) => start !== null && Date.parse(start) === firstMeeting,
  );
  if (!event) throw new Error('there is no event for the first meeting');
  for (const person of [ada, fay]) await person.isInterestedIn(event);
  // Fay helps to run it.
  expect((await fay.uses('/meetings')).text).toContain('1 coming');
});

test('whoever takes an answer back here is not put in again because the event still shows their interest', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await room.turn('2 min');
  const event = [...room.guild.events.values()].find(
    ({ scheduled_start_time: start }) => start !== null && Date.parse(start) === firstMeeting,
  );
  if (!event) throw new Error('there is no event for the first meeting');
  await ada.isInterestedIn(event);
  expect((await ada.uses('/meetings')).text).toContain('1 coming');
  await ada.presses('More…');
  await ada.presses('Take my answer back');
  for (let life = 0; life < 2; life += 1) {
    await room.crash();
    await room.boot();
    await room.turn('2 min');
    expect((await ada.uses('/meetings')).text).not.toContain('1 coming');
  }
});

test('a calendar file is handed to the person alone', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await ada.uses('/meetings');
  await ada.presses('More…');
  const { text, failed } = await ada.presses('Add to my calendar');
  expect(failed).toBe(false);
  expect(text).toContain('.ics');
});

test('one press ends everything a person is told, in all groups', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await wantsToBeTold(ada, ['1 hour before']);
  await ada.presses('Back to the list');
  expect((await ada.presses('Stop everything')).text).toContain('told nothing any more');
  await passes(room, 24 * 8);
  expect(told(room, ada)).toEqual([]);
  expect(await storeOf(room).wishes.groups()).toEqual([]);
});

test('an old card of a meeting that has gone by or does not take place answers kindly', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  const { message } = await ada.uses('/meetings');
  const card = message;
  await room.moderator.uses(
    '/schedule skip',
    { date: '2026-09-08', how: 'Say that it is cancelled' },
    { in: room.home },
  );
  expect((await ada.presses('Coming', { on: card })).text).toContain('no longer in the calendar');
  expect((await ada.uses('/meetings')).text).toContain('does not take place');
});

test('answers go when the meeting is over', async () => {
  await using room = await aCircle();
  const { ada } = room.people;
  await ada.uses('/meetings');
  await ada.presses('Coming');
  const [answer] = await storeOf(room).answers.ofMember(guildId(room.guild.id), memberId(ada.id));
  expect(answer?.place).toBe('in');
  await room.turn(firstMeeting + minutes(1) - room.clock.now());
  await passes(room, 24 * 3);
  expect(await storeOf(room).answers.ofMember(guildId(room.guild.id), memberId(ada.id))).toEqual([]);
});
