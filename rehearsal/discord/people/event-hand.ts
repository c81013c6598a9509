/** What somebody does with a scheduled event in Discord's own interface. */
import type { APIGuildScheduledEvent } from 'discord.js';
import { deleteEvent, EVENT_STATUS, tellEvent, watchEvent } from '../changes/event-life.ts';
import type { Guild } from '../contract.ts';
import { canSee, holds, permissionsIn } from '../permissions.ts';
import { type Actor, Impossible } from './scene.ts';

/** What the form of an event lets one change. */
export type EventEdit = Partial<
  Pick<APIGuildScheduledEvent, 'name' | 'description' | 'scheduled_start_time' | 'scheduled_end_time'>
>;

/** An event is seen by those who see its channel; one elsewhere by everybody. Ended ones are not shown any more. */
export function isEventShown({ scene: { world }, userId }: Actor, event: APIGuildScheduledEvent): boolean {
  const status: number = event.status;
  return status <= EVENT_STATUS.active && (event.channel_id === null || canSee(world, userId, event.channel_id));
}

/** @throws Impossible when their client does not show it. */
export function eventSeenBy(actor: Actor, guild: Guild, id: string): APIGuildScheduledEvent {
  const event = guild.events.get(id);
  if (!event || !isEventShown(actor, event))
    throw new Impossible(actor, 'sees no such event', 'This event is not here any more.');
  return event;
}

function mineToTouch(actor: Actor, guild: Guild, id: string): APIGuildScheduledEvent {
  const event = eventSeenBy(actor, guild, id);
  const may = permissionsIn(actor.scene.world, guild, actor.userId, event.channel_id ?? undefined);
  const isOwn = event.creator_id === actor.userId && holds(may, 'CREATE_EVENTS');
  if (!isOwn && !holds(may, 'MANAGE_EVENTS')) throw new Impossible(actor, 'has no menu for this event');
  return event;
}

export function takeEventAway(actor: Actor, guild: Guild, id: string): void {
  deleteEvent(actor.scene.world, guild, mineToTouch(actor, guild, id));
}

export function editEvent(actor: Actor, guild: Guild, id: string, change: EventEdit): void {
  const event = mineToTouch(actor, guild, id);
  Object.assign(event, change);
  tellEvent(actor.scene.world, event, 'UPDATE');
  watchEvent(actor.scene.world, guild, event);
}
