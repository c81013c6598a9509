import type { Ms } from '../time.ts';
import { stretchMs } from './constants.ts';
import { dropCues } from './cues.ts';
import type { Session } from './model.ts';
import type { Result } from './moment.ts';
import { queueNow, runNow } from './plan.ts';

/** Moves the end of the phase that runs now. */
export function stretchPhase(session: Session, by: Ms): Session {
  const run = runNow(session);
  if (run === null) return session;
  return { ...session, phases: [...session.phases.slice(0, -1), { ...run, endsAt: run.endsAt + by }] };
}

/** The host gives the phase five more minutes; turns still to come grow with it. */
export function stretch(session: Session): Result {
  if (session.phase === null) return 'not-started';
  return dropCues(stretchPhase(session, stretchMs), 'phase-over', 'last-call', 'turns-short');
}

/** The host halves the turns still to come in this phase. */
export function shorten(session: Session): Result {
  if (queueNow(session) === 'none') return 'not-in-this-phase';
  return session.shorterRound ? 'nothing-to-do' : { ...dropCues(session, 'turns-short'), shorterRound: true };
}
