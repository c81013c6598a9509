import { asc, lte } from 'drizzle-orm';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { posted } from './schema.ts';
import type { PostedStore } from './store.ts';

export function postedStore(db: Db): PostedStore {
  return {
    async remember({ channel, message, session, eraseAt }) {
      db.insert(posted)
        .values({ channel, message, session, eraseAt })
        .onConflictDoUpdate({ target: posted.message, set: { eraseAt } })
        .run();
    },
    async eraseBy(session, at) {
      db.update(posted).set({ eraseAt: at }).where(matches(posted.session, session)).run();
    },
    /** Longest due first. */
    async due(now) {
      return db
        .select()
        .from(posted)
        .where(lte(posted.eraseAt, now))
        .orderBy(asc(posted.eraseAt), asc(posted.message))
        .all();
    },
    async forget(message) {
      db.delete(posted).where(matches(posted.message, message)).run();
    },
  };
}
