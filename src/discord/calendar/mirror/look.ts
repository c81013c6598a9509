import { type APIGuildScheduledEvent, type Guild, Routes } from 'discord.js';
import { mostEvents } from '#core/calendar/mirror.ts';
import { type MirrorAction, planMirror, type ShownEvent } from '#core/calendar/mirror-plan.ts';
import { type GuildId, memberId } from '#core/ids.ts';
import type { Mirror } from '#store/store.ts';
import { troubleOrThrow } from '../../trouble.ts';
import { gather, type Gathered, type Looking } from './gather.ts';
import type { MirrorHand } from './hand.ts';
import type { MirrorLimits } from './limits.ts';
import { knownEvents, shownOf } from './shown.ts';
import type { MirrorTroubles } from './troubles.ts';

/** Safe on what the connection has told us; everything else is asked for first, because a cache may be empty or late. */
const atOnce: ReadonlySet<MirrorAction['do']> = new Set(['start', 'started', 'complete']);

/** `rest`: something is left to do, in a minute or when the server is back. */
export interface Looked {
  readonly left: 'nothing' | 'rest';
  readonly groups: number;
}

/** Compares what should stand in a server with what stands there, and does what is to be done. One at a time for each server. */
export type Look = (guild: GuildId, hurry: () => boolean) => Promise<Looked>;

export function createLook(
  parts: Looking & { readonly hand: MirrorHand; readonly limits: MirrorLimits; readonly troubles: MirrorTroubles },
): Look {
  const { client, hand, limits, troubles } = parts;

  const plan = (guild: GuildId, gathered: Gathered, shown: readonly ShownEvent[]): readonly MirrorAction<Mirror>[] =>
    planMirror(gathered.view(shown, limits.unseen(guild)));

  /** All open events of the server as they are now; null when Discord cannot be reached. */
  const listed = async (guild: Guild): Promise<readonly ShownEvent[] | null> => {
    try {
      const events = (await client.rest.get(
        Routes.guildScheduledEvents(guild.id),
      )) as readonly APIGuildScheduledEvent[];
      return events.map(shownOf).filter((event) => event !== null);
    } catch (error) {
      troubleOrThrow(error);
      return null;
    }
  };

  /** False when nothing more can be done in this server now. */
  const carryOut = async (
    guild: GuildId,
    gathered: Gathered,
    action: MirrorAction<Mirror>,
    open: number,
  ): Promise<boolean> => {
    const about = 'wanted' in action ? action.wanted.group : 'row' in action ? action.row.group : null;
    const group = about === null ? null : (gathered.groups.get(about) ?? null);
    const outcome = await hand(gathered.guild, action, group);
    if (outcome === 'refused') limits.refused(guild, action);
    if (outcome === 'full') {
      // Others have events where we cannot look. They count, so the furthest of ours give way to the nearest.
      limits.setUnseen(guild, limits.unseen(guild) + Math.max(1, mostEvents - limits.unseen(guild) - open));
      if (group) await troubles.full(group);
    }
    return outcome === 'done' || outcome === 'refused';
  };

  return async (guild, hurry) => {
    const known = client.guilds.cache.get(guild);
    const me = client.user?.id;
    // In an outage a server seems to have no events; they are still there.
    if (!known?.available || me === undefined) return { left: 'rest', groups: 0 };
    let gathered = await gather(parts, known, memberId(me));
    const groups = gathered.groups.size;
    const may = (action: MirrorAction): boolean => limits.mayTry(guild, action);

    const all = plan(guild, gathered, knownEvents(known));
    const urgent = all.filter((action) => atOnce.has(action.do) && may(action));
    for (const action of urgent) await carryOut(guild, gathered, action, 0);
    const waiting = all.length > 0 ? 'rest' : 'nothing';
    if (!all.some((action) => !atOnce.has(action.do) && may(action))) {
      return { left: all.length > urgent.length ? 'rest' : 'nothing', groups };
    }
    if (hurry()) return { left: waiting, groups };
    if (urgent.length > 0) gathered = await gather(parts, known, memberId(me));
    const shown = await listed(known);
    if (shown === null) return { left: 'rest', groups };

    let open = shown.length;
    const actions = plan(guild, gathered, shown);
    for (const action of actions) {
      if (hurry()) return { left: 'rest', groups };
      if (!may(action)) continue;
      if (!limits.take(guild, action)) return { left: 'rest', groups };
      if (!(await carryOut(guild, gathered, action, open))) return { left: 'rest', groups };
      if (action.do === 'create') open += 1;
    }
    return { left: actions.every(may) ? 'nothing' : 'rest', groups };
  };
}
