import { and, asc } from 'drizzle-orm';
import { atomically } from './atomically.ts';
import type { Db } from './database.ts';
import { matches } from './matches.ts';
import { planGuildAnew } from './plans.ts';
import { formats } from './schema.ts';
import type { FormatStore } from './store.ts';

export function formatStore(db: Db): FormatStore {
  return {
    async put(guild, format, now) {
      const row = { guild, id: format.id, format, addedAt: now };
      atomically(db, (tx) => {
        tx.insert(formats)
          .values(row)
          .onConflictDoUpdate({ target: [formats.guild, formats.id], set: { format, addedAt: now } })
          .run();
        // Meetings may be shorter or longer now, and open at another minute.
        planGuildAnew(tx, guild);
      });
    },
    async find(guild, id) {
      const row = db
        .select({ format: formats.format })
        .from(formats)
        .where(and(matches(formats.guild, guild), matches(formats.id, id)))
        .get();
      return row?.format ?? null;
    },
    async list(guild) {
      const rows = db
        .select({ format: formats.format })
        .from(formats)
        .where(matches(formats.guild, guild))
        .orderBy(asc(formats.id))
        .all();
      return rows.map((row) => row.format);
    },
  };
}
