import { asc, lte, min, notInArray } from 'drizzle-orm';
import type { SessionId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import type { Asked, Db } from './database.ts';
import { matches } from './matches.ts';
import { wakes } from './schema.ts';
import type { WakeStore } from './store.ts';

/** A session has at most one wake; null takes it away. Called within the transaction of the change. */
export function setWake(tx: Asked, session: SessionId, at: Instant | null): void {
  if (at === null) tx.delete(wakes).where(matches(wakes.session, session)).run();
  else tx.insert(wakes).values({ session, at }).onConflictDoUpdate({ target: wakes.session, set: { at } }).run();
}

export function wakeStore(db: Db): WakeStore {
  return {
    async nearest(except = new Set()) {
      const row = db
        .select({ at: min(wakes.at) })
        .from(wakes)
        .where(notInArray(wakes.session, [...except]))
        .get();
      return row?.at ?? null;
    },
    /** Longest due first. */
    async due(now) {
      const rows = db
        .select({ session: wakes.session })
        .from(wakes)
        .where(lte(wakes.at, now))
        .orderBy(asc(wakes.at), asc(wakes.session))
        .all();
      return rows.map((row) => row.session);
    },
  };
}
