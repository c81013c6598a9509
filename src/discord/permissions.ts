import { type Guild, type GuildChannel, PermissionFlagsBits } from 'discord.js';
import type { TalkMode } from '#core/session/model.ts';

type Name = keyof typeof PermissionFlagsBits;

/** Discord's own words for the permissions we may have to ask for. */
const names: Partial<Record<Name, string>> = {
  ViewChannel: 'View Channels',
  SendMessages: 'Send Messages',
  ReadMessageHistory: 'Read Message History',
  ManageChannels: 'Manage Channels',
  ManageRoles: 'Manage Roles',
  Connect: 'Connect',
  CreatePrivateThreads: 'Create Private Threads',
  SendMessagesInThreads: 'Send Messages in Threads',
  ManageThreads: 'Manage Threads',
  MuteMembers: 'Mute Members',
  MoveMembers: 'Move Members',
  CreateEvents: 'Create Events',
};

const always: readonly Name[] = [
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'CreatePrivateThreads',
  'SendMessagesInThreads',
  'ManageThreads',
];
const withRoom: readonly Name[] = ['ManageChannels', 'ManageRoles', 'Connect', 'MoveMembers'];

/** What the bot needs in the group's home channel for this way of talking. */
export function needed(mode: TalkMode, hasRoom: boolean): readonly Name[] {
  if (!hasRoom) return always;
  return mode === 'gentle' ? [...always, ...withRoom] : [...always, ...withRoom, 'MuteMembers'];
}

/** The permissions that are missing there, in Discord's own words; empty when all is well. */
export function missing(channel: GuildChannel, mode: TalkMode, hasRoom: boolean): readonly string[] {
  const me = channel.guild.members.me;
  const mine = me ? channel.permissionsFor(me) : null;
  return needed(mode, hasRoom)
    .filter((name) => !(mine?.has(PermissionFlagsBits[name]) ?? false))
    .map((name) => names[name] ?? name);
}

/**
 * What the bot wishes to have for the server's events, where the event is. A meeting opens without it; it only has no event then.
 * Since February 2026 Discord lets nobody make events who may only manage them.
 */
const wishedForEvents = {
  external: ['CreateEvents'],
  voice: ['CreateEvents', 'ViewChannel', 'Connect'],
  stage: ['CreateEvents', 'ViewChannel', 'ManageChannels', 'MuteMembers', 'MoveMembers'],
} as const satisfies Record<string, readonly Name[]>;

/** The permissions that are missing for an event of this kind in this room (none for one elsewhere), in Discord's own words. */
export function missingForEvent(
  guild: Guild,
  kind: keyof typeof wishedForEvents,
  room: GuildChannel | null,
): readonly string[] {
  const me = guild.members.me;
  const mine = me && room ? room.permissionsFor(me) : (me?.permissions ?? null);
  return wishedForEvents[kind]
    .filter((name) => !(mine?.has(PermissionFlagsBits[name]) ?? false))
    .map((name) => names[name] ?? name);
}
