/** Scheduled events: announcing a meeting, starting it, ending it. */
import type { APIGuildScheduledEvent } from 'discord.js';
import { type Guild, Refused, type Request, type Routes, type World } from '../../contract.ts';
import {
  deleteEvent,
  endEvent,
  EVENT_STATUS,
  EVENT_TYPE,
  setStatus,
  tellEvent,
  watchEvent,
} from '../../changes/event-life.ts';
import { int, record, text } from '../../changes/read.ts';
import { watchRoom } from '../../changes/room-watch.ts';
import { canSee, holds, permissionsIn } from '../../permissions.ts';
import { check } from '../../rules/form-error.ts';
import { checkEvent, checkPage, mayBecome } from '../../rules/event-rules.ts';
import { KIND } from '../../wire.ts';
import { botOf, channelOf, demand, demandIn, guildOf, missingPermissions, param } from './demand.ts';

const OPEN_EVENTS = 100;

const EVENTS = '/guilds/{guild_id}/scheduled-events';
const EVENT = `${EVENTS}/{guild_scheduled_event_id}`;

export const eventRoutes: Routes = {
  [`GET ${EVENTS}`]: (world, request) => {
    const guild = guildOf(world, request);
    const seen = openEvents(guild).filter((each) => isSeen(world, each));
    return { status: 200, body: seen.map((each) => counted(guild, each, request.query)) };
  },
  [`POST ${EVENTS}`]: (world, request) => ({
    status: 200,
    body: create(world, guildOf(world, request), record(request.body)),
  }),
  [`GET ${EVENT}`]: (world, request) => {
    const guild = guildOf(world, request);
    return { status: 200, body: counted(guild, eventOf(world, guild, request), request.query) };
  },
  [`PATCH ${EVENT}`]: (world, request) => {
    const guild = guildOf(world, request);
    const event = eventOf(world, guild, request);
    change(world, guild, event, record(request.body));
    return { status: 200, body: event };
  },
  [`DELETE ${EVENT}`]: (world, request) => {
    const guild = guildOf(world, request);
    const event = eventOf(world, guild, request);
    demandTouching(world, guild, event);
    deleteEvent(world, guild, event);
    return { status: 204 };
  },
  [`GET ${EVENT}/users`]: (world, request) => ({ status: 200, body: subscribers(world, request) }),
};

/** Events that are announced or running; these count against the limit. */
function openEvents(guild: Guild): readonly APIGuildScheduledEvent[] {
  return [...guild.events.values()].filter(({ status }: { status: number }) => status <= EVENT_STATUS.active);
}

function isSeen(world: World, event: APIGuildScheduledEvent): boolean {
  return event.channel_id === null || canSee(world, botOf(world), event.channel_id);
}

/** @throws Refused 10070 for an event that is not there or stands on a channel the bot cannot see */
export function eventOf(world: World, guild: Guild, request: Request): APIGuildScheduledEvent {
  const event = guild.events.get(param(request, 'guild_scheduled_event_id'));
  if (!event || !isSeen(world, event)) throw new Refused(404, 10070, 'Unknown Guild Scheduled Event');
  return event;
}

function counted(guild: Guild, event: APIGuildScheduledEvent, query: URLSearchParams): APIGuildScheduledEvent {
  if (query.get('with_user_count') !== 'true') return event;
  return { ...event, user_count: guild.subscriptions.filter((each) => each.event === event.id).length };
}

/** CREATE_EVENTS is mandatory since 2026-02-23; the kind of event asks for more, in its channel. */
function demandKind(world: World, guild: Guild, type: number, channelId: string | null): void {
  if (type === EVENT_TYPE.external || channelId === null) return;
  const channel = channelOf(world, channelId);
  const isStage = type === EVENT_TYPE.stage;
  const fits = channel.guild_id === guild.id && channel.type === (isStage ? KIND.stage : KIND.voice);
  if (!fits) throw new Refused(400, 50091, 'Invalid channel type for this scheduled event');
  if (isStage) demandIn(world, channelId, 'MANAGE_CHANNELS', 'MUTE_MEMBERS', 'MOVE_MEMBERS');
  else demandIn(world, channelId, 'VIEW_CHANNEL', 'CONNECT');
}

