import { type APIGuildScheduledEvent, type Guild, Routes } from 'discord.js';
import { shownAs, type ShownEvent, type WantedEvent } from '#core/calendar/mirror-plan.ts';
import type { Group } from '#core/groups/group.ts';
import { type EventId, guildId } from '#core/ids.ts';
import type { CalendarHouse } from '../part.ts';
import type { Trouble } from '../../trouble.ts';
import { changeOfEvent, newEvent } from './bodies.ts';
import { ask, isFinished, isGone, type Outcome, outcomeOf } from './outcome.ts';
import { shortPrint, shownOf } from './shown.ts';
import type { MirrorTroubles } from './troubles.ts';

/** Makes events as they are wanted, and changes them. Permission has been looked at. */
export interface Making {
  /** `lost`: there was one, and somebody took it away. */
  create(guild: Guild, wish: WantedEvent, lost: EventId | null, group: Group): Promise<Outcome>;
  change(guild: Guild, wish: WantedEvent, event: ShownEvent, group: Group): Promise<Outcome>;
  adopt(guild: Guild, wanted: WantedEvent, event: ShownEvent): Promise<void>;
}

export function createMaking(
  parts: Pick<CalendarHouse, 'client' | 'store' | 'rooms' | 'clock'> & { readonly troubles: MirrorTroubles },
): Making {
  const { client, store, rooms, clock, troubles } = parts;

  const told = (guild: Guild, trouble: Trouble | null): Outcome => {
    if (trouble && 'code' in trouble) troubles.refused(guildId(guild.id), trouble.code);
    return outcomeOf(trouble);
  };

  /** A meeting in a lasting room needs the room beforehand. Null when it cannot be made. */
  const withRoom = async (wanted: WantedEvent, group: Group): Promise<WantedEvent | null> => {
    if (wanted.kind === 'external' || wanted.channel !== null) return wanted;
    const room = await rooms.room(group, group.mode);
    if (typeof room !== 'string') return null;
    const face = { ...wanted, channel: room };
    return { ...face, print: shortPrint(face) };
  };

  const remember = (guild: Guild, wanted: WantedEvent, event: ShownEvent, shown: string): Promise<void> =>
    store.mirrors.put({
      series: wanted.series,
      date: wanted.date,
      guild: guildId(guild.id),
      group: wanted.group,
      event: event.id,
      state: event.status,
      shown,
    });

  return {
    async create(guild, wish, lost, group) {
      const wanted = await withRoom(wish, group);
      if (wanted === null) return 'refused';
      const isSaid = lost === null || (await troubles.putBack(group, wanted.name, wanted.startsAt, lost));
      if (!isSaid) return 'unreachable';
      const key = { series: wanted.series, date: wanted.date };
      const blank = { ...key, guild: guildId(guild.id), group: wanted.group, event: null, shown: '' };
      await store.mirrors.put({ ...blank, state: 'making' });
      const trouble = await ask(async () => {
        const body = newEvent(wanted);
        const answer = await client.rest.post(Routes.guildScheduledEvents(guild.id), { body });
        const made = shownOf(answer as APIGuildScheduledEvent);
        if (made) await remember(guild, wanted, made, shownAs(wanted.print, made.print));
      });
      const outcome = told(guild, trouble);
      if (outcome === 'done') troubles.well(guildId(guild.id));
      // Not reachable: perhaps it was made. The row stays, and the next look finds out.
      else if (outcome !== 'unreachable') await store.mirrors.remove(guildId(guild.id), key);
      return outcome;
    },

    async change(guild, wish, event, group) {
      const wanted = await withRoom(wish, group);
      if (wanted === null) return 'refused';
      const body = changeOfEvent(event, wanted, clock.now());
      let now: ShownEvent | null = event;
      const trouble = body
        ? await ask(async () => {
            const answer = await client.rest.patch(Routes.guildScheduledEvent(guild.id, event.id), { body });
            now = shownOf(answer as APIGuildScheduledEvent);
          })
        : null;
      // Gone or finished a moment ago: the next look sees it.
      if (trouble) return isGone(trouble) || isFinished(trouble) ? 'done' : told(guild, trouble);
      if (now) await remember(guild, wanted, now, shownAs(wanted.print, now.print));
      return 'done';
    },

    // What differs in the small print is put right by the next look.
    adopt: (guild, wanted, event) =>
      remember(guild, wanted, event, wanted.print === event.print ? shownAs(wanted.print, event.print) : ''),
  };
}
