import type { MemberId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { holdMs } from './constants.ts';
import { cue, dropCueAbout, dropCues } from './cues.ts';
import type { PastTurn, Person, Session, Turn } from './model.ts';
import { clockOf, type Moment } from './moment.ts';
import { inHostTeam, personIn } from './people.ts';
import { queueNow } from './plan.ts';
import { changeRound, nextSpeaker, without } from './round.ts';
import { turnLength } from './turn-length.ts';

export function openFloor(session: Session, at: Instant): Session {
  return { ...withoutTurnCues(session), floor: { kind: 'open', since: clockOf(session, at), cued: false } };
}

/** Quiet, then the next person. Without a breath in this group the floor is open at once. */
export function takeABreath(session: Session, at: Instant): Session {
  const opened = openFloor(session, at);
  if (session.breathMs === 0) return opened;
  const until = clockOf(session, at) + session.breathMs;
  return { ...opened, floor: { kind: 'breath', until, next: nextSpeaker(opened) } };
}

/** Gives the floor to somebody; on stage they are invited first, unless they are on the air anyway. */
export function giveFloor(session: Session, who: MemberId, moment: Moment): Session {
  const person = personIn(session, who);
  if (person === undefined) return session;
  const waits = session.mode === 'stage' && turnKind(person) === 'voice' && !inHostTeam(session, who);
  return waits
    ? { ...dropCues(session, 'silence'), floor: { kind: 'offered', who, since: moment.now } }
    : beginTurn(session, person, moment);
}

/** The turn begins, and the place in order or line is used up. */
export function beginTurn(session: Session, person: Person, moment: Moment): Session {
  const asked = { ...session, floor: { kind: 'open', since: moment.now, cued: false } } satisfies Session;
  const { turnMs, templateMs, tooShort } = turnLength(asked, moment.now);
  const turn: Turn = {
    seq: (session.turns.at(-1)?.seq ?? 0) + 1,
    phase: session.phase ?? 0,
    who: person.id,
    kind: turnKind(person),
    ceilingMs: turnMs,
    startedAt: moment.now,
    endsAt: moment.now + turnMs,
    told: 'nothing',
  };
  moment.tell({
    kind: 'say',
    where: 'room',
    line: { say: 'your-turn', who: person.id, turnMs, endsAt: turn.endsAt },
    to: person.id,
  });
  const { order, line, passed, invited } = session.round;
  const begun = changeRound(dropCues(session, 'silence', 'turns-short'), {
    order: without(order, person.id),
    line: without(line, person.id),
    passed: without(passed, person.id),
    invited: without(invited, person.id),
  });
  const speaking: Session = { ...begun, floor: { kind: 'speaking', turn } };
  return tooShort ? cue(speaking, { kind: 'turns-short', turnMs, templateMs }) : speaking;
}

/**
 * Ends the turn of whoever has the floor and leaves a record. They were heard, unless their line
 * dropped before their time was over. Says nothing about who comes next.
 */
export function recordTurn(session: Session, outcome: PastTurn['outcome'], at: Instant): Session {
  const { floor } = session;
  if (floor.kind !== 'speaking' && floor.kind !== 'held') return session;
  const { turn } = floor;
  const past: PastTurn = {
    seq: turn.seq,
    phase: turn.phase,
    who: turn.who,
    kind: turn.kind,
    ceilingMs: turn.ceilingMs,
    startedAt: turn.startedAt,
    endedAt: Math.max(turn.startedAt, at),
    outcome,
  };
  const { heard, owed } = session.round;
  const cutShort = outcome === 'dropped' && floor.kind === 'held' && floor.leftMs > 0;
  const round = cutShort
    ? { owed: [...without(owed, turn.who), turn.who] }
    : { heard: [...without(heard, turn.who), turn.who] };
  return changeRound({ ...session, turns: [...session.turns, past] }, round);
}

/** Ends the turn with a record, then the breath, then the next. */
export function endTurn(session: Session, outcome: PastTurn['outcome'], moment: Moment): Session {
  return takeABreath(recordTurn(session, outcome, moment.at), moment.at);
}

/** The speaker's line dropped: their floor is held for a while, and their time stands still. */
export function holdFloor(session: Session, since: Instant): Session {
  const { floor } = session;
  if (floor.kind !== 'speaking') return session;
  const at = Math.max(clockOf(session, since), floor.turn.startedAt);
  const leftMs = Math.max(0, floor.turn.endsAt - at);
  const held: Session = { ...session, floor: { kind: 'held', turn: floor.turn, until: at + holdMs, leftMs } };
  return cue(withoutTurnCues(held), { kind: 'held', who: floor.turn.who });
}

/** Back in time: the turn goes on with what was left. */
export function resumeTurn(session: Session, person: Person, at: Instant): Session {
  const { floor } = session;
  if (floor.kind !== 'held' || floor.turn.who !== person.id) return session;
  const turn: Turn = { ...floor.turn, kind: turnKind(person), endsAt: clockOf(session, at) + floor.leftMs };
  return { ...dropCueAbout(session, 'held', person.id), floor: { kind: 'speaking', turn } };
}

/** Keeps the announced next person of a breath true when hands, seats or people change. */
export function refreshBreath(session: Session): Session {
  if (session.floor.kind !== 'breath') return session;
  const next = queueNow(session) === 'none' ? null : nextSpeaker(session);
  return next === session.floor.next ? session : { ...session, floor: { ...session.floor, next } };
}

export const turnKind = (person: Person): Turn['kind'] => (person.here === 'text' || person.types ? 'typed' : 'voice');

function withoutTurnCues(session: Session): Session {
  return dropCues(session, 'soon', 'time-up', 'grace-over', 'held', 'silence');
}
