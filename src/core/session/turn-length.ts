import type { MemberId } from '../ids.ts';
import { seconds, type Instant, type Ms } from '../time.ts';
import { leftOfTurn } from './made-up.ts';
import type { Session } from './model.ts';
import { phaseNow, runNow } from './plan.ts';
import { comingUp, everyoneHadTheChance } from './round.ts';

/** The length of a turn, and whether the phase is too short for all who are still to come. */
export interface TurnLength {
  readonly turnMs: Ms;
  /** The ceiling of the format, halved in a shorter round. */
  readonly templateMs: Ms;
  readonly tooShort: boolean;
}

/**
 * FA-4: what is left of the phase, shared by those still to come (the next speaker included), less the
 * breath between turns; never above the template and never below half of it. People who come or go
 * change future turns only. Whoever lost their line in a turn has what was left of it, and at least that half.
 */
export function turnLength(session: Session, who: MemberId, at: Instant): TurnLength {
  const template = seconds(phaseNow(session)?.turn_seconds ?? 120);
  const templateMs = session.shorterRound ? template / 2 : template;
  const leftMs = (runNow(session)?.endsAt ?? at) - at;
  const share = Math.floor(leftMs / 1_000 / Math.max(1, stillToCome(session))) * 1_000 - session.breathMs;
  const floorMs = templateMs / 2;
  const owedMs = leftOfTurn(session, who);
  if (owedMs !== null) return { turnMs: Math.min(templateMs, Math.max(floorMs, owedMs)), templateMs, tooShort: false };
  return {
    turnMs: Math.min(templateMs, Math.max(floorMs, share)),
    templateMs,
    tooShort: leftMs > 0 && share < floorMs,
  };
}

/** Second turns count only once they are possible, so that they never shorten a first turn. */
function stillToCome(session: Session): number {
  const coming = comingUp(session);
  if (everyoneHadTheChance(session)) return coming.length;
  return coming.filter((id) => !session.round.heard.includes(id)).length;
}
