import { and, asc, eq, inArray, isNotNull, lte, ne, notExists, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import type { SQL } from 'drizzle-orm';
import type { Duty, MeetingKey, RotaRole } from '#core/calendar/model.ts';
import type { GuildId } from '#core/ids.ts';
import { atomically } from './atomically.ts';
import type { Columns, Whole } from './columns.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { isThere, meetingIn, ofMeeting } from './of-meeting.ts';
import { calls, deskWords, duties, meetings, standIns, swaps } from './schema.ts';
import type { RotaStore, StandInCall, Swap } from './store.ts';

type CallRow = typeof calls.$inferSelect;
type SwapRow = typeof swaps.$inferSelect;

const dutyColumns = (duty: Duty): Columns<Duty, typeof duties.$inferSelect> => duty;
const callColumns = (call: StandInCall): Columns<StandInCall, CallRow> => call;

function swapColumns({
  inReturn,
  ...own
}: Swap): Columns<Omit<Swap, 'inReturn'>, SwapRow> & Pick<SwapRow, 'returnSeries' | 'returnDate'> {
  return { ...own, returnSeries: inReturn?.series ?? null, returnDate: inReturn?.date ?? null };
}

function swapOf({ returnSeries, returnDate, ...own }: SwapRow): Whole<Swap> {
  const inReturn = returnSeries === null || returnDate === null ? null : { series: returnSeries, date: returnDate };
  return { ...own, inReturn };
}

type Jobs = typeof duties | typeof calls | typeof swaps;
const job = (table: Jobs, guild: GuildId, key: MeetingKey, role: RotaRole) =>
  and(ofMeeting(table, guild, key), matches(table.role, role));

// Written out, not given as a value: only so may SQLite use the index over calls that are under way.
const isAsking = sql`${calls.state} = 'asking'`;

const ofCall = and(eq(meetings.series, calls.series), eq(meetings.date, calls.date));

/** `put`, `putCall` and `putSwap` do nothing when there is no such meeting in the guild. */
export function rotaStore(db: Db): RotaStore {
  /** With when their meetings are, by start. */
  const dutiesWithTimes = (which: SQL | undefined) => {
    const { startsAt, endsAt } = meetings;
    const rows = db
      .select({ duty: duties, startsAt, endsAt })
      .from(duties)
      .innerJoin(meetings, and(eq(meetings.series, duties.series), eq(meetings.date, duties.date)))
      .where(and(which, isThere))
      .orderBy(asc(startsAt), asc(duties.series), asc(duties.role))
      .all();
    return rows.map(({ duty, ...times }) => ({ ...duty, ...times }));
  };

  return {
    async put(duty) {
      atomically(db, (tx) => {
        if (!meetingIn(tx, duty.guild, duty)) return;
        const row = dutyColumns(duty);
        tx.insert(duties)
          .values(row)
          .onConflictDoUpdate({ target: [duties.series, duties.date, duties.role], set: row })
          .run();
      });
    },
    async remove(guild, key, role) {
      db.delete(duties)
        .where(job(duties, guild, key, role))
        .run();
    },
    /** By role, as all below. */
    async ofMeeting(guild, key) {
      return db
        .select()
        .from(duties)
        .where(ofMeeting(duties, guild, key))
        .orderBy(asc(duties.role))
        .all();
    },
    async ofGroup(guild, group) {
      return dutiesWithTimes(and(matches(duties.guild, guild), matches(duties.group, group)));
    },
    async ofMember(guild, member) {
      return dutiesWithTimes(and(matches(duties.guild, guild), matches(duties.member, member)));
    },
    /** Who has offered already keeps their place in the order. */
    async offer({ guild, group, member, offeredAt }) {
      db.insert(standIns).values({ guild, group, member, offeredAt }).onConflictDoNothing().run();
    },
    async withdraw(guild, group, member) {
      db.delete(standIns)
        .where(and(matches(standIns.guild, guild), matches(standIns.group, group), matches(standIns.member, member)))
        .run();
    },
    async standIns(guild, group) {
      return db
        .select()
        .from(standIns)
        .where(and(matches(standIns.guild, guild), matches(standIns.group, group)))
        .orderBy(asc(standIns.offeredAt), asc(standIns.member))
        .all();
    },
    async putCall(call) {
      atomically(db, (tx) => {
        if (!meetingIn(tx, call.guild, call)) return;
        const row = callColumns(call);
        tx.insert(calls)
          .values(row)
          .onConflictDoUpdate({ target: [calls.series, calls.date, calls.role], set: row })
          .run();
      });
    },
    async call(guild, key, role) {
      return (
        db
          .select()
          .from(calls)
          .where(job(calls, guild, key, role))
          .get() ?? null
      );
    },
    async callsDue(now) {
      return db
        .select({ call: calls })
        .from(calls)
        .innerJoin(meetings, ofCall)
        .where(and(isAsking, lte(calls.askedUntil, now), isThere))
        .orderBy(asc(calls.askedUntil))
        .all()
        .map(({ call }) => call);
    },
    async nearestCall() {
      const row = db
        .select({ at: calls.askedUntil })
        .from(calls)
        .innerJoin(meetings, ofCall)
        .where(and(isAsking, isNotNull(calls.askedUntil), isThere))
        .orderBy(asc(calls.askedUntil))
        .limit(1)
        .get();
      return row?.at ?? null;
    },
    async putSwap(swap) {
      atomically(db, (tx) => {
        if (!meetingIn(tx, swap.guild, swap)) return;
        const row = swapColumns(swap);
        tx.insert(swaps)
          .values(row)
          .onConflictDoUpdate({ target: [swaps.series, swaps.date, swaps.role], set: row })
          .run();
      });
    },
    async swap(guild, key, role) {
      const row = db
        .select()
        .from(swaps)
        .where(job(swaps, guild, key, role))
        .get();
      return row ? swapOf(row) : null;
    },
    async removeSwap(guild, key, role) {
      db.delete(swaps)
        .where(job(swaps, guild, key, role))
        .run();
    },
    async unsettled() {
      const key = (table: Jobs) => ({ guild: table.guild, series: table.series, date: table.date });
      const open = db.select(key(duties)).from(duties).where(ne(duties.state, 'agreed'));
      const asked = db.select(key(swaps)).from(swaps);
      const calling = db.select(key(calls)).from(calls).where(isAsking);
      const { series, date } = meetings;
      const isToCome = inArray(meetings.state, ['planned', 'open']);
      const nobody = db
        .select(key(calls))
        .from(calls)
        .innerJoin(meetings, ofCall)
        .where(and(eq(calls.state, 'nobody'), isToCome));
      const start = db
        .select({ id: deskWords.id })
        .from(deskWords)
        .where(and(eq(deskWords.series, series), eq(deskWords.date, date), eq(deskWords.kind, 'start')));
      const unknown = db
        .select(key(duties))
        .from(duties)
        .innerJoin(meetings, and(eq(series, duties.series), eq(date, duties.date)))
        .where(and(isToCome, notExists(start)));
      return union(open, asked, calling, nobody, unknown).all();
    },
  };
}
