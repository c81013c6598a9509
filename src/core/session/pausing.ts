import { type Instant, minutes, type Ms } from '../time.ts';
import type { MemberId } from '../ids.ts';
import { cue, dropCues, hasCue } from './cues.ts';
import type { Floor, PhaseRun, Session, Stage, Turn } from './model.ts';
import type { Due, Moment, Result } from './moment.ts';
import { isHere } from './people.ts';
import { withoutHostLost } from './host-lost.ts';
import { shiftPocket } from './pocket.ts';
import { leastMs, phaseNow } from './plan.ts';
import { changeRound } from './round.ts';

type Why = Extract<Stage, { kind: 'paused' }>['why'];

/** The longest break that one press can begin. */
const longestBreak = minutes(30);

/** Every clock stands still. Care goes before any other reason to pause. */
export function pauseRoom(session: Session, why: Why, moment: Moment, lengthMs?: Ms): Result {
  if (session.stage.kind === 'doors') return 'not-started';
  const { stage } = session;
  const already = stage.kind === 'paused';
  if (already && (why !== 'care' || stage.why === 'care')) return 'session-paused';
  const until = lengthMs === undefined ? null : moment.now + lengthMs;
  moment.tell({ kind: 'say', where: 'room', line: { say: 'paused', why, until }, to: null });
  const since = already ? stage.since : moment.now;
  return { ...dropCues(session, 'break-over'), stage: { kind: 'paused', why, since, until } };
}

/** @param wanted minutes, brought into 1 to 30. */
export function takeABreak(session: Session, wanted: number, moment: Moment): Result {
  return pauseRoom(session, 'break', moment, Math.min(longestBreak, Math.max(minutes(1), minutes(Math.round(wanted)))));
}

/** A break that is over is shown to the host; people come back when a host says so. */
export function breakDue(session: Session): Due | null {
  const { stage } = session;
  if (stage.kind !== 'paused' || stage.until === null || hasCue(session, 'break-over')) return null;
  return { at: stage.until, settle: (now) => cue(now, { kind: 'break-over' }) };
}

/**
 * The room goes on. Whoever resumes a room that lost its host, and is in it, is its host from now on; for
 * otherwise it would pause again soon.
 */
export function resumeRoom(session: Session, moment: Moment, by: MemberId | null): Result {
  const { stage } = session;
  if (stage.kind !== 'paused') return 'not-paused';
  moment.tell({ kind: 'say', where: 'room', line: { say: 'resumed' }, to: null });
  const stoodStill = Math.max(0, moment.now - stage.since);
  const shifted = shiftClocks(dropCues(session, 'break-over'), stoodStill, moment);
  const running: Session = { ...shifted, stage: { kind: 'running' } };
  if (stage.why !== 'host-lost' || by === null || !isHere(session, by)) return restartHostWatch(running, moment);
  if (session.roles.host !== by)
    moment.tell({ kind: 'say', where: 'room', line: { say: 'new-host', who: by }, to: null });
  return { ...running, roles: { ...running.roles, host: by }, handover: null, hostAwaySince: null };
}

function restartHostWatch(session: Session, moment: Moment): Session {
  if (session.hostAwaySince === null) return session;
  return { ...withoutHostLost(session), hostAwaySince: moment.now };
}

function shiftClocks(session: Session, by: Ms, moment: Moment): Session {
  const { invitation } = session.round;
  const run = session.phases.at(-1);
  const phases =
    run === undefined || run.endedAt !== null
      ? session.phases
      : [...session.phases.slice(0, -1), { ...run, endsAt: shiftedEnd(session, run, by, moment) }];
  const moved = { ...shiftPocket(session, by), floor: shiftedFloor(session.floor, by, moment.now - by), phases };
  return invitation.kind === 'open'
    ? changeRound(moved, { invitation: { kind: 'open', until: invitation.until + by } })
    : moved;
}

/** The absorbing phase gives the lost time away, down to a third of its length; any other phase keeps what it had. */
function shiftedEnd(session: Session, run: PhaseRun, by: Ms, moment: Moment): number {
  const phase = phaseNow(session);
  if (phase?.flex !== 'absorbs') return run.endsAt + by;
  const leftMs = run.endsAt - (moment.now - by);
  const least = Math.min(leftMs, leastMs(phase));
  return Math.max(run.endsAt, moment.now + least);
}

/** A turn that had not begun yet begins that much later. */
function shiftedTurn(turn: Turn, by: Ms, since: Instant): Turn {
  const startedAt = turn.startedAt > since ? turn.startedAt + by : turn.startedAt;
  return { ...turn, startedAt, endsAt: turn.endsAt + by };
}

function shiftedFloor(floor: Floor, by: Ms, since: Instant): Floor {
  switch (floor.kind) {
    case 'open':
    case 'offered':
      return { ...floor, since: floor.since + by };
    case 'breath':
    case 'held':
      return { ...floor, until: floor.until + by };
    case 'speaking':
      return { ...floor, turn: shiftedTurn(floor.turn, by, since) };
  }
}
