/** Messages of channels, threads and private conversations. */
import { type Channel, Refused, type Request, type Routes, type StoredMessage, type World } from '../../contract.ts';
import {
  countOldEdit,
  deleteMessage,
  deleteMessages,
  editMessage,
  findMessage,
  messagesOf,
  MESSAGE_FLAG,
  postMessage,
} from '../../changes/messages.ts';
import { array, int, record, strings, text } from '../../changes/read.ts';
import { addToThread } from '../../changes/threads.ts';
import { extrasOf } from '../../changes/extras.ts';
import { holds, permissionsFor } from '../../permissions.ts';
import { check, checkCount, formError } from '../../rules/form-error.ts';
import { checkMessage } from '../../rules/message-rules.ts';
import { fieldsOf, isRoom, isThread, KIND } from '../../wire.ts';
import { botOf, channelOf, demandIn, missingPermissions, param } from './demand.ts';
import { writable } from './threads.ts';

/** Bulk deletion passes over nothing older than this: it refuses. */
const TWO_WEEKS_MS = 14 * 86_400_000;

export const messageRoutes: Routes = {
  'GET /channels/{channel_id}/messages': (world, request) => ({ status: 200, body: history(world, request) }),
  'GET /channels/{channel_id}/messages/{message_id}': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    demandReading(world, channel);
    return { status: 200, body: messageOf(world, channel, request).message };
  },
  'POST /channels/{channel_id}/messages': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    const body = record(request.body);
    checkMessage(body, { files: request.files });
    refuseSecrecy(body);
    maySend(world, channel, body, request.files.length > 0);
    // Who writes in a thread is in it from then on.
    if (isThread(channel)) addToThread(world, channel, botOf(world));
    const { message } = postMessage(world, { channel, author: world.application.botUser, body, files: request.files });
    return { status: 200, body: message };
  },
  'PATCH /channels/{channel_id}/messages/{message_id}': (world, request) => {
    const channel = writable(channelOf(world, param(request, 'channel_id')));
    const stored = messageOf(world, channel, request);
    const { message } = stored;
    if (message.author.id !== botOf(world))
      throw new Refused(403, 50005, 'Cannot edit a message authored by another user');
    checkMessage(request.body, { files: request.files, edit: message.flags ?? 0, was: message });
    countOldEdit(world, message);
    return { status: 200, body: editMessage(world, stored, record(request.body), request.files) };
  },
  'DELETE /channels/{channel_id}/messages/{message_id}': (world, request) => {
    const channel = writable(channelOf(world, param(request, 'channel_id')));
    const { message } = messageOf(world, channel, request);
    if (message.author.id !== botOf(world)) demandIn(world, channel.id, 'MANAGE_MESSAGES');
    deleteMessage(world, channel.id, message.id);
    return { status: 204 };
  },
  'POST /channels/{channel_id}/messages/bulk-delete': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    const ids = strings(record(request.body)['messages']);
    checkCount(ids.length, ['messages'], 2, 100);
    check(new Set(ids).size === ids.length, ['messages'], 'BASE_TYPE_DUPLICATE', 'Ids come twice.');
    demandIn(world, channel.id, 'MANAGE_MESSAGES');
    const tooOld = world.clock.now() - TWO_WEEKS_MS;
    if (ids.some((id) => bornAt(id) < tooOld)) {
      throw new Refused(400, 50034, 'You can only bulk delete messages that are under 14 days old.');
    }
    deleteMessages(world, channel.id, ids);
    return { status: 204 };
  },
  'POST /channels/{channel_id}/typing': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    demandIn(world, channel.id, 'SEND_MESSAGES');
    return { status: 204 };
  },
};

/**
 * Only answers to interactions can be for one person alone. Whether Discord refuses the flag here or passes over it, the
 * words would stand in the open, so a bot that sends it has made a mistake worth stopping.
 */
function refuseSecrecy(body: Record<string, unknown>): void {
  const isSecret = ((int(body, 'flags') ?? 0) & MESSAGE_FLAG.ephemeral) !== 0;
  check(!isSecret, ['flags'], 'MESSAGE_FLAGS_INVALID', 'Only answers to interactions can be ephemeral.');
}

/** When an id was made, epoch ms. */
function bornAt(id: string): number {
  return /^\d+$/.test(id) ? Number(BigInt(id) >> 22n) + 1_420_070_400_000 : 0;
}

