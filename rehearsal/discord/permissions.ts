/**
 * Who may do what and where, by Discord's own algorithm (documentation: "Permissions").
 */
import type { APIOverwrite } from 'discord.js';
import type { Channel, Guild, Snowflake, World } from './contract.ts';
import { ALL_PERMISSIONS, bits, holds, PERMISSION } from './permission-bits.ts';
import { fieldsOf } from './wire.ts';

export {
  ALL_PERMISSIONS,
  bits,
  EVERYONE_BY_DEFAULT,
  holds,
  PERMISSION,
  type PermissionName,
} from './permission-bits.ts';

/** What a time-out leaves. */
const WHEN_TIMED_OUT = bits('VIEW_CHANNEL', 'READ_MESSAGE_HISTORY');

/** What cannot be done by someone who may not send at all. */
const NEEDS_SENDING = bits('MENTION_EVERYONE', 'SEND_TTS_MESSAGES', 'ATTACH_FILES', 'EMBED_LINKS', 'SEND_POLLS');

/** What both sides of a private conversation may do in it. */
const IN_DIRECT_MESSAGES = bits('VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'ATTACH_FILES', 'READ_MESSAGE_HISTORY');

/** What a member may do in the server as a whole: owner, administrators, then the sum of the roles. */
function basePermissions(world: World, guild: Guild, userId: Snowflake): bigint {
  if (guild.owner_id === userId) return ALL_PERMISSIONS;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  let sum = BigInt(guild.roles.get(guild.id)?.permissions ?? '0');
  for (const roleId of member.roles) sum |= BigInt(guild.roles.get(roleId)?.permissions ?? '0');
  if (holds(sum, 'ADMINISTRATOR')) return ALL_PERMISSIONS;
  return isTimedOut(world, guild, userId) ? sum & WHEN_TIMED_OUT : sum;
}

/** Whether a member is in a time-out now: they may look and read, and nothing else. */
export function isTimedOut(world: World, guild: Guild, userId: Snowflake): boolean {
  const until = guild.members.get(userId)?.communication_disabled_until;
  return typeof until === 'string' && Date.parse(until) > world.clock.now();
}

/** Channel overwrites in the documented order; a role's allow beats another role's deny. */
function withOverwrites(guild: Guild, userId: Snowflake, base: bigint, overwrites: readonly APIOverwrite[]): bigint {
  const roles = guild.members.get(userId)?.roles ?? [];
  const everyone = overwrites.filter((each) => each.id === guild.id);
  const ofRoles = overwrites.filter((each) => each.id !== guild.id && roles.includes(each.id));
  const ofMember = overwrites.filter((each) => each.id === userId);
  return [everyone, ofRoles, ofMember].reduce((permissions, layer) => {
    const deny = layer.reduce((sum, each) => sum | BigInt(each.deny), 0n);
    const allow = layer.reduce((sum, each) => sum | BigInt(each.allow), 0n);
    return (permissions & ~deny) | allow;
  }, base);
}

/** What follows from what is missing: nothing without seeing, nothing but seeing in a room one may not enter. */
function withImplicitDenials(permissions: bigint, channelType: number): bigint {
  if (!holds(permissions, 'VIEW_CHANNEL')) return 0n;
  const isRoom = channelType === 2 || channelType === 13;
  if (isRoom && !holds(permissions, 'CONNECT')) return PERMISSION.VIEW_CHANNEL;
  return holds(permissions, 'SEND_MESSAGES') ? permissions : permissions & ~NEEDS_SENDING;
}

function inThread(world: World, thread: Channel, userId: Snowflake, parent: bigint): bigint {
  const isPrivate = thread.type === 12;
  const isIn = world.threadMembers.get(thread.id)?.has(userId) ?? false;
  if (isPrivate && !isIn && !holds(parent, 'MANAGE_THREADS')) return 0n;
  // In a thread SEND_MESSAGES has no effect: the thread's own bit stands in its place.
  const mayWrite = holds(parent, 'SEND_MESSAGES_IN_THREADS');
  return mayWrite ? parent | PERMISSION.SEND_MESSAGES : parent & ~(PERMISSION.SEND_MESSAGES | NEEDS_SENDING);
}

/** The overwrites of a channel before implicit denials: used to ask "has an overwrite of its own for this bit". */
function inChannel(world: World, guild: Guild, userId: Snowflake, channel: Channel): bigint {
  const base = basePermissions(world, guild, userId);
  if (guild.owner_id === userId || holds(base, 'ADMINISTRATOR')) return ALL_PERMISSIONS;
  let permissions = withOverwrites(guild, userId, base, channel.permission_overwrites ?? []);
  if (isTimedOut(world, guild, userId)) permissions &= WHEN_TIMED_OUT;
  return withImplicitDenials(permissions, channel.type);
}

/**
 * What a member may do in the server, or in one channel or thread of it. 0n for strangers.
 * Source: documentation, "Permissions": overwrites, implicit permissions, threads, timed out members.
 */
export function permissionsIn(world: World, guild: Guild, userId: Snowflake, channelId?: Snowflake): bigint {
  if (guild.owner_id !== userId && !guild.members.has(userId)) return 0n;
  if (channelId === undefined) return basePermissions(world, guild, userId);
  const channel = world.channels.get(channelId);
  if (!channel || channel.guild_id !== guild.id) return 0n;
  if (!fieldsOf(channel).thread_metadata) return inChannel(world, guild, userId, channel);
  const parent = world.channels.get(channel.parent_id ?? '');
  if (!parent) return 0n;
  const inherited = inChannel(world, guild, userId, parent);
  return inThread(world, channel, userId, inherited);
}

/** What a person may do in any channel: a server's, a thread, or a private conversation. */
export function permissionsFor(world: World, userId: Snowflake, channelId: Snowflake): bigint {
  const channel = world.channels.get(channelId);
  if (!channel) return 0n;
  const guild = world.guilds.get(channel.guild_id ?? '');
  if (guild) return permissionsIn(world, guild, userId, channelId);
  const isIn = (fieldsOf(channel).recipients ?? []).some((each) => each.id === userId);
  return isIn || userId === world.application.botUser.id ? IN_DIRECT_MESSAGES : 0n;
}

/** Whether someone sees a channel. Being connected to a room counts as seeing it (platform, "Channel obfuscation"). */
export function canSee(world: World, userId: Snowflake, channelId: Snowflake): boolean {
  if (holds(permissionsFor(world, userId, channelId), 'VIEW_CHANNEL')) return true;
  const guild = world.guilds.get(world.channels.get(channelId)?.guild_id ?? '');
  return guild?.voiceStates.get(userId)?.channel_id === channelId;
}

/** The place of somebody's highest role; the owner stands above all. Used by the hierarchy rules. */
export function highestRole(guild: Guild, userId: Snowflake): number {
  if (guild.owner_id === userId) return Number.MAX_SAFE_INTEGER;
  const roles = guild.members.get(userId)?.roles ?? [];
  return roles.reduce((highest, id) => Math.max(highest, guild.roles.get(id)?.position ?? 0), 0);
}
