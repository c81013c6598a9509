import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { days, hours } from '#core/time.ts';
import type { Instant } from '#core/time.ts';
import type { Asked, OpenDatabase } from './database.ts';
import { settings } from './schema.ts';

/** Settings are one row; see `settings.ts`. */
const only = 1;

// What was deleted is zeroed at once (secure_delete). Rewriting the file also takes away its free pages, and any copy
// that moving rows between pages may have left.

/**
 * Up to this many bytes the file is rewritten in the very hour: measured at 16 ms a megabyte, so at most about 130 ms, and 5 ms for
 * fifty groups. A larger one, of more than a thousand groups, would stand still for longer every hour (1.1 s with 10,000 groups and
 * 100,000 reminders), so it is rewritten once a day.
 */
export const smallFile = 8 * 1024 * 1024;

/** Work comes every hour, so that a day is never exceeded. */
const almostADay = days(1) - hours(1);

/** Within the transaction that deletes: the file may hold copies of these rows until it is rewritten, also after a crash. */
export function noteCopies(tx: Asked, now: Instant): void {
  tx.insert(settings)
    .values({ id: only, copiesSince: now })
    .onConflictDoUpdate({ target: settings.id, set: { copiesSince: sql`coalesce(${settings.copiesSince}, ${now})` } })
    .run();
}

/** Rewrites the file when it may hold copies of deleted rows and it is time. */
export function rewriteWhenDue({ db, raw }: OpenDatabase, now: Instant): void {
  const since = db.select({ at: settings.copiesSince }).from(settings).where(eq(settings.id, only)).get()?.at ?? null;
  if (since === null) return;
  const size = z.number();
  const bytes =
    size.parse(raw.pragma('page_count', { simple: true })) * size.parse(raw.pragma('page_size', { simple: true }));
  if (bytes > smallFile && now - since < almostADay) return;
  raw.exec('VACUUM');
  db.update(settings).set({ copiesSince: null }).where(eq(settings.id, only)).run();
}
