import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import type { Group } from '#core/groups/group.ts';
import { channelId, groupId } from '#core/ids.ts';
import { seconds } from '#core/time.ts';
import { newId } from '#store/new-id.ts';
import { type Evening, evening } from '#rehearsal/evening.ts';
import { doorsOpenedAt, groupOf, plansToMeet, roomsOpen, storeOf } from './calendar-opening.ts';

const groups = 50;
const opensAt = Date.UTC(2026, 8, 1, 18, 50);

/** One more group with a home and a room of its own. */
async function oneMore(room: Evening, like: Group, n: number): Promise<void> {
  const { world } = room.discord;
  const allow = (PermissionFlagsBits.Connect | PermissionFlagsBits.ManageChannels).toString();
  const home = world.addChannel(room.guild, { name: `home-${n}`, type: ChannelType.GuildText });
  const voice = world.addChannel(room.guild, {
    name: `Circle ${n}`,
    type: ChannelType.GuildVoice,
    permission_overwrites: [{ id: world.application.id, type: OverwriteType.Member, allow, deny: '0' }],
  });
  const group: Group = {
    ...like,
    id: groupId(newId()),
    name: `Circle ${n}`,
    facilitators: { role: null, people: [] },
    home: channelId(home.id),
    room: channelId(voice.id),
    desk: null,
  };
  await storeOf(room).groups.create(group);
  await plansToMeet(room, {}, group);
}

test('fifty groups that open at the same minute wait for what Discord takes, and at most five seconds for us', async () => {
  // Discord's limits run on real time here, so all that passes on the world's clock is waiting of our own.
  await using room = await evening({ people: ['Fay'], host: 'Fay', rateSpeed: 1 });
  const like = await groupOf(room);
  for (let n = 1; n <= groups; n += 1) await oneMore(room, like, n);
  for (let minute = 0; minute < 12; minute += 1) await room.turn('1 min');
  await room.turn('38 min');
  expect(await roomsOpen(room)).toBe(groups);
  const voices = [...room.discord.world.channels.values()].filter(({ name }) => name?.startsWith('Circle '));
  const opened = voices.flatMap(({ id }) => doorsOpenedAt(room, id)).filter((at) => at >= opensAt);
  expect(opened).toHaveLength(groups);
  expect(Math.max(...opened) - opensAt).toBeLessThanOrEqual(seconds(5));
}, 90_000);
