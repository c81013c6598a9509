/** The list of channels beside the messages: what somebody may see, in Discord's order. */
import type { Channel, World } from '../contract.ts';
import type { Actor } from '../people/scene.ts';
import { isOwnDm } from '../people/places.ts';
import { mayWrite } from '../people/writing.ts';
import { canSee, holds, permissionsFor } from '../permissions.ts';
import { fieldsOf, isRoom, isThread, KIND } from '../wire.ts';
import type { ChannelKind, ChannelView, Snowflake } from './view.ts';

/**
 * First what is in no category, then category by category; in each the rooms come last, and a thread follows its channel.
 * Direct messages stand at the end: those in which something was written, and those in `opened`.
 */
export function channelsSeen(actor: Actor, opened: ReadonlySet<Snowflake>): ChannelView[] {
  const { world } = actor.scene;
  const seen = [...world.channels.values()].filter(
    (channel) => channel.guild_id === actor.guildId && canSee(world, actor.userId, channel.id),
  );
  const threads = seen.filter(isThread).toSorted((a, b) => older(a.id, b.id));
  const places = seen.filter((channel) => !isThread(channel)).toSorted(inOrder);
  const isCategory = (channel: Channel): boolean => channel.type === KIND.category;
  const categories = new Set(places.filter(isCategory).map((category) => category.id));
  const within = (parent: Snowflake | null): Channel[] =>
    places
      .filter((channel) => !isCategory(channel) && categoryOf(channel, categories) === parent)
      .flatMap((channel) => [channel, ...threads.filter((thread) => thread.parent_id === channel.id)]);
  const list = [...within(null)];
  for (const category of places.filter(isCategory)) {
    const inside = within(category.id);
    // An empty category is a matter for those who may fill it.
    const may = permissionsFor(world, actor.userId, category.id);
    if (inside.length > 0 || holds(may, 'MANAGE_CHANNELS')) list.push(category, ...inside);
  }
  return [...list, ...directMessages(actor, opened)].map((channel) => channelView(actor, channel));
}

function categoryOf(channel: Channel, categories: ReadonlySet<Snowflake>): Snowflake | null {
  const parent = channel.parent_id ?? null;
  return parent !== null && categories.has(parent) ? parent : null;
}

function inOrder(a: Channel, b: Channel): number {
  const place = (channel: Channel): number => (isRoom(channel) ? 1 : 0);
  return place(a) - place(b) || (fieldsOf(a).position ?? 0) - (fieldsOf(b).position ?? 0) || older(a.id, b.id);
}

/** Ids count upwards with time; as text the longer one is the later. */
export function older(a: Snowflake, b: Snowflake): number {
  if (a === b) return 0;
  return a.length - b.length || (a < b ? -1 : 1);
}

function directMessages({ scene: { world }, userId }: Actor, opened: ReadonlySet<Snowflake>): Channel[] {
  return [...world.channels.values()].filter(
    (channel) => isOwnDm(channel, userId) && (opened.has(channel.id) || fieldsOf(channel).last_message_id !== null),
  );
}

function channelView(actor: Actor, channel: Channel): ChannelView {
  const { world } = actor.scene;
  const fields = fieldsOf(channel);
  const isArchived = fields.thread_metadata?.archived === true;
  const may = permissionsFor(world, actor.userId, channel.id);
  return {
    id: channel.id,
    kind: kindOf(channel),
    name: channel.type === KIND.dm ? botName(world, actor.guildId) : (channel.name ?? ''),
    topic: fields.topic ?? null,
    parent: channel.parent_id ?? null,
    lastMessage: fields.last_message_id ?? null,
    maySend: mayWrite(actor, channel),
    mayConnect: isRoom(channel) && holds(may, 'VIEW_CHANNEL', 'CONNECT'),
    isArchived,
    userLimit: fields.user_limit ?? 0,
  };
}

/** Nobody but the bot writes to people here. */
function botName(world: World, guildId: Snowflake): string {
  const { botUser } = world.application;
  return world.guilds.get(guildId)?.members.get(botUser.id)?.nick ?? botUser.global_name ?? botUser.username;
}

const KINDS: Readonly<Record<number, ChannelKind>> = {
  [KIND.text]: 'text',
  [KIND.announcement]: 'text',
  [KIND.voice]: 'voice',
  [KIND.stage]: 'stage',
  [KIND.publicThread]: 'thread',
  [KIND.announcementThread]: 'thread',
  [KIND.privateThread]: 'private-thread',
  [KIND.category]: 'category',
  [KIND.dm]: 'dm',
  [KIND.forum]: 'forum',
};

function kindOf(channel: Channel): ChannelKind {
  return KINDS[channel.type] ?? 'text';
}
