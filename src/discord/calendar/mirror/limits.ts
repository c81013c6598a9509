import { type MirrorAction } from '#core/calendar/mirror-plan.ts';
import { nameOfMeeting } from '#core/calendar/mirror.ts';
import type { GuildId } from '#core/ids.ts';
import { hours, type Instant, minutes } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';

/** Calls in one minute and server that can wait: fifty groups planned at once must not stand in the way of an opening. */
const callsAMinute = 10;

/** What Discord or a missing permission refused is tried again after this. */
const afterRefusal = minutes(5);

/** Somebody who edits or deletes our event again and again meets us once in this time, and not in a fight. */
const betweenRepairs = minutes(1);

/** So long we believe that a server has events that we cannot see. */
const unseenFor = hours(1);

/** Done whatever else waits: people stand at the door, or nothing is asked of Discord. */
const free: ReadonlySet<MirrorAction['do']> = new Set(['start', 'started', 'complete', 'forget', 'adopt']);

/** How much may be asked of Discord now, and what has to wait. In memory: after a crash a first try does no harm. */
export interface MirrorLimits {
  /** False while this has to wait for another reason than the number of calls. */
  mayTry(guild: GuildId, action: MirrorAction): boolean;
  /** Counts a call; false when this minute has no more. */
  take(guild: GuildId, action: MirrorAction): boolean;
  refused(guild: GuildId, action: MirrorAction): void;
  unseen(guild: GuildId): number;
  setUnseen(guild: GuildId, count: number): void;
}

const nameOf = (guild: GuildId, action: MirrorAction): string => {
  const about = 'wanted' in action ? action.wanted : 'row' in action ? action.row : null;
  return `${guild}/${about ? nameOfMeeting(about) : 'event' in action ? action.event.id : ''}`;
};

const isRepair = (action: MirrorAction): boolean =>
  (action.do === 'create' && action.lost !== null) || (action.do === 'change' && action.by === 'somebody');

export function createMirrorLimits(clock: Pick<Clock, 'now'>): MirrorLimits {
  const notBefore = new Map<string, Instant>();
  const minutesOf = new Map<GuildId, { readonly since: Instant; readonly left: number }>();
  const unseen = new Map<GuildId, { readonly count: number; readonly until: Instant }>();

  const wait = (guild: GuildId, action: MirrorAction, for_: number): void => {
    const now = clock.now();
    for (const [name, at] of notBefore) if (at <= now) notBefore.delete(name);
    notBefore.set(nameOf(guild, action), now + for_);
  };

  return {
    mayTry: (guild, action) => (notBefore.get(nameOf(guild, action)) ?? 0) <= clock.now(),
    take(guild, action) {
      if (isRepair(action)) wait(guild, action, betweenRepairs);
      if (free.has(action.do)) return true;
      const now = clock.now();
      const known = minutesOf.get(guild);
      const minute = known && now - known.since < minutes(1) ? known : { since: now, left: callsAMinute };
      if (minute.left === 0) return false;
      minutesOf.set(guild, { ...minute, left: minute.left - 1 });
      return true;
    },
    refused: (guild, action) => wait(guild, action, afterRefusal),
    unseen(guild) {
      const known = unseen.get(guild);
      return known && known.until > clock.now() ? known.count : 0;
    },
    setUnseen: (guild, count) => void unseen.set(guild, { count, until: clock.now() + unseenFor }),
  };
}
