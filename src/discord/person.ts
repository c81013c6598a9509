import { type Interaction, PermissionFlagsBits } from 'discord.js';
import {
  type ChannelId,
  channelId,
  type GuildId,
  guildId,
  type MemberId,
  memberId,
  type RoleId,
  roleId,
} from '#core/ids.ts';

/** Who is calling, from where, as Discord says at this very moment. */
export interface Caller {
  readonly guild: GuildId | null;
  readonly channel: ChannelId;
  readonly voiceChannel: ChannelId | null;
  readonly member: MemberId;
  readonly roles: readonly RoleId[];
  /** Manage Guild. */
  readonly moderator: boolean;
  readonly locale: string;
}

function rolesOf(interaction: Interaction): readonly RoleId[] {
  const member = interaction.member;
  if (!member) return [];
  const ids = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return ids.map(roleId);
}

export function callerOf(interaction: Interaction): Caller {
  const voice = interaction.inCachedGuild() ? interaction.guild.voiceStates.cache.get(interaction.user.id) : null;
  return {
    guild: interaction.guildId === null ? null : guildId(interaction.guildId),
    channel: channelId(interaction.channelId ?? ''),
    voiceChannel: voice?.channelId ? channelId(voice.channelId) : null,
    member: memberId(interaction.user.id),
    roles: rolesOf(interaction),
    moderator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    locale: interaction.locale,
  };
}
