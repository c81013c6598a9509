/** Channels: making, changing and removing them, and who is let in by overwrites. */
import type { APIOverwrite } from 'discord.js';
import type { Channel, Guild, Snowflake, World } from '../contract.ts';
import { type ChannelFields, fieldsOf, isRoom, snapshot } from '../wire.ts';
import { unwatch } from './extras.ts';
import { newGuildChannel, type NewChannel } from './new-channel.ts';
import { array, bitSet, int, record, text } from './read.ts';
import { closeStage } from './room-watch.ts';
import { leaveVoice } from './voice.ts';
import { inRoom } from './voice-state.ts';

export function tellChannel(world: World, channel: Channel, what: 'CREATE' | 'UPDATE' | 'DELETE'): void {
  const d = snapshot(channel);
  world.tell({ t: `CHANNEL_${what}`, d, guild: channel.guild_id ?? null, channel: channel.id });
}

/** Adds a channel. Inside a category and without overwrites of its own it takes those of the category. */
export function createChannel(world: World, guild: Guild, given: NewChannel, fields: Partial<ChannelFields>): Channel {
  const parent = world.channels.get(given.parent_id ?? '');
  const overwrites = given.permission_overwrites ?? parent?.permission_overwrites ?? [];
  const channel = newGuildChannel(world, guild, { ...given, permission_overwrites: overwrites });
  Object.assign(channel, fields);
  world.channels.set(channel.id, channel);
  tellChannel(world, channel, 'CREATE');
  return channel;
}

export function changeChannel(world: World, channel: Channel, change: Partial<ChannelFields>): void {
  Object.assign(channel, change);
  tellChannel(world, channel, 'UPDATE');
}

/** Removes a channel with its threads and messages; people in it are put out. A category leaves its children. */
export function deleteChannel(world: World, guild: Guild, channel: Channel): void {
  if (isRoom(channel)) {
    for (const state of inRoom(guild, channel.id)) leaveVoice(world, guild, state.user_id);
    closeStage(world, guild, channel.id);
  }
  for (const each of world.channels.values()) {
    if (each.parent_id !== channel.id) continue;
    if (fieldsOf(each).thread_metadata) forgetChannel(world, each.id);
    else changeChannel(world, each, { parent_id: null });
  }
  forgetChannel(world, channel.id);
  tellChannel(world, channel, 'DELETE');
}

/** Takes a channel or thread and everything in it out of the world, silently. */
export function forgetChannel(world: World, id: Snowflake): void {
  unwatch(world, `archive:${id}`);
  world.channels.delete(id);
  world.messages.delete(id);
  world.threadMembers.delete(id);
}

/** Overwrites as they stand in a body: bit sets as numbers or strings, `type` 0 for roles and 1 for members. */
export function overwritesIn(given: unknown): APIOverwrite[] {
  return array(given).map((each) => {
    const overwrite = record(each);
    return {
      id: text(overwrite, 'id') ?? '',
      type: int(overwrite, 'type') ?? 0,
      allow: (bitSet(overwrite, 'allow') ?? 0n).toString(),
      deny: (bitSet(overwrite, 'deny') ?? 0n).toString(),
    };
  });
}

/** Sets one overwrite. People who are connected keep what they could do until they join or move (platform 2.5). */
export function putOverwrite(world: World, channel: Channel, overwrite: APIOverwrite): void {
  const others = (channel.permission_overwrites ?? []).filter((each) => each.id !== overwrite.id);
  changeChannel(world, channel, { permission_overwrites: [...others, overwrite] });
}

/** Takes one overwrite away; false when there is none. */
export function deleteOverwrite(world: World, channel: Channel, id: Snowflake): boolean {
  const before = channel.permission_overwrites ?? [];
  const after = before.filter((each) => each.id !== id);
  if (after.length === before.length) return false;
  changeChannel(world, channel, { permission_overwrites: after });
  return true;
}
