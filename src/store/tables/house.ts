import { index } from 'drizzle-orm/sqlite-core';
import { days } from '#core/time.ts';
import * as kind from '../kinds.ts';
import { table } from '../table.ts';
import { rungs } from '../words.ts';

export const runs = table(
  'runs',
  {
    why: 'How scheduled work ended, for the person who runs the bot.',
    readers: ['operator'],
    erased: { when: 'by-age', after: days(30) },
  },
  {
    id: kind.serial(),
    job: kind.slug().notNull(),
    startedAt: kind.instant().notNull(),
    endedAt: kind.instant(),
    outcome: kind.oneOf(['done', 'failed']),
    note: kind.counts().notNull(),
  },
  (self) => [index('runs_by_job').on(self.job, self.startedAt)],
);

/** One row: what the process has to know about its own last life. */
export const settings = table(
  'settings',
  {
    why: 'When the bot was last alive, which commands Discord was given, which zone data plans were made with, and whether the file has to be rewritten.',
    readers: ['operator'],
    erased: { when: 'replaced' },
  },
  {
    id: kind.count().primaryKey(),
    lastAlive: kind.instant(),
    deployedCommands: kind.hash(),
    plannedWith: kind.hash(),
    /** Since when rows are gone of which the file may still hold a copy; see `retention.ts`. */
    copiesSince: kind.instant(),
  },
);

export const decisions = table(
  'decisions',
  {
    why: 'Steps of the ladder: which agreement, when and by whom, so that somebody else can look at a decision again.',
    readers: ['moderators'],
    erased: { when: 'by-age', after: days(90) },
  },
  {
    id: kind.serial(),
    guild: kind.guild().notNull(),
    group: kind.group().notNull(),
    at: kind.instant().notNull(),
    rung: kind.oneOf(rungs).notNull(),
    rule: kind.slug().notNull(),
    by: kind.member().notNull(),
    to: kind.member().notNull(),
  },
  (self) => [index('decisions_by_group').on(self.guild, self.group, self.at)],
);
