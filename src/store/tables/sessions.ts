import { index, primaryKey } from 'drizzle-orm/sqlite-core';
import { days, hours } from '#core/time.ts';
import { emptyPocket } from '#core/session/pocket.ts';
import * as kind from '../kinds.ts';
import * as shape from '../shapes.ts';
import { table } from '../table.ts';
import type { Erased } from '../table.ts';
import {
  conversations,
  countdowns,
  keepings,
  outcomes,
  presences,
  replies,
  seats,
  sizeChecks,
  talkModes,
  turnKinds,
} from '../words.ts';

/** The host sees now, not history (PR-8). */
const withTheSession: Erased = { when: 'after-session', within: hours(24) };

export const sessions = table(
  'sessions',
  {
    why: 'A running meeting, so that it comes back to the same second when the process dies.',
    readers: ['members', 'hosts'],
    erased: withTheSession,
  },
  {
    id: kind.session().primaryKey(),
    guild: kind.guild().notNull(),
    /** The first session of the same meeting. */
    beside: kind.session(),
    // No reference to groups: a session is whole without its group, and may outlive it by a day.
    group: kind.group().notNull(),
    room: kind.channel(),
    kept: kind.oneOf(keepings).notNull().default('group'),
    home: kind.channel().notNull(),
    desk: kind.channel().notNull(),
    language: kind.locale().notNull(),
    format: kind.closedJson(shape.format, 'format by a moderator').notNull(),
    mode: kind.oneOf(talkModes).notNull(),
    stage: kind.closedJson(shape.stage).notNull(),
    /** The moment of closing, taken from `stage`, so that it can be searched. */
    closedAt: kind.instant(),
    version: kind.count().notNull(),
    epoch: kind.count().notNull(),
    opensAt: kind.instant().notNull(),
    startedAt: kind.instant(),
    endedAt: kind.instant(),
    phase: kind.count(),
    round: kind.closedJson(shape.round).notNull(),
    floor: kind.closedJson(shape.floor).notNull(),
    roles: kind.closedJson(shape.holders).notNull(),
    handover: kind.closedJson(shape.handover),
    hostAwaySince: kind.instant(),
    cues: kind.closedJson(shape.cues).notNull(),
    countdown: kind.oneOf(countdowns).notNull(),
    breathMs: kind.count().notNull(),
    theme: kind.theme(),
    shorterRound: kind.flag().notNull(),
    conversation: kind.oneOf(conversations).notNull(),
    fixedOrder: kind.closedJson(shape.seating).notNull(),
    sizeChecked: kind.oneOf(sizeChecks).notNull(),
    division: kind.closedJson(shape.division).notNull().default({ kind: 'none' }),
    pocket: kind.closedJson(shape.pocket).notNull().default(emptyPocket),
    headCount: kind.count().notNull(),
    seed: kind.count().notNull(),
  },
);

const ofSession = () =>
  kind
    .session()
    .notNull()
    .references(() => sessions.id, { onDelete: 'cascade' });

export const phases = table(
  'phases',
  { why: 'When the phases of a running meeting began and end.', readers: ['members', 'hosts'], erased: withTheSession },
  {
    session: ofSession(),
    place: kind.count().notNull(),
    index: kind.count().notNull(),
    startedAt: kind.instant().notNull(),
    endsAt: kind.instant().notNull(),
    endedAt: kind.instant(),
  },
  (self) => [primaryKey({ columns: [self.session, self.place] })],
);

export const presence = table(
  'presence',
  {
    why: 'Who is in the running meeting and how they sit there.',
    readers: ['members', 'hosts'],
    erased: withTheSession,
  },
  {
    session: ofSession(),
    place: kind.count().notNull(),
    id: kind.member().notNull(),
    here: kind.oneOf(presences).notNull(),
    goneSince: kind.instant(),
    arrivedAt: kind.instant().notNull(),
    seat: kind.oneOf(seats).notNull(),
    late: kind.flag().notNull(),
    types: kind.flag().notNull(),
    replies: kind.oneOf(replies).notNull(),
    agreed: kind.flag().notNull(),
    firstTime: kind.flag().notNull(),
    asksForTime: kind.flag().notNull(),
    listenOnly: kind.flag().notNull(),
    out: kind.flag().notNull(),
  },
  (self) => [primaryKey({ columns: [self.session, self.place] })],
);

export const turns = table(
  'turns',
  { why: 'Who was heard in the running meeting, so that turns are fair.', readers: ['hosts'], erased: withTheSession },
  {
    session: ofSession(),
    place: kind.count().notNull(),
    seq: kind.count().notNull(),
    phase: kind.count().notNull(),
    who: kind.member().notNull(),
    kind: kind.oneOf(turnKinds).notNull(),
    ceilingMs: kind.count().notNull(),
    startedAt: kind.instant().notNull(),
    endedAt: kind.instant().notNull(),
    outcome: kind.oneOf(outcomes).notNull(),
  },
  (self) => [primaryKey({ columns: [self.session, self.place] })],
);

export const wakes = table(
  'wakes',
  { why: 'When a meeting has to be looked at next.', readers: ['the bot alone'], erased: withTheSession },
  {
    session: kind
      .session()
      .primaryKey()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    at: kind.instant().notNull(),
  },
  (self) => [index('wakes_by_time').on(self.at)],
);

export const totals = table(
  'totals',
  {
    why: 'How long a meeting was and how many came, without who: the only thing kept about it.',
    readers: ['moderators'],
    erased: { when: 'by-age', after: days(730) },
  },
  {
    session: kind.session().primaryKey(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    startedAt: kind.instant().notNull(),
    minutes: kind.count().notNull(),
    headCount: kind.count().notNull(),
  },
  (self) => [index('totals_by_group').on(self.guild, self.group, self.startedAt)],
);
