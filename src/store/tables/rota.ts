import { sql } from 'drizzle-orm';
import { index, primaryKey } from 'drizzle-orm/sqlite-core';
import { rotaRoles, taskKinds } from '#core/calendar/model.ts';
import { days } from '#core/time.ts';
import * as kind from '../kinds.ts';
import * as shape from '../shapes.ts';
import { table } from '../table.ts';
import { callStates, dutyStates } from '../words.ts';
import { withTheGroup } from './calendar.ts';
import { onMeeting, withTheMeeting } from './meetings.ts';

/** One job at one meeting. */
const job = () => ({
  series: kind.seriesOf().notNull(),
  date: kind.date().notNull(),
  role: kind.oneOf(rotaRoles).notNull(),
  guild: kind.guild().notNull(),
  group: kind.group().notNull(),
});

export const duties = table(
  'duties',
  {
    why: 'Who does which job at a coming meeting.',
    readers: ['members', 'hosts', 'moderators'],
    erased: withTheMeeting,
  },
  {
    ...job(),
    member: kind.member().notNull(),
    state: kind.oneOf(dutyStates).notNull(),
  },
  (self) => [
    primaryKey({ columns: [self.series, self.date, self.role] }),
    onMeeting(self),
    index('duties_by_group').on(self.group),
    index('duties_by_member').on(self.guild, self.member),
  ],
);

export const standIns = table(
  'stand_ins',
  { why: 'Who offered to stand in when a host cannot come.', readers: ['hosts', 'moderators'], erased: withTheGroup },
  {
    group: kind.group().notNull(),
    member: kind.member().notNull(),
    guild: kind.guild().notNull(),
    offeredAt: kind.instant().notNull(),
  },
  (self) => [primaryKey({ columns: [self.group, self.member] })],
);

export const calls = table(
  'calls',
  {
    why: 'Somebody cannot come, and who of those who offered was asked to stand in.',
    readers: ['hosts'],
    erased: withTheMeeting,
  },
  {
    ...job(),
    instead: kind.member().notNull(),
    asked: kind.member(),
    askedUntil: kind.instant(),
    tried: kind.closedJson(shape.memberList).notNull(),
    state: kind.oneOf(callStates).notNull(),
  },
  (self) => [
    primaryKey({ columns: [self.series, self.date, self.role] }),
    onMeeting(self),
    index('calls_asking')
      .on(self.askedUntil)
      .where(sql`state = 'asking'`),
  ],
);

export const swaps = table(
  'swaps',
  { why: 'Who asked whom to exchange a job.', readers: ['hosts'], erased: withTheMeeting },
  {
    ...job(),
    from: kind.member().notNull(),
    to: kind.member().notNull(),
    /** Both null: nothing is asked in return. */
    returnSeries: kind.seriesOf(),
    returnDate: kind.date(),
    askedAt: kind.instant().notNull(),
  },
  (self) => [primaryKey({ columns: [self.series, self.date, self.role] }), onMeeting(self)],
);

export const tasks = table(
  'tasks',
  {
    why: 'What hosts noted for later, of a closed list: no words, nobody it is about.',
    readers: ['hosts'],
    erased: { when: 'after-date', after: days(7) },
  },
  {
    id: kind.serial(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    kind: kind.oneOf(taskKinds).notNull(),
    by: kind.member().notNull(),
    dueAt: kind.instant().notNull(),
  },
  (self) => [index('tasks_by_group').on(self.group, self.dueAt), index('tasks_by_time').on(self.dueAt)],
);
