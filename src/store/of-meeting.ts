import { and, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Meeting, MeetingKey } from '#core/calendar/model.ts';
import type { GuildId } from '#core/ids.ts';
import type { Asked } from './database.ts';
import { matches } from './matches.ts';
import { meetings } from './schema.ts';

/** A table whose rows belong to a meeting. */
interface OfMeetings {
  readonly series: SQLiteColumn;
  readonly date: SQLiteColumn;
  readonly guild: SQLiteColumn;
}

export function ofMeeting(table: OfMeetings, guild: GuildId, { series, date }: MeetingKey): SQL | undefined {
  return and(matches(table.guild, guild), sql`${table.series} = ${series}`, sql`${table.date} = ${date}`);
}

/** One that the rules do not give any more is there for the planner alone. */
export const isThere = ne(meetings.state, 'off');

/** Null also for one that is `off`: nothing can be looked up or written down about it. */
export function meetingIn(db: Asked, guild: GuildId, key: MeetingKey): Meeting | null {
  return (
    db
      .select()
      .from(meetings)
      .where(and(ofMeeting(meetings, guild, key), isThere))
      .get() ?? null
  );
}
