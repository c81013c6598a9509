import { and, isNotNull, lte, not, notExists, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { days, hours } from '#core/time.ts';
import type { Instant } from '#core/time.ts';
import type { Tx } from './database.ts';
import { almostADay, ofPastGroup } from './retention-rules.ts';
import type { Rule } from './retention-rules.ts';
import * as tables from './schema.ts';

const { answers, blackouts, calendarSettings, calls, dateNotes, duties, feeds, groups, meetings } = tables;
const { meetingSessions, mirrors, notices, plans, series, sessions, standIns, swaps, tasks, told, wishes } = tables;

/** A meeting that is still open a day after its planned end was left behind: it counts as over then. */
const openKept = hours(47);
const dateKept = days(35);
const taskKept = days(7);

/** The last day that is wholly past its time, in UTC: dates have no zone, and a few hours more do no harm. */
const dayBefore = (now: Instant): string => new Date(now - dateKept).toISOString().slice(0, 10);

/** Of a group that goes now, or that is gone already: something was written in the moment of its erasure. */
const groupGone = (tx: Tx, now: Instant, group: SQLiteColumn): SQL | undefined =>
  or(
    ofPastGroup(tx, now, group),
    notExists(
      tx
        .select({ id: groups.id })
        .from(groups)
        .where(sql`${groups.id} = ${group}`),
    ),
  );

const withGroup = (table: SQLiteTable, group: SQLiteColumn): Rule => ({
  table,
  past: (tx, now) => groupGone(tx, now, group),
});

const pastMeetings = (tx: Tx, now: Instant): SQL | undefined =>
  or(
    and(lte(meetings.endsAt, now - almostADay), sql`${meetings.state} <> 'open'`),
    lte(meetings.endsAt, now - openKept),
    ofPastGroup(tx, now, meetings.group),
  );

interface OnMeeting {
  readonly series: SQLiteColumn;
  readonly date: SQLiteColumn;
}

const withMeeting = (table: SQLiteTable & OnMeeting): Rule => ({
  table,
  past: (tx, now) => {
    const { series: ofSeries, date } = meetings;
    return sql`(${table.series}, ${table.date}) in ${tx.select({ ofSeries, date }).from(meetings).where(pastMeetings(tx, now))}`;
  },
});

const meetingGone = (tx: Tx, { series: ofSeries, date }: OnMeeting): SQL =>
  notExists(
    tx
      .select({ date: meetings.date })
      .from(meetings)
      .where(sql`${meetings.series} = ${ofSeries} and ${meetings.date} = ${date}`),
  );

/** Children before parents; what outlives a meeting after meetings, series after their last meeting. */
export const calendarRules: readonly Rule[] = [
  withMeeting(answers),
  withMeeting(duties),
  withMeeting(calls),
  withMeeting(swaps),
  withMeeting(told),
  {
    table: meetingSessions,
    past: (tx, now) => {
      const session = tx
        .select({ id: sessions.id })
        .from(sessions)
        .where(sql`${sessions.id} = ${meetingSessions.session}`);
      return or(withMeeting(meetingSessions).past(tx, now), notExists(session));
    },
  },
  { table: meetings, past: pastMeetings },
  // An event that is not over yet has to be found again, however old it is.
  { table: mirrors, past: (tx) => and(sql`${mirrors.state} = 'over'`, meetingGone(tx, mirrors)) },
  {
    // As long as its meeting is there, a plan may want the same notice again: it has to be known that it was sent.
    table: notices,
    past: (tx, now) => {
      const stillToCome = sql`(${notices.state} in ('waiting', 'sending') and ${notices.dueAt} > ${now})`;
      const useless = and(lte(notices.until, now - almostADay), meetingGone(tx, notices), not(stillToCome));
      return or(useless, ofPastGroup(tx, now, notices.group));
    },
  },
  {
    table: dateNotes,
    past: (_tx, now) => sql`max(${dateNotes.date}, coalesce(${dateNotes.movedDate}, '')) < ${dayBefore(now)}`,
  },
  {
    table: blackouts,
    past: (tx, now) => or(sql`${blackouts.to} < ${dayBefore(now)}`, groupGone(tx, now, blackouts.group)),
  },
  {
    table: series,
    past: (tx, now) => {
      const ofIt = tx
        .select({ date: meetings.date })
        .from(meetings)
        .where(sql`${meetings.series} = ${series.id}`);
      const ended = and(isNotNull(series.endedAt), lte(series.endedAt, now), notExists(ofIt));
      return or(ended, groupGone(tx, now, series.group));
    },
  },
  withGroup(calendarSettings, calendarSettings.group),
  withGroup(plans, plans.group),
  withGroup(wishes, wishes.group),
  withGroup(standIns, standIns.group),
  {
    table: tasks,
    past: (tx, now) => or(lte(tasks.dueAt, now - taskKept), groupGone(tx, now, tasks.group)),
  },
  {
    // The calendar of a person goes when the guild has no group any more.
    table: feeds,
    past: (tx, now) => {
      const anyGroup = tx
        .select({ id: groups.id })
        .from(groups)
        .where(sql`${groups.guild} = ${feeds.guild}`);
      return or(
        and(sql`${feeds.kind} = 'group'`, groupGone(tx, now, feeds.group)),
        and(sql`${feeds.kind} = 'person'`, notExists(anyGroup)),
      );
    },
  },
];
