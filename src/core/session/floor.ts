import type { MemberId } from '../ids.ts';
import type { Instant, Ms } from '../time.ts';
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

/**
 * The next person has the floor at once, and their turn begins after a breath. Nobody waits: the floor is open, and
 * whoever comes begins when they like.
 */
export function passOn(session: Session, moment: Moment): Session {
  const opened = openFloor(session, moment.at);
  const next = session.stage.kind === 'running' ? nextSpeaker(opened) : null;
  return next === null ? opened : giveFloor(opened, next, moment, session.breathMs);
}

/** Gives the floor to somebody; on stage they are invited first, unless they are on the air anyway. */
export function giveFloor(session: Session, who: MemberId, moment: Moment, quietMs: Ms = 0): Session {
  const person = personIn(session, who);
  if (person === undefined) return session;
  const waits = session.mode === 'stage' && turnKind(person) === 'voice' && !inHostTeam(session, who);
  return waits
    ? { ...dropCues(session, 'silence'), floor: { kind: 'offered', who, since: moment.now } }
    : beginTurn(session, person, moment, quietMs);
}

/** The turn begins, now or after a quiet moment, and the place in order or line is used up. */
export function beginTurn(session: Session, person: Person, moment: Moment, quietMs: Ms = 0): Session {
  const asked = { ...session, floor: { kind: 'open', since: moment.now, cued: false } } satisfies Session;
  const startedAt = moment.now + quietMs;
  const { turnMs, templateMs, tooShort } = turnLength(asked, person.id, startedAt);
  const turn: Turn = {
    seq: (session.turns.at(-1)?.seq ?? 0) + 1,
    phase: session.phase ?? 0,
    who: person.id,
    kind: turnKind(person),
    ceilingMs: turnMs,
    givenAt: moment.now,
    startedAt,
    endsAt: startedAt + turnMs,
    told: 'nothing',
  };
  moment.tell({
    kind: 'say',
    where: 'room',
    line: { say: 'your-turn', who: person.id, turnMs, endsAt: turn.endsAt },
    to: person.id,
  });
  const { order, line, passed, owed, invited } = session.round;
  const begun = changeRound(dropCues(session, 'silence', 'turns-short', 'not-on-air'), {
    order: without(order, person.id),
    line: without(line, person.id),
    passed: without(passed, person.id),
    owed: without(owed, person.id),
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
  const leftMs = outcome === 'dropped' && floor.kind === 'held' ? floor.leftMs : 0;
  const past: PastTurn = {
    seq: turn.seq,
    phase: turn.phase,
    who: turn.who,
    kind: turn.kind,
    ceilingMs: turn.ceilingMs,
    startedAt: turn.startedAt,
    endedAt: Math.max(turn.startedAt, leftMs > 0 ? turn.startedAt + turn.ceilingMs - leftMs : at),
    outcome,
  };
  const { heard, owed } = session.round;
  const round =
    leftMs > 0 ? { owed: [...without(owed, turn.who), turn.who] } : { heard: [...without(heard, turn.who), turn.who] };
  return changeRound({ ...session, turns: [...session.turns, past] }, round);
}

/** Ends the turn with a record; the next person has the floor, after a breath. */
export function endTurn(session: Session, outcome: PastTurn['outcome'], moment: Moment): Session {
  return passOn(recordTurn(session, outcome, moment.at), moment);
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
  // Back before the quiet was over: the turn still begins after it, and is as long as it was.
  const goesOnAt = Math.max(clockOf(session, at), floor.turn.startedAt);
  const turn: Turn = { ...floor.turn, kind: turnKind(person), endsAt: goesOnAt + floor.leftMs };
  return { ...dropCueAbout(session, 'held', person.id), floor: { kind: 'speaking', turn } };
}

/** The quiet before a turn is over when the host says so. */
export function beginNow(session: Session, now: Instant): Session {
  const { floor } = session;
  if (floor.kind !== 'speaking' || floor.turn.startedAt <= now) return session;
  const { turn } = floor;
  const endsAt = turn.endsAt - (turn.startedAt - now);
  return { ...session, floor: { kind: 'speaking', turn: { ...turn, startedAt: now, endsAt } } };
}

/** The quiet that a host asked for is over: whoever is next begins at once. */
export function endBreath(session: Session, moment: Moment): Session {
  const opened = openFloor(session, moment.at);
  const next = nextSpeaker(opened);
  return next === null ? opened : giveFloor(opened, next, moment);
}

/** Keeps the announced next person of a breath true when hands, seats or people change. */
export function refreshBreath(session: Session): Session {
  if (session.floor.kind !== 'breath') return session;
  const next = queueNow(session) === 'none' ? null : nextSpeaker(session);
  return next === session.floor.next ? session : { ...session, floor: { ...session.floor, next } };
}

export const turnKind = (person: Person): Turn['kind'] => (person.here === 'text' || person.types ? 'typed' : 'voice');

function withoutTurnCues(session: Session): Session {
  return dropCues(session, 'soon', 'time-up', 'grace-over', 'held', 'not-on-air', 'silence');
}
