import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { channelId, roleId } from '#core/ids.ts';
import { changeChannel } from '#rehearsal/discord/changes/channels.ts';
import { aMeeting, mirrorHouse } from './mirror-house.ts';

test('a stage group has a stage event in its own stage', async () => {
  const house = await mirrorHouse();
  const group = await house.group({ mode: 'stage' });
  await house.plan(group, [aMeeting(await house.series(group), 1)]);
  const [event] = house.events();
  expect(event?.type).toBe(1);
  expect(house.discord.world.channels.get(event?.channel ?? '')?.type).toBe(ChannelType.GuildStageVoice);
});

test('a group whose room is made at the doors names its home channel, and its event keeps Discord’s own time', async () => {
  const house = await mirrorHouse();
  const group = await house.group({ roomPolicy: 'fresh' });
  const meeting = aMeeting(await house.series(group), 0);
  await house.plan(group, [meeting]);
  expect(house.events().map(({ type, location, channel }) => [type, location, channel])).toEqual([
    [3, '#circle-home', null],
  ]);
  await house.turn('15 min');
  await house.opens(meeting, house.home.id);
  await house.turn('20 min');
  expect(house.events().map((event) => event.status)).toEqual([2]);
  await house.turn('20 min');
  await house.ends(meeting, 'over');
  expect(house.ended()).toEqual([3]);
});

test('an event elsewhere that Discord ended before us troubles nobody', async () => {
  const house = await mirrorHouse();
  const group = await house.group({ roomPolicy: 'fresh' });
  const meeting = aMeeting(await house.series(group), 0);
  await house.plan(group, [meeting]);
  await house.turn('15 min');
  await house.opens(meeting, house.home.id);
  await house.turn('3 h');
  expect(house.ended()).toEqual([3]);
  await house.ends(meeting, 'over');
  expect(await house.store().mirrors.ofGuild(group.guild)).toEqual([]);
  expect(house.warned).toEqual([]);
});

test('a home channel whose name gives something away is not named', async () => {
  const house = await mirrorHouse();
  const home = house.discord.world.addChannel(house.guild, { name: 'grief-corner', type: ChannelType.GuildText });
  await house.idle();
  const group = await house.group({ roomPolicy: 'fresh', home: channelId(home.id) });
  await house.plan(group, [aMeeting(await house.series(group), 1)]);
  expect(house.events()[0]?.location).toBe('On this server');
});

test('a meeting in person has an event only when its place is for everybody', async () => {
  const house = await mirrorHouse();
  const group = await house.group({ roomPolicy: 'none' });
  const venue = { kind: 'in-person', place: 'Library, room 2', access: null, open: 'public' } as const;
  const open = await house.series(group, { venue }, 1);
  const inside = await house.series(group, { venue: { ...venue, open: 'members' } }, 2);
  await house.plan(group, [aMeeting(open, 1), aMeeting(inside, 2)]);
  expect(house.events().map(({ type, location }) => [type, location])).toEqual([[3, 'Library, room 2']]);
});

test('a label stands in the name of an event only when strangers may read it', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const series = await house.series(group);
  await house.plan(group, [
    aMeeting(series, 1, { label: 'Newcomers' }),
    aMeeting(series, 2, { label: 'Living with grief' }),
  ]);
  expect(house.events().map((event) => event.name)).toEqual(['Evening room: Newcomers', 'Evening room']);
});

test('the event of a group with a role stands on its private room', async () => {
  const house = await mirrorHouse();
  const role = house.discord.world.addRole(house.guild, { name: 'circle', permissions: 0n });
  await house.idle();
  const group = await house.group({ memberRole: roleId(role.id) });
  await house.plan(group, [aMeeting(await house.series(group), 1)]);
  const [event] = house.events();
  const stranger = house.discord.person(house.guild, 'Sam');
  await expect(stranger.isInterestedIn({ id: event?.id ?? '' })).rejects.toThrow('sees no such event');
});

test('while we cannot see the room nothing is said of its event, and afterwards it is still the same one', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  await house.plan(group, [aMeeting(await house.series(group), 5)]);
  const [event] = house.events();
  const room = house.discord.world.channels.get(event?.channel ?? '');
  if (!room) throw new Error('there is no room');
  const open = [...(room.permission_overwrites ?? [])];
  const shut = { id: house.guild.id, type: 0, allow: '0', deny: PermissionFlagsBits.ViewChannel.toString() };
  changeChannel(house.discord.world, room, { permission_overwrites: [shut] });
  await house.idle();
  await house.crash();
  await house.boot();
  await house.turn('1 min');
  expect(house.events().map((one) => one.id)).toEqual([event?.id]);
  changeChannel(house.discord.world, room, { permission_overwrites: open });
  await house.turn('10 min');
  expect(house.events().map((one) => one.id)).toEqual([event?.id]);
  expect(house.atTheDesk()).toEqual([]);
});

test('a group that becomes a stage group takes its event along to the new room', async () => {
  const house = await mirrorHouse();
  const group = await house.group();
  const meeting = aMeeting(await house.series(group), 5);
  await house.plan(group, [meeting]);
  const [before] = house.events();
  await house.store().groups.edit(group.guild, group.id, { mode: 'stage', room: null });
  await house.plan(group, [meeting]);
  const [after] = house.events();
  expect(after?.id).toBe(before?.id);
  expect(after?.type).toBe(1);
  await house.store().groups.edit(group.guild, group.id, { roomPolicy: 'fresh', room: null });
  await house.plan(group, [meeting]);
  expect(house.events().map(({ id, type, location }) => [id, type, location])).toEqual([
    [before?.id, 3, '#circle-home'],
  ]);
});
