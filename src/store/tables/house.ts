import { index } from 'drizzle-orm/sqlite-core';
import { days } from '#core/time.ts';
import * as kind from '../kinds.ts';
import { table } from '../table.ts';

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
    why: 'When the bot was last alive, and which commands Discord was given.',
    readers: ['operator'],
    erased: { when: 'replaced' },
  },
  {
    id: kind.count().primaryKey(),
    lastAlive: kind.instant(),
    deployedCommands: kind.hash(),
  },
);
