import { sql } from 'drizzle-orm';
import { foreignKey, index, primaryKey } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { meetingStates } from '#core/calendar/model.ts';
import { hours } from '#core/time.ts';
import * as kind from '../kinds.ts';
import { table } from '../table.ts';
import type { Erased } from '../table.ts';
import { mirrorStates, tellings, tellingStates } from '../words.ts';

export const withTheMeeting: Erased = { when: 'after-meeting', within: hours(24) };

export const meetings = table(
  'meetings',
  {
    why: 'The meetings of the coming weeks: what opens doors and carries answers and duties.',
    readers: ['members', 'hosts', 'moderators'],
    erased: withTheMeeting,
  },
  {
    // No reference to series: a meeting that runs is whole without the rule it came from.
    series: kind.seriesOf().notNull(),
    date: kind.date().notNull(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    startsAt: kind.instant().notNull(),
    opensAt: kind.instant().notNull(),
    endsAt: kind.instant().notNull(),
    label: kind.groupName(),
    state: kind.oneOf(meetingStates).notNull(),
  },
  (self) => [
    primaryKey({ columns: [self.series, self.date] }),
    index('meetings_by_group').on(self.group, self.startsAt),
    index('meetings_to_open')
      .on(self.opensAt)
      .where(sql`state = 'planned'`),
    index('meetings_to_start')
      .on(self.startsAt)
      .where(sql`state = 'planned'`),
    index('meetings_open')
      .on(self.opensAt)
      .where(sql`state = 'open'`),
    index('meetings_over')
      .on(self.endsAt)
      .where(sql`state = 'over'`),
    index('meetings_by_end').on(self.endsAt),
  ],
);

/** What hangs on a meeting goes with it. */
export const onMeeting = (self: { readonly series: AnySQLiteColumn; readonly date: AnySQLiteColumn }) =>
  foreignKey({ columns: [self.series, self.date], foreignColumns: [meetings.series, meetings.date] }).onDelete(
    'cascade',
  );

export const meetingSessions = table(
  'meeting_sessions',
  { why: 'Which running sessions are rooms of a meeting.', readers: ['the bot alone'], erased: withTheMeeting },
  {
    // No reference to sessions, so that it does not matter which of the two is written down first.
    session: kind.session().primaryKey(),
    series: kind.seriesOf().notNull(),
    date: kind.date().notNull(),
  },
  (self) => [index('meeting_sessions_by_meeting').on(self.series, self.date), onMeeting(self)],
);

export const told = table(
  'tellings',
  {
    why: 'What the bot has said about a meeting, so that it says it once.',
    readers: ['the bot alone'],
    erased: withTheMeeting,
  },
  {
    series: kind.seriesOf().notNull(),
    date: kind.date().notNull(),
    what: kind.oneOf(tellings).notNull(),
    guild: kind.guild().notNull(),
    state: kind.oneOf(tellingStates).notNull(),
    nonce: kind.nonce().notNull(),
    triedAt: kind.instant().notNull(),
  },
  (self) => [primaryKey({ columns: [self.series, self.date, self.what] }), onMeeting(self)],
);

export const mirrors = table(
  'mirrors',
  {
    why: 'Which event of Discord shows a meeting, so that none is made twice and none is left behind.',
    readers: ['the bot alone'],
    erased: { when: 'settled', within: hours(24) },
  },
  {
    // No reference to meetings: an event on Discord outlives the row of its meeting.
    series: kind.seriesOf().notNull(),
    date: kind.date().notNull(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    event: kind.event(),
    state: kind.oneOf(mirrorStates).notNull(),
    shown: kind.hash().notNull(),
  },
  (self) => [
    primaryKey({ columns: [self.series, self.date] }),
    index('mirrors_by_event').on(self.guild, self.event),
    index('mirrors_over')
      .on(self.series, self.date)
      .where(sql`state = 'over'`),
  ],
);
