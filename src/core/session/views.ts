import type { MemberId } from '../ids.ts';
import type { Session } from './model.ts';
import { isPresent } from './people.ts';
import { comingUp } from './round.ts';

export { hostTeam, present } from './people.ts';
export { phaseNow, queueNow } from './plan.ts';
export { notYetHeard } from './round.ts';

/** Who speaks now; null between turns and while a floor is held or offered. */
export function speakerOf(session: Session): MemberId | null {
  return session.floor.kind === 'speaking' ? session.floor.turn.who : null;
}

/** The next people as far as they are known, at most `n`; second turns come last. */
export function upNext(session: Session, n: number): readonly MemberId[] {
  return comingUp(session).slice(0, n);
}

/** The place in line, 1 for the next; null for somebody who does not wait. */
export function placeInLine(session: Session, who: MemberId): number | null {
  const index = comingUp(session).indexOf(who);
  return index === -1 ? null : index + 1;
}

/** For a feedback round (AL-3): people here who spoke today and would like echoes or ideas, and nobody else. */
export function feedbackPartners(session: Session): readonly MemberId[] {
  const spoke = new Set(session.turns.map((turn) => turn.who));
  return session.people
    .filter((person) => spoke.has(person.id) && person.replies !== 'listening' && isPresent(person))
    .map((person) => person.id);
}

/** A host's own share of the turns so far, 0 to 1 (AL-5); null before anybody spoke. */
export function shareOfTurns(session: Session, who: MemberId): number | null {
  if (session.turns.length === 0) return null;
  return session.turns.filter((turn) => turn.who === who).length / session.turns.length;
}