/** A message as the ordinary routes know it: ephemeral ones do not exist for them. @throws Refused 10008 */
export function messageOf(world: World, channel: Channel, request: Request): StoredMessage {
  const stored = findMessage(world, channel.id, param(request, 'message_id'));
  if (!stored || stored.ephemeralFor !== null) throw new Refused(404, 10008, 'Unknown Message');
  return stored;
}

function demandReading(world: World, channel: Channel): void {
  demandIn(
    world,
    channel.id,
    ...(isRoom(channel) ? (['READ_MESSAGE_HISTORY', 'CONNECT'] as const) : (['READ_MESSAGE_HISTORY'] as const)),
  );
}

/** Newest first. Without the right to read history the list is empty, it is not a refusal. */
function history(world: World, { params, query }: Request): readonly unknown[] {
  const channel = channelOf(world, params['channel_id'] ?? '');
  if (isRoom(channel)) demandIn(world, channel.id, 'CONNECT');
  if (!holds(permissionsFor(world, botOf(world), channel.id), 'READ_MESSAGE_HISTORY')) return [];
  const limit = Number(query.get('limit') ?? '50');
  check(limit >= 1 && limit <= 100, ['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  const before = query.get('before');
  const after = query.get('after');
  const seen = messagesOf(world, channel.id).filter(({ message, ephemeralFor }) => {
    if (ephemeralFor !== null) return false;
    if (before !== null && BigInt(message.id) >= BigInt(before)) return false;
    return after === null || BigInt(message.id) > BigInt(after);
  });
  const cut = after === null ? seen.slice(-limit) : seen.slice(0, limit);
  return cut.map((each) => each.message).toReversed();
}

/** Whether the bot may write this here. @throws Refused 50007, 50008, 50013, 50083, 50278 */
function maySend(world: World, channel: Channel, body: Record<string, unknown>, hasFiles: boolean): void {
  if (channel.type === KIND.dm) return mayWriteTo(world, channel);
  if (channel.type === KIND.category || channel.type === KIND.forum) {
    throw new Refused(400, 50008, 'Cannot send messages in a non-text channel');
  }
  demandIn(world, channel.id, 'SEND_MESSAGES');
  if (hasFiles) demandIn(world, channel.id, 'ATTACH_FILES');
  if (array(body['embeds']).length > 0) demandIn(world, channel.id, 'EMBED_LINKS');
  if (body['tts'] === true) demandIn(world, channel.id, 'SEND_TTS_MESSAGES');
  if (body['message_reference'] !== undefined) checkReference(world, channel, record(body['message_reference']));
  mayWake(world, channel);
}

/** Writing wakes an archived thread, unless it is locked and the bot does not manage threads. */
function mayWake(world: World, channel: Channel): void {
  const isLocked = fieldsOf(channel).thread_metadata?.locked === true;
  if (isLocked && !holds(permissionsFor(world, botOf(world), channel.id), 'MANAGE_THREADS')) writable(channel);
}

function checkReference(world: World, channel: Channel, reference: Record<string, unknown>): void {
  const found = findMessage(world, channel.id, text(reference, 'message_id') ?? '');
  // Words for one person alone do not exist for the ordinary routes, and cannot be quoted in the open.
  if (found && found.ephemeralFor !== null) throw new Refused(404, 10008, 'Unknown Message');
  if (!found && reference['fail_if_not_exists'] !== false) {
    throw formError({
      at: ['message_reference'],
      code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
      message: 'Unknown message',
    });
  }
  if (!holds(permissionsFor(world, botOf(world), channel.id), 'READ_MESSAGE_HISTORY')) throw missingPermissions();
}

/** A person who took back the permission, or shares no server any more, cannot be written to. */
function mayWriteTo(world: World, channel: Channel): void {
  const person = fieldsOf(channel).recipients?.[0]?.id ?? '';
  const shares = [...world.guilds.values()].some((each) => each.members.has(person) && each.members.has(botOf(world)));
  if (!shares) throw new Refused(403, 50278, 'Cannot send messages to this user due to having no mutual guilds');
  if (extrasOf(world).dmsClosed.has(person)) throw new Refused(403, 50007, 'Cannot send messages to this user');
}
