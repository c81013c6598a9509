/** People who said they are interested in an event. */
import type { Guild, Snowflake, World } from '../contract.ts';

/** Marks somebody as interested; a second time changes nothing. */
export function subscribe(world: World, guild: Guild, eventId: Snowflake, userId: Snowflake): void {
  if (guild.subscriptions.some((each) => each.event === eventId && each.user === userId)) return;
  guild.subscriptions.push({ event: eventId, user: userId });
  tell(world, guild, eventId, userId, 'ADD');
}

/** Takes the mark away again. */
export function unsubscribe(world: World, guild: Guild, eventId: Snowflake, userId: Snowflake): void {
  const index = guild.subscriptions.findIndex((each) => each.event === eventId && each.user === userId);
  if (index < 0) return;
  guild.subscriptions.splice(index, 1);
  tell(world, guild, eventId, userId, 'REMOVE');
}

function tell(world: World, guild: Guild, eventId: Snowflake, userId: Snowflake, what: 'ADD' | 'REMOVE'): void {
  const d = { guild_scheduled_event_id: eventId, user_id: userId, guild_id: guild.id };
  const channel = guild.events.get(eventId)?.channel_id ?? null;
  world.tell({ t: `GUILD_SCHEDULED_EVENT_USER_${what}`, d, guild: guild.id, channel });
}
