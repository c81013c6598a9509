/** Threads: opening, closing, and who is in them. */
import type { APIThreadMember } from 'discord.js';
import type { Channel, Guild, Snowflake, World } from '../contract.ts';
import { channelOf, type ChannelFields, fieldsOf, KIND, snapshot } from '../wire.ts';
import { forgetChannel } from './channels.ts';
import { unwatch, watch } from './extras.ts';

export interface NewThread {
  readonly name: string;
  readonly type: number;
  readonly ownerId: Snowflake;
  /** 60, 1440, 4320 or 10080 minutes. */
  readonly autoArchiveMinutes: number;
  readonly invitable: boolean;
}

/** Opens a thread under a channel with its opener as the first member. */
export function createThread(world: World, guild: Guild, parent: Channel, given: NewThread): Channel {
  const now = new Date(world.clock.now()).toISOString();
  const thread = channelOf({
    id: world.snowflake(),
    type: given.type,
    guild_id: guild.id,
    parent_id: parent.id,
    owner_id: given.ownerId,
    name: given.name,
    last_message_id: null,
    message_count: 0,
    total_message_sent: 0,
    member_count: 1,
    rate_limit_per_user: 0,
    flags: 0,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: given.autoArchiveMinutes,
      archive_timestamp: now,
      create_timestamp: now,
      ...(given.type === KIND.privateThread ? { invitable: given.invitable } : {}),
    },
  });
  world.channels.set(thread.id, thread);
  world.threadMembers.set(thread.id, new Set([given.ownerId]));
  tellThread(world, thread, 'CREATE', { newly_created: true });
  awaitSilence(world, thread);
  return thread;
}

/** Somebody's membership as Discord writes it. */
export function threadMember(world: World, threadId: Snowflake, userId: Snowflake): APIThreadMember {
  const flags = 0 as APIThreadMember['flags'];
  return { id: threadId, user_id: userId, join_timestamp: new Date(world.clock.now()).toISOString(), flags };
}

/** Adds somebody; false when they were in already. */
export function addToThread(world: World, thread: Channel, userId: Snowflake): boolean {
  const members = membersOf(world, thread);
  if (members.has(userId)) return false;
  members.add(userId);
  tellMembers(world, thread, { added_members: [snapshot(threadMember(world, thread.id, userId))] });
  return true;
}

/** Takes somebody out; false when they were not in. */
export function removeFromThread(world: World, thread: Channel, userId: Snowflake): boolean {
  if (!membersOf(world, thread).delete(userId)) return false;
  tellMembers(world, thread, { removed_member_ids: [userId] });
  return true;
}

/** Changes name, archived, locked and the like. */
export function changeThread(world: World, thread: Channel, change: Partial<ChannelFields>): void {
  const fields = fieldsOf(thread);
  const metadata = fields.thread_metadata;
  const { thread_metadata: changed, ...rest } = change;
  Object.assign(fields, rest);
  if (metadata && changed) {
    const turned = changed.archived !== metadata.archived;
    Object.assign(metadata, changed);
    if (turned) metadata.archive_timestamp = new Date(world.clock.now()).toISOString();
  }
  tellThread(world, thread, 'UPDATE');
  awaitSilence(world, thread);
}

/** A message was written in a thread: that wakes it when it is archived, and its wait for silence begins anew. */
export function stirThread(world: World, thread: Channel): void {
  const fields = fieldsOf(thread);
  fields.message_count = (fields.message_count ?? 0) + 1;
  fields.total_message_sent = (fields.total_message_sent ?? 0) + 1;
  const metadata = fields.thread_metadata;
  if (metadata?.archived) changeThread(world, thread, { thread_metadata: { ...metadata, archived: false } });
  else awaitSilence(world, thread);
}

/** Archives a thread when nothing has happened in it for its own number of minutes. */
function awaitSilence(world: World, thread: Channel): void {
  const name = `archive:${thread.id}`;
  const metadata = fieldsOf(thread).thread_metadata;
  unwatch(world, name);
  if (!metadata || metadata.archived) return;
  watch(world, name, world.clock.now() + metadata.auto_archive_duration * 60_000, () => {
    changeThread(world, thread, { thread_metadata: { ...metadata, archived: true } });
  });
}

export function deleteThread(world: World, thread: Channel): void {
  unwatch(world, `archive:${thread.id}`);
  forgetChannel(world, thread.id);
  const { id, guild_id, parent_id, type } = fieldsOf(thread);
  const d = { id, guild_id, parent_id, type };
  // Whoever saw the parent hears of it: the thread itself can no longer be asked.
  world.tell({ t: 'THREAD_DELETE', d, guild: thread.guild_id ?? null, channel: thread.parent_id ?? null });
}

function membersOf(world: World, thread: Channel): Set<Snowflake> {
  const members = world.threadMembers.get(thread.id) ?? new Set();
  world.threadMembers.set(thread.id, members);
  return members;
}

function tellThread(
  world: World,
  thread: Channel,
  what: 'CREATE' | 'UPDATE',
  more: Record<string, unknown> = {},
): void {
  const d = { ...snapshot(thread), ...more };
  world.tell({ t: `THREAD_${what}`, d, guild: thread.guild_id ?? null, channel: thread.id });
}

function tellMembers(world: World, thread: Channel, change: Record<string, unknown>): void {
  const count = membersOf(world, thread).size;
  fieldsOf(thread).member_count = count;
  const d = { id: thread.id, guild_id: thread.guild_id, member_count: count, ...change };
  world.tell({ t: 'THREAD_MEMBERS_UPDATE', d, guild: thread.guild_id ?? null, channel: thread.id });
}
