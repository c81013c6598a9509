import { index, primaryKey } from 'drizzle-orm/sqlite-core';
import { groupTypes, roomPolicies } from '#core/groups/group.ts';
import { talkModes } from '../words.ts';
import * as kind from '../kinds.ts';
import { format } from '../shapes.ts';
import { table } from '../table.ts';
import { days } from '#core/time.ts';

export const groups = table(
  'groups',
  {
    why: 'What a moderator set up: a group, its room, its rhythm of speaking.',
    readers: ['members', 'hosts', 'moderators'],
    erased: { when: 'group-closed', within: days(1) },
  },
  {
    id: kind.group().primaryKey(),
    guild: kind.guild().notNull(),
    name: kind.groupName().notNull(),
    publicName: kind.groupName().notNull(),
    type: kind.oneOf(groupTypes).notNull(),
    format: kind.slug().notNull(),
    mode: kind.oneOf(talkModes).notNull(),
    language: kind.locale().notNull(),
    zone: kind.zone().notNull(),
    country: kind.country(),
    size: kind.count().notNull(),
    facilitatorRole: kind.role(),
    memberRole: kind.role(),
    home: kind.channel().notNull(),
    roomPolicy: kind.oneOf(roomPolicies).notNull(),
    room: kind.channel(),
    desk: kind.channel(),
    createdAt: kind.instant().notNull(),
    closedAt: kind.instant(),
  },
  (self) => [index('groups_by_closing').on(self.closedAt)],
);

export const appointments = table(
  'appointments',
  {
    why: 'The people a moderator appointed as facilitators of a group.',
    readers: ['members', 'hosts', 'moderators'],
    erased: { when: 'group-closed', within: days(1) },
  },
  {
    group: kind
      .group()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    place: kind.count().notNull(),
    member: kind.member().notNull(),
  },
  (self) => [primaryKey({ columns: [self.group, self.member] })],
);

export const formats = table(
  'formats',
  {
    why: 'Meeting formats that a guild copied or imported.',
    readers: ['members', 'hosts', 'moderators'],
    erased: { when: 'replaced' },
  },
  {
    guild: kind.guild().notNull(),
    id: kind.slug().notNull(),
    format: kind.closedJson(format, 'format by a moderator').notNull(),
    addedAt: kind.instant().notNull(),
  },
  (self) => [primaryKey({ columns: [self.guild, self.id] })],
);
