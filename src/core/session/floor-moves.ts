import type { MemberId } from '../ids.ts';
import { breatheMs, plusMinuteMs } from './constants.ts';
import { beginNow, endBreath, endTurn, openFloor } from './floor.ts';
import { retell } from './floor-dues.ts';
import type { Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { goPast } from './not-on-air.ts';
import { holderOf } from './round.ts';
import { stretchPhase } from './lengths.ts';

/** *Done* by the person who has the floor. */
export function done(session: Session, by: MemberId, moment: Moment): Result {
  if (holderOf(session) !== by || session.floor.kind === 'offered') return 'not-your-turn';
  return endTurn(session, 'done', moment);
}

/** *Thank & next*: ends a turn or the quiet before it, lets a lost line go, or goes past someone who does not come on the air. */
export function thankNext(session: Session, moment: Moment): Result {
  switch (session.floor.kind) {
    case 'open':
      return 'nobody-speaks';
    case 'breath':
      return endBreath(session, moment);
    case 'offered':
      return goPast(session, session.floor.who, moment);
    case 'speaking':
      // In the quiet before a turn nobody can be thanked yet: the turn begins.
      return session.floor.turn.startedAt > moment.now
        ? beginNow(session, moment.now)
        : endTurn(session, 'thanked', moment);
    case 'held':
      return endTurn(session, 'dropped', moment);
  }
}

export function plusMinute(session: Session, moment: Moment): Result {
  const { floor } = session;
  if (floor.kind === 'held') return { ...session, floor: { ...floor, leftMs: floor.leftMs + plusMinuteMs } };
  if (floor.kind !== 'speaking') return 'nobody-speaks';
  return retell(longerTurn(session, plusMinuteMs), moment.now);
}

/**
 * Half a minute of quiet. Between turns it is a longer breath. Somebody who has the floor keeps it: their
 * turn and the phase get that much longer, so that the quiet costs nobody their time.
 */
export function breathe(session: Session, moment: Moment): Session {
  const until = moment.now + breatheMs;
  moment.tell({ kind: 'say', where: 'room', line: { say: 'breathe', until }, to: null });
  const { floor } = session;
  const quiet: Session = { ...openFloor(session, moment.now), floor: { kind: 'breath', until, next: null } };
  switch (floor.kind) {
    case 'open':
      return quiet;
    case 'breath':
      return until > floor.until ? quiet : session;
    case 'speaking':
      return retell(longerTurn(stretchPhase(session, breatheMs), breatheMs), moment.now);
    case 'offered':
    case 'held':
      return stretchPhase(session, breatheMs);
  }
}

export function skipBreath(session: Session, moment: Moment): Result {
  if (session.floor.kind === 'breath') return endBreath(session, moment);
  const begun = beginNow(session, moment.now);
  return begun === session ? 'nothing-to-do' : begun;
}

/** Frees a floor that got stuck: a lost line, an invitation that nobody accepts, a turn long past its time. */
export function unstick(session: Session, moment: Moment): Session {
  const { floor } = session;
  switch (floor.kind) {
    case 'open':
      return session;
    case 'breath':
      return endBreath(session, moment);
    case 'offered':
      return goPast(session, floor.who, moment);
    case 'held':
      return endTurn(session, 'dropped', moment);
    case 'speaking':
      return floor.turn.told === 'grace-over' ? endTurn(session, 'thanked', moment) : session;
  }
}

function longerTurn(session: Session, by: number): Session {
  if (session.floor.kind !== 'speaking') return session;
  const { turn } = session.floor;
  return { ...session, floor: { kind: 'speaking', turn: { ...turn, endsAt: turn.endsAt + by } } };
}
