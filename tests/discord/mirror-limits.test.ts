import { expect, test } from 'vitest';
import type { Meeting } from '#core/calendar/model.ts';
import { minutes } from '#core/time.ts';
import { changeChannel } from '#rehearsal/discord/changes/channels.ts';
import { moveTo } from '#rehearsal/discord/changes/voice.ts';
import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { aMeeting, type MirrorHouse, mirrorHouse } from './mirror-house.ts';

/** Twenty groups with six meetings each, on twenty different evenings of the week. */
async function aHundredAndTwenty(house: MirrorHouse): Promise<readonly Meeting[]> {
  const all: Meeting[] = [];
  for (let number = 1; number <= 20; number += 1) {
    const group = await house.group({ roomPolicy: 'fresh', publicName: `Circle ${number}` }, number);
    const series = await house.series(group, {}, number);
    const mine = [0, 1, 2, 3, 4, 5].map((week) => {
      const meeting = aMeeting(series, 2 + week * 5);
      return { ...meeting, startsAt: meeting.startsAt + minutes(number), endsAt: meeting.endsAt + minutes(number) };
    });
    all.push(...mine);
    await house.plan(group, mine);
  }
  return all.toSorted((a, b) => a.startsAt - b.startsAt);
}

async function minutesPass(house: MirrorHouse, count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) await house.turn('1 min');
}

test('of 120 meetings the nearest hundred have an event, and the next follow as the first pass', async () => {
  const house = await mirrorHouse();
  const all = await aHundredAndTwenty(house);
  await minutesPass(house, 15);
  expect(house.events().map((event) => event.startsAt)).toEqual(all.slice(0, 100).map((meeting) => meeting.startsAt));
  const gone = all.slice(0, 20);
  await house.turn('2 d');
  await house.turn('6 h');
  for (const meeting of gone) await house.store().meetings.turn(meeting.guild, meeting, 'planned', 'missed');
  await minutesPass(house, 6);
  expect(house.events().map((event) => event.startsAt)).toEqual(all.slice(20).map((meeting) => meeting.startsAt));
  expect(house.discord.refused).toEqual([]);
});

test('in one minute a server is asked for ten things that can wait, the nearest meeting first', async () => {
  const house = await mirrorHouse();
  const all = await aHundredAndTwenty(house);
  expect(house.writes()).toHaveLength(10);
  await minutesPass(house, 1);
  expect(house.writes()).toHaveLength(20);
  const nearest = new Set(all.slice(0, 20).map((meeting) => meeting.startsAt));
  expect(house.events().filter((event) => nearest.has(event.startsAt)).length).toBeGreaterThanOrEqual(10);
});

test('a meeting whose first person comes in begins at once, also while a hundred others wait for their event', async () => {
  const house = await mirrorHouse();
  const group = await house.group({}, 50);
  const now = aMeeting(await house.series(group, {}, 50), 0);
  await house.plan(group, [now]);
  const room = house.events()[0]?.channel ?? '';
  await house.turn('15 min');
  await house.opens(now, room);
  await aHundredAndTwenty(house);
  moveTo(house.discord.world, house.guild, house.moderator.id, room);
  await house.idle();
  await house.stirs(now);
  expect(house.events()[0]?.status).toBe(2);
});

test('events of others count against the hundred, and ours give way from the far end', async () => {
  const house = await mirrorHouse();
  for (let number = 0; number < 30; number += 1) await house.announces(`Walk ${number}`);
  const all = await aHundredAndTwenty(house);
  await minutesPass(house, 12);
  const starts = house.events().map((event) => event.startsAt);
  expect(starts).toEqual(all.slice(0, 70).map((meeting) => meeting.startsAt));
  expect(house.discord.refused).toEqual([]);
  expect(house.guild.events.size).toBe(100);
});

test('where others have events that we cannot see the desk hears it once, and the nearest meetings have theirs', async () => {
  const house = await mirrorHouse();
  const secret = house.discord.world.addChannel(house.guild, { name: 'board', type: ChannelType.GuildVoice });
  for (let number = 0; number < 95; number += 1) await house.announces(`Board ${number}`, secret.id);
  const deny = { id: house.guild.id, type: 0, allow: '0', deny: PermissionFlagsBits.ViewChannel.toString() };
  changeChannel(house.discord.world, secret, { permission_overwrites: [deny] });
  await house.idle();
  await house.crash();
  await house.boot();
  const group = await house.group();
  const series = await house.series(group);
  const far = [20, 21, 22, 23, 24].map((day) => aMeeting(series, day));
  await house.plan(group, far);
  await minutesPass(house, 2);
  expect(house.events()).toHaveLength(5);
  const near = [1, 2].map((day) => aMeeting(series, day));
  await house.plan(group, [...near, ...far]);
  await minutesPass(house, 8);
  expect(house.events().map((event) => event.startsAt)).toEqual(
    [...near, ...far.slice(0, 3)].map((one) => one.startsAt),
  );
  expect(house.atTheDesk()).toHaveLength(1);
  const refusals = house.discord.refused.length;
  await minutesPass(house, 30);
  expect(house.discord.refused.length).toBe(refusals);
});