function create(world: World, guild: Guild, body: Record<string, unknown>): APIGuildScheduledEvent {
  checkEvent(body, world.clock.now());
  const type = int(body, 'entity_type') ?? 0;
  const channelId = text(body, 'channel_id') ?? null;
  demandKind(world, guild, type, channelId);
  if (channelId === null) demand(world, guild, 'CREATE_EVENTS');
  else demandIn(world, channelId, 'CREATE_EVENTS');
  if (openEvents(guild).length >= OPEN_EVENTS) {
    throw new Refused(400, 30038, 'Maximum number of uncompleted guild scheduled events reached (100)');
  }
  const event = {
    id: world.snowflake(),
    guild_id: guild.id,
    channel_id: channelId,
    creator_id: botOf(world),
    creator: world.application.botUser,
    name: String(body['name']),
    description: text(body, 'description') ?? null,
    image: null,
    scheduled_start_time: isoOf(body, 'scheduled_start_time'),
    scheduled_end_time: isoOf(body, 'scheduled_end_time'),
    privacy_level: 2,
    status: EVENT_STATUS.scheduled,
    entity_type: type,
    entity_id: null,
    entity_metadata:
      type === EVENT_TYPE.external ? { location: text(record(body['entity_metadata']), 'location') } : null,
    recurrence_rule: ruleIn(body['recurrence_rule']),
    guild_scheduled_event_exceptions: [],
  } as unknown as APIGuildScheduledEvent;
  guild.events.set(event.id, event);
  tellEvent(world, event, 'CREATE');
  watchEvent(world, guild, event);
  return event;
}

function isoOf(body: Record<string, unknown>, key: string): string | null {
  const given = text(body, key);
  return given === undefined ? null : new Date(given).toISOString();
}

/** The rule with every field Discord sends back. */
function ruleIn(given: unknown): Record<string, unknown> | null {
  if (given === undefined || given === null) return null;
  const rule = record(given);
  const none = {
    end: null,
    count: null,
    by_weekday: null,
    by_n_weekday: null,
    by_month: null,
    by_month_day: null,
    by_year_day: null,
  };
  return { ...none, interval: 1, ...rule };
}

/** Own events with CREATE_EVENTS or MANAGE_EVENTS, other people's only with MANAGE_EVENTS. */
export function demandTouching(world: World, guild: Guild, event: APIGuildScheduledEvent): void {
  const may = permissionsIn(world, guild, botOf(world), event.channel_id ?? undefined);
  const isOwn = event.creator_id === botOf(world);
  if (!holds(may, 'MANAGE_EVENTS') && !(isOwn && holds(may, 'CREATE_EVENTS'))) throw missingPermissions();
  demandKind(world, guild, event.entity_type, event.channel_id);
}

function change(world: World, guild: Guild, event: APIGuildScheduledEvent, body: Record<string, unknown>): void {
  const from: number = event.status;
  if (from >= EVENT_STATUS.completed) throw new Refused(400, 180_000, 'Cannot update a finished event');
  demandTouching(world, guild, event);
  const to = int(body, 'status') ?? from;
  check(
    to === from || mayBecome(from, to),
    ['status'],
    'GUILD_SCHEDULED_EVENT_STATUS_INVALID',
    'This status does not follow.',
  );
  const { status: _status, ...fields } = body;
  if (Object.keys(fields).length > 0) rewrite(world, guild, event, fields);
  if (to === from) {
    tellEvent(world, event, 'UPDATE');
    return watchEvent(world, guild, event);
  }
  if (to === EVENT_STATUS.completed) return endEvent(world, guild, event.id);
  setStatus(world, guild, event.id, to);
  // An event started for an empty room completes a few minutes later.
  if (event.channel_id !== null) watchRoom(world, guild, event.channel_id);
}

function rewrite(world: World, guild: Guild, event: APIGuildScheduledEvent, fields: Record<string, unknown>): void {
  const merged: Record<string, unknown> = { ...event, ...fields };
  // A start that was announced earlier may lie in the past by now; only a new one is asked about.
  const since = 'scheduled_start_time' in fields ? world.clock.now() : 0;
  const { recurrence_rule: rule, ...rest } = merged;
  checkEvent('recurrence_rule' in fields ? { ...rest, recurrence_rule: rule } : rest, since);
  const type = int(merged, 'entity_type') ?? 0;
  demandKind(world, guild, type, text(merged, 'channel_id') ?? null);
  Object.assign(event, {
    ...rest,
    recurrence_rule: 'recurrence_rule' in fields ? ruleIn(rule) : event.recurrence_rule,
    scheduled_start_time: isoOf(merged, 'scheduled_start_time'),
    scheduled_end_time: isoOf(merged, 'scheduled_end_time'),
  });
}

/** Ascending by user id; with both cursors only `before` counts. */
function subscribers(world: World, request: Request): readonly unknown[] {
  const guild = guildOf(world, request);
  const event = eventOf(world, guild, request);
  const { query } = request;
  const limit = Number(query.get('limit') ?? '100');
  checkPage(limit);
  const before = query.get('before');
  const after = before === null ? query.get('after') : null;
  const ids = guild.subscriptions
    .filter((each) => each.event === event.id)
    .map((each) => BigInt(each.user))
    .filter((id) => (before === null || id < BigInt(before)) && (after === null || id > BigInt(after)))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const page = before === null ? ids.slice(0, limit) : ids.slice(-limit);
  return page.map((id) => {
    const user = world.users.get(id.toString());
    const member = query.get('with_member') === 'true' ? { member: guild.members.get(id.toString()) } : {};
    return { guild_scheduled_event_id: event.id, user_id: id.toString(), user, ...member };
  });
}
