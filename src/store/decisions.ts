import { and, desc } from 'drizzle-orm';
import type { Effect } from '#core/session/effects.ts';
import type { Session } from '#core/session/model.ts';
import type { Instant } from '#core/time.ts';
import type { Asked, Db } from './database.ts';
import { matches } from './matches.ts';
import { decisions } from './schema.ts';
import type { DecisionStore } from './store.ts';

/** As many as one message can show. */
const mostShown = 25;

/** Writes down the decisions of a step; called within the transaction of the change they belong to. */
export function keepDecisions(tx: Asked, session: Session, effects: readonly Effect[], at: Instant): void {
  const { guild, group } = session.place;
  for (const effect of effects) {
    if (effect.kind !== 'decision') continue;
    const { rung, rule, by, to } = effect;
    tx.insert(decisions).values({ guild, group, at, rung, rule, by, to }).run();
  }
}

export function decisionStore(db: Db): DecisionStore {
  return {
    async ofGroup(guild, group) {
      const { at, rung, rule, by, to } = decisions;
      return db
        .select({ at, rung, rule, by, to })
        .from(decisions)
        .where(and(matches(decisions.guild, guild), matches(decisions.group, group)))
        .orderBy(desc(at), desc(decisions.id))
        .limit(mostShown)
        .all();
    },
  };
}
