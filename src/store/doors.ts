import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { doors, sessions } from './schema.ts';
import type { DoorBefore, DoorLedger } from './store.ts';

type Row = typeof doors.$inferSelect;

function doorOf({ allow, deny, ...door }: Row): DoorBefore {
  return { ...door, before: allow === null || deny === null ? null : { allow, deny } };
}

export function doorLedger(db: Db): DoorLedger {
  return {
    /**
     * What was there first stays what will be put back, even when a later session finds the door as an earlier one
     * left it: the row then only changes hands.
     */
    async remember({ before, ...door }) {
      db.insert(doors)
        .values({ ...door, allow: before?.allow ?? null, deny: before?.deny ?? null })
        .onConflictDoUpdate({ target: [doors.channel, doors.target], set: { session: door.session } })
        .run();
    },
    /** By channel, then by target. */
    async ofSession(session) {
      const rows = db
        .select()
        .from(doors)
        .where(matches(doors.session, session))
        .orderBy(asc(doors.channel), asc(doors.target))
        .all();
      return rows.map(doorOf);
    },
    async strike(channel, target) {
      db.delete(doors)
        .where(and(matches(doors.channel, channel), matches(doors.target, target)))
        .run();
    },
    /** Also of sessions whose rows were erased already. */
    async leftOver() {
      const rows = db
        .select({ door: doors })
        .from(doors)
        .leftJoin(sessions, eq(sessions.id, doors.session))
        .where(or(isNull(sessions.id), isNotNull(sessions.closedAt)))
        .orderBy(asc(doors.channel), asc(doors.target))
        .all();
      return rows.map((row) => doorOf(row.door));
    },
  };
}
