/** Op 43: the status lines of a server's voice channels, which no route and no GUILD_CREATE tells. */
import type { World } from '../contract.ts';
import { fieldsOf, KIND } from '../wire.ts';
import { botSees } from './obfuscation.ts';
import type { Event } from './telling.ts';

/** CHANNEL_INFO for the rooms that can be seen and have a status; nothing for a server that is not the bot's. */
export function channelInfo(world: World, d: unknown): Event[] {
  const wish: Record<string, unknown> = typeof d === 'object' && d !== null ? { ...d } : {};
  const guild = world.guilds.get(String(wish['guild_id']));
  if (!guild?.members.has(world.application.botUser.id)) return [];
  const channels = [...world.channels.values()]
    .filter(
      (channel) => channel.guild_id === guild.id && channel.type === KIND.voice && botSees(world, guild, channel.id),
    )
    .map((channel) => ({ id: channel.id, status: fieldsOf(channel).status ?? null }));
  return [{ t: 'CHANNEL_INFO', d: { guild_id: guild.id, channels }, guild: guild.id }];
}
