import { and, asc, eq, gt, gte, inArray, lt, lte, min, sql } from 'drizzle-orm';
import { atomically } from './atomically.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { isThere, meetingIn, ofMeeting } from './of-meeting.ts';
import { planMeetings } from './plan-meetings.ts';
import { planned } from './plans.ts';
import { meetings, meetingSessions } from './schema.ts';
import type { MeetingStore } from './store.ts';

// Written out, not given as values: only so may SQLite use the indices over rows of one state.
const isPlanned = sql`${meetings.state} = 'planned'`;
const isOpen = sql`${meetings.state} = 'open'`;

export function meetingStore(db: Db): MeetingStore {
  return {
    async plan(guild, group, wanted, from, until) {
      return atomically(db, (tx) => {
        const change = planMeetings(tx, guild, group, wanted, from);
        planned(tx, guild, group, until);
        return change;
      });
    },
    async find(guild, key) {
      return meetingIn(db, guild, key);
    },
    async ofGroup(guild, group, states) {
      const ofIt = and(matches(meetings.guild, guild), matches(meetings.group, group));
      return db
        .select()
        .from(meetings)
        .where(and(ofIt, states ? inArray(meetings.state, [...states]) : isThere))
        .orderBy(asc(meetings.startsAt), asc(meetings.series))
        .all();
    },
    async due(now) {
      return db
        .select()
        .from(meetings)
        .where(and(isPlanned, lte(meetings.opensAt, now)))
        .orderBy(asc(meetings.opensAt))
        .all();
    },
    async nearest(after) {
      const row = db
        .select({ at: min(meetings.opensAt) })
        .from(meetings)
        .where(after === undefined ? isPlanned : and(isPlanned, gt(meetings.opensAt, after)))
        .get();
      return row?.at ?? null;
    },
    async turn(guild, key, from, to) {
      const which = and(ofMeeting(meetings, guild, key), eq(meetings.state, from));
      return db.update(meetings).set({ state: to }).where(which).run().changes === 1;
    },
    /** Nothing when there is no such meeting. A session belongs to one meeting only. */
    async join(guild, key, session) {
      atomically(db, (tx) => {
        const meeting = meetingIn(tx, guild, key);
        if (!meeting) return;
        const { series, date } = meeting;
        tx.insert(meetingSessions)
          .values({ session, series, date })
          .onConflictDoUpdate({ target: meetingSessions.session, set: { series, date } })
          .run();
      });
    },
    async ofSession(session) {
      const row = db
        .select({ meeting: meetings })
        .from(meetingSessions)
        .innerJoin(meetings, ofOne)
        .where(and(matches(meetingSessions.session, session), isThere))
        .get();
      return row?.meeting ?? null;
    },
    /** In the order in which they joined. */
    async sessionsOf(guild, key) {
      const rows = db
        .select({ session: meetingSessions.session })
        .from(meetingSessions)
        .innerJoin(meetings, ofOne)
        .where(ofMeeting(meetings, guild, key))
        .orderBy(sql`${meetingSessions}.rowid`)
        .all();
      return rows.map((row) => row.session);
    },
    async open() {
      return db.select().from(meetings).where(isOpen).orderBy(asc(meetings.opensAt)).all();
    },
    async starting(from, to) {
      return db
        .select()
        .from(meetings)
        .where(and(isPlanned, gte(meetings.startsAt, from), lt(meetings.startsAt, to)))
        .orderBy(asc(meetings.startsAt))
        .all();
    },
  };
}

const ofOne = and(eq(meetings.series, meetingSessions.series), eq(meetings.date, meetingSessions.date));
