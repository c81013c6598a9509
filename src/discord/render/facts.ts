import type { Session } from '#core/session/model.ts';
import { phaseNow, queueNow, shareOfTurns } from '#core/session/views.ts';

export const inFeedback = (session: Session): boolean => phaseNow(session)?.kind === 'feedback';

/** Which part of how many, counted from 1; null before the start and after the end. */
export function position(session: Session): { readonly now: number; readonly of: number } | null {
  return session.phase === null ? null : { now: session.phase + 1, of: session.format.phases.length };
}

/** Whether people raise hands for the floor in this part; in the others they wait for their place. */
export function takesHands(session: Session): boolean {
  switch (queueNow(session)) {
    case 'volunteer':
    case 'raised_hand':
    case 'host_or_hand':
    case 'unheard_first':
    case 'popcorn':
      return true;
    case 'none':
    case 'host':
    case 'circle':
    case 'circle_fixed':
    case 'random':
      return false;
  }
}

/** With fewer turns than this a share says nothing: the first turn would be all of them. */
const fewestTurns = 4;

/** The host's own share of the turns so far in percent, when it is above 30 (AL-5); otherwise null. */
export function hostShare(session: Session): number | null {
  const { host } = session.roles;
  if (host === undefined || session.turns.length < fewestTurns) return null;
  const percent = Math.round((shareOfTurns(session, host) ?? 0) * 100);
  return percent > 30 ? percent : null;
}
