import type { Meeting } from '#core/calendar/model.ts';
import { hours } from '#core/time.ts';
import type { CalendarEvent } from '#runtime/calendar/events.ts';
import { troubleOrThrow } from '../../trouble.ts';
import type { CalendarHouse } from '../part.ts';

/** Rooms and desks are made and woken this long before, so that a moderator can still mend what Discord refuses. */
const ahead = hours(36);

/** A few a minute: nobody waits for them. */
const batch = 5;

/** Makes rooms and desks before they are needed, so that doors open on their minute. */
export interface Prepare {
  heard(event: CalendarEvent): void;
  minute(): Promise<void>;
}

export function createPrepare(house: Pick<CalendarHouse, 'client' | 'store' | 'clock' | 'rooms' | 'log'>): Prepare {
  const { client, store, clock, rooms, log } = house;
  const waiting = new Map<string, Meeting>();
  /** Meetings that start before this have been taken into `waiting`. A restart looks at all of them again. */
  let seenUntil = 0;

  const add = (meetings: readonly Meeting[]): void => {
    for (const meeting of meetings) waiting.set(`${meeting.series}/${meeting.date}`, meeting);
  };

  const prepare = async ({ guild, series, date }: Meeting): Promise<void> => {
    const meeting = await store.meetings.find(guild, { series, date });
    if (meeting?.state !== 'planned' || client.guilds.cache.get(guild)?.available !== true) return;
    const group = await store.groups.find(guild, meeting.group);
    if (!group || group.closedAt !== null) return;
    const online = (await store.series.find(guild, meeting.series))?.venue.kind !== 'in-person';
    // A fresh room is made at the doors and not before: what stands empty for a day would not be fresh.
    const room = online && group.roomPolicy === 'lasting' ? await rooms.room(group, group.mode) : null;
    const desk = await rooms.desk(group);
    for (const made of [room, desk]) {
      if (made !== null && typeof made === 'object') {
        // The group hears of it at the doors; whoever runs the bot may hear of it before.
        log.warn({ group: group.id, refused: made.refuse }, 'a room or desk could not be prepared');
      }
    }
  };

  return {
    heard(event) {
      if (event.kind !== 'planned') return;
      const { added, moved } = event.change;
      const soon = clock.now() + ahead;
      add([...added, ...moved.map(({ is }) => is)].filter((one) => one.state === 'planned' && one.startsAt < soon));
    },
    async minute() {
      const until = clock.now() + ahead;
      add(await store.meetings.starting(Math.max(seenUntil, clock.now()), until));
      seenUntil = until;
      const nearest = [...waiting].toSorted(([, one], [, other]) => one.opensAt - other.opensAt).slice(0, batch);
      for (const [key, meeting] of nearest) {
        waiting.delete(key);
        try {
          await prepare(meeting);
        } catch (error) {
          // The doors try it again.
          troubleOrThrow(error);
        }
      }
    },
  };
}
