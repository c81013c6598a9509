/** One channel: reading, changing, removing, its overwrites and its voice status. */
import type { APIOverwrite } from 'discord.js';
import { type Channel, Refused, type Request, type Routes, type World } from '../../contract.ts';
import { changeChannel, deleteChannel, deleteOverwrite, overwritesIn, putOverwrite } from '../../changes/channels.ts';
import { bitSet, flag, int, record, text } from '../../changes/read.ts';
import { deleteThread } from '../../changes/threads.ts';
import { holds, PERMISSION, permissionsIn } from '../../permissions.ts';
import { checkLength } from '../../rules/form-error.ts';
import { type ChannelFields, fieldsOf, isThread, KIND, snapshot } from '../../wire.ts';
import { checkRoomFields, checkTarget, settings } from './channel-plan.ts';
import { botOf, channelOf, demandIn, guildOfChannel, missingPermissions, param, wrongChannelType } from './demand.ts';
import { changeOneThread } from './threads.ts';

const OVERWRITES = 1000;

export const channelRoutes: Routes = {
  'GET /channels/{channel_id}': (world, request) => ({
    status: 200,
    body: channelOf(world, param(request, 'channel_id')),
  }),
  'PATCH /channels/{channel_id}': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    if (isThread(channel)) changeOneThread(world, channel, record(request.body));
    else change(world, channel, record(request.body));
    return { status: 200, body: channel };
  },
  'DELETE /channels/{channel_id}': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    if (channel.type === KIND.dm) return { status: 200, body: channel };
    const guild = guildOfChannel(world, channel);
    demandIn(world, channel.id, isThread(channel) ? 'MANAGE_THREADS' : 'MANAGE_CHANNELS');
    if (isThread(channel)) deleteThread(world, channel);
    else deleteChannel(world, guild, channel);
    return { status: 200, body: channel };
  },
  'PUT /channels/{channel_id}/permissions/{overwrite_id}': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    const overwrite = overwriteIn(request);
    const guild = guildOfChannel(world, channel);
    demandIn(world, channel.id, 'MANAGE_ROLES');
    checkTarget(guild, overwrite);
    mayTouch(world, channel, overwrite);
    const before = channel.permission_overwrites ?? [];
    if (before.length >= OVERWRITES && !before.some((each) => each.id === overwrite.id)) {
      throw new Refused(400, 30060, 'Maximum number of permission overwrites reached (1000)');
    }
    putOverwrite(world, channel, overwrite);
    return { status: 204 };
  },
  'DELETE /channels/{channel_id}/permissions/{overwrite_id}': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    demandIn(world, channel.id, 'MANAGE_ROLES');
    if (!deleteOverwrite(world, channel, param(request, 'overwrite_id')))
      throw new Refused(404, 10009, 'Unknown Overwrite');
    return { status: 204 };
  },
  'PUT /channels/{channel_id}/voice-status': (world, request) => {
    const channel = channelOf(world, param(request, 'channel_id'));
    const guild = guildOfChannel(world, channel);
    const status = text(record(request.body), 'status') ?? null;
    checkLength(status, ['status'], 0, 500);
    if (channel.type !== KIND.voice) throw wrongChannelType();
    demandIn(world, channel.id, 'SET_VOICE_CHANNEL_STATUS');
    const isThere = guild.voiceStates.get(botOf(world))?.channel_id === channel.id;
    if (!isThere) demandIn(world, channel.id, 'MANAGE_CHANNELS');
    fieldsOf(channel).status = status || null;
    const d = snapshot({ id: channel.id, guild_id: guild.id, status: status || null });
    world.tell({ t: 'VOICE_CHANNEL_STATUS_UPDATE', d, guild: guild.id, channel: channel.id });
    return { status: 204 };
  },
};

function change(world: World, channel: Channel, body: Record<string, unknown>): void {
  demandIn(world, channel.id, 'MANAGE_CHANNELS');
  const type = int(body, 'type') ?? channel.type;
  const isTextual = [type, channel.type].every((each) => each === KIND.text || each === KIND.announcement);
  if (type !== channel.type && !isTextual) throw wrongChannelType();
  if ('name' in body) checkLength(body['name'] ?? '', ['name'], 1, 100);
  checkRoomFields(channel.type, body);
  const wanted: Partial<ChannelFields> = settings(channel.type, body);
  const name = text(body, 'name');
  const limit = int(body, 'user_limit');
  const nsfw = flag(body, 'nsfw');
  if (name !== undefined) wanted.name = channel.type === KIND.text ? name.toLowerCase().replaceAll(' ', '-') : name;
  if (limit !== undefined) wanted.user_limit = limit;
  if (nsfw !== undefined) wanted.nsfw = nsfw;
  if (body['parent_id'] !== undefined) wanted.parent_id = text(body, 'parent_id') ?? null;
  if (Array.isArray(body['permission_overwrites'])) {
    demandIn(world, channel.id, 'MANAGE_ROLES');
    const overwrites = overwritesIn(body['permission_overwrites']);
    for (const each of overwrites) {
      checkTarget(guildOfChannel(world, channel), each);
      if (!isAsBefore(channel, each)) mayTouch(world, channel, each);
    }
    wanted.permission_overwrites = overwrites;
  }
  changeChannel(world, channel, wanted);
}

function isAsBefore(channel: Channel, wanted: APIOverwrite): boolean {
  const before = channel.permission_overwrites?.find((each) => each.id === wanted.id);
  return before?.allow === wanted.allow && before.deny === wanted.deny;
}

/**
 * Only bits that the bot holds in the server or the parent can be allowed or denied, unless an overwrite of this
 * channel gives it MANAGE_ROLES. MANAGE_ROLES itself needs the same.
 */
function mayTouch(world: World, channel: Channel, wanted: APIOverwrite): void {
  const guild = guildOfChannel(world, channel);
  const roles = guild.members.get(botOf(world))?.roles ?? [];
  const own = (channel.permission_overwrites ?? []).filter(
    (each) => each.id === botOf(world) || roles.includes(each.id),
  );
  if (own.some((each) => (BigInt(each.allow) & PERMISSION.MANAGE_ROLES) !== 0n)) return;
  const parent = channel.parent_id ? permissionsIn(world, guild, botOf(world), channel.parent_id) : 0n;
  const may = permissionsIn(world, guild, botOf(world)) | parent;
  const touched = BigInt(wanted.allow) | BigInt(wanted.deny);
  if ((touched & ~may) !== 0n) throw missingPermissions();
  if ((touched & PERMISSION.MANAGE_ROLES) !== 0n && !holds(may, 'ADMINISTRATOR')) throw missingPermissions();
}

function overwriteIn(request: Request): APIOverwrite {
  const body = record(request.body);
  return {
    id: param(request, 'overwrite_id'),
    type: int(body, 'type') ?? 0,
    allow: (bitSet(body, 'allow') ?? 0n).toString(),
    deny: (bitSet(body, 'deny') ?? 0n).toString(),
  };
}
