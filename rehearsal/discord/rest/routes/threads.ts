/** Threads, above all the private one a host team confers in. */
import type { APIThreadMetadata } from 'discord.js';
import { type Channel, Refused, type Request, type Routes, type World } from '../../contract.ts';
import { flag, int, record, text } from '../../changes/read.ts';
import { addToThread, changeThread, createThread, removeFromThread, threadMember } from '../../changes/threads.ts';
import { canSee, holds, permissionsFor } from '../../permissions.ts';
import { check, checkLength, checkPresent } from '../../rules/form-error.ts';
import { type ChannelFields, fieldsOf, isThread, KIND } from '../../wire.ts';
import {
  botOf,
  channelOf,
  demandIn,
  guildOfChannel,
  memberOf,
  missingAccess,
  missingPermissions,
  param,
  wrongChannelType,
} from './demand.ts';

/** Minutes of silence after which a thread is archived. */
const ARCHIVE_MINUTES = [60, 1440, 4320, 10_080];
const MEMBERS = 1000;

export const threadRoutes: Routes = {
  'POST /channels/{channel_id}/threads': (world, request) => ({ status: 201, body: open(world, request) }),
  'GET /channels/{channel_id}/thread-members': (world, request) => {
    const thread = threadOf(world, request);
    const members = [...(world.threadMembers.get(thread.id) ?? [])];
    return { status: 200, body: members.map((each) => threadMember(world, thread.id, each)) };
  },
  'GET /channels/{channel_id}/thread-members/{user_id}': (world, request) => {
    const thread = threadOf(world, request);
    const userId = param(request, 'user_id') === '@me' ? botOf(world) : param(request, 'user_id');
    if (!world.threadMembers.get(thread.id)?.has(userId)) throw new Refused(404, 10007, 'Unknown Member');
    return { status: 200, body: threadMember(world, thread.id, userId) };
  },
  'PUT /channels/{channel_id}/thread-members/@me': (world, request) => {
    const thread = writable(threadOf(world, request));
    addToThread(world, thread, botOf(world));
    return { status: 204 };
  },
  'DELETE /channels/{channel_id}/thread-members/@me': (world, request) => {
    removeFromThread(world, writable(threadOf(world, request)), botOf(world));
    return { status: 204 };
  },
  'PUT /channels/{channel_id}/thread-members/{user_id}': (world, request) => {
    const thread = writable(threadOf(world, request));
    mayInvite(world, thread);
    add(world, thread, param(request, 'user_id'));
    return { status: 204 };
  },
  'DELETE /channels/{channel_id}/thread-members/{user_id}': (world, request) => {
    const thread = writable(threadOf(world, request));
    const isOwn = thread.type === KIND.privateThread && fieldsOf(thread).owner_id === botOf(world);
    if (!isOwn) demandIn(world, thread.id, 'MANAGE_THREADS');
    removeFromThread(world, thread, param(request, 'user_id'));
    return { status: 204 };
  },
};

function open(world: World, request: Request): Channel {
  const parent = channelOf(world, param(request, 'channel_id'));
  const guild = guildOfChannel(world, parent);
  const body = record(request.body);
  checkPresent(body['name'], ['name']);
  checkLength(body['name'], ['name'], 1, 100);
  // Discord's own default is private; discord.js sends public unless told otherwise.
  const type = int(body, 'type') ?? KIND.privateThread;
  const isPrivate = type === KIND.privateThread;
  const minutes = int(body, 'auto_archive_duration') ?? 4320;
  check(
    ARCHIVE_MINUTES.includes(minutes),
    ['auto_archive_duration'],
    'BASE_TYPE_CHOICES',
    `Value must be one of {${String(ARCHIVE_MINUTES)}}.`,
  );
  const canHold = isPrivate
    ? parent.type === KIND.text
    : [KIND.text, KIND.announcement].some((each) => each === parent.type);
  if (!canHold) throw wrongChannelType();
  demandIn(world, parent.id, isPrivate ? 'CREATE_PRIVATE_THREADS' : 'CREATE_PUBLIC_THREADS');
  return createThread(world, guild, parent, {
    name: String(body['name']),
    type,
    ownerId: botOf(world),
    autoArchiveMinutes: minutes,
    invitable: flag(body, 'invitable') ?? true,
  });
}

/** A thread the bot sees; private ones it is not in do not exist for it unless it manages threads. */
function threadOf(world: World, request: Request): Channel {
  const thread = channelOf(world, param(request, 'channel_id'));
  if (!isThread(thread)) throw new Refused(400, 50024, 'Cannot execute action on this channel type');
  return thread;
}

/** @throws Refused 50083 for an archived thread */
export function writable(thread: Channel): Channel {
  if (fieldsOf(thread).thread_metadata?.archived !== true) return thread;
  throw new Refused(400, 50083, 'Thread is archived');
}

/** Adding others needs the right to write in the thread; in one that is not invitable it is for its owner and moderators. */
function mayInvite(world: World, thread: Channel): void {
  const may = permissionsFor(world, botOf(world), thread.id);
  if (!holds(may, 'SEND_MESSAGES')) throw missingPermissions();
  const { owner_id: owner, thread_metadata: metadata } = fieldsOf(thread);
  if (metadata?.invitable !== false || owner === botOf(world) || holds(may, 'MANAGE_THREADS')) return;
  throw missingPermissions();
}

function add(world: World, thread: Channel, userId: string): void {
  const guild = guildOfChannel(world, thread);
  memberOf(world, guild, userId);
  // Being in a thread does not open the channel around it.
  if (!canSee(world, userId, thread.parent_id ?? '')) throw missingAccess();
  const members = world.threadMembers.get(thread.id);
  if ((members?.size ?? 0) >= MEMBERS)
    throw new Refused(400, 30033, 'Maximum number of thread participants reached (1000)');
  addToThread(world, thread, userId);
}

/** Name, archived, locked, invitable. A locked one is reopened only by those who manage threads. */
export function changeOneThread(world: World, thread: Channel, body: Record<string, unknown>): void {
  const fields = fieldsOf(thread);
  const may = permissionsFor(world, botOf(world), thread.id);
  const manages = holds(may, 'MANAGE_THREADS');
  const metadata = fields.thread_metadata;
  const archived = flag(body, 'archived');
  const locked = flag(body, 'locked');
  if (locked !== undefined && !manages) throw missingPermissions();
  if (metadata?.locked && !manages) throw missingPermissions();
  const mayOpen = archived === false && holds(may, 'SEND_MESSAGES');
  if (!manages && fields.owner_id !== botOf(world) && !mayOpen) throw missingPermissions();
  if (metadata?.archived && archived !== false) writable(thread);
  if ('name' in body) checkLength(body['name'] ?? '', ['name'], 1, 100);
  const minutes = int(body, 'auto_archive_duration');
  const invitable = flag(body, 'invitable');
  const name = text(body, 'name');
  const changed: Partial<APIThreadMetadata> = {
    ...(archived === undefined ? {} : { archived }),
    ...(locked === undefined ? {} : { locked }),
    ...(minutes === undefined ? {} : { auto_archive_duration: minutes }),
    ...(invitable === undefined ? {} : { invitable }),
  };
  const change: Partial<ChannelFields> = name === undefined ? {} : { name };
  if (metadata) change.thread_metadata = { ...metadata, ...changed };
  changeThread(world, thread, change);
}
