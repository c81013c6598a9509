import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Answered } from '#core/calendar/model.ts';
import { atomically } from './atomically.ts';
import type { Columns } from './columns.ts';
import type { Asked, Db } from './database.ts';
import { matches } from './matches.ts';
import { meetingIn, ofMeeting } from './of-meeting.ts';
import { answers, meetings } from './schema.ts';
import type { AnswerStore } from './store.ts';

type Row = typeof answers.$inferSelect;
const columnsOf = (answer: Answered): Columns<Answered, Row> => answer;

// Written out, not given as a value: only so may SQLite use the index over offered places.
const isOffered = sql`${answers.place} = 'offered'`;

const ofTheirs = and(eq(meetings.series, answers.series), eq(meetings.date, answers.date));
/** While a meeting does not take place nobody is offered a place, and no offer runs out. */
const takesPlace = inArray(meetings.state, ['planned', 'open']);

export function answerStore(db: Db): AnswerStore {
  return {
    async ofMeeting(guild, key) {
      return inOrder(db, guild, key);
    },
    async find(guild, key, member) {
      const which = and(ofMeeting(answers, guild, key), matches(answers.member, member));
      return db.select().from(answers).where(which).get() ?? null;
    },
    async ofMember(guild, member) {
      const rows = db
        .select({ answer: answers })
        .from(answers)
        .innerJoin(meetings, ofTheirs)
        .where(
          and(
            matches(answers.guild, guild),
            matches(answers.member, member),
            inArray(meetings.state, ['planned', 'cancelled', 'open']),
          ),
        )
        .orderBy(asc(meetings.startsAt), asc(answers.series))
        .all();
      return rows.map((row) => row.answer);
    },
    async change(guild, key, decide) {
      return atomically(db, (tx) => {
        if (!meetingIn(tx, guild, key)) return null;
        const before = inOrder(tx, guild, key);
        const { series, date } = key;
        const after = decide(before).map((answer) => ({ ...answer, series, date, guild }));
        write(tx, before, after);
        return inOrder(tx, guild, key);
      });
    },
    async offersDue(now) {
      const { series, date, guild } = answers;
      return db
        .selectDistinct({ series, date, guild })
        .from(answers)
        .innerJoin(meetings, ofTheirs)
        .where(and(isOffered, lte(answers.offeredUntil, now), takesPlace))
        .all();
    },
    async nearestOffer() {
      const row = db
        .select({ at: answers.offeredUntil })
        .from(answers)
        .innerJoin(meetings, ofTheirs)
        .where(and(isOffered, isNotNull(answers.offeredUntil), takesPlace))
        .orderBy(asc(answers.offeredUntil))
        .limit(1)
        .get();
      return row?.at ?? null;
    },
  };
}

function inOrder(db: Asked, guild: Answered['guild'], key: Pick<Answered, 'series' | 'date'>): readonly Answered[] {
  return db
    .select()
    .from(answers)
    .where(ofMeeting(answers, guild, key))
    .orderBy(asc(answers.askedAt), asc(answers.member))
    .all();
}

function write(tx: Asked, before: readonly Answered[], after: readonly Answered[]): void {
  const stays = new Set(after.map((answer) => answer.member));
  const was = new Map(before.map((answer) => [answer.member, answer]));
  for (const gone of before.filter((answer) => !stays.has(answer.member))) {
    tx.delete(answers)
      .where(and(ofMeeting(answers, gone.guild, gone), eq(answers.member, gone.member)))
      .run();
  }
  for (const is of after) {
    const old = was.get(is.member);
    if (old && same(old, is)) continue;
    tx.insert(answers)
      .values(columnsOf(is))
      .onConflictDoUpdate({ target: [answers.series, answers.date, answers.member], set: columnsOf(is) })
      .run();
  }
}

function same(was: Answered, is: Answered): boolean {
  const before = new Map<string, unknown>(Object.entries(columnsOf(was)));
  return Object.entries(columnsOf(is)).every(([column, value]) => before.get(column) === value);
}
