/** Which commands a client offers somebody in a channel, and why it does not show the others. */
import type { APIApplicationCommand } from 'discord.js';
import type { Channel } from '../contract.ts';
import { holds, permissionsFor, permissionsIn } from '../permissions.ts';
import { fieldsOf } from '../wire.ts';
import type { Actor } from './scene.ts';

/** Every command there is for this channel, shown or not: the server's own before the global ones. */
export function registeredFor({ scene }: Actor, channel: Channel): APIApplicationCommand[] {
  const { application } = scene.world;
  const own = channel.guild_id === undefined ? undefined : application.guildCommands.get(channel.guild_id);
  return [...(own?.values() ?? []), ...application.commands.values()];
}

/** What they may type or choose here, of every type. */
export function offeredIn(actor: Actor, channel: Channel): APIApplicationCommand[] {
  if (whyNoCommands(actor, channel) !== null) return [];
  return registeredFor(actor, channel).filter((command) => whyHidden(actor, command, channel) === null);
}

/** Why a command is not among those the client lists; null when it is. */
export function whyHidden(actor: Actor, command: APIApplicationCommand, channel: Channel): string | null {
  const { world } = actor.scene;
  const contexts: readonly number[] | null = command.contexts ?? null;
  const place = channel.guild_id === undefined ? 1 : 0;
  if (contexts && !contexts.includes(place))
    return place === 1 ? 'it is not for direct messages' : 'it is for direct messages only';
  const guild = channel.guild_id === undefined ? undefined : world.guilds.get(channel.guild_id);
  if (!guild) return null;
  const never = whyNoCommands(actor, channel);
  if (never !== null) return never;
  if (command.nsfw && !fieldsOf(channel).nsfw) return 'it is for age-restricted channels';
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return null;
  if (holds(permissionsIn(world, guild, actor.userId), 'ADMINISTRATOR')) return null;
  if (needed === '0') return 'it is for administrators';
  const may = permissionsIn(world, guild, actor.userId, channel.id);
  return (may & BigInt(needed)) === BigInt(needed) ? null : 'they lack the permissions it is for';
}

/** Why no command at all can be used in a channel of a server. */
function whyNoCommands({ scene: { world }, userId }: Actor, channel: Channel): string | null {
  if (channel.guild_id === undefined) return null;
  const may = permissionsFor(world, userId, channel.id);
  if (!holds(may, 'USE_APPLICATION_COMMANDS')) return 'they may not use commands in this channel';
  if (!holds(may, 'SEND_MESSAGES')) return 'they may not write in this channel';
  return fieldsOf(channel).thread_metadata?.archived ? 'the thread is archived' : null;
}
