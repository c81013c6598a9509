import { and, asc, eq } from 'drizzle-orm';
import type { SessionId } from '#core/ids.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { cards } from './schema.ts';
import type { CardKind, CardStore } from './store.ts';

const one = (session: SessionId, kind: CardKind) => and(matches(cards.session, session), eq(cards.kind, kind));

export function cardStore(db: Db): CardStore {
  return {
    /** Desk before room. */
    async of(session) {
      return db.select().from(cards).where(matches(cards.session, session)).orderBy(asc(cards.kind)).all();
    },
    async put(card) {
      const { channel, message, postedAt, shown } = card;
      db.insert(cards)
        .values(card)
        .onConflictDoUpdate({ target: [cards.session, cards.kind], set: { channel, message, postedAt, shown } })
        .run();
    },
    async shown(session, kind, hash) {
      db.update(cards).set({ shown: hash }).where(one(session, kind)).run();
    },
    async remove(session, kind) {
      db.delete(cards).where(one(session, kind)).run();
    },
  };
}
