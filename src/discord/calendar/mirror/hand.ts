import { type Guild, GuildScheduledEventStatus, Routes } from 'discord.js';
import type { EventFace, MirrorAction, ShownEvent } from '#core/calendar/mirror-plan.ts';
import type { Group } from '#core/groups/group.ts';
import { type EventId, guildId } from '#core/ids.ts';
import type { Mirror } from '#store/store.ts';
import type { CalendarHouse } from '../part.ts';
import { missingForEvent } from '../../permissions.ts';
import type { Trouble } from '../../trouble.ts';
import { createMaking } from './making.ts';
import { ask, isFinished, isGone, type Outcome, outcomeOf } from './outcome.ts';
import type { MirrorTroubles } from './troubles.ts';

/** Does one thing at Discord, and writes down before and after what is needed to carry on from anywhere in between. */
export type MirrorHand = (guild: Guild, action: MirrorAction<Mirror>, group: Group | null) => Promise<Outcome>;

export function createMirrorHand(
  parts: Pick<CalendarHouse, 'client' | 'store' | 'rooms' | 'clock'> & { readonly troubles: MirrorTroubles },
): MirrorHand {
  const { client, store, troubles } = parts;
  const making = createMaking(parts);

  const told = (guild: Guild, trouble: Trouble): Outcome => {
    if ('code' in trouble) troubles.refused(guildId(guild.id), trouble.code);
    return outcomeOf(trouble);
  };
  const route = (guild: Guild, event: EventId): `/${string}` => Routes.guildScheduledEvent(guild.id, event);
  const setStatus = (guild: Guild, event: EventId, status: GuildScheduledEventStatus): Promise<Trouble | null> =>
    ask(() => client.rest.patch(route(guild, event), { body: { status } }));

  const start = async (guild: Guild, row: Mirror, event: ShownEvent): Promise<Outcome> => {
    const trouble = await setStatus(guild, event.id, GuildScheduledEventStatus.Active);
    if (trouble !== null && !isFinished(trouble)) return told(guild, trouble);
    await store.mirrors.put({ ...row, state: 'active' });
    return 'done';
  };

  const takeAway = async (guild: Guild, event: ShownEvent): Promise<Outcome> => {
    const trouble = await ask(() => client.rest.delete(route(guild, event.id)));
    return trouble === null || isGone(trouble) ? 'done' : told(guild, trouble);
  };

  const end = async (guild: Guild, event: ShownEvent, how: 'complete' | 'cancel'): Promise<Outcome> => {
    const status = how === 'complete' ? GuildScheduledEventStatus.Completed : GuildScheduledEventStatus.Canceled;
    const trouble = await setStatus(guild, event.id, status);
    if (trouble === null || isGone(trouble) || isFinished(trouble)) return 'done';
    // An end that Discord will not write on the event is an end all the same: then the event goes.
    return trouble.kind === 'refused' ? takeAway(guild, event) : told(guild, trouble);
  };

  /** Known without asking: a request that is refused helps nobody, and counts. */
  const isAllowed = async (guild: Guild, group: Group | null, { kind, channel }: EventFace): Promise<boolean> => {
    const known = channel === null ? null : guild.channels.cache.get(channel);
    // A room made a moment ago may not have been told to us; then Discord's answer has to do.
    const room = known && !known.isThread() ? known : null;
    const missing = missingForEvent(guild, room ? kind : 'external', room);
    if (missing.length > 0 && group) await troubles.notAllowed(group, missing);
    return missing.length === 0;
  };

  const ending = async (
    guild: Guild,
    action: Extract<MirrorAction<Mirror>, { do: 'complete' | 'cancel' | 'delete' }>,
  ): Promise<Outcome> => {
    const { event, row } = action;
    const outcome = await (action.do === 'delete' ? takeAway(guild, event) : end(guild, event, action.do));
    if (outcome === 'done') await store.mirrors.remove(row.guild, row);
    return outcome;
  };

  return async (guild, action, group) => {
    if (action.do === 'forget') {
      await store.mirrors.remove(action.row.guild, action.row);
      return 'done';
    }
    if (action.do === 'started') {
      await store.mirrors.put({ ...action.row, state: 'active' });
      return 'done';
    }
    if (action.do === 'adopt') {
      await making.adopt(guild, action.wanted, action.event);
      return 'done';
    }
    if (!(await isAllowed(guild, group, action.do === 'create' ? action.wanted : action.event))) return 'refused';
    switch (action.do) {
      case 'start':
        return start(guild, action.row, action.event);
      case 'complete':
      case 'cancel':
      case 'delete':
        return ending(guild, action);
      case 'sweep':
        return action.event.status === 'active' ? end(guild, action.event, 'complete') : takeAway(guild, action.event);
      case 'change':
        return group ? making.change(guild, action.wanted, action.event, group) : 'refused';
      case 'create':
        return group ? making.create(guild, action.wanted, action.lost, group) : 'refused';
    }
  };
}
