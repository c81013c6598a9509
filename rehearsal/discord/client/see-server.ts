/** The server around the channels: its people, its roles and its calendar. */
import type { Guild } from '../contract.ts';
import { isEventShown } from '../people/event-hand.ts';
import type { Actor } from '../people/scene.ts';
import { nameOf } from '../wire.ts';
import type { EventView, PersonView, RoleView, Snowflake } from './view.ts';

/** Every member, the bot too, sorted by name. */
export function peopleSeen(guild: Guild): PersonView[] {
  return [...guild.members.values()]
    .map((member) => ({
      id: member.user.id,
      name: nameOf(member),
      isBot: member.user.bot === true,
      roles: [...member.roles],
    }))
    .toSorted(byName);
}

/** By name, and of one name by age. */
export function byName(
  a: { readonly name: string; readonly id: Snowflake },
  b: { readonly name: string; readonly id: Snowflake },
): number {
  return a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en');
}

/** Without @everyone, the highest first. */
export function rolesSeen(guild: Guild): RoleView[] {
  return [...guild.roles.values()]
    .filter((role) => role.id !== guild.id)
    .toSorted((a, b) => b.position - a.position || a.id.localeCompare(b.id, 'en'))
    .map(({ id, name, color }) => ({ id, name, color }));
}

/** Events that are planned or going on, the soonest first. */
export function eventsSeen(actor: Actor, guild: Guild): EventView[] {
  return [...guild.events.values()]
    .filter((event) => isEventShown(actor, event))
    .toSorted(
      (a, b) =>
        Date.parse(a.scheduled_start_time) - Date.parse(b.scheduled_start_time) || a.id.localeCompare(b.id, 'en'),
    )
    .map((event) => {
      const interested = guild.subscriptions.filter((each) => each.event === event.id);
      return {
        event: { ...event },
        isInterested: interested.some((each) => each.user === actor.userId),
        interested: interested.length,
      };
    });
}
