import { expect, test } from 'vitest';
import { minutes } from '#core/time.ts';
import { leaveVoice, moveTo } from '#rehearsal/discord/changes/voice.ts';
import { aMeeting, mirrorHouse } from './mirror-house.ts';

const statuses = (house: Awaited<ReturnType<typeof mirrorHouse>>) => house.events().map((event) => event.status);

test('an event begins with the first person in the room and is completed when the meeting is over', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const series = await house.series(group);
  const [first, second] = [aMeeting(series, 0), aMeeting(series, 7)];
  await house.plan(group, [first, second]);
  const events = house.events();
  expect(events.map(({ name, startsAt, status, type }) => [name, startsAt, status, type])).toEqual([
    ['Evening room', first.startsAt, 1, 2],
    ['Evening room', second.startsAt, 1, 2],
  ]);
  const room = events[0]?.channel ?? '';
  expect(house.discord.world.channels.get(room)?.name).toBe('Evening room');

  const ada = house.discord.person(house.guild, 'Ada');
  await house.turn('15 min');
  await house.opens(first, room);
  await house.turn('5 min');
  expect(statuses(house)).toEqual([1, 1]);
  moveTo(house.discord.world, house.guild, ada.id, room);
  await house.idle();
  await house.stirs(first);
  expect(statuses(house)).toEqual([2, 1]);
  await house.turn('70 min');
  leaveVoice(house.discord.world, house.guild, ada.id);
  await house.ends(first, 'over');
  expect(house.ended()).toEqual([3]);
  expect(house.events().map((event) => event.startsAt)).toEqual([second.startsAt]);
  expect(await house.store().mirrors.ofGuild(group.guild)).toHaveLength(1);
});

test('whoever was in the room while no hint came through is found within the minute', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const meeting = aMeeting(await house.series(group), 0);
  await house.plan(group, [meeting]);
  const room = house.events()[0]?.channel ?? '';
  await house.turn('15 min');
  await house.opens(meeting, room);
  moveTo(house.discord.world, house.guild, house.moderator.id, room);
  await house.turn('1 min');
  expect(statuses(house)).toEqual([2]);
});

test('a meeting to which nobody came, and one that could not open, are called off in the list of events', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const series = await house.series(group);
  const [empty, missed] = [aMeeting(series, 0), aMeeting(series, 7)];
  await house.plan(group, [empty, missed]);
  await house.turn('15 min');
  await house.opens(empty, house.events()[0]?.channel ?? '');
  await house.turn('90 min');
  await house.ends(empty, 'over');
  expect(house.ended()).toEqual([4]);
  await house.turn('7 d');
  await house.ends(missed, 'missed');
  expect(house.ended()).toEqual([4, 4]);
  expect(house.events()).toEqual([]);
  expect(await house.store().mirrors.ofGuild(group.guild)).toEqual([]);
});

test('an event that Discord ended because the room was empty for a while is left as it is', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const meeting = aMeeting(await house.series(group), 0);
  await house.plan(group, [meeting]);
  const room = house.events()[0]?.channel ?? '';
  const ada = house.discord.person(house.guild, 'Ada');
  await house.turn('10 min');
  await house.opens(meeting, room);
  moveTo(house.discord.world, house.guild, ada.id, room);
  await house.idle();
  await house.stirs(meeting);
  leaveVoice(house.discord.world, house.guild, ada.id);
  for (let minute = 0; minute < 10; minute += 1) await house.turn('1 min');
  expect(house.ended()).toEqual([3]);
  expect(house.events()).toEqual([]);
  expect(house.atTheDesk()).toEqual([]);
  await house.ends(meeting, 'over');
  expect(await house.store().mirrors.ofGuild(group.guild)).toEqual([]);
});

test('a moved meeting moves its event, a skipped one takes it away, a cancelled one is shown as cancelled', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const series = await house.series(group);
  const all = [1, 8, 15, 22].map((day) => aMeeting(series, day));
  await house.plan(group, all);
  const before = house.events().map((event) => event.id);
  const [moved, , cancelled, kept] = all;
  if (!moved || !cancelled || !kept) throw new Error('four were planned');
  const later = { ...moved, startsAt: moved.startsAt + minutes(30), endsAt: moved.endsAt + minutes(30) };
  await house.plan(group, [later, { ...cancelled, state: 'cancelled' }, kept]);
  expect(house.events().map(({ id, startsAt }) => [id, startsAt])).toEqual([
    [before[0], later.startsAt],
    [before[3], kept.startsAt],
  ]);
  expect(house.ended()).toEqual([4]);
  await house.store().series.edit(group.guild, series.id, { paused: true });
  await house.plan(group, []);
  expect(house.events()).toEqual([]);
});

test('a meeting that is on again after all gets an event again', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const meeting = aMeeting(await house.series(group), 3);
  await house.plan(group, [meeting]);
  await house.plan(group, [{ ...meeting, state: 'cancelled' }]);
  expect(house.events()).toEqual([]);
  await house.plan(group, [meeting]);
  expect(house.events()).toHaveLength(1);
  expect(house.atTheDesk()).toEqual([]);
});

test('a look at what is as it should be asks nothing of Discord', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const series = await house.series(group);
  await house.plan(
    group,
    [10, 17, 24].map((day) => aMeeting(series, day)),
  );
  await house.turn('1 min');
  const before = house.discord.calls.length;
  for (let minute = 0; minute < 5; minute += 1) await house.turn('1 min');
  await house.plan(
    group,
    [10, 17, 24].map((day) => aMeeting(series, day)),
  );
  expect(house.discord.calls.length).toBe(before);
});
