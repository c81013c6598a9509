/** Messages: writing, changing and removing them. Whether somebody may is asked before, by the route or the person. */
import type { APIAttachment, APIMessage, APIUser } from 'discord.js';
import { type Channel, Refused, type Snowflake, type StoredMessage, type World } from '../contract.ts';
import { fieldsOf, isThread, snapshot } from '../wire.ts';
import { addressFiles, type GivenFile } from './attachments.ts';
import { withComponentIds } from './component-ids.ts';
import { extrasOf } from './extras.ts';
import { type MentionDefault, pingedBy } from './mentions.ts';
import { array, flag, int, record, text } from './read.ts';
import { tellClients } from './seen.ts';
import { stirThread } from './threads.ts';

export const MESSAGE_FLAG = { ephemeral: 1 << 6, loading: 1 << 7, silent: 1 << 12, v2: 1 << 15 } as const;

/** How long a nonce is remembered. Discord: "within the past few minutes". */
export const NONCE_REMEMBERED_MS = 5 * 60_000;

/** After this age an edit counts against the allowance for old messages (30046). */
export const OLD_AFTER_MS = 3_600_000;

/** Edits of one old message in an hour before 30046. Discord keeps the number to itself. */
export const OLD_EDITS_AN_HOUR = 3;

export interface Posting {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly body: Readonly<Record<string, unknown>>;
  readonly files?: readonly GivenFile[];
  /** `interaction_metadata` of the answer to a command or a press. */
  readonly interaction?: Record<string, unknown>;
  readonly ephemeralFor?: Snowflake | null;
  readonly token?: string | null;
  readonly webhookId?: Snowflake;
  /** Channel messages parse every mention unless told otherwise; interactions and webhooks only users. */
  readonly mentions?: MentionDefault;
  /** 0 an ordinary message, 20 the answer to a command, 23 to a context menu. */
  readonly type?: number;
}

/**
 * Puts a message into a channel and tells it (an ephemeral one is told to nobody). With `enforce_nonce` the same
 * author's message of the same nonce from the last minutes is returned instead of a second one.
 */
export function postMessage(world: World, posting: Posting): StoredMessage {
  const { channel, author, body } = posting;
  const nonce = text(body, 'nonce') ?? int(body, 'nonce')?.toString() ?? null;
  const twin =
    flag(body, 'enforce_nonce') === true && nonce !== null ? sameNonce(world, channel, author.id, nonce) : null;
  if (twin) return twin;

  const id = world.snowflake();
  const ephemeralFor = posting.ephemeralFor ?? null;
  const byDefault = posting.mentions ?? (posting.interaction || posting.webhookId ? 'users' : 'everything');
  const pinged = pingedBy(world, channel, author.id, body, byDefault);
  const flags = (int(body, 'flags') ?? 0) | (ephemeralFor === null ? 0 : MESSAGE_FLAG.ephemeral);
  const reference = body['message_reference'] === undefined ? null : record(body['message_reference']);
  const message = {
    id,
    channel_id: channel.id,
    type: posting.type ?? (reference ? 19 : 0),
    author,
    content: text(body, 'content') ?? '',
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: flag(body, 'tts') ?? false,
    mention_everyone: pinged.everyone,
    mentions: [...pinged.users],
    mention_roles: [...pinged.roles],
    attachments: addressFiles(world, channel.id, array(body['attachments']), posting.files ?? []),
    embeds: array(body['embeds']),
    components: withComponentIds(array(body['components'])),
    pinned: false,
    flags,
    ...(nonce === null ? {} : { nonce }),
    ...(posting.webhookId ? { webhook_id: posting.webhookId } : {}),
    ...(posting.interaction ? { application_id: world.application.id, interaction_metadata: posting.interaction } : {}),
    ...(reference ? { message_reference: { ...reference, channel_id: channel.id } } : {}),
  } as unknown as APIMessage;
  const stored: StoredMessage = { message, ephemeralFor, token: posting.token ?? null, nonce };
  messagesOf(world, channel.id).push(stored);
  if (ephemeralFor === null) {
    fieldsOf(channel).last_message_id = id;
    if (isThread(channel)) stirThread(world, channel);
    tellMessage(world, channel, stored, 'MESSAGE_CREATE');
  } else {
    tellClients(world);
  }
  return stored;
}

/** The messages of a channel, oldest first. The list itself, so that it can be added to. */
export function messagesOf(world: World, channelId: Snowflake): StoredMessage[] {
  let list = world.messages.get(channelId);
  if (!list) {
    list = [];
    world.messages.set(channelId, list);
  }
  return list;
}

/** A message by id; ephemeral ones only when asked for. */
export function findMessage(world: World, channelId: Snowflake, id: Snowflake): StoredMessage | undefined {
  return world.messages.get(channelId)?.find((each) => each.message.id === id);
}

function sameNonce(world: World, channel: Channel, authorId: Snowflake, nonce: string): StoredMessage | null {
  const since = world.clock.now() - NONCE_REMEMBERED_MS;
  const isTwin = (each: StoredMessage): boolean =>
    each.nonce === nonce && each.message.author.id === authorId && Date.parse(each.message.timestamp) >= since;
  return messagesOf(world, channel.id).find(isTwin) ?? null;
}

