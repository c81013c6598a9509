import { type GuildChannel, PermissionFlagsBits } from 'discord.js';
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
