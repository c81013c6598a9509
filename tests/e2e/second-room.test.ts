import { ChannelType } from 'discord.js';
import { expect, test } from 'vitest';
import { extrasOf } from '#rehearsal/discord/changes/extras.ts';
import { cardsFollow, faultsIn, goesOnTo, lastCall, roomLines } from './an-evening.ts';
import { aFullRoom, asksForASecondRoom, everybodyHasMoved, peopleIn, roomsOf } from './a-full-room.ts';

test('when more people are there than the format holds, a host makes two circles with one press', async () => {
  await using room = await aFullRoom();
  const { fay, ada } = room.people;
  expect(fay.reads(room.desk())).toContain('10 people are here, more than 8.');
  await asksForASecondRoom(room);

  const [first, second] = roomsOf(room);
  expect(second?.name).toBe('Tuesday circle 2');
  expect(roomLines(room).at(-1)).toContain('We are many today, so we sit in two circles.');
  // Nobody is moved before they could read what happens.
  expect(peopleIn(room, first?.id)).toHaveLength(10);

  await everybodyHasMoved(room);
  expect(peopleIn(room, first?.id)).toEqual(['Fay', 'Ben', 'Cleo', 'Dan', 'Eli']);
  expect(peopleIn(room, second?.id)).toEqual(['Ada', 'Gus', 'Hal', 'Ida', 'Jo']);
  expect(ada.reads(second ?? '')).toContain('This is the second circle of the same meeting.');

  const desk = fay.reads(room.desk());
  expect(desk.match(/The other circle of this meeting/g)).toHaveLength(2);
  expect(desk.match(/# Desk: /g)).toHaveLength(2);
  expect(faultsIn(room)).toEqual([]);
});

test('two hosts who press at once make one second room', async () => {
  await using room = await aFullRoom();
  const { fay } = room.people;
  await fay.presses('Second room', { on: room.desk() });
  const [one, other] = await Promise.all([
    fay.chooses('Who hosts the second room: …', 'Ada'),
    fay.chooses('Who hosts the second room: …', 'Ben'),
  ]);
  expect([one, other].filter(({ text }) => text.includes('has a second room already'))).toHaveLength(1);
  await everybodyHasMoved(room);
  expect(roomsOf(room)).toHaveLength(2);
  expect(fay.reads(room.desk())).not.toContain('[Second room]');
});

test('once people share, the desk offers no second room, and an old panel says why', async () => {
  await using room = await aFullRoom();
  const { fay } = room.people;
  await fay.presses('Second room', { on: room.desk() });
  await goesOnTo(room, 'Fay', 'Discussion');
  expect(fay.reads(room.desk())).not.toContain('[Second room]');
  const { text } = await fay.chooses('Who hosts the second room: …', 'Ada');
  expect(text).toContain('People have begun to share');
  await everybodyHasMoved(room);
  expect(roomsOf(room)).toHaveLength(1);
});

test('whoever leaves meanwhile is not fetched back, and whoever goes back stays there', async () => {
  await using room = await aFullRoom();
  const { hal, ada, gus } = room.people;
  await asksForASecondRoom(room);
  const [first, second] = roomsOf(room);
  await hal.joins('any other room');
  await ada.joins(second?.id ?? '');
  await room.turn('10 s');
  await room.turn('2 s');
  await gus.joins(first?.id ?? '');
  await everybodyHasMoved(room);
  expect(peopleIn(room, first?.id)).toEqual(['Fay', 'Ben', 'Cleo', 'Dan', 'Eli', 'Gus']);
  expect(peopleIn(room, second?.id)).toEqual(['Ada', 'Ida', 'Jo']);
});

test('nobody is moved while they have the floor', async () => {
  await using room = await aFullRoom();
  const { fay, ada } = room.people;
  await fay.presses('Start');
  await room.turn(cardsFollow);
  // A circle begins with whoever came first; Fay and then Ada have the floor.
  await fay.presses("I'm done");
  await room.turn('20 s');
  expect(ada.reads(room.room())).toContain('@Ada has the floor.');
  await asksForASecondRoom(room);
  const [first, second] = roomsOf(room);
  await everybodyHasMoved(room);
  expect(peopleIn(room, first?.id)).toContain('Ada');
  expect(peopleIn(room, second?.id)).toEqual(['Gus', 'Hal', 'Ida', 'Jo']);
  await ada.presses("I'm done");
  await room.turn('5 s');
  expect(peopleIn(room, second?.id)).toContain('Ada');
});

test('in strict rooms mutes follow people, and at the end nobody is left muted', async () => {
  await using room = await aFullRoom('strict');
  const { fay, ada } = room.people;
  await asksForASecondRoom(room);
  await everybodyHasMoved(room);
  const [first, second] = roomsOf(room);
  expect(room.muted()).toEqual(['Ben', 'Cleo', 'Dan', 'Eli', 'Gus', 'Hal', 'Ida', 'Jo']);
  expect(peopleIn(room, second?.id)).toEqual(['Ada', 'Gus', 'Hal', 'Ida', 'Jo']);
  const started = await ada.uses('/session start', {}, { in: second?.id ?? '' });
  expect(started.text).toContain('The meeting has begun.');
  await room.turn('30 s');
  await fay.uses('/session end', {}, { in: first?.id ?? '' });
  await room.turn(cardsFollow);
  // The other circle goes on.
  expect(room.muted().filter((name) => ['Ben', 'Cleo', 'Dan', 'Eli'].includes(name))).toEqual([]);
  expect(room.muted().length).toBeGreaterThan(2);
  await ada.uses('/session end', {}, { in: second?.id ?? '' });
  await room.turn(cardsFollow);
  expect(room.muted()).toEqual([]);
});

test('when its meeting is over and it is empty, the second room goes and the first one stays', async () => {
  await using room = await aFullRoom();
  const { fay, ada } = room.people;
  await asksForASecondRoom(room);
  await everybodyHasMoved(room);
  const [first, second] = roomsOf(room);
  await fay.uses('/session end', {}, { in: first?.id ?? '' });
  await ada.uses('/session start', {}, { in: second?.id ?? '' });
  await room.turn('10 s');
  for (const name of peopleIn(room, first?.id)) await room.person(name).leaves();
  await room.turn('40 min');
  expect(roomsOf(room)).toHaveLength(2);
  await ada.uses('/session end', {}, { in: second?.id ?? '' });
  for (const name of peopleIn(room, second?.id)) await room.person(name).leaves();
  await room.turn('40 min');
  await room.turn('2 min');
  expect(roomsOf(room).map(({ id }) => id)).toEqual([first?.id]);

  // The next meeting has its room as ever.
  const opened = await fay.uses('/session open', {}, { in: room.home });
  expect(opened.text).toContain('Doors are open in');
});

test('when the second host leaves before the room is there, the desk is told and nothing else changes', async () => {
  await using room = await aFullRoom();
  const { fay, ada } = room.people;
  await fay.presses('Second room', { on: room.desk() });
  await ada.leaves();
  const { text } = await fay.chooses('Who hosts the second room: …', 'Ada');
  expect(text).toContain('They are not in the room');
  await everybodyHasMoved(room);
  expect(roomsOf(room)).toHaveLength(1);
});

test('a second host whose line drops afterwards is followed by somebody else, as in any room', async () => {
  await using room = await aFullRoom();
  const { fay, ada, gus } = room.people;
  await asksForASecondRoom(room);
  await everybodyHasMoved(room);
  const [, second] = roomsOf(room);
  await ada.uses('/session start', {}, { in: second?.id ?? '' });
  await ada.leaves();
  await room.turn('70 s');
  expect(gus.reads(second?.id ?? '')).toContain('so we pause');
  await fay.joins(second?.id ?? '');
  await fay.uses('/session resume', {}, { in: second?.id ?? '' });
  expect(gus.reads(second?.id ?? '')).toContain('@Fay is hosting now.');
});

test('a server that is full of channels gets no second room, and the desk says why', async () => {
  await using room = await aFullRoom();
  extrasOf(room.discord.world).channelsPerGuild = [...room.discord.world.channels.values()].filter(
    ({ type }) => type !== ChannelType.PrivateThread,
  ).length;
  await asksForASecondRoom(room);
  await everybodyHasMoved(room);
  const desk = room.people.fay.reads(room.desk());
  expect(desk).toContain('This server has as many channels as Discord allows');
  expect(desk).toContain('[Second room]');
  expect(roomsOf(room)).toHaveLength(1);
  expect(peopleIn(room, room.room().id)).toHaveLength(10);
});

test('where Discord does not let us make a room or move people, the desk says what to do', async () => {
  await using room = await aFullRoom();
  const forbidden = { kind: 'answer', status: 403, code: 50013, message: 'Missing Permissions' } as const;
  room.discord.plan({ method: 'POST', route: '/guilds/{guild_id}/channels', does: forbidden, times: 1 });
  await asksForASecondRoom(room);
  await room.turn(cardsFollow);
  expect(room.people.fay.reads(room.desk())).toContain('Discord does not let me make a second room.');

  room.discord.plan({ method: 'PATCH', route: '/guilds/{guild_id}/members/', does: forbidden, times: 1 });
  await asksForASecondRoom(room);
  await everybodyHasMoved(room);
  expect(room.people.fay.reads(room.desk())).toContain('Ask them to join it themselves.');
  const [first, second] = roomsOf(room);
  expect(peopleIn(room, first?.id)).toHaveLength(10);
  await room.people.ada.joins(second?.id ?? '');
});

test('bad moments of Discord are waited out, and everybody is brought over once', async () => {
  for (const does of [
    { kind: 'answer', status: 500 },
    { kind: 'apply-then', status: 500 },
    { kind: 'drop', applied: true },
  ] as const) {
    await using room = await aFullRoom();
    const before = lastCall(room);
    room.discord.plan({ method: 'PATCH', route: '/guilds/{guild_id}/members/', does, times: 2 });
    await asksForASecondRoom(room);
    await everybodyHasMoved(room);
    await everybodyHasMoved(room);
    const [, second] = roomsOf(room);
    expect([does, peopleIn(room, second?.id)]).toEqual([does, ['Ada', 'Gus', 'Hal', 'Ida', 'Jo']]);
    expect(lastCall(room)).toBeGreaterThan(before);
  }
});

test('both circles share the desk: help is called from each, and who hosts the second stays in when the first ends', async () => {
  await using room = await aFullRoom();
  const { fay, ada, gus } = room.people;
  await fay.uses('/session role', { role: { raw: 'co_host' }, who: ada }, { in: room.desk() });
  await asksForASecondRoom(room);
  await everybodyHasMoved(room);
  const [first, second] = roomsOf(room);
  if (!second) throw new Error('there is no second room');
  await gus.presses('I need someone', { on: second });
  expect(fay.reads(room.desk())).toContain('@Gus');
  // Ada helps in the second room now, and no more in the first.
  expect(fay.reads(room.desk())).not.toContain('co-host @Ada');
  expect(fay.reads(room.desk())).toContain('Roles: host @Ada');
  await fay.uses('/session end', {}, { in: first?.id ?? '' });
  for (const name of peopleIn(room, first?.id)) await room.person(name).leaves();
  await room.turn('40 min');
  expect(ada.reads(room.desk())).toContain('# Desk: Doors are open');
});
