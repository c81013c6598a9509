import { and, asc, eq, lte, min, sql } from 'drizzle-orm';
import type { SessionId } from '#core/ids.ts';
import type { Spoken } from '#core/session/effects.ts';
import type { Instant } from '#core/time.ts';
import type { Asked, Db } from './database.ts';
import { matches } from './matches.ts';
import { newId } from './new-id.ts';
import { outbox } from './schema.ts';
import type { OutboxStore } from './store.ts';

/** Writes down lines to be said, in their order; called within the transaction of the change that says them. */
export function queueLines(tx: Asked, session: SessionId, effects: readonly Spoken[], now: Instant): void {
  if (effects.length === 0) return;
  const fresh = { session, createdAt: now, attempts: 0, notBefore: now, state: 'pending' as const };
  tx.insert(outbox)
    .values(effects.map((effect) => ({ ...fresh, id: newId(), effect })))
    .run();
}

export function outboxStore(db: Db): OutboxStore {
  const pending = eq(outbox.state, 'pending');
  return {
    async due(session, now) {
      const { id, session: of, effect, createdAt, attempts, notBefore } = outbox;
      return db
        .select({ id, session: of, effect, createdAt, attempts, notBefore })
        .from(outbox)
        .where(and(matches(outbox.session, session), pending, lte(outbox.notBefore, now)))
        .orderBy(asc(outbox.seq))
        .all();
    },
    async waiting() {
      const rows = db
        .select({ session: outbox.session })
        .from(outbox)
        .where(pending)
        .groupBy(outbox.session)
        .orderBy(min(outbox.seq))
        .all();
      return rows.map((row) => row.session);
    },
    // Nothing is kept about a line that was said.
    async said(id) {
      db.delete(outbox).where(matches(outbox.id, id)).run();
    },
    async later(id, at) {
      db.update(outbox)
        .set({ notBefore: at, attempts: sql`${outbox.attempts} + 1` })
        .where(matches(outbox.id, id))
        .run();
    },
    async giveUp(id, why) {
      db.update(outbox).set({ state: why }).where(matches(outbox.id, id)).run();
    },
  };
}
