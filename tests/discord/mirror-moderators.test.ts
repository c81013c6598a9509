import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { tellRole } from '#rehearsal/discord/changes/members.ts';
import { botPermissions } from '#rehearsal/evening.ts';
import { aMeeting, type MirrorHouse, mirrorHouse } from './mirror-house.ts';

async function withOneEvent() {
  const house = await mirrorHouse();
  const group = await house.group();
  const series = await house.series(group);
  const meeting = aMeeting(series, 5);
  await house.plan(group, [meeting]);
  const [event] = house.events();
  if (!event) throw new Error('there is no event');
  return { house, group, series, meeting, event };
}

test('an event that a moderator deletes is put back, and the desk is told once how to leave it', async () => {
  const { house, meeting, event } = await withOneEvent();
  await house.moderator.deletesEvent(event);
  const [again] = house.events();
  expect(again?.startsAt).toBe(meeting.startsAt);
  expect(again?.id).not.toBe(event.id);
  for (let minute = 0; minute < 3; minute += 1) await house.turn('1 min');
  expect(house.atTheDesk()).toHaveLength(1);
  expect(house.atTheDesk()[0]).toContain('event: no');
});

test('an event that is deleted again and again is put back once in a minute, and not in a fight', async () => {
  const { house, event } = await withOneEvent();
  await house.moderator.deletesEvent(event);
  const [second] = house.events();
  await house.moderator.deletesEvent(second ?? event);
  expect(house.events()).toEqual([]);
  await house.turn('1 min');
  expect(house.events()).toHaveLength(1);
  expect(house.atTheDesk()).toHaveLength(2);
});

test('an event that was deleted while the bot was away is put back when it is there again', async () => {
  const { house, event } = await withOneEvent();
  await house.crash();
  await house.moderator.deletesEvent(event);
  await house.boot();
  expect(house.events()).toHaveLength(1);
  expect(house.atTheDesk()).toHaveLength(1);
});

test('told to leave it, the bot takes its events away and does not put them back', async () => {
  const { house, group, series, meeting } = await withOneEvent();
  await house.store().series.edit(group.guild, series.id, { mirror: 'off' });
  await house.turn('1 min');
  expect(house.events()).toEqual([]);
  await house.plan(group, [meeting]);
  await house.turn('1 h');
  expect(house.events()).toEqual([]);
  expect(house.atTheDesk()).toEqual([]);
});

test('a name or a time that a moderator changes in Discord is put right, once in a minute', async () => {
  const { house, meeting, event } = await withOneEvent();
  await house.moderator.editsEvent(event, { name: 'Party' });
  expect(house.events()[0]?.name).toBe('Evening room');
  const before = house.discord.calls.length;
  for (const name of ['Party 2', 'Party 3', 'Party 4']) await house.moderator.editsEvent(event, { name });
  await house.moderator.editsEvent(event, { scheduled_start_time: '2026-09-10T10:00:00.000Z' });
  expect(house.writes(before)).toEqual([]);
  await house.turn('1 min');
  expect(house.writes(before)).toEqual(['PATCH']);
  expect(house.events()).toMatchObject([{ id: event.id, name: 'Evening room', startsAt: meeting.startsAt }]);
  expect(house.atTheDesk()).toEqual([]);
});

test('events of others are never touched, whatever they look like', async () => {
  const { house, group, event } = await withOneEvent();
  const theirs = [await house.announces('Evening room'), await house.announces('Evening room', event.channel ?? '')];
  await house.moderator.deletesEvent(event);
  await house.crash();
  await house.boot();
  await house.plan(group, []);
  expect(house.events()).toEqual([]);
  expect(theirs.map((id) => house.guild.events.get(id)?.status)).toEqual([1, 1]);
});

async function gives(house: MirrorHouse, permissions: bigint): Promise<void> {
  const role = [...house.guild.roles.values()].find((one) => one.managed);
  if (!role) throw new Error('the bot has no role');
  role.permissions = permissions.toString();
  tellRole(house.discord.world, house.guild, role, 'UPDATE');
  await house.idle();
}

test('without Create Events nothing is asked of Discord, the desk hears it once, and with it the events come', async () => {
  const house = await mirrorHouse({ permissions: botPermissions & ~PermissionFlagsBits.CreateEvents });
  const group = await house.group();
  const series = await house.series(group);
  await house.plan(group, [aMeeting(series, 5), aMeeting(series, 12)]);
  for (let minute = 0; minute < 30; minute += 1) await house.turn('1 min');
  await house.turn('2 h');
  expect(house.writes()).toEqual([]);
  expect(house.atTheDesk()).toHaveLength(1);
  expect(house.atTheDesk()[0]).toContain('Create Events');
  expect(house.warned).toHaveLength(1);
  await gives(house, botPermissions);
  await house.turn('6 min');
  await house.turn('1 min');
  expect(house.events()).toHaveLength(2);
  expect(house.discord.refused).toEqual([]);
});
