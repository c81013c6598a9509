import { and, asc, eq, inArray } from 'drizzle-orm';
import type { SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Asked } from './database.ts';
import { phases, presence, turns } from './schema.ts';
import { personColumns, personOf, phaseColumns, phaseOf, turnColumns, turnOf } from './session-rows.ts';
import type { Lists } from './session-rows.ts';

/** The lists of a session, each in its own table; a row is named by its place in the list. */
export function loadLists(db: Asked, session: SessionId): Lists {
  return {
    phases: db.select().from(phases).where(eq(phases.session, session)).orderBy(asc(phases.place)).all().map(phaseOf),
    people: db
      .select()
      .from(presence)
      .where(eq(presence.session, session))
      .orderBy(asc(presence.place))
      .all()
      .map(personOf),
    turns: db.select().from(turns).where(eq(turns.session, session)).orderBy(asc(turns.place)).all().map(turnOf),
  };
}

/** Writes the places that differ (by reference) from `before`, and takes away those beyond the end. */
export function saveLists(tx: Asked, before: Lists, after: Session): void {
  const session = after.id;
  replace(tx, phases, session, before.phases, after.phases, (fresh) =>
    tx.insert(phases).values(fresh.map(([place, phase]) => ({ session, place, ...phaseColumns(phase) }))),
  );
  replace(tx, presence, session, before.people, after.people, (fresh) =>
    tx.insert(presence).values(fresh.map(([place, person]) => ({ session, place, ...personColumns(person) }))),
  );
  replace(tx, turns, session, before.turns, after.turns, (fresh) =>
    tx.insert(turns).values(fresh.map(([place, turn]) => ({ session, place, ...turnColumns(turn) }))),
  );
}

type ListTable = typeof phases | typeof presence | typeof turns;

function replace<Item>(
  tx: Asked,
  table: ListTable,
  session: SessionId,
  before: readonly Item[],
  after: readonly Item[],
  insert: (fresh: [place: number, item: Item][]) => { run(): unknown },
): void {
  const fresh = [...after.entries()].filter(([place, item]) => before[place] !== item);
  const stale = [...before.keys()].filter((place) => before[place] !== after[place]);
  if (stale.length > 0)
    tx.delete(table)
      .where(and(eq(table.session, session), inArray(table.place, stale)))
      .run();
  if (fresh.length > 0) insert(fresh).run();
}
