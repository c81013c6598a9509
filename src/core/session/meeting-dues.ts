import { lastCallMs, limitSoonMs, sizeCheckMs } from './constants.ts';
import { cue, hasCue } from './cues.ts';
import type { Ending, Session } from './model.ts';
import type { Due, Moment } from './moment.ts';
import { present } from './people.ts';
import { endedAtLimit, hardLimit, phaseMs, phaseNow, plannedStart, queueNow, runNow } from './plan.ts';
import { notYetHeard } from './round.ts';
import { closeSession, endAtLimit } from './phases.ts';

/** A phase is never ended by the clock; the host is shown that its time is over. */
export function phaseDue(session: Session): Due | null {
  const run = runNow(session);
  if (session.stage.kind !== 'running' || run === null || hasCue(session, 'phase-over')) return null;
  return { at: run.endsAt, settle: (now) => cue(now, { kind: 'phase-over' }) };
}

/** Shortly before a longer phase ends, the host can still ask once whether someone else would like to speak. */
export function lastCallDue(session: Session): Due | null {
  const run = runNow(session);
  const phase = phaseNow(session);
  if (session.stage.kind !== 'running' || run === null || phase === null || hasCue(session, 'last-call')) return null;
  // In a phase of less than twice that length it would be said before the phase got going.
  const longEnough = phaseMs(phase) >= 2 * lastCallMs;
  if (!longEnough || queueNow(session) === 'none' || notYetHeard(session).length === 0) return null;
  return { at: run.endsAt - lastCallMs, settle: (now) => cue(now, { kind: 'last-call' }) };
}

/** Too few people: looked at once at the doors and once after the start, and never decided by the program. */
export function sizeDue(session: Session): Due | null {
  const { stage, startedAt, sizeChecked } = session;
  // In person nobody is counted (IP-4): the host sees who is there.
  if (session.place.room === null) return null;
  if (stage.kind === 'doors' && sizeChecked === 'not-yet')
    return { at: plannedStart(session) + sizeCheckMs, settle: (now) => checkSize(now, 'at-doors') };
  if (isLive(session) && startedAt !== null && sizeChecked !== 'after-start')
    return { at: startedAt + sizeCheckMs, settle: (now) => checkSize(now, 'after-start') };
  return null;
}

function checkSize(session: Session, sizeChecked: 'at-doors' | 'after-start'): Session {
  const here = present(session).length;
  const { min } = session.format.size;
  const checked = { ...session, sizeChecked };
  const matters = here < min && session.conversation === 'guided';
  return matters ? cue(checked, { kind: 'too-few', here, min }) : checked;
}

/** The hosts can still end well what would otherwise end by itself. */
export function limitSoonDue(session: Session): Due | null {
  if (!isLive(session) || hasCue(session, 'limit-soon')) return null;
  return { at: hardLimit(session) - limitSoonMs, settle: (now) => cue(now, { kind: 'limit-soon' }) };
}

/** The hard limit holds in every stage, so that no room is forgotten. */
export function limitDue(session: Session): Due | null {
  if (session.stage.kind === 'closed') return null;
  return { at: hardLimit(session), settle: isLive(session) ? endAtLimit : closeAtLimit };
}

function closeAtLimit(session: Session, moment: Moment): Session {
  if (session.stage.kind === 'after') return closeSession(session, endingOf(session), moment);
  moment.tell({ kind: 'say', where: 'room', line: { say: 'hard-limit' }, to: null });
  return closeSession(session, 'hard-limit', moment);
}

/**
 * After the meeting the room closes when its time is over and nobody is in it any more; a room that nobody ended waits for
 * the people alone.
 */
export function afterDue(session: Session): Due | null {
  const { stage, people, endedAt } = session;
  if (stage.kind !== 'after' || people.some((person) => person.here === 'voice')) return null;
  const emptySince = Math.max(endedAt ?? 0, ...people.map((person) => person.goneSince ?? 0));
  const at = endedAtLimit(session) ? emptySince : stage.closesAt;
  return { at, settle: (now, moment) => closeSession(now, endingOf(now), moment) };
}

const endingOf = (session: Session): Ending => (endedAtLimit(session) ? 'hard-limit' : 'ended');

const isLive = ({ stage }: Session): boolean => stage.kind === 'running' || stage.kind === 'paused';
