import type { Ms } from '../time.ts';
import { seconds } from '../time.ts';
import { plusMinuteMs } from './constants.ts';
import { cue, dropCues, hasCue } from './cues.ts';
import type { Pocket, PocketTurn, Session } from './model.ts';
import type { Due, Moment, Result } from './moment.ts';
import { phaseNow, queueNow, runNow } from './plan.ts';

export const emptyPocket: Pocket = { turn: null, heard: 0, waiting: 0, speakers: null };

/** More hands than this are not counted; nor does any group in one room have more speakers. */
export const mostCounted = 99;

/** No meeting that this was made for is larger; a slip of the finger is. */
export const mostHeads = 500;

/** Nobody arrives or leaves for us, and nobody is known: the host runs parts and a timer from the hand (IP-3). */
export const isInPerson = ({ place }: Session): boolean => place.room === null;

const change = (session: Session, pocket: Partial<Pocket>): Session => ({
  ...session,
  pocket: { ...session.pocket, ...pocket },
});

/** *Next turn*, and *Thank & next* while a turn runs: a turn ends, another begins. A counted hand is taken with it. */
export function nextTurn(session: Session, moment: Moment): Result {
  if (!isInPerson(session)) return 'only-in-person';
  if (queueNow(session) === 'none') return 'not-in-this-phase';
  const { heard, waiting } = session.pocket;
  const { turnMs, templateMs, tooShort } = pocketTurnLength(session, moment.now);
  const turn: PocketTurn = { startedAt: moment.now, endsAt: moment.now + turnMs, told: 'nothing' };
  const begun = change(dropCues(session, 'turn-soon', 'turn-over', 'turns-short'), {
    turn,
    heard: heard + 1,
    waiting: Math.max(0, waiting - 1),
  });
  return tooShort ? cue(begun, { kind: 'turns-short', turnMs, templateMs }) : begun;
}

/** *Stop*: nobody's turn is timed any more. */
export function stopTurn(session: Session): Result {
  if (!isInPerson(session)) return 'only-in-person';
  return session.pocket.turn === null ? 'nothing-to-do' : withoutPocketTurn(session);
}

/** *Thank & next* and *+1 min* mean the same as in a voice room; this is what they do here. */
export function thankPocket(session: Session, moment: Moment): Result {
  return session.pocket.turn === null ? 'no-turn-runs' : nextTurn(session, moment);
}

export function plusPocketMinute(session: Session, moment: Moment): Result {
  const { turn } = session.pocket;
  if (turn === null) return 'no-turn-runs';
  const longer = { ...turn, endsAt: turn.endsAt + plusMinuteMs };
  const told = moment.now < soonAt(session, longer) ? 'nothing' : moment.now < longer.endsAt ? 'soon' : turn.told;
  const clean = change(dropCues(session, 'turn-soon', 'turn-over'), { turn: { ...longer, told } });
  return told === 'nothing' ? clean : cue(clean, { kind: told === 'soon' ? 'turn-soon' : 'turn-over' });
}

/** A raised hand more or less. Who it is, the host sees and nobody writes down. */
export function countWaiting(session: Session, by: 1 | -1): Result {
  if (!isInPerson(session)) return 'only-in-person';
  const waiting = Math.min(mostCounted, Math.max(0, session.pocket.waiting + by));
  return waiting === session.pocket.waiting ? 'nothing-to-do' : change(session, { waiting });
}

/** How many want to speak, so that turns share the time that is left; null goes back to the format's own length. */
export function nameSpeakers(session: Session, speakers: number | null): Result {
  if (!isInPerson(session)) return 'only-in-person';
  if (speakers !== null && !isCount(speakers, 1, mostCounted)) return 'number-out-of-range';
  return speakers === session.pocket.speakers ? 'nothing-to-do' : change(session, { speakers });
}

/** IP-4: the number that the host says is all that is kept; it may be corrected. */
export function countHeads(session: Session, headCount: number): Result {
  if (!isInPerson(session)) return 'only-in-person';
  if (!isCount(headCount, 0, mostHeads)) return 'number-out-of-range';
  return headCount === session.headCount ? 'nothing-to-do' : { ...session, headCount };
}

const isCount = (n: number, least: number, most: number): boolean => Number.isInteger(n) && n >= least && n <= most;

/**
 * FA-4 with a typed number of speakers: what is left of the part, shared by those still to come (the next one included),
 * never above the part's own length of a turn and never below half of it. Without the number it is that length.
 */
export function pocketTurnLength(
  session: Session,
  now: number,
): { readonly turnMs: Ms; readonly templateMs: Ms; readonly tooShort: boolean } {
  const template = seconds(phaseNow(session)?.turn_seconds ?? 120);
  const templateMs = session.shorterRound ? template / 2 : template;
  const { heard, speakers } = session.pocket;
  if (speakers === null || speakers <= heard) return { turnMs: templateMs, templateMs, tooShort: false };
  const leftMs = (runNow(session)?.endsAt ?? now) - now;
  const share = Math.floor(leftMs / 1_000 / (speakers - heard)) * 1_000;
  const turnMs = Math.min(templateMs, Math.max(templateMs / 2, share));
  return { turnMs, templateMs, tooShort: leftMs > 0 && share < templateMs / 2 };
}

/** Soft, as in a voice room: told before the end and at it, at the desk, and nobody is ever cut off. */
export function pocketDue(session: Session): Due | null {
  const { turn } = session.pocket;
  if (turn === null || session.stage.kind !== 'running') return null;
  switch (turn.told) {
    case 'nothing':
      return { at: soonAt(session, turn), settle: (now) => toldNow(now, 'soon') };
    case 'soon':
      return { at: turn.endsAt, settle: (now) => toldNow(now, 'time-up') };
    case 'time-up':
      return null;
  }
}

/** A short turn is told at half-time, as everywhere. */
function soonAt(session: Session, { startedAt, endsAt }: PocketTurn): number {
  const warnMs = seconds(session.format.queue.warn_seconds);
  return Math.max(endsAt - warnMs, Math.round((startedAt + endsAt) / 2));
}

function toldNow(session: Session, told: 'soon' | 'time-up'): Session {
  const { turn } = session.pocket;
  if (turn === null) return session;
  const clean = change(dropCues(session, 'turn-soon', 'turn-over'), { turn: { ...turn, told } });
  return cue(clean, { kind: told === 'soon' ? 'turn-soon' : 'turn-over' });
}

function withoutPocketTurn(session: Session): Session {
  return session.pocket.turn === null ? session : change(dropCues(session, 'turn-soon', 'turn-over'), { turn: null });
}

/** A part is over: its turn ends, its hands are down, and everybody may be heard in the next. */
export function clearPocket(session: Session): Session {
  const { turn, heard, waiting } = session.pocket;
  if (turn === null && heard === 0 && waiting === 0 && !hasCue(session, 'turn-over')) return session;
  return change(withoutPocketTurn(session), { heard: 0, waiting: 0 });
}

/** After a pause the turn has as much time as it had. */
export function shiftPocket(session: Session, by: Ms): Session {
  const { turn } = session.pocket;
  if (turn === null) return session;
  return change(session, { turn: { ...turn, startedAt: turn.startedAt + by, endsAt: turn.endsAt + by } });
}
