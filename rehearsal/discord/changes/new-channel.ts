/** A new channel of a server with the fields Discord sends for its kind. */
import type { APIOverwrite } from 'discord.js';
import type { Channel, Guild, Snowflake, World } from '../contract.ts';
import { channelOf, KIND } from '../wire.ts';

export interface NewChannel {
  readonly name: string;
  readonly type: number;
  readonly parent_id?: Snowflake | null;
  readonly permission_overwrites?: readonly APIOverwrite[];
  readonly user_limit?: number;
  readonly nsfw?: boolean;
}

/** A server channel with every field Discord sends for its kind. */
export function newGuildChannel(world: World, guild: Guild, given: NewChannel): Channel {
  const siblings = [...world.channels.values()].filter((each) => each.guild_id === guild.id).length;
  const isRoom = given.type === KIND.voice || given.type === KIND.stage;
  return channelOf({
    id: world.snowflake(),
    type: given.type,
    guild_id: guild.id,
    name: given.name,
    parent_id: given.parent_id ?? null,
    position: siblings,
    flags: 0,
    permission_overwrites: (given.permission_overwrites ?? []).map((each) => ({ ...each })),
    ...(given.type === 4 ? {} : { nsfw: given.nsfw ?? false, rate_limit_per_user: 0, last_message_id: null }),
    ...(given.type === 0 || given.type === 15 ? { topic: null } : {}),
    ...(isRoom ? { bitrate: 64_000, user_limit: given.user_limit ?? 0, rtc_region: null } : {}),
  });
}
