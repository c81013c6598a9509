import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { GroupId, GuildId, SeriesId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import type { Asked } from './database.ts';
import { matches } from './matches.ts';
import { groups, meetings, notices, plans, series } from './schema.ts';

/** Before every instant: the meetings of the group are to be planned anew. */
const notYet: Instant = 0;

/**
 * The rules of the group have changed, so its meetings have to be planned anew. Written down with the change itself:
 * when the process dies before it has planned, the next one finds the group first in the line.
 */
export function planAnew(tx: Asked, guild: GuildId, group: GroupId): void {
  tx.insert(plans)
    .values({ guild, group, until: notYet })
    .onConflictDoUpdate({ target: plans.group, set: { until: notYet } })
    .run();
}

/** The same for a group that may have a plan already: something has changed that its rules stand on. */
export function planGroupAnew(tx: Asked, group: GroupId): void {
  tx.update(plans).set({ until: notYet }).where(matches(plans.group, group)).run();
}

export function planGuildAnew(tx: Asked, guild: GuildId): void {
  tx.update(plans).set({ until: notYet }).where(matches(plans.guild, guild)).run();
}

export function planAllAnew(tx: Asked): void {
  tx.update(plans).set({ until: notYet }).run();
}

/** A group whose last rule has ended needs no plan any more. */
export function planned(tx: Asked, guild: GuildId, group: GroupId, until: Instant): void {
  const live = tx
    .select({ id: series.id })
    .from(series)
    .where(and(matches(series.guild, guild), matches(series.group, group), isNull(series.endedAt)))
    .limit(1)
    .get();
  if (live) {
    tx.insert(plans).values({ guild, group, until }).onConflictDoUpdate({ target: plans.group, set: { until } }).run();
  } else {
    tx.delete(plans)
      .where(and(matches(plans.guild, guild), matches(plans.group, group)))
      .run();
  }
}

/** Nothing opens and nobody is told any more: called when a moderator closes the group, with that change. */
export function endPlans(tx: Asked, group: GroupId): void {
  tx.delete(plans).where(matches(plans.group, group)).run();
  tx.delete(meetings)
    .where(and(matches(meetings.group, group), inArray(meetings.state, ['planned', 'cancelled', 'off'])))
    .run();
  tx.delete(notices)
    .where(and(matches(notices.group, group), eq(notices.state, 'waiting')))
    .run();
}

/** The series of a group whose rules may still give a meeting again: none when the group is closed. */
export function liveSeries(tx: Asked, guild: GuildId, group: GroupId): ReadonlySet<SeriesId> {
  const rows = tx
    .select({ id: series.id })
    .from(series)
    .innerJoin(groups, and(eq(groups.id, series.group), isNull(groups.closedAt)))
    .where(and(matches(series.guild, guild), matches(series.group, group), isNull(series.endedAt)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

export function groupsToPlan(
  db: Asked,
  until: Instant,
  limit: number,
): readonly { readonly guild: GuildId; readonly group: GroupId }[] {
  return db
    .select({ guild: plans.guild, group: plans.group })
    .from(plans)
    .where(lt(plans.until, until))
    .orderBy(asc(plans.until))
    .limit(limit)
    .all();
}
