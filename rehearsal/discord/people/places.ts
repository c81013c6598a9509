/** Where a person is looking, and in which channels they look for a button. */
import { canSee, holds, permissionsFor } from '../permissions.ts';
import { channelOf, isRoom, KIND, fieldsOf } from '../wire.ts';
import type { Channel, World } from '../contract.ts';
import { mayRead } from '../reader/read-channel.ts';
import { Impossible, type Actor } from './scene.ts';

/** What a client says of a channel that is gone or was never theirs to see: the two look alike. */
export const NO_SUCH_CHANNEL = 'You do not have access to this channel.';

/** The room the person is in, or null. */
export function roomOf({ scene: { world }, guildId, userId }: Actor): Channel | null {
  const id = world.guilds.get(guildId)?.voiceStates.get(userId)?.channel_id;
  return id ? (world.channels.get(id) ?? null) : null;
}

/** Every channel the person can read: the room they are in first, then the others, the newest conversation first. */
export function readableChannels(actor: Actor): Channel[] {
  const { world } = actor.scene;
  const room = roomOf(actor);
  const mine = [...world.channels.values()].filter((channel) => {
    const here = channel.guild_id === actor.guildId || isOwnDm(channel, actor.userId);
    return here && channel.id !== room?.id && mayRead(world, channel.id, actor.userId);
  });
  const newest = (channel: Channel): bigint => BigInt(world.messages.get(channel.id)?.at(-1)?.message.id ?? 0);
  mine.sort((a, b) => Number(newest(b) - newest(a)));
  return room ? [room, ...mine] : mine;
}

export function isOwnDm(channel: Channel, userId: string): boolean {
  return channel.type === KIND.dm && (fieldsOf(channel).recipients ?? []).some((recipient) => recipient.id === userId);
}

/** The channel a name or an object stands for. Names are looked up in the person's server, threads included. */
export function channelNamed(actor: Actor, channel: string | { readonly id: string }): Channel {
  const { world } = actor.scene;
  const wanted = typeof channel === 'string' ? channel.replace(/^#/u, '') : channel.id;
  const named = [...world.channels.values()].filter(
    (one) => one.id === wanted || (one.guild_id === actor.guildId && one.name === wanted),
  );
  // Of two channels of one name the one they can see is meant.
  const found = named.find((one) => canSee(world, actor.userId, one.id)) ?? named[0];
  if (!found) throw new Impossible(actor, `finds no channel "${wanted}"`, NO_SUCH_CHANNEL);
  if (!canSee(world, actor.userId, found.id))
    throw new Impossible(actor, `cannot see #${found.name ?? found.id}`, NO_SUCH_CHANNEL);
  return found;
}

/** Where a person types a command when the script does not say: their room's chat, else the first channel they may write in. */
export function usualChannel(actor: Actor): Channel {
  const room = roomOf(actor);
  if (room) return room;
  const { world } = actor.scene;
  const found = [...world.channels.values()].find(
    (channel) =>
      channel.guild_id === actor.guildId &&
      (channel.type === KIND.text || isRoom(channel)) &&
      holds(
        permissionsFor(world, actor.userId, channel.id),
        'VIEW_CHANNEL',
        'USE_APPLICATION_COMMANDS',
        'SEND_MESSAGES',
      ),
  );
  if (!found) throw new Impossible(actor, 'has no channel to use a command in');
  return found;
}

/** The conversation between the person and the bot; opened when there is none. */
export function dmOf(world: World, userId: string): Channel {
  const found = [...world.channels.values()].find((channel) => isOwnDm(channel, userId));
  if (found) return found;
  const user = world.users.get(userId);
  const channel = channelOf({
    id: world.snowflake(),
    type: KIND.dm,
    flags: 0,
    last_message_id: null,
    recipients: user ? [user] : [],
  });
  world.channels.set(channel.id, channel);
  return channel;
}
