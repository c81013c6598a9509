import type { MemberId } from '../ids.ts';
import type { Ms } from '../time.ts';
import type { PastTurn, Session } from './model.ts';

/** What a lost line left of somebody's turn in this phase; null when they have nothing to make up for. */
export function leftOfTurn(session: Session, who: MemberId): Ms | null {
  const cut = cutShort(session, who);
  return cut === null ? null : leftOf(cut);
}

/**
 * Whether somebody had more than half of a turn before their line was lost. Their place is kept, and people who had
 * nothing yet come before them.
 */
export function hadMostOfIt(session: Session, who: MemberId): boolean {
  const cut = cutShort(session, who);
  return cut !== null && leftOf(cut) < cut.ceilingMs / 2;
}

/** The last turn of somebody in this phase, when their line was lost in it before its time was over. */
function cutShort(session: Session, who: MemberId): PastTurn | null {
  const last = session.turns.findLast((turn) => turn.who === who && turn.phase === session.phase);
  return last?.outcome === 'dropped' && leftOf(last) > 0 ? last : null;
}

const leftOf = ({ ceilingMs, startedAt, endedAt }: PastTurn): Ms => ceilingMs - (endedAt - startedAt);
