/** What a new channel may be (documentation: "Create Guild Channel"). */
import type { APIOverwrite } from 'discord.js';
import { type Guild, Refused, type World } from '../../contract.ts';
import { overwritesIn } from '../../changes/channels.ts';
import { extrasOf } from '../../changes/extras.ts';
import type { NewChannel } from '../../changes/new-channel.ts';
import { flag, int, text } from '../../changes/read.ts';
import { holds, PERMISSION, permissionsIn } from '../../permissions.ts';
import { check, checkLength, checkPresent, formError } from '../../rules/form-error.ts';
import { type ChannelFields, KIND } from '../../wire.ts';
import { botOf, demand, demandIn, missingPermissions, wrongChannelType } from './demand.ts';

const PER_CATEGORY = 50;

export interface PlannedChannel {
  readonly channel: NewChannel;
  readonly fields: Partial<ChannelFields>;
}

/** Reads and checks the body. @throws Refused for every rule it breaks */
export function plannedChannel(world: World, guild: Guild, body: Record<string, unknown>): PlannedChannel {
  const type = int(body, 'type') ?? KIND.text;
  const parentId = text(body, 'parent_id') ?? null;
  checkPresent(body['name'], ['name']);
  checkLength(body['name'], ['name'], 1, 100);
  checkRoomFields(type, body);
  if (parentId === null) demand(world, guild, 'MANAGE_CHANNELS');
  else checkParent(world, guild, parentId);
  if ((type === KIND.stage || type === KIND.announcement) && !guild.features.includes('COMMUNITY'))
    throw wrongChannelType();
  checkRoomForOneMore(world, guild);
  const given = body['permission_overwrites'];
  const overwrites = given === undefined || given === null ? null : overwritesIn(given);
  if (overwrites) checkNewOverwrites(world, guild, overwrites);
  const name = String(body['name']);
  return {
    channel: {
      name: type === KIND.text || type === KIND.forum ? name.toLowerCase().replaceAll(' ', '-') : name,
      type,
      parent_id: parentId,
      ...(overwrites ? { permission_overwrites: overwrites } : {}),
      user_limit: int(body, 'user_limit') ?? 0,
      nsfw: flag(body, 'nsfw') ?? false,
    },
    fields: settings(type, body),
  };
}

/** Fields that are taken over as they are, for the kinds that have them. */
export function settings(type: number, body: Record<string, unknown>): Partial<ChannelFields> {
  const fields: Partial<ChannelFields> = {};
  if (type === KIND.text && 'topic' in body) fields.topic = text(body, 'topic') ?? null;
  const bitrate = int(body, 'bitrate');
  const slow = int(body, 'rate_limit_per_user');
  const position = int(body, 'position');
  const archive = int(body, 'default_auto_archive_duration');
  if (bitrate !== undefined) fields.bitrate = bitrate;
  if (slow !== undefined) fields.rate_limit_per_user = slow;
  if (position !== undefined) fields.position = position;
  if (archive !== undefined) fields.default_auto_archive_duration = archive;
  return fields;
}

/** Voice rooms take up to 99 people, stages 10,000; stages sound at 64 kbit/s at most. */
export function checkRoomFields(type: number, body: Record<string, unknown>): void {
  const limit = int(body, 'user_limit') ?? 0;
  const most = type === KIND.stage ? 10_000 : 99;
  check(
    limit >= 0 && limit <= most,
    ['user_limit'],
    'NUMBER_TYPE_MAX',
    `int value should be less than or equal to ${String(most)}.`,
  );
  const bitrate = int(body, 'bitrate') ?? 64_000;
  const loudest = type === KIND.stage ? 64_000 : 96_000;
  const fits = bitrate >= 8000 && bitrate <= loudest;
  check(fits, ['bitrate'], 'NUMBER_TYPE_MAX', `int value should be between 8000 and ${String(loudest)}.`);
  checkLength(body['topic'], ['topic'], 0, 1024);
}

function checkParent(world: World, guild: Guild, parentId: string): void {
  const parent = world.channels.get(parentId);
  if (!parent || parent.guild_id !== guild.id) {
    throw formError({ at: ['parent_id'], code: 'CHANNEL_PARENT_INVALID', message: 'Category does not exist' });
  }
  check(parent.type === KIND.category, ['parent_id'], 'CHANNEL_PARENT_INVALID_TYPE', 'Not a category');
  demandIn(world, parentId, 'MANAGE_CHANNELS');
  const children = [...world.channels.values()].filter((each) => each.parent_id === parentId).length;
  const message = `Maximum number of channels in category reached (${String(PER_CATEGORY)})`;
  check(children < PER_CATEGORY, ['parent_id'], 'CHANNEL_PARENT_MAX_CHANNELS', message);
}

function checkRoomForOneMore(world: World, guild: Guild): void {
  const most = extrasOf(world).channelsPerGuild;
  // Threads do not count towards the limit.
  const channels = [...world.channels.values()].filter(
    (each) => each.guild_id === guild.id && ![10, 11, 12].includes(each.type),
  );
  if (channels.length < most) return;
  throw new Refused(400, 30013, `Maximum number of server channels reached (${String(most)})`);
}

/** Bits may be given or taken only by one who holds them; MANAGE_ROLES in a new channel only by administrators. */
function checkNewOverwrites(world: World, guild: Guild, overwrites: readonly APIOverwrite[]): void {
  const may = permissionsIn(world, guild, botOf(world));
  const isAdmin = holds(may, 'ADMINISTRATOR');
  for (const each of overwrites) {
    checkTarget(guild, each);
    const touched = BigInt(each.allow) | BigInt(each.deny);
    if ((touched & ~may) !== 0n) throw missingPermissions();
    if ((touched & PERMISSION.MANAGE_ROLES) !== 0n && !isAdmin) throw missingPermissions();
  }
}

/** An overwrite is about a role of this server or about a person. */
export function checkTarget(guild: Guild, overwrite: APIOverwrite): void {
  const type: number = overwrite.type;
  const isKnown = type === 0 ? guild.roles.has(overwrite.id) : guild.members.has(overwrite.id);
  if (!isKnown) throw new Refused(404, 10009, 'Unknown Overwrite');
}
