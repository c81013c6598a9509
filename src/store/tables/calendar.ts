import { index, primaryKey } from 'drizzle-orm/sqlite-core';
import { days } from '#core/time.ts';
import * as kind from '../kinds.ts';
import * as shape from '../shapes.ts';
import { table } from '../table.ts';
import type { Erased } from '../table.ts';
import { answersSeen, dateStates, mirrorWishes, venueDoors, venues } from '../words.ts';

// As with sessions, nothing here refers to groups: the calendar goes with its group by a rule in `retention.ts`.

export const withTheGroup: Erased = { when: 'ended', within: days(1) };
/** One day less would let a date come back that a rule still reaches: the horizon is 36 days. */
const afterTheDay: Erased = { when: 'after-date', after: days(35) };

export const series = table(
  'series',
  {
    why: 'When and where a group meets: the rules that a moderator set.',
    readers: ['members', 'hosts', 'moderators'],
    erased: withTheGroup,
  },
  {
    id: kind.seriesOf().primaryKey(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    rule: kind.closedJson(shape.seriesRule).notNull(),
    from: kind.date().notNull(),
    time: kind.time().notNull(),
    ends: kind.closedJson(shape.seriesEnds).notNull(),
    label: kind.groupName(),
    venue: kind.oneOf(venues).notNull(),
    /** These three belong to meetings in person. */
    place: kind.place(),
    access: kind.access(),
    open: kind.oneOf(venueDoors),
    format: kind.slug(),
    mirror: kind.oneOf(mirrorWishes).notNull(),
    paused: kind.flag().notNull(),
    createdAt: kind.instant().notNull(),
    endedAt: kind.instant(),
  },
  (self) => [index('series_by_group').on(self.group, self.createdAt), index('series_by_end').on(self.endedAt)],
);

export const dateNotes = table(
  'date_notes',
  {
    why: 'What was decided about one date: skipped, cancelled, moved, or called otherwise.',
    readers: ['members', 'hosts', 'moderators'],
    erased: afterTheDay,
  },
  {
    series: kind
      .seriesOf()
      .notNull()
      .references(() => series.id, { onDelete: 'cascade' }),
    date: kind.date().notNull(),
    state: kind.oneOf(dateStates).notNull(),
    /** Both null when it was not moved. */
    movedDate: kind.date(),
    movedTime: kind.time(),
    label: kind.groupName(),
  },
  (self) => [primaryKey({ columns: [self.series, self.date] })],
);

export const blackouts = table(
  'blackouts',
  { why: 'Days on which a group does not meet.', readers: ['members', 'hosts', 'moderators'], erased: afterTheDay },
  {
    id: kind.serial(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    from: kind.date().notNull(),
    to: kind.date().notNull(),
  },
  (self) => [index('blackouts_by_group').on(self.group, self.from)],
);

export const calendarSettings = table(
  'calendar_settings',
  {
    why: 'What a group decided about its calendar: what is shown of answers, and how often one person may host.',
    readers: ['members', 'hosts', 'moderators'],
    erased: withTheGroup,
  },
  {
    group: kind.group().primaryKey(),
    guild: kind.guild().notNull(),
    answersShown: kind.oneOf(answersSeen).notNull(),
    listed: kind.flag().notNull(),
    hostLimit: kind.count().notNull(),
    /** 0: never. */
    shownSince: kind.instant().notNull().default(0),
  },
);

export const plans = table(
  'plans',
  {
    why: 'How far ahead the meetings of a group are written down, so that the next ones are in time.',
    readers: ['the bot alone'],
    erased: withTheGroup,
  },
  {
    group: kind.group().primaryKey(),
    guild: kind.guild().notNull(),
    /** 0: the rules have changed, and nothing was planned since. */
    until: kind.instant().notNull(),
  },
  (self) => [index('plans_by_time').on(self.until, self.guild, self.group)],
);
