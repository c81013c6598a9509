import { type Instant, type Ms, seconds } from '../time.ts';
import { silenceMs } from './constants.ts';
import { cue, dropCueAbout, dropCues } from './cues.ts';
import { endBreath, endTurn } from './floor.ts';
import type { Session, Turn } from './model.ts';
import type { Due, Moment } from './moment.ts';
import { notOnAirDue } from './not-on-air.ts';
import { phaseNow, queueNow } from './plan.ts';

/** What the floor waits for. Nothing while the room is paused: its clocks stand still. */
export function floorDue(session: Session): Due | null {
  if (session.stage.kind !== 'running') return null;
  const { floor } = session;
  switch (floor.kind) {
    case 'open':
      // In person we cannot hear whether it is quiet.
      if (session.place.room === null) return null;
      return floor.cued || !isQuietWhenOpen(session) ? null : { at: floor.since + silenceMs, settle: cueSilence };
    case 'breath':
      return { at: floor.until, settle: endBreath };
    case 'offered':
      return notOnAirDue(session);
    case 'speaking':
      return turnDue(session, floor.turn);
    case 'held':
      return { at: floor.until, settle: letGo };
  }
}

/** In an open discussion people talk without the floor; an open floor says nothing about silence there. */
function isQuietWhenOpen(session: Session): boolean {
  return queueNow(session) !== 'none' && phaseNow(session)?.crosstalk !== 'open_with_I_statements';
}

/** Silence is shown to the host alone and once; nobody is asked to fill it. */
function cueSilence(session: Session): Session {
  if (session.floor.kind !== 'open') return session;
  return cue({ ...session, floor: { ...session.floor, cued: true } }, { kind: 'silence' });
}

/** The line did not come back. The place is kept and offered again; a human may want to look after them. */
function letGo(session: Session, moment: Moment): Session {
  if (session.floor.kind !== 'held') return session;
  const { who } = session.floor.turn;
  return cue(endTurn(session, 'dropped', moment), { kind: 'left-suddenly', who });
}

/** Soft timing (FA-5): told three times at most, and the floor is never taken. */
function turnDue(session: Session, turn: Turn): Due | null {
  const { warn_seconds: warn, grace_seconds: grace } = session.format.queue;
  switch (turn.told) {
    case 'nothing':
      return { at: soonAt(turn, seconds(warn)), settle: tellSoon };
    case 'soon':
      return { at: turn.endsAt, settle: (now) => toldNow(now, turn, 'time-up') };
    case 'time-up':
      return { at: turn.endsAt + seconds(grace), settle: (now) => toldNow(now, turn, 'grace-over') };
    case 'grace-over':
      return null;
  }
}

/** A short turn is told at half-time, for a warning together with the floor itself would hurry people before they begin. */
function soonAt({ startedAt, endsAt }: Turn, warnMs: Ms): Instant {
  return Math.max(endsAt - warnMs, Math.round((startedAt + endsAt) / 2));
}

function tellSoon(session: Session, moment: Moment): Session {
  if (session.floor.kind !== 'speaking') return session;
  const { turn } = session.floor;
  const leftMs = turn.endsAt - moment.now;
  if (leftMs > 0) moment.tell({ kind: 'whisper', to: turn.who, line: { say: 'soon', leftMs } });
  return toldNow(session, turn, 'soon');
}

function toldNow(session: Session, turn: Turn, told: 'soon' | 'time-up' | 'grace-over'): Session {
  const clean = dropCues(session, 'soon', 'time-up', 'grace-over');
  return cue({ ...clean, floor: { kind: 'speaking', turn: { ...turn, told } } }, { kind: told, who: turn.who });
}

/** After a turn was made longer, what was told too early is told again. */
export function retell(session: Session, now: number): Session {
  if (session.floor.kind !== 'speaking') return session;
  const { turn } = session.floor;
  const { warn_seconds: warn } = session.format.queue;
  const told = now < soonAt(turn, seconds(warn)) ? 'nothing' : now < turn.endsAt ? 'soon' : turn.told;
  if (told === turn.told) return session;
  const clean = dropCueAbout(dropCues(session, 'soon', 'time-up', 'grace-over'), 'silence', turn.who);
  const again: Session = { ...clean, floor: { kind: 'speaking', turn: { ...turn, told } } };
  return told === 'soon' ? cue(again, { kind: 'soon', who: turn.who }) : again;
}
