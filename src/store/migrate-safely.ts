import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import type { Db, Raw } from './database.ts';
import { MigrationsOutOfStep } from './open-errors.ts';

const journalShape = z.object({ entries: z.array(z.unknown()) });
const countShape = z.object({ applied: z.number() });

/**
 * Brings the tables up to date, all pending migrations or none.
 * drizzle runs them in one transaction, where SQLite ignores the generated `PRAGMA foreign_keys=OFF`: rebuilding a
 * parent table would then delete the rows of its children (drizzle-orm issue 5782). So enforcement goes off here,
 * outside of any transaction, and comes on again when every reference was found whole.
 * @throws MigrationsOutOfStep when references broke, or when the store and the folder know different migrations.
 */
export function migrateSafely(raw: Raw, db: Db, migrationsFolder: string): void {
  raw.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder });
  const broken = z.array(z.unknown()).parse(raw.pragma('foreign_key_check'));
  if (broken.length > 0) throw new MigrationsOutOfStep(`The migrations left ${broken.length} broken references.`);
  raw.pragma('foreign_keys = ON');

  // drizzle 0.45 silently skips a migration that is dated before the last one applied, and a store from a newer
  // version has more of them than this version knows.
  const listed = journalShape.parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')));
  const { applied } = countShape.parse(raw.prepare('select count(*) as applied from __drizzle_migrations').get());
  if (applied !== listed.entries.length) {
    throw new MigrationsOutOfStep(
      `This version knows ${listed.entries.length} migrations, but the store has ${applied}. Was it last used by another version?`,
    );
  }
}
