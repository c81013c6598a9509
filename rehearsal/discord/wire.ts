/**
 * Discord's own objects, made in one place. The library's types describe every kind of channel as a type of its own;
 * the world stores them all alike, so this is the boundary where JSON gets its type.
 */
import type { APIOverwrite, APIRole, APIThreadMetadata, APIUser, APIVoiceState } from 'discord.js';
import type { Channel, Member, Snowflake } from './contract.ts';

/** Every field the rules read or write, whatever the kind of channel. */
export interface ChannelFields {
  id: Snowflake;
  type: number;
  name?: string | null;
  guild_id?: Snowflake;
  parent_id?: Snowflake | null;
  permission_overwrites?: APIOverwrite[];
  position?: number;
  topic?: string | null;
  nsfw?: boolean;
  user_limit?: number;
  bitrate?: number;
  rate_limit_per_user?: number;
  rtc_region?: string | null;
  last_message_id?: Snowflake | null;
  flags?: number;
  recipients?: APIUser[];
  owner_id?: Snowflake;
  thread_metadata?: APIThreadMetadata;
  member_count?: number;
  message_count?: number;
  total_message_sent?: number;
  default_auto_archive_duration?: number;
  status?: string | null;
}

/** The same channel, seen as the sum of all kinds. Writing to it writes to the channel. */
export function fieldsOf(channel: Channel): ChannelFields {
  return channel;
}

/** A channel from its fields. */
export function channelOf(fields: ChannelFields): Channel {
  return fields as Channel;
}

/** A copy for the gateway: what was told does not change when the world moves on. */
export function snapshot(value: object): Record<string, unknown> {
  return structuredClone(value) as Record<string, unknown>;
}

/** No flag set; the library has a type for each kind of flags. */
const NO_USER_FLAGS = 0 as NonNullable<APIUser['flags']>;
const NO_MEMBER_FLAGS = 0 as Member['flags'];
const NO_ROLE_FLAGS = 0 as APIRole['flags'];

export function newUser(id: Snowflake, name: string, bot: boolean): APIUser {
  return {
    id,
    // People's account names are in lower case; a bot is called what its makers called it.
    username: bot ? name : name.toLowerCase().replaceAll(' ', '_'),
    global_name: bot ? null : name,
    discriminator: '0',
    avatar: null,
    bot,
    system: false,
    banner: null,
    accent_color: null,
    public_flags: NO_USER_FLAGS,
    flags: NO_USER_FLAGS,
  };
}

export function newMember(user: APIUser, joinedAt: string, roles: readonly Snowflake[]): Member {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...roles],
    joined_at: joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: NO_MEMBER_FLAGS,
    pending: false,
    communication_disabled_until: null,
  };
}

export interface NewRole {
  readonly name: string;
  readonly permissions: bigint;
  readonly position: number;
  readonly managed?: boolean;
  readonly color?: number;
  readonly hoist?: boolean;
  readonly mentionable?: boolean;
  readonly botId?: Snowflake;
}

export function newRole(id: Snowflake, role: NewRole): APIRole {
  const color = role.color ?? 0;
  return {
    id,
    name: role.name,
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: role.hoist ?? false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: role.managed ?? false,
    mentionable: role.mentionable ?? false,
    flags: NO_ROLE_FLAGS,
    ...(role.botId ? { tags: { bot_id: role.botId } } : {}),
  };
}

/** Somebody's voice state before they have ever joined. */
export function newVoiceState(guildId: Snowflake, userId: Snowflake): APIVoiceState {
  return {
    guild_id: guildId,
    channel_id: null,
    user_id: userId,
    session_id: '',
    deaf: false,
    mute: false,
    self_deaf: false,
    self_mute: false,
    self_stream: false,
    self_video: false,
    suppress: false,
    request_to_speak_timestamp: null,
  };
}

/** Kinds of channel by their number. */
export const KIND = {
  text: 0,
  dm: 1,
  voice: 2,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  publicThread: 11,
  privateThread: 12,
  stage: 13,
  forum: 15,
} as const;

/** Voice channels and stages: what people can join. */
export function isRoom(channel: Channel): boolean {
  return channel.type === KIND.voice || channel.type === KIND.stage;
}

export function isThread(channel: Channel): boolean {
  return fieldsOf(channel).thread_metadata !== undefined;
}

/** What somebody is called in a server: nickname, display name, account name. */
export function nameOf(member: Member): string {
  return member.nick ?? member.user.global_name ?? member.user.username;
}
