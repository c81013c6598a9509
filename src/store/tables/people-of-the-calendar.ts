import { sql } from 'drizzle-orm';
import { index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { answers as answerWords, noticeKinds } from '#core/calendar/model.ts';
import { hours } from '#core/time.ts';
import * as kind from '../kinds.ts';
import * as shape from '../shapes.ts';
import { table } from '../table.ts';
import { answerPlaces, answerSources, dmStates, feedKinds, feedNames, noticeStates, ways } from '../words.ts';
import { withTheGroup } from './calendar.ts';
import { onMeeting, withTheMeeting } from './meetings.ts';

export const answers = table(
  'answers',
  {
    why: 'Who is coming to a meeting, and who waits for a place.',
    readers: ['members', 'hosts', 'moderators'],
    erased: withTheMeeting,
  },
  {
    series: kind.seriesOf().notNull(),
    date: kind.date().notNull(),
    member: kind.member().notNull(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    answer: kind.oneOf(answerWords).notNull(),
    firstTime: kind.flag().notNull(),
    source: kind.oneOf(answerSources).notNull(),
    place: kind.oneOf(answerPlaces).notNull(),
    askedAt: kind.instant().notNull(),
    offeredUntil: kind.instant(),
  },
  (self) => [
    primaryKey({ columns: [self.series, self.date, self.member] }),
    onMeeting(self),
    index('answers_by_member').on(self.guild, self.member),
    index('answers_offered')
      .on(self.offeredUntil)
      .where(sql`place = 'offered'`),
  ],
);

export const wishes = table(
  'wishes',
  {
    why: 'What a person asked to be told about a group, and when not. Who did not ask has no row.',
    readers: ['the bot alone'],
    erased: withTheGroup,
  },
  {
    group: kind.group().notNull(),
    member: kind.member().notNull(),
    guild: kind.guild().notNull(),
    leads: kind.closedJson(shape.leadList).notNull(),
    way: kind.oneOf(ways).notNull(),
    dm: kind.oneOf(dmStates).notNull(),
    zone: kind.zone(),
    /** Both null: no quiet hours. */
    quietFrom: kind.time(),
    quietTo: kind.time(),
    returnNote: kind.flag().notNull(),
    lastHere: kind.instant(),
    returnNotedAt: kind.instant(),
  },
  (self) => [
    primaryKey({ columns: [self.group, self.member] }),
    index('wishes_by_group').on(self.group, self.guild),
    index('wishes_by_member').on(self.guild, self.member),
    index('wishes_long_away')
      .on(self.lastHere)
      .where(sql`"returnNote" = 1`),
  ],
);

/** What waits to be sent, or is under way. */
const pending = sql`state in ('waiting', 'sending')`;

export const notices = table(
  'notices',
  {
    why: 'What is to be told to one person who asked for it, so that it is told once.',
    readers: ['the bot alone'],
    erased: { when: 'after-use', within: hours(24) },
  },
  {
    id: kind.notice().primaryKey(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    member: kind.member().notNull(),
    kind: kind.oneOf(noticeKinds).notNull(),
    // No reference to meetings: that one is cancelled may be told when its row is gone.
    series: kind.seriesOf(),
    date: kind.date(),
    dueAt: kind.instant().notNull(),
    /** `dueAt` as it was wanted; a later try moves `dueAt` alone. Null: not wanted any more. */
    wantedAt: kind.instant(),
    until: kind.instant().notNull(),
    state: kind.oneOf(noticeStates).notNull(),
    nonce: kind.nonce(),
    triedAt: kind.instant(),
    attempts: kind.count().notNull(),
  },
  (self) => [
    uniqueIndex('notices_of_meetings')
      .on(self.series, self.date, self.member, self.kind, self.guild)
      .where(sql`series is not null`),
    uniqueIndex('notices_of_no_meeting')
      .on(self.guild, self.group, self.member, self.kind, self.wantedAt)
      .where(sql`series is null`),
    index('notices_pending').on(self.dueAt, self.id).where(pending),
    index('notices_by_member').on(self.guild, self.member, self.state),
    index('notices_by_group').on(self.group),
    index('notices_by_use').on(self.until),
  ],
);

export const feeds = table(
  'feeds',
  {
    why: 'Under which addresses a calendar can be read. Only their hashes are kept.',
    readers: ['the bot alone'],
    erased: withTheGroup,
  },
  {
    hash: kind.hash().primaryKey(),
    guild: kind.guild().notNull(),
    kind: kind.oneOf(feedKinds).notNull(),
    group: kind.group(),
    member: kind.member(),
    names: kind.oneOf(feedNames).notNull(),
    createdAt: kind.instant().notNull(),
  },
  (self) => [
    uniqueIndex('feeds_of_groups')
      .on(self.group)
      .where(sql`kind = 'group'`),
    uniqueIndex('feeds_of_people')
      .on(self.guild, self.member)
      .where(sql`kind = 'person'`),
  ],
);
