import type { MemberId } from '../ids.ts';
import { notOnAirMs } from './constants.ts';
import { cue, hasCue } from './cues.ts';
import { openFloor, passOn } from './floor.ts';
import type { Session } from './model.ts';
import type { Due, Moment } from './moment.ts';
import { changeRound, nextSpeaker, without } from './round.ts';

/** Discord's invitation is easily overlooked, and only a person can tell them. */
export function notOnAirDue(session: Session): Due | null {
  const { floor } = session;
  if (floor.kind !== 'offered' || hasCue(session, 'not-on-air')) return null;
  const { who, since } = floor;
  return { at: since + notOnAirMs, settle: (now) => cue(now, { kind: 'not-on-air', who }) };
}

/**
 * Goes past somebody who was invited and did not come on the air. They are invited once more after everybody who waits;
 * after that, or when nobody else waits, their place is kept until they or a host ask for it.
 */
export function goPast(session: Session, who: MemberId, moment: Moment): Session {
  const { order, line, owed } = session.round;
  const later = changeRound(session, {
    order: atTheEnd(order, who),
    line: atTheEnd(line, who),
    owed: [...without(owed, who), who],
  });
  const next = nextSpeaker(openFloor(later, moment.at));
  const isAskedAgain = !owed.includes(who) && next !== null && next !== who;
  return passOn(isAskedAgain ? later : setAside(later, who), moment);
}

function setAside(session: Session, who: MemberId): Session {
  const { order, line } = session.round;
  return changeRound(session, { order: without(order, who), line: without(line, who) });
}

const atTheEnd = (list: readonly MemberId[], who: MemberId): readonly MemberId[] =>
  list.includes(who) ? [...without(list, who), who] : list;
