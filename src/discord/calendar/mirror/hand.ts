import {
  type APIGuildScheduledEvent,
  type Guild,
  GuildScheduledEventStatus,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { type MirrorAction, shownAs, type ShownEvent, type WantedEvent } from '#core/calendar/mirror-plan.ts';
import type { Group } from '#core/groups/group.ts';
import { type ChannelId, type EventId, guildId } from '#core/ids.ts';
import type { Mirror } from '#store/store.ts';
import type { CalendarHouse } from '../part.ts';
import { missingForEvent } from '../../permissions.ts';
import { type Trouble, troubleOrThrow } from '../../trouble.ts';
import { changeOfEvent, newEvent } from './bodies.ts';
import { shortPrint, shownOf } from './shown.ts';
import type { MirrorTroubles } from './troubles.ts';

const unknownEvent: number = RESTJSONErrorCodes.UnknownGuildScheduledEvent;
const finished: number = RESTJSONErrorCodes.CannotUpdateAFinishedEvent;
const tooManyEvents: number = RESTJSONErrorCodes.MaximumNumberOfUncompletedGuildScheduledEventsReached;

/**
 * `unreachable`: nothing more can be done in this server for now. `refused`: not this one, for a while. `full`: the server has
 * more events than we can see.
 */
export type Outcome = 'done' | 'unreachable' | 'refused' | 'full';

/** Does one thing at Discord, and writes down before and after what is needed to carry on from anywhere in between. */
export type MirrorHand = (guild: Guild, action: MirrorAction<Mirror>, group: Group | null) => Promise<Outcome>;

export function createMirrorHand(
  parts: Pick<CalendarHouse, 'client' | 'store' | 'rooms' | 'clock'> & { readonly troubles: MirrorTroubles },
): MirrorHand {
  const { client, store, rooms, clock, troubles } = parts;

  const isGone = (trouble: Trouble): boolean =>
    trouble.kind === 'gone' || (trouble.kind === 'refused' && trouble.code === unknownEvent);

  /** Null when Discord did it; else why not. */
  const ask = async <T>(call: () => Promise<T>): Promise<Trouble | null> => {
    try {
      await call();
      return null;
    } catch (error) {
      return troubleOrThrow(error);
    }
  };
  const why = (guild: Guild, trouble: Trouble): Outcome => {
    if (trouble.kind === 'again') return 'unreachable';
    if (trouble.kind === 'refused' && trouble.code === tooManyEvents) return 'full';
    troubles.refused(guildId(guild.id), 'code' in trouble ? trouble.code : 0);
    return 'refused';
  };

  const route = (guild: Guild, event: EventId): `/${string}` => Routes.guildScheduledEvent(guild.id, event);
  const setStatus = (guild: Guild, event: EventId, status: GuildScheduledEventStatus): Promise<Trouble | null> =>
    ask(() => client.rest.patch(route(guild, event), { body: { status } }));

  const takeAway = async (guild: Guild, event: ShownEvent): Promise<Outcome> => {
    const trouble = await ask(() => client.rest.delete(route(guild, event.id)));
    return trouble === null || isGone(trouble) ? 'done' : why(guild, trouble);
  };

  /** An end that Discord will not write on the event is an end all the same: then the event goes. */
  const end = async (guild: Guild, event: ShownEvent, how: 'complete' | 'cancel'): Promise<Outcome> => {
    const status = how === 'complete' ? GuildScheduledEventStatus.Completed : GuildScheduledEventStatus.Canceled;
    const trouble = await setStatus(guild, event.id, status);
    if (trouble === null || isGone(trouble)) return 'done';
    if (trouble.kind === 'refused') return trouble.code === finished ? 'done' : takeAway(guild, event);
    return why(guild, trouble);
  };

  const start = async (guild: Guild, row: Mirror, event: ShownEvent): Promise<Outcome> => {
    const trouble = await setStatus(guild, event.id, GuildScheduledEventStatus.Active);
    const isOver = trouble?.kind === 'refused' && trouble.code === finished;
    if (trouble !== null && !isOver) return why(guild, trouble);
    await store.mirrors.put({ ...row, state: 'active' });
    return 'done';
  };

  /** A meeting in a lasting room needs the room beforehand. */
  const withRoom = async (wanted: WantedEvent, group: Group): Promise<WantedEvent | null> => {
    if (wanted.kind === 'external' || wanted.channel !== null) return wanted;
    const room: ChannelId | null | object = await rooms.room(group, wanted.kind === 'stage' ? 'stage' : group.mode);
    if (typeof room !== 'string') return null;
    const face = { ...wanted, channel: room };
    return { ...face, print: shortPrint(face) };
  };

  const isAllowed = async (guild: Guild, group: Group, { kind, channel }: WantedEvent): Promise<boolean> => {
    const known = channel === null ? null : guild.channels.cache.get(channel);
    // A room made a moment ago may not have been told to us; then Discord's answer has to do.
    const room = known && !known.isThread() ? known : null;
    const missing = missingForEvent(guild, room ? kind : 'external', room);
    if (missing.length > 0) await troubles.notAllowed(group, missing);
    return missing.length === 0;
  };

  const remember = (guild: Guild, wanted: WantedEvent, event: ShownEvent): Promise<void> =>
    store.mirrors.put({
      series: wanted.series,
      date: wanted.date,
      guild: guildId(guild.id),
      group: wanted.group,
      event: event.id,
      state: event.status,
      shown: shownAs(wanted.print, event.print),
    });

  const create = async (guild: Guild, wish: WantedEvent, lost: EventId | null, group: Group): Promise<Outcome> => {
    if (!(await isAllowed(guild, group, wish))) return 'refused';
    const wanted = await withRoom(wish, group);
    if (wanted === null) return 'refused';
    const isSaid = lost === null || (await troubles.putBack(group, wanted.name, wanted.startsAt, lost));
    if (!isSaid) return 'unreachable';
    const key = { series: wanted.series, date: wanted.date };
    const blank = { ...key, guild: guildId(guild.id), group: wanted.group, event: null, shown: '' };
    await store.mirrors.put({ ...blank, state: 'making' });
    let made: ShownEvent | null = null;
    const trouble = await ask(async () => {
      const body = newEvent(wanted);
      made = shownOf(
        (await client.rest.post(Routes.guildScheduledEvents(guild.id), { body })) as APIGuildScheduledEvent,
      );
    });
    if (made) await remember(guild, wanted, made);
    if (trouble === null) {
      troubles.well(guildId(guild.id));
      return 'done';
    }
    const outcome = why(guild, trouble);
    // Not reachable: perhaps it was made. The row stays, and the next look finds out.
    if (outcome !== 'unreachable') await store.mirrors.remove(guildId(guild.id), key);
    return outcome;
  };

  const change = async (guild: Guild, wish: WantedEvent, event: ShownEvent, group: Group): Promise<Outcome> => {
    if (!(await isAllowed(guild, group, wish))) return 'refused';
    const wanted = await withRoom(wish, group);
    if (wanted === null) return 'refused';
    const body = changeOfEvent(event, wanted, clock.now());
    let now: ShownEvent | null = event;
    const trouble = body
      ? await ask(async () => {
          now = shownOf((await client.rest.patch(route(guild, event.id), { body })) as APIGuildScheduledEvent);
        })
      : null;
    if (trouble === null && now) await remember(guild, wanted, now);
    // Gone or finished a moment ago: the next look sees it.
    if (trouble === null || isGone(trouble)) return 'done';
    return trouble.kind === 'refused' && trouble.code === finished ? 'done' : why(guild, trouble);
  };

  return async (guild, action, group) => {
    const strike = (row: Mirror): Promise<void> => store.mirrors.remove(row.guild, row);
    switch (action.do) {
      case 'start':
        return start(guild, action.row, action.event);
      case 'started':
        await store.mirrors.put({ ...action.row, state: 'active' });
        return 'done';
      case 'forget':
        await strike(action.row);
        return 'done';
      case 'complete':
      case 'cancel':
      case 'delete': {
        const outcome = await (action.do === 'delete'
          ? takeAway(guild, action.event)
          : end(guild, action.event, action.do));
        if (outcome === 'done') await strike(action.row);
        return outcome;
      }
      case 'sweep':
        return action.event.status === 'active' ? end(guild, action.event, 'complete') : takeAway(guild, action.event);
      case 'adopt':
        await remember(guild, action.wanted, action.event);
        return 'done';
      case 'change':
        return group ? change(guild, action.wanted, action.event, group) : 'refused';
      case 'create':
        return group ? create(guild, action.wanted, action.lost, group) : 'refused';
    }
  };
}
