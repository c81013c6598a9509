import { minutes } from '../time.ts';
import { leastCompanyMs } from './constants.ts';
import { dropCues } from './cues.ts';
import { openFloor, recordTurn } from './floor.ts';
import type { Ending, PhaseRun, Session } from './model.ts';
import type { Moment } from './moment.ts';
import { beginRound } from './orders.ts';
import { clearPocket } from './pocket.ts';
import { phaseEnd, phaseNow } from './plan.ts';
import { emptyRound } from './round.ts';

/** The next phase, or the end of the meeting after the last one. Who is speaking has been heard. */
export function nextPhase(session: Session, moment: Moment): Session {
  const index = session.phase === null ? 0 : session.phase + 1;
  return index < session.format.phases.length ? enterPhase(session, index, moment) : endMeeting(session, moment);
}

export function enterPhase(session: Session, index: number, moment: Moment): Session {
  const kept = handsThatStayUp(session, index);
  const left = leavePhase(session, moment);
  const run: PhaseRun = {
    index,
    startedAt: moment.at,
    endsAt: phaseEnd(left, index, moment.at),
    endedAt: null,
  };
  const entered = { ...left, phase: index, phases: [...left.phases, run], shorterRound: false };
  moment.tell({ kind: 'say', where: 'room', line: { say: 'phase', phase: index }, to: null });
  return beginRound(welcomeTheLate(entered), kept);
}

/** The meeting is over, and the room stays open for company. */
export function endMeeting(session: Session, moment: Moment): Session {
  const closesAt = moment.at + minutes(session.format.after_minutes);
  moment.tell({ kind: 'say', where: 'room', line: { say: 'closing', closesAt }, to: null });
  return { ...over(session, moment), stage: { kind: 'after', closesAt } };
}

/**
 * Nobody ended the meeting, so its longest time does: kindly, with everybody heard again and time to say goodbye. That
 * time counts from now, for after a restart the limit may be long past and people are still in the room.
 */
export function endAtLimit(session: Session, moment: Moment): Session {
  const closesAt = moment.now + Math.max(leastCompanyMs, minutes(session.format.after_minutes));
  moment.tell({ kind: 'say', where: 'room', line: { say: 'hard-limit' }, to: null });
  return { ...over(session, moment), stage: { kind: 'after', closesAt } };
}

/** The doors are closed for good. */
export function closeSession(session: Session, why: Ending, moment: Moment): Session {
  if (session.stage.kind === 'closed') return session;
  return { ...over(session, moment), stage: { kind: 'closed', at: moment.at, why }, cues: [] };
}

function over(session: Session, moment: Moment): Session {
  const left = leavePhase(session, moment);
  return {
    ...left,
    endedAt: session.endedAt ?? (session.startedAt === null ? null : moment.at),
    phase: null,
    round: emptyRound,
    handover: null,
    hostAwaySince: null,
    cues: left.cues.filter((one) => one.kind === 'left-suddenly'),
  };
}

function leavePhase(session: Session, moment: Moment): Session {
  if (session.phase === null) return openFloor(session, moment.at);
  const heard = clearPocket(openFloor(recordTurn(session, 'phase-over', moment.at), moment.at));
  const phases = heard.phases.map((run) => (run.endedAt === null ? { ...run, endedAt: moment.at } : run));
  return dropCues({ ...heard, phases }, 'phase-over', 'last-call', 'invite-unheard', 'turns-short', 'cannot-hear');
}

/** A break pauses the line and keeps it; any other change of phase begins afresh. */
function handsThatStayUp(session: Session, index: number): Session['round']['line'] {
  const isBreak = phaseNow(session)?.kind === 'break' || session.format.phases[index]?.kind === 'break';
  return isBreak ? session.round.line : [];
}

/** Who came late may take a speaking seat again once a phase is open to all. They choose; nobody is moved. */
function welcomeTheLate(session: Session): Session {
  if (phaseNow(session)?.late_entry !== 'open' || !session.people.some((person) => person.late)) return session;
  return { ...session, people: session.people.map((person) => (person.late ? { ...person, late: false } : person)) };
}
