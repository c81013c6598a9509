import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { atomically } from './atomically.ts';
import type { Asked, Db } from './database.ts';
import { keepDecisions } from './decisions.ts';
import { matches } from './matches.ts';
import { queueLines } from './outbox.ts';
import { cards, sessions, totals } from './schema.ts';
import { loadLists, saveLists } from './session-lists.ts';
import { changedColumns, columnsOf, sessionOf } from './session-rows.ts';
import type { SessionStore } from './store.ts';
import { keepTotal } from './totals.ts';
import { setWake } from './wakes.ts';

const noLists = { phases: [], people: [], turns: [] };
const unfinished = isNull(sessions.closedAt);

export function sessionStore(db: Db): SessionStore {
  return {
    async begin(session, wakeAt = null) {
      atomically(db, (tx) => {
        insert(tx, session);
        setWake(tx, session.id, wakeAt);
      });
    },
    async load(id) {
      return load(db, id);
    },
    async unfinished() {
      return openIds(db).flatMap((id) => readable(db, id) ?? []);
    },
    async unreadable() {
      return openIds(db).filter((id) => readable(db, id) === null);
    },
    async ofGroup(guild, group) {
      return newestOpen(db, and(matches(sessions.guild, guild), matches(sessions.group, group)));
    },
    async atChannel(guild, channel) {
      const at = (column: typeof sessions.room | typeof sessions.desk | typeof sessions.home) =>
        newestOpen(db, and(matches(sessions.guild, guild), matches(column, channel)));
      // A home may be shared by groups, so it comes last.
      return at(sessions.room) ?? at(sessions.desk) ?? at(sessions.home);
    },
    async change(id, now, decide, wakeAt) {
      return atomically(db, (tx) => {
        const before = load(tx, id);
        if (!before) return null;
        const decision = decide(before);
        if ('refused' in decision) return decision;
        save(tx, before, decision.session);
        const spoken = decision.effects.filter((effect) => effect.kind !== 'decision');
        queueLines(tx, id, spoken, now);
        keepDecisions(tx, decision.session, decision.effects, now);
        setWake(tx, id, wakeAt(decision.session));
        return decision;
      });
    },
    async moveDesk(id, desk) {
      atomically(db, (tx) => {
        tx.update(sessions).set({ desk }).where(matches(sessions.id, id)).run();
        tx.delete(cards)
          .where(and(matches(cards.session, id), eq(cards.kind, 'desk')))
          .run();
      });
    },
    /** Newest first. */
    async totals(guild, group) {
      const { session, startedAt, minutes, headCount } = totals;
      return db
        .select({ session, startedAt, minutes, headCount })
        .from(totals)
        .where(and(matches(totals.guild, guild), matches(totals.group, group)))
        .orderBy(desc(startedAt), asc(session))
        .all();
    },
  };
}

function load(db: Asked, id: SessionId): Session | null {
  const row = db.select().from(sessions).where(matches(sessions.id, id)).get();
  return row ? sessionOf(row, loadLists(db, row.id)) : null;
}

function openIds(db: Db): readonly SessionId[] {
  const rows = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(unfinished)
    .orderBy(asc(sessions.opensAt), asc(sessions.id))
    .all();
  return rows.map((row) => row.id);
}

/** Null when one of its rows cannot be read. Asked of each session by itself, because one bad row fails a whole query. */
function readable(db: Db, id: SessionId): Session | null {
  try {
    return load(db, id);
  } catch {
    return null;
  }
}

function newestOpen(db: Asked, which: SQL | undefined): Session | null {
  const row = db
    .select()
    .from(sessions)
    .where(and(unfinished, which))
    // Of a meeting in two rooms, the first.
    .orderBy(isNotNull(sessions.beside), desc(sessions.opensAt), asc(sessions.id))
    .limit(1)
    .get();
  return row ? sessionOf(row, loadLists(db, row.id)) : null;
}

function insert(tx: Asked, session: Session): void {
  tx.insert(sessions).values(columnsOf(session)).run();
  saveLists(tx, noLists, session);
  keepTotal(tx, session);
}

function save(tx: Asked, before: Session, after: Session): void {
  if (after.id !== before.id) throw new TypeError('A change must not give a session another id');
  const columns = changedColumns(before, after);
  if (Object.keys(columns).length > 0) tx.update(sessions).set(columns).where(eq(sessions.id, before.id)).run();
  saveLists(tx, before, after);
  keepTotal(tx, after);
}
