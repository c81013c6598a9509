import type { Instant } from '../time.ts';
import type { LateEntry } from '../formats/format.ts';
import type { MemberId } from '../ids.ts';
import { leftSuddenlyMs, rejoinGraceMs } from './constants.ts';
import { cue, dropCueAbout } from './cues.ts';
import { endTurn, holdFloor, openFloor, passOn, resumeTurn, turnKind, beginTurn } from './floor.ts';
import type { Intent, Standing } from './intents.ts';
import type { Person, Session } from './model.ts';
import type { Due, Moment, Result } from './moment.ts';
import { changePerson, personIn } from './people.ts';
import { phaseNow } from './plan.ts';
import { joinCircle, leaveRound, nextSpeaker, putFirst } from './round.ts';
import { restoreAfterHostLost } from './hosting.ts';
import { watchHost } from './host-lost.ts';

type Arrive = Extract<Intent, { kind: 'arrive' }>;

/** Someone is in the room: for the first time, again after a dropped line, or by voice instead of text. */
export function arrive(session: Session, intent: Arrive, standing: Standing, moment: Moment): Result {
  if (session.stage.kind === 'closed') return 'session-over';
  if (session.place.room === null) return 'meets-in-person';
  const known = personIn(session, intent.by);
  if (known?.out === true) return 'out-for-today';
  const seated =
    known === undefined
      ? firstArrival(session, intent, standing, moment)
      : comeBack(session, known, intent.how, moment);
  if (typeof seated === 'string') return seated;
  // Asked before they sat down: who stands in a circle again is owed nothing.
  const isOwed = known?.here === 'gone' && session.round.owed.includes(intent.by);
  const offered = isOwed ? offerPlace(seated, intent.by, moment) : seated;
  return beginAfterQuiet(restoreAfterHostLost(watchHost(offered, moment), moment), moment);
}

/** Nobody is put on the spot by coming in: a turn that begins with it begins after a breath. */
function beginAfterQuiet(session: Session, moment: Moment): Session {
  if (session.stage.kind !== 'running' || session.floor.kind !== 'open') return session;
  return nextSpeaker(session) === null ? session : passOn(session, moment);
}

function firstArrival(session: Session, intent: Arrive, standing: Standing, moment: Moment): Result {
  const helps = standing !== 'member' || Object.values(session.roles).includes(intent.by);
  const entry = helps ? 'open' : lateEntry(session);
  if (entry === 'closed' && intent.how === 'text') return 'room-closed-for-today';
  const late = entry !== 'open';
  if (late || isUnderWay(session)) moment.tell({ kind: 'whisper', to: intent.by, line: { say: 'late', entry } });
  const person: Person = {
    id: intent.by,
    here: intent.how,
    goneSince: null,
    arrivedAt: moment.at,
    seat: late ? 'listen' : 'speak',
    late,
    types: intent.how === 'text',
    replies: 'listening',
    agreed: false,
    firstTime: false,
    asksForTime: false,
    listenOnly: false,
    out: false,
  };
  const seated = { ...session, people: [...session.people, person] };
  return late ? seated : joinCircle(seated, intent.by);
}

function comeBack(session: Session, known: Person, how: Arrive['how'], moment: Moment): Session {
  const here = known.here === 'voice' ? 'voice' : how;
  // Somebody who typed because there was no voice speaks again once there is.
  const types = known.here === 'text' && here === 'voice' ? false : here === 'text' || known.types;
  const back = changePerson(session, known.id, { here, types, goneSince: null });
  const person = personIn(back, known.id) ?? known;
  // Joining again is what people do when they cannot hear, and it answers both cues.
  const calm =
    known.here === 'gone' ? dropCueAbout(dropCueAbout(back, 'left-suddenly', known.id), 'cannot-hear', known.id) : back;
  // Who was here all along has their place already, or was set aside and asks for it.
  const seated = person.seat === 'speak' && known.here === 'gone' ? joinCircle(calm, known.id) : calm;
  return resumeTurn(seated, person, moment.at);
}

