import { getTableName } from 'drizzle-orm';
import type { Instant } from '#core/time.ts';
import { atomically } from './atomically.ts';
import type { OpenDatabase } from './database.ts';
import { calendarRules } from './retention-of-calendar.ts';
import { houseRules, sessionRules } from './retention-rules.ts';
import { noteCopies, rewriteWhenDue } from './rewrite.ts';
import { runs } from './schema.ts';

/** What is erased when. Mutes, doors, words at desks and posted messages are struck, never aged. */
const rules = [...sessionRules, ...calendarRules, ...houseRules];

/** Says which work of the house ran when, and nothing of anybody: a copy in a free page needs no rewriting of the file every hour. */
const ofTheHouseAlone: ReadonlySet<string> = new Set([getTableName(runs)]);

/** The tables that a rule erases by the clock. */
export const ruledTables: readonly string[] = rules.map((rule) => getTableName(rule.table));

/**
 * Erases what is past its time. To be called at least every hour. Returns how many rows went, by table.
 * Afterwards nothing of it is left in the write-ahead log, nor in free pages; see `rewrite.ts` for stray copies in large files.
 */
export function enforceRetention(open: OpenDatabase, now: Instant): Readonly<Record<string, number>> {
  const { db, raw } = open;
  const gone = atomically(db, (tx) => {
    const rows = Object.fromEntries(
      rules.map(({ table, past }) => [getTableName(table), tx.delete(table).where(past(tx, now)).run().changes]),
    );
    if (Object.entries(rows).some(([table, count]) => count > 0 && !ofTheHouseAlone.has(table))) noteCopies(tx, now);
    return rows;
  });
  rewriteWhenDue(open, now);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  return gone;
}
