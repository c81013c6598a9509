import { desc, eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { countsOnly } from './kinds.ts';
import { matches } from './matches.ts';
import { runs } from './schema.ts';
import type { RunStore } from './store.ts';

/** A note is counts and references; anything else, such as a fault's own words, is kept as `withheld`. */
const withoutWords = (note: string): string => (note === '' || countsOnly.test(note) ? note : 'withheld');

export function runStore(db: Db): RunStore {
  return {
    async start(job, now) {
      return db.insert(runs).values({ job, startedAt: now, note: '' }).returning({ id: runs.id }).get().id;
    },
    async end(run, now, outcome, note) {
      db.update(runs)
        .set({ endedAt: now, outcome, note: withoutWords(note) })
        .where(eq(runs.id, run))
        .run();
    },
    /** A run without an end was cut off: the process died in it, or it is still at work. */
    async last(job) {
      const row = db
        .select({ startedAt: runs.startedAt, outcome: runs.outcome })
        .from(runs)
        .where(matches(runs.job, job))
        .orderBy(desc(runs.startedAt), desc(runs.id))
        .limit(1)
        .get();
      return row ? { startedAt: row.startedAt, outcome: row.outcome ?? 'cut-off' } : null;
    },
  };
}