/** Someone left, or was found absent. Their place is kept for the rejoin grace. */
export function leave(session: Session, who: MemberId, moment: Moment): Session {
  const person = personIn(session, who);
  if (person === undefined || person.here === 'gone') return session;
  // Who typed because there was no voice has not chosen to type: by voice they would be muted in their own turn.
  const types = person.here === 'text' ? false : person.types;
  const gone = changePerson(session, who, { here: 'gone', goneSince: moment.at, types });
  return watchHost(floorWithout(gone, who, moment), moment);
}

function floorWithout(session: Session, who: MemberId, moment: Moment): Session {
  const { floor } = session;
  if (floor.kind === 'offered' && floor.who === who) return openFloor(putFirst(session, who), moment.at);
  if (floor.kind === 'speaking' && floor.turn.who === who) {
    // Found absent after a restart: their turn never really began, so it leaves no trace.
    if (moment.at < floor.turn.givenAt) return openFloor(putFirst(session, who), floor.turn.givenAt);
    return holdFloor(session, moment.at);
  }
  const last = session.turns.findLast((turn) => turn.who === who);
  const justSpoke = last !== undefined && moment.at - last.endedAt <= leftSuddenlyMs;
  const live = session.stage.kind === 'running' || session.stage.kind === 'paused';
  return justSpoke && live ? cue(session, { kind: 'left-suddenly', who }) : session;
}

/** Their line dropped earlier; once they are here in a speaking seat, they are the first to come (see `comingUp`). */
function offerPlace(session: Session, who: MemberId, moment: Moment): Session {
  if (personIn(session, who)?.seat !== 'speak') return session;
  moment.tell({ kind: 'whisper', to: who, line: { say: 'place-offered', who } });
  return putFirst(session, who);
}

/** Stage: the invitation was accepted, and only now the turn begins. */
export function goOnAir(session: Session, who: MemberId, moment: Moment): Session {
  const person = personIn(session, who);
  if (session.floor.kind !== 'offered' || session.floor.who !== who || person === undefined) return session;
  return beginTurn(session, person, moment);
}

/** *Type* is pressed: the share is typed from now on, or spoken again. A turn that runs changes with it. */
export function toggleTyping(session: Session, person: Person, moment: Moment): Session {
  if (person.here === 'text') return session;
  const changed = { ...person, types: !person.types };
  const typed = changePerson(session, person.id, { types: changed.types });
  const { floor } = typed;
  if (floor.kind === 'offered' && floor.who === person.id && changed.types) return beginTurn(typed, changed, moment);
  if (floor.kind !== 'speaking' || floor.turn.who !== person.id) return typed;
  return { ...typed, floor: { kind: 'speaking', turn: { ...floor.turn, kind: turnKind(changed) } } };
}

/** The first place that the rejoin grace runs out for. What a host decided about somebody today stays known until the end. */
export function graceDue(session: Session): Due | null {
  if (session.stage.kind === 'closed') return null;
  let first: { readonly id: MemberId; readonly since: Instant } | null = null;
  for (const { id, out, listenOnly, goneSince } of session.people) {
    if (goneSince !== null && !out && !listenOnly && (first === null || goneSince < first.since))
      first = { id, since: goneSince };
  }
  if (first === null) return null;
  const { id, since } = first;
  return { at: since + rejoinGraceMs, settle: (now, moment) => forget(now, id, moment) };
}

/** Their place is given up; in a long pause that can be the floor itself, which was held for them. */
function forget(session: Session, who: MemberId, moment: Moment): Session {
  const held = session.floor.kind === 'held' && session.floor.turn.who === who;
  const released = held ? cue(endTurn(session, 'dropped', moment), { kind: 'left-suddenly', who }) : session;
  const left = leaveRound(released, who);
  return { ...left, people: left.people.filter((person) => person.id !== who) };
}

const isUnderWay = (session: Session): boolean => session.stage.kind === 'running' || session.stage.kind === 'paused';

function lateEntry(session: Session): LateEntry {
  return session.conversation === 'open' ? 'open' : (phaseNow(session)?.late_entry ?? 'open');
}
