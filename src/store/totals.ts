import { minutes } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import type { Asked } from './database.ts';
import { totals } from './schema.ts';

/** Writes down head count and minutes of a meeting that is over. One that never started leaves nothing. */
export function keepTotal(tx: Asked, session: Session): void {
  const overAt = session.endedAt ?? (session.stage.kind === 'closed' ? session.stage.at : null);
  if (session.startedAt === null || overAt === null) return;
  const { startedAt, headCount, place } = session;
  const total = {
    session: session.id,
    guild: place.guild,
    group: place.group,
    startedAt,
    minutes: Math.max(0, Math.round((overAt - startedAt) / minutes(1))),
    headCount,
  };
  tx.insert(totals).values(total).onConflictDoUpdate({ target: totals.session, set: total }).run();
}
