/** Finding what a request is about, and whether the bot may: each answers with Discord's own refusal. */
import type { APIRole } from 'discord.js';
import {
  type Channel,
  type Guild,
  type Member,
  Refused,
  type Request,
  type Snowflake,
  type World,
} from '../../contract.ts';
import { canSee, holds, highestRole, type PermissionName, permissionsFor, permissionsIn } from '../../permissions.ts';

export function botOf(world: World): Snowflake {
  return world.application.botUser.id;
}

/** A path parameter. */
export function param(request: Request, name: string): Snowflake {
  return request.params[name] ?? '';
}

/** The server in the path, as long as the bot is in it. @throws Refused 10004, 50001 */
export function guildOf(world: World, request: Request): Guild {
  const guild = world.guilds.get(param(request, 'guild_id'));
  if (!guild) throw new Refused(404, 10004, 'Unknown Guild');
  if (!guild.members.has(botOf(world))) throw missingAccess();
  return guild;
}

/** The server a channel belongs to; private conversations have none. @throws Refused 50024 */
export function guildOfChannel(world: World, channel: Channel): Guild {
  const guild = world.guilds.get(channel.guild_id ?? '');
  if (!guild) throw wrongChannelType();
  return guild;
}

/** A channel the bot sees. @throws Refused 10003, 50001 */
export function channelOf(world: World, id: Snowflake): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Refused(404, 10003, 'Unknown Channel');
  if (!canSee(world, botOf(world), id)) throw missingAccess();
  return channel;
}

/** A member by the path's `user_id`. @throws Refused 10013 for nobody at all, 10007 for somebody who is not here */
export function memberOf(world: World, guild: Guild, userId: Snowflake): Member {
  if (!world.users.has(userId)) throw new Refused(404, 10013, 'Unknown User');
  const member = guild.members.get(userId);
  if (!member) throw new Refused(404, 10007, 'Unknown Member');
  return member;
}

export function roleOf(guild: Guild, id: Snowflake): APIRole {
  const role = guild.roles.get(id);
  if (!role) throw new Refused(404, 10011, 'Unknown Role');
  return role;
}

/** The bot must hold these in the whole server. @throws Refused 50013 */
export function demand(world: World, guild: Guild, ...names: readonly PermissionName[]): void {
  if (!holds(permissionsIn(world, guild, botOf(world)), ...names)) throw missingPermissions();
}

/** The bot must hold these in a channel. @throws Refused 50013, or 50001 when it cannot even see it */
export function demandIn(world: World, channelId: Snowflake, ...names: readonly PermissionName[]): void {
  const may = permissionsFor(world, botOf(world), channelId);
  if (!holds(may, 'VIEW_CHANNEL') && !canSee(world, botOf(world), channelId)) throw missingAccess();
  if (!holds(may, ...names)) throw missingPermissions();
}

/** The bot's highest role must stand above this place. @throws Refused 50013 */
export function demandAbove(world: World, guild: Guild, position: number): void {
  if (highestRole(guild, botOf(world)) <= position) throw missingPermissions();
}

export function missingAccess(): Refused {
  return new Refused(403, 50001, 'Missing Access');
}

export function missingPermissions(): Refused {
  return new Refused(403, 50013, 'Missing Permissions');
}

export function wrongChannelType(): Refused {
  return new Refused(400, 50024, 'Cannot execute action on this channel type');
}
