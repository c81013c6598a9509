/** Leaving a server for good: out of voice, out of its threads, no member any more. */
import { removeFromThread } from '../changes/threads.ts';
import { leaveVoice } from '../changes/voice.ts';
import type { Guild, World } from '../contract.ts';

/** GUILD_MEMBER_REMOVE reaches only those with the members intent; a bot without it finds out by 10007. */
export function leaveServer(world: World, guild: Guild, userId: string): void {
  leaveVoice(world, guild, userId);
  for (const channel of world.channels.values()) {
    if (channel.guild_id === guild.id && world.threadMembers.get(channel.id)?.has(userId))
      removeFromThread(world, channel, userId);
  }
  guild.members.delete(userId);
  guild.voiceStates.delete(userId);
  const d = { guild_id: guild.id, user: world.users.get(userId) };
  world.tell({ t: 'GUILD_MEMBER_REMOVE', d, guild: guild.id, channel: null });
}
