/** The life of a scheduled event: what starts and ends by itself, and what a recurring one does instead of ending. */
import type { APIGuildScheduledEvent } from 'discord.js';
import type { Guild, Snowflake, World } from '../contract.ts';
import { snapshot } from '../wire.ts';
import { unwatch, watch } from './extras.ts';
import { nextStart } from './recurrence.ts';

export const EVENT_STATUS = { scheduled: 1, active: 2, completed: 3, canceled: 4 } as const;
export const EVENT_TYPE = { stage: 1, voice: 2, external: 3 } as const;

/** A voice or stage event that nobody started is cancelled after this. Discord: "some hours". */
export const EVENT_CANCELED_AFTER_MS = 6 * 3_600_000;

/** Tells one of the GUILD_SCHEDULED_EVENT_ events. */
export function tellEvent(world: World, event: APIGuildScheduledEvent, what: 'CREATE' | 'UPDATE' | 'DELETE'): void {
  const t = `GUILD_SCHEDULED_EVENT_${what}`;
  world.tell({ t, d: snapshot(event), guild: event.guild_id, channel: event.channel_id });
}

/** Starts the waits that belong to an event's present status and calls off the others. */
export function watchEvent(world: World, guild: Guild, event: APIGuildScheduledEvent): void {
  unwatch(world, `event:${event.id}`);
  const start = Date.parse(event.scheduled_start_time);
  const status: number = event.status;
  const type: number = event.entity_type;
  if (status === EVENT_STATUS.scheduled) {
    const isExternal = type === EVENT_TYPE.external;
    const when = isExternal ? start : start + EVENT_CANCELED_AFTER_MS;
    watch(world, `event:${event.id}`, when, () => {
      if (isExternal) setStatus(world, guild, event.id, EVENT_STATUS.active);
      else cancelOrRepeat(world, guild, event);
    });
  }
  if (status === EVENT_STATUS.active && event.scheduled_end_time && type === EVENT_TYPE.external) {
    watch(world, `event:${event.id}`, Date.parse(event.scheduled_end_time), () => endEvent(world, guild, event.id));
  }
}

/** A missed occurrence of a recurring event gives way to the next one; a single event is cancelled. */
function cancelOrRepeat(world: World, guild: Guild, event: APIGuildScheduledEvent): void {
  if (!repeat(world, guild, event)) setStatus(world, guild, event.id, EVENT_STATUS.canceled);
}

/** Changes the status and tells it. Terminal states take the event off the server's list of open ones. */
export function setStatus(world: World, guild: Guild, id: Snowflake, status: number): void {
  const event = guild.events.get(id);
  if (!event) return;
  event.status = status;
  tellEvent(world, event, 'UPDATE');
  if (status >= EVENT_STATUS.completed) forget(world, id);
  else watchEvent(world, guild, event);
}

/** Ends an active event. A recurring one goes straight back to SCHEDULED with its next start; no COMPLETED is told. */
export function endEvent(world: World, guild: Guild, id: Snowflake): void {
  const event = guild.events.get(id);
  if (!event) return;
  if (!repeat(world, guild, event)) setStatus(world, guild, id, EVENT_STATUS.completed);
}

function repeat(world: World, guild: Guild, event: APIGuildScheduledEvent): boolean {
  if (!event.recurrence_rule) return false;
  const start = Date.parse(event.scheduled_start_time);
  const next = nextStart(event.recurrence_rule, start);
  if (next === null) return false;
  const length = event.scheduled_end_time ? Date.parse(event.scheduled_end_time) - start : null;
  event.status = EVENT_STATUS.scheduled;
  event.scheduled_start_time = new Date(next).toISOString();
  event.scheduled_end_time = length === null ? null : new Date(next + length).toISOString();
  tellEvent(world, event, 'UPDATE');
  watchEvent(world, guild, event);
  return true;
}

/** Calls off every wait of an event. Ended events stay readable by id, as their status is terminal. */
function forget(world: World, id: Snowflake): void {
  unwatch(world, `event:${id}`);
  unwatch(world, `empty:${id}`);
}

/** Takes an event away and tells it. */
export function deleteEvent(world: World, guild: Guild, event: APIGuildScheduledEvent): void {
  guild.events.delete(event.id);
  forget(world, event.id);
  tellEvent(world, event, 'DELETE');
}
