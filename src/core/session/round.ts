import type { MemberId } from '../ids.ts';
import { hadMostOfIt } from './made-up.ts';
import type { Round, Session } from './model.ts';
import { maySpeak, speakers } from './people.ts';
import { isCircle, phaseNow, queueNow } from './plan.ts';

export const emptyRound: Round = {
  order: [],
  line: [],
  heard: [],
  passed: [],
  owed: [],
  invitation: { kind: 'not-yet' },
  invited: [],
};

export const changeRound = (session: Session, change: Partial<Round>): Session => ({
  ...session,
  round: { ...session.round, ...change },
});

export const without = (list: readonly MemberId[], who: MemberId): readonly MemberId[] =>
  list.includes(who) ? list.filter((id) => id !== who) : list;

/** Takes somebody out of everything that is still to come. What was, stays. */
export function leaveRound(session: Session, who: MemberId): Session {
  const { order, line, owed, invited } = session.round;
  return changeRound(session, {
    order: without(order, who),
    line: without(line, who),
    owed: without(owed, who),
    invited: without(invited, who),
  });
}

/** Present people in speaking seats who neither spoke nor passed in this phase (FA-3). Who speaks now is being heard. */
export function notYetHeard(session: Session): readonly MemberId[] {
  const { heard, passed } = session.round;
  const speaker = session.floor.kind === 'speaking' ? session.floor.turn.who : null;
  return speakers(session)
    .map((person) => person.id)
    .filter((id) => id !== speaker && !heard.includes(id) && !passed.includes(id));
}

/** Everybody had the chance: all were heard or passed, or the open invitation ran out (FA-3). */
export function everyoneHadTheChance(session: Session): boolean {
  if (session.round.invitation.kind === 'over') return true;
  const holder = holderOf(session);
  return notYetHeard(session).every((id) => id === holder);
}

/** Whether the format allows second turns that people ask for themselves in this phase. */
export function handsMayComeAgain(session: Session): boolean {
  switch (session.format.queue.second_turn) {
    case 'after_everyone_had_a_chance':
      return true;
    case 'discussion_only':
      return phaseNow(session)?.kind === 'discussion';
    case 'host_invites':
    case 'next_round_only':
      return false;
  }
}

/**
 * Everyone whose turn is foreseeable, first come first. People in second turns come last, and before them those who had
 * most of a turn when their line was lost. Absent people are skipped.
 */
export function comingUp(session: Session): readonly MemberId[] {
  if (queueNow(session) === 'none') return [];
  const { order, line, heard } = session.round;
  const here = (id: MemberId): boolean => maySpeak(session, id);
  const hands = line.filter(here);
  const unheard = bySessionTurns(
    session,
    hands.filter((id) => !heard.includes(id)),
  );
  const again = bySessionTurns(
    session,
    hands.filter((id) => heard.includes(id)),
  );
  const first = [...order.filter(here), ...unheard];
  const hadMost = first.filter((id) => hadMostOfIt(session, id));
  const holder = holderOf(session);
  return [...first.filter((id) => !hadMost.includes(id)), ...hadMost, ...again].filter((id) => id !== holder);
}

/** Who has the next turn, as far as it is known; null while only second turns wait for the invitation. */
export function nextSpeaker(session: Session): MemberId | null {
  const first = comingUp(session)[0];
  if (first === undefined) return null;
  return session.round.heard.includes(first) && !everyoneHadTheChance(session) ? null : first;
}

/** Who speaks, is held, or is invited on stage. */
export function holderOf(session: Session): MemberId | null {
  switch (session.floor.kind) {
    case 'open':
    case 'breath':
      return null;
    case 'offered':
      return session.floor.who;
    case 'speaking':
    case 'held':
      return session.floor.turn.who;
  }
}

/** Somebody sits down in a speaking seat while a circle runs: at its end, or where their fixed place is. */
export function joinCircle(session: Session, who: MemberId): Session {
  const queue = queueNow(session);
  const { order, heard, passed, line, owed } = session.round;
  if (!isCircle(queue) || [order, heard, passed, line].some((list) => list.includes(who)) || holderOf(session) === who)
    return session;
  const taken = { owed: without(owed, who) };
  if (queue !== 'circle_fixed') return changeRound(session, { order: [...order, who], ...taken });
  const seated = session.fixedOrder.includes(who) ? session.fixedOrder : [...session.fixedOrder, who];
  const waiting = new Set([...order, who]);
  return changeRound({ ...session, fixedOrder: seated }, { order: inSeating(seated, waiting, taken.owed), ...taken });
}

/** A place that is offered again after a lost line: the first in order, or in line where there is no circle. */
export function putFirst(session: Session, who: MemberId): Session {
  const { order, line, owed } = session.round;
  // A second turn never stands in the circle itself, where it would come before first turns.
  const inCircle = isCircle(queueNow(session)) && !session.round.heard.includes(who);
  const place = inCircle ? { order: [who, ...without(order, who)] } : { line: [who, ...without(line, who)] };
  return changeRound(session, { ...place, owed: without(owed, who) });
}

/** Whoever the floor went past stays after the others, whatever their seat. */
function inSeating(
  seating: readonly MemberId[],
  waiting: ReadonlySet<MemberId>,
  owed: readonly MemberId[],
): readonly MemberId[] {
  const seats = seating.filter((id) => waiting.has(id));
  return [...seats.filter((id) => !owed.includes(id)), ...seats.filter((id) => owed.includes(id))];
}

/** `unheard_first` looks at the whole meeting: who spoke least often comes first; otherwise first come first. */
function bySessionTurns(session: Session, hands: readonly MemberId[]): readonly MemberId[] {
  if (queueNow(session) !== 'unheard_first' || hands.length < 2) return hands;
  const count = (id: MemberId): number => session.turns.filter((turn) => turn.who === id).length;
  return hands.toSorted((a, b) => count(a) - count(b));
}
