/** INTERACTION_CREATE as Discord sends it: who, where, with which permissions, in which language. */
import type { Channel, Guild, World } from '../contract.ts';
import { permissionsIn } from '../permissions.ts';
import type { SentInteraction } from './ledger.ts';

/** What the bot may do in a direct message, as Discord reports it there. */
const DM_PERMISSIONS = '442368';
const LARGEST_UPLOAD = 10 * 1024 * 1024;

/** The guild member with the permissions computed for one channel. */
export function memberIn(world: World, guild: Guild, userId: string, channelId: string): Record<string, unknown> {
  const member = guild.members.get(userId);
  return { ...member, permissions: permissionsIn(world, guild, userId, channelId).toString() };
}

/** The part of a channel that interactions carry; obfuscation does not touch it. */
export function channelIn(
  world: World,
  guild: Guild | null,
  channel: Channel,
  userId: string,
): Record<string, unknown> {
  if (!guild)
    return {
      id: channel.id,
      type: channel.type,
      recipients: [world.users.get(userId)],
      flags: 0,
      last_message_id: null,
    };
  const all: Record<string, unknown> = { ...channel };
  delete all['permission_overwrites'];
  return { ...all, permissions: permissionsIn(world, guild, userId, channel.id).toString() };
}

/** Tells the gateway of an interaction. It needs no intent and does not care whether the bot sees the channel. */
export function tellInteraction(
  world: World,
  interaction: SentInteraction,
  rest: { readonly data: Record<string, unknown>; readonly locale: string; readonly message?: unknown },
): void {
  const guild = interaction.guildId === null ? null : (world.guilds.get(interaction.guildId) ?? null);
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw new Error(`no channel ${interaction.channelId}`);
  const { botUser } = world.application;
  const who = guild
    ? { member: memberIn(world, guild, interaction.userId, channel.id), guild_id: guild.id, guild_locale: 'en-US' }
    : { user: world.users.get(interaction.userId) };
  world.tell({
    t: 'INTERACTION_CREATE',
    guild: guild?.id ?? null,
    channel: null,
    d: {
      id: interaction.id,
      application_id: world.application.id,
      type: interaction.type,
      token: interaction.token,
      version: 1,
      ...who,
      ...(guild ? { guild: { id: guild.id, locale: 'en-US', features: guild.features } } : {}),
      channel_id: channel.id,
      channel: channelIn(world, guild, channel, interaction.userId),
      locale: rest.locale,
      app_permissions: guild ? permissionsIn(world, guild, botUser.id, channel.id).toString() : DM_PERMISSIONS,
      entitlements: [],
      authorizing_integration_owners: { '0': guild?.id ?? '0' },
      context: guild ? 0 : 1,
      attachment_size_limit: LARGEST_UPLOAD,
      data: rest.data,
      ...(rest.message === undefined ? {} : { message: rest.message }),
    },
  });
}
