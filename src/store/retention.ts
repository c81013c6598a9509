import { and, getTableName, inArray, isNotNull, lte, notInArray, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { days, hours } from '#core/time.ts';
import type { Instant } from '#core/time.ts';
import { atomically } from './atomically.ts';
import type { OpenDatabase, Tx } from './database.ts';
import * as tables from './schema.ts';

/**
 * An hour before the promised day is over, so that work which runs every hour is never late (PR-8: at most 24 h).
 */
const sessionKept = hours(23);
const groupKept = hours(23);
const totalKept = days(730);
const runKept = days(30);
const decisionKept = days(90);

interface Rule {
  readonly table: SQLiteTable;
  /** Which rows are past their time. */
  readonly past: (tx: Tx, now: Instant) => SQL | undefined;
}

const { appointments, cards, decisions, groups, outbox, phases, presence, runs, sessions, totals, turns, wakes } =
  tables;

/** From the end of the meeting, also when its room was never closed; without an end, from the closing. */
const overSince = sql`coalesce(${sessions.endedAt}, ${sessions.closedAt})`;
const pastSessions = (now: Instant): SQL => sql`${overSince} <= ${now - sessionKept}`;

const ofPastSession = (table: SQLiteTable, session: SQLiteColumn): Rule => ({
  table,
  past: (tx, now) => inArray(session, tx.select({ id: sessions.id }).from(sessions).where(pastSessions(now))),
});

/** A closed group stays as long as one of its sessions is there. */
const pastGroups = (tx: Tx, now: Instant): SQL | undefined =>
  and(
    isNotNull(groups.closedAt),
    lte(groups.closedAt, now - groupKept),
    notInArray(groups.id, tx.select({ id: sessions.group }).from(sessions)),
  );

/** What is erased when, children before parents. Mutes, doors and posted messages are struck, never aged. */
const rules: readonly Rule[] = [
  ofPastSession(turns, turns.session),
  ofPastSession(presence, presence.session),
  ofPastSession(phases, phases.session),
  ofPastSession(outbox, outbox.session),
  ofPastSession(cards, cards.session),
  ofPastSession(wakes, wakes.session),
  { table: sessions, past: (_tx, now) => pastSessions(now) },
  {
    table: appointments,
    past: (tx, now) =>
      inArray(appointments.group, tx.select({ id: groups.id }).from(groups).where(pastGroups(tx, now))),
  },
  {
    table: decisions,
    past: (tx, now) => {
      const ofPastGroups = tx.select({ id: groups.id }).from(groups).where(pastGroups(tx, now));
      return or(lte(decisions.at, now - decisionKept), inArray(decisions.group, ofPastGroups));
    },
  },
  { table: groups, past: pastGroups },
  { table: totals, past: (_tx, now) => lte(totals.startedAt, now - totalKept) },
  { table: runs, past: (_tx, now) => lte(runs.startedAt, now - runKept) },
];

/** The tables that a rule erases by the clock. */
export const ruledTables: readonly string[] = rules.map((rule) => getTableName(rule.table));

/**
 * Erases what is past its time. To be called at least every hour. Returns how many rows went, by table.
 * Afterwards nothing of it is left in free pages or in the write-ahead log either.
 */
export function enforceRetention({ db, raw }: OpenDatabase, now: Instant): Readonly<Record<string, number>> {
  const gone = atomically(db, (tx) =>
    Object.fromEntries(
      rules.map(({ table, past }) => [getTableName(table), tx.delete(table).where(past(tx, now)).run().changes]),
    ),
  );
  // What was deleted is zeroed already (secure_delete). Rewriting the file also takes away its free pages, and any
  // copy that moving rows between pages may have left.
  if (Object.values(gone).some((rows) => rows > 0)) raw.exec('VACUUM');
  raw.pragma('wal_checkpoint(TRUNCATE)');
  return gone;
}
