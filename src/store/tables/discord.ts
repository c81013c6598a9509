import { index, primaryKey } from 'drizzle-orm/sqlite-core';
import { hours } from '#core/time.ts';
import * as kind from '../kinds.ts';
import { spoken } from '../shapes.ts';
import { table } from '../table.ts';
import type { Erased } from '../table.ts';
import { sessions } from './sessions.ts';

const withTheSession: Erased = { when: 'after-session', within: hours(24) };

const ofSession = () =>
  kind
    .session()
    .notNull()
    .references(() => sessions.id, { onDelete: 'cascade' });

export const outbox = table(
  'outbox',
  {
    why: 'Lines still to be said once, written down together with the change they belong to.',
    readers: ['the bot alone'],
    erased: withTheSession,
  },
  {
    /** Grows with every line: the order in which they are said. */
    seq: kind.serial(),
    id: kind.lineId().notNull().unique(),
    session: ofSession(),
    effect: kind.closedJson(spoken).notNull(),
    createdAt: kind.instant().notNull(),
    attempts: kind.count().notNull(),
    notBefore: kind.instant().notNull(),
    /** Given up lines stay until the session goes, so that a repeat is never mistaken for a new one. */
    state: kind.oneOf(['pending', 'refused', 'unknown']).notNull(),
  },
  (self) => [index('outbox_by_session').on(self.session, self.state)],
);

export const cards = table(
  'cards',
  {
    why: 'Which message is the card of a meeting, and what it shows.',
    readers: ['the bot alone'],
    erased: withTheSession,
  },
  {
    session: ofSession(),
    kind: kind.oneOf(['room', 'desk']).notNull(),
    channel: kind.channel().notNull(),
    message: kind.message().notNull(),
    postedAt: kind.instant().notNull(),
    shown: kind.hash().notNull(),
  },
  (self) => [primaryKey({ columns: [self.session, self.kind] })],
);

// The ledgers below carry no reference to sessions: a mute, a door or a message on Discord outlives its session.

export const mutes = table(
  'mutes',
  {
    why: 'Whom the bot muted, so that nobody is left muted, whatever happens.',
    readers: ['the bot alone'],
    erased: { when: 'struck' },
  },
  {
    guild: kind.guild().notNull(),
    member: kind.member().notNull(),
    session: kind.session().notNull(),
    state: kind.oneOf(['intended', 'made', 'lifted-by-other']).notNull(),
    since: kind.instant().notNull(),
  },
  (self) => [primaryKey({ columns: [self.guild, self.member] })],
);

export const doors = table(
  'doors',
  {
    why: 'How the overwrites of a room were before the bot opened it, so that they can be put back.',
    readers: ['the bot alone'],
    erased: { when: 'struck' },
  },
  {
    channel: kind.channel().notNull(),
    target: kind.roleOrMember().notNull(),
    kind: kind.oneOf(['role', 'member']).notNull(),
    guild: kind.guild().notNull(),
    session: kind.session().notNull(),
    /** Both null when there was no overwrite. */
    allow: kind.bits(),
    deny: kind.bits(),
  },
  (self) => [primaryKey({ columns: [self.channel, self.target] })],
);

export const posted = table(
  'posted',
  {
    why: 'Messages of the bot that have to go from Discord within a day of the end.',
    readers: ['the bot alone'],
    erased: { when: 'struck' },
  },
  {
    message: kind.message().primaryKey(),
    channel: kind.channel().notNull(),
    session: kind.session(),
    eraseAt: kind.instant().notNull(),
  },
  (self) => [index('posted_by_time').on(self.eraseAt)],
);