/**
 * Changes a message in place and tells it. Mentions are read again with the defaults and nobody is pinged by an edit.
 */
export function editMessage(
  world: World,
  stored: StoredMessage,
  body: Readonly<Record<string, unknown>>,
  files: readonly GivenFile[] = [],
): APIMessage {
  const { message } = stored;
  const channel = world.channels.get(message.channel_id);
  if ('content' in body) message.content = text(body, 'content') ?? '';
  const change: Record<string, unknown> = {};
  if ('embeds' in body) change['embeds'] = array(body['embeds']);
  if ('components' in body) change['components'] = withComponentIds(array(body['components']));
  if ('flags' in body) change['flags'] = editedFlags(message.flags ?? 0, int(body, 'flags') ?? 0);
  if ('attachments' in body || files.length > 0) {
    const given = 'attachments' in body ? array(body['attachments']) : message.attachments;
    change['attachments'] = addressFiles(world, message.channel_id, given, files, message.attachments);
  }
  Object.assign(message, change, { edited_timestamp: new Date(world.clock.now()).toISOString() });
  if (channel) {
    const read = {
      content: message.content,
      components: message.components,
      allowed_mentions: body['allowed_mentions'],
    };
    const pinged = pingedBy(world, channel, message.author.id, read, stored.token === null ? 'everything' : 'users');
    Object.assign(message, {
      mentions: [...pinged.users],
      mention_roles: [...pinged.roles],
      mention_everyone: pinged.everyone,
    });
    if (stored.ephemeralFor === null) tellMessage(world, channel, stored, 'MESSAGE_UPDATE');
    else tellClients(world);
  }
  return message;
}

/** Only suppressing embeds can be switched; V2 can be added and never removed; the rest stays as it was. */
function editedFlags(before: number, wanted: number): number {
  const SUPPRESS_EMBEDS = 1 << 2;
  return (before & ~SUPPRESS_EMBEDS & ~MESSAGE_FLAG.loading) | (wanted & (SUPPRESS_EMBEDS | MESSAGE_FLAG.v2));
}

/**
 * Counts an edit of an old message. The ordinary route and webhooks count; an answer to a press comes by the interaction's own
 * webhook and does not (nobody has that in writing).
 * @throws Refused 30046 for too many edits of a message older than one hour
 */
export function countOldEdit(world: World, message: APIMessage): void {
  const now = world.clock.now();
  if (now - Date.parse(message.timestamp) <= OLD_AFTER_MS) return;
  const { lateEdits } = extrasOf(world);
  const recent = (lateEdits.get(message.id) ?? []).filter((at) => now - at < OLD_AFTER_MS);
  if (recent.length >= OLD_EDITS_AN_HOUR) {
    throw new Refused(400, 30046, 'Maximum number of edits to messages older than 1 hour reached. Try again later');
  }
  lateEdits.set(message.id, [...recent, now]);
}

/** Removes a message and tells it. False when it is gone already. */
export function deleteMessage(world: World, channelId: Snowflake, id: Snowflake): boolean {
  const list = messagesOf(world, channelId);
  const index = list.findIndex((each) => each.message.id === id);
  const [gone] = index < 0 ? [] : list.splice(index, 1);
  if (!gone) return false;
  forgetFiles(world, gone.message.attachments);
  const channel = world.channels.get(channelId);
  if (gone.ephemeralFor === null) {
    const guildId = channel?.guild_id;
    const d = { id, channel_id: channelId, ...(guildId ? { guild_id: guildId } : {}) };
    world.tell({ t: 'MESSAGE_DELETE', d, guild: guildId ?? null, channel: channelId });
  } else {
    tellClients(world);
  }
  return true;
}

/** Removes several messages at once; ids that do not exist are passed over. */
export function deleteMessages(world: World, channelId: Snowflake, ids: readonly Snowflake[]): void {
  const list = messagesOf(world, channelId);
  const kept = list.filter((each) => !ids.includes(each.message.id) || each.ephemeralFor !== null);
  for (const each of list) if (!kept.includes(each)) forgetFiles(world, each.message.attachments);
  world.messages.set(channelId, kept);
  const guildId = world.channels.get(channelId)?.guild_id;
  const d = { ids: [...ids], channel_id: channelId, ...(guildId ? { guild_id: guildId } : {}) };
  world.tell({ t: 'MESSAGE_DELETE_BULK', d, guild: guildId ?? null, channel: channelId });
}

function forgetFiles(world: World, attachments: readonly APIAttachment[]): void {
  const { files, cdn } = extrasOf(world);
  for (const each of attachments) files.delete(each.url.slice(cdn.length));
}

/** Tells a message with the author's member, as the gateway does in a server. */
function tellMessage(world: World, channel: Channel, stored: StoredMessage, t: string): void {
  const guild = world.guilds.get(channel.guild_id ?? '');
  const member = guild?.members.get(stored.message.author.id);
  const d: Record<string, unknown> = snapshot(stored.message);
  if (guild) d['guild_id'] = guild.id;
  if (member) {
    const { user: _user, ...rest } = member;
    d['member'] = snapshot(rest);
  }
  world.tell({ t, d, guild: guild?.id ?? null, channel: channel.id });
}
