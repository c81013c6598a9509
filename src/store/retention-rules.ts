import { and, inArray, isNotNull, lte, notInArray, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { days, hours } from '#core/time.ts';
import type { Instant } from '#core/time.ts';
import type { Tx } from './database.ts';
import * as tables from './schema.ts';

/** Which rows of a table are past their time. */
export interface Rule {
  readonly table: SQLiteTable;
  readonly past: (tx: Tx, now: Instant) => SQL | undefined;
}

/**
 * An hour before the promised day is over, so that work which runs every hour is never late (PR-8: at most 24 h).
 */
export const almostADay = hours(23);
const totalKept = days(730);
const runKept = days(30);
const decisionKept = days(90);

const { appointments, cards, decisions, groups, outbox, phases, presence, runs, sessions, totals, turns, wakes } =
  tables;

/** From the end of the meeting, also when its room was never closed; without an end, from the closing. */
const overSince = sql`coalesce(${sessions.endedAt}, ${sessions.closedAt})`;
export const pastSessions = (now: Instant): SQL => sql`${overSince} <= ${now - almostADay}`;

const ofPastSession = (table: SQLiteTable, session: SQLiteColumn): Rule => ({
  table,
  past: (tx, now) => inArray(session, tx.select({ id: sessions.id }).from(sessions).where(pastSessions(now))),
});

/** A closed group stays as long as one of its sessions is there. */
const pastGroups = (tx: Tx, now: Instant): SQL | undefined =>
  and(
    isNotNull(groups.closedAt),
    lte(groups.closedAt, now - almostADay),
    notInArray(groups.id, tx.select({ id: sessions.group }).from(sessions)),
  );

/** Of a group that is erased in the same work. */
export const ofPastGroup = (tx: Tx, now: Instant, group: SQLiteColumn): SQL =>
  inArray(group, tx.select({ id: groups.id }).from(groups).where(pastGroups(tx, now)));

/** Sessions and what hangs on them, children before parents. */
export const sessionRules: readonly Rule[] = [
  ofPastSession(turns, turns.session),
  ofPastSession(presence, presence.session),
  ofPastSession(phases, phases.session),
  ofPastSession(outbox, outbox.session),
  ofPastSession(cards, cards.session),
  ofPastSession(wakes, wakes.session),
  { table: sessions, past: (_tx, now) => pastSessions(now) },
];

/** Groups come last of all that belongs to them. */
export const houseRules: readonly Rule[] = [
  { table: appointments, past: (tx, now) => ofPastGroup(tx, now, appointments.group) },
  {
    table: decisions,
    past: (tx, now) => or(lte(decisions.at, now - decisionKept), ofPastGroup(tx, now, decisions.group)),
  },
  { table: groups, past: pastGroups },
  { table: totals, past: (_tx, now) => lte(totals.startedAt, now - totalKept) },
  { table: runs, past: (_tx, now) => lte(runs.startedAt, now - runKept) },
];
