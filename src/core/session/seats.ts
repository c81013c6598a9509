import type { MemberId } from '../ids.ts';
import { cue } from './cues.ts';
import { openFloor, passOn } from './floor.ts';
import type { Person, Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { changePerson } from './people.ts';
import { isCircle, queueNow } from './plan.ts';
import { changeRound, handsMayComeAgain, holderOf, joinCircle, leaveRound, without } from './round.ts';

/** Asks for the floor. A listener who raises a hand takes a speaking seat with it. */
export function raiseHand(session: Session, person: Person): Result {
  const queue = queueNow(session);
  if (session.phase === null) return 'not-started';
  if (queue === 'none' || queue === 'host') return 'no-hands-now';
  if (holderOf(session) === person.id) return 'has-the-floor';
  const { order, line, heard } = session.round;
  if (line.includes(person.id) || order.includes(person.id)) return 'already-in-line';
  const seated = speak(session, person);
  if (typeof seated === 'string') return seated;
  if (heard.includes(person.id)) return handsMayComeAgain(session) ? lineUp(seated, person.id) : 'second-turn-later';
  return isCircle(queue) ? seated : lineUp(seated, person.id);
}

function lineUp(session: Session, who: MemberId): Session {
  const { line, passed, owed } = session.round;
  if (line.includes(who)) return session;
  return changeRound(session, { line: [...line, who], passed: without(passed, who), owed: without(owed, who) });
}

export function lowerHand(session: Session, person: Person): Result {
  const { line, owed, invited } = session.round;
  if (!line.includes(person.id)) return 'not-in-line';
  return changeRound(session, {
    line: without(line, person.id),
    owed: without(owed, person.id),
    invited: without(invited, person.id),
  });
}

/** Passing is never counted and leaves no record. It is always possible, also for the person who has the floor. */
export function pass(session: Session, person: Person, moment: Moment): Session {
  if (session.phase === null || queueNow(session) === 'none') return session;
  const left = leaveRound(session, person.id);
  const { heard, passed } = left.round;
  const known = heard.includes(person.id) || passed.includes(person.id) || person.seat === 'listen';
  return yieldFloor(known ? left : changeRound(left, { passed: [...passed, person.id] }), person.id, moment);
}

/** Only listening from now on; as with a pass, a turn that runs is given back without a record. */
export function listen(session: Session, person: Person, moment: Moment): Session {
  if (person.seat === 'listen') return session;
  const seated = changePerson(session, person.id, { seat: 'listen' });
  return yieldFloor(leaveRound(seated, person.id), person.id, moment);
}

/** A speaking seat, and with it a place at the end of a circle. Who had passed may speak after all. */
export function speak(session: Session, person: Person): Result {
  if (person.late || person.listenOnly) return 'listening-for-now';
  const seated = person.seat === 'speak' ? session : changePerson(session, person.id, { seat: 'speak' });
  const { passed } = seated.round;
  const returned = passed.includes(person.id) ? changeRound(seated, { passed: without(passed, person.id) }) : seated;
  return joinCircle(returned, person.id);
}

/** Gives the floor on without a record when it is theirs. */
export function yieldFloor(session: Session, who: MemberId, moment: Moment): Session {
  const { floor } = session;
  if (floor.kind === 'offered' && floor.who === who) return openFloor(session, moment.at);
  const theirs = (floor.kind === 'speaking' || floor.kind === 'held') && floor.turn.who === who;
  return theirs ? passOn(session, moment) : session;
}

/** Somebody cannot hear or be heard (OG-5): the desk is told, and the co-host first. */
export function cannotHear(session: Session, who: MemberId, moment: Moment): Session {
  const to = session.roles.co_host ?? session.roles.host ?? null;
  moment.tell({ kind: 'say', where: 'desk', line: { say: 'cannot-hear', who }, to: to === who ? null : to });
  return cue(session, { kind: 'cannot-hear', who });
}
