/** Channels an application may not view are told to it without their name and without who may enter. */
import type { Channel, Guild, World } from '../contract.ts';
import { canSee } from '../permissions.ts';

/** Discord's CHANNEL_OBFUSCATED. */
const OBFUSCATED_FLAG = 1 << 17;
const VIEW_CHANNEL = 1n << 10n;

/** What stands in the place of the name, and the flag that says so. */
export const HIDDEN = { name: '___hidden___', flags: OBFUSCATED_FLAG } as const;

/** Whether the application sees this channel. Being connected to a voice channel counts as viewing it. */
export function botSees(world: World, guild: Guild, channelId: string): boolean {
  const self = world.application.botUser.id;
  if (guild.voiceStates.get(self)?.channel_id === channelId) return true;
  return canSee(world, self, channelId);
}

/** The channel as told to somebody who may not view it: id, type, place and parent stay real. */
export function obfuscated(channel: Channel): Record<string, unknown> {
  const real: Record<string, unknown> = { ...channel };
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guild_id,
    position: real['position'] ?? 0,
    parent_id: channel.parent_id ?? null,
    ...HIDDEN,
    permission_overwrites: [{ id: channel.guild_id, type: 0, allow: '0', deny: VIEW_CHANNEL.toString() }],
  };
}

/** The guild's channels (no threads) as the application may know them. */
export function channelsAsSeen(world: World, guild: Guild): Record<string, unknown>[] {
  return [...world.channels.values()]
    .filter((channel) => channel.guild_id === guild.id && !('thread_metadata' in channel))
    .map((channel) => (botSees(world, guild, channel.id) ? { ...channel } : obfuscated(channel)));
}

/** The ids of the guild's channels that the application sees, to notice when access is gained or lost. */
export function seenIn(world: World, guild: Guild): Set<string> {
  const seen = new Set<string>();
  for (const channel of world.channels.values()) {
    if (channel.guild_id === guild.id && !('thread_metadata' in channel) && botSees(world, guild, channel.id))
      seen.add(channel.id);
  }
  return seen;
}
