import type { PastTurn, Person, PhaseRun, Session } from '#core/session/model.ts';
import type { phases, presence, sessions, turns } from './schema.ts';

/**
 * How a session lies in its rows. Columns bear the names of the model's fields, and every mapping is typed over all
 * of these fields, so that a field which is added to the model and has no column does not compile.
 */
type Whole<T> = { readonly [Field in keyof T]-?: T[Field] };
type Columns<T, Row extends { [Field in keyof T]-?: unknown }> = { readonly [Field in keyof T]-?: Row[Field] };

export type SessionRow = typeof sessions.$inferSelect;
type PhaseRow = typeof phases.$inferSelect;
type PersonRow = typeof presence.$inferSelect;
type TurnRow = typeof turns.$inferSelect;

/** Fields with a table of their own. */
export type Lists = Pick<Session, 'phases' | 'people' | 'turns'>;
type Own = Omit<Session, 'place' | keyof Lists>;
type AllColumns = Columns<Own, SessionRow> & Columns<Session['place'], SessionRow> & Pick<SessionRow, 'closedAt'>;

export function columnsOf({ place, phases: _phases, people: _people, turns: _turns, ...own }: Session): AllColumns {
  return { ...own, ...place, closedAt: own.stage.kind === 'closed' ? own.stage.at : null };
}

/** The columns whose values differ, by reference, so that only they are checked and written. */
export function changedColumns(before: Session, after: Session): Partial<SessionRow> {
  const old = new Map<string, unknown>(Object.entries(columnsOf(before)));
  return Object.fromEntries(Object.entries(columnsOf(after)).filter(([column, value]) => old.get(column) !== value));
}

export function sessionOf(row: SessionRow, lists: Lists): Whole<Session> {
  const { guild, group, room, kept, home, desk, language, closedAt: _closedAt, ...own } = row;
  const place: Whole<Session['place']> = { guild, group, room, kept, home, desk, language };
  return { ...own, ...lists, place };
}

export const personColumns = (person: Person): Columns<Person, PersonRow> => person;
export const personOf = ({ session: _session, place: _place, ...own }: PersonRow): Whole<Person> => own;

export const turnColumns = (turn: PastTurn): Columns<PastTurn, TurnRow> => turn;
export const turnOf = ({ session: _session, place: _place, ...own }: TurnRow): Whole<PastTurn> => own;

export const phaseColumns = (phase: PhaseRun): Columns<PhaseRun, PhaseRow> => phase;
export const phaseOf = ({ session: _session, place: _place, ...own }: PhaseRow): Whole<PhaseRun> => own;
