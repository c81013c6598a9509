import type { MemberId } from '../../ids.ts';
import type { Session } from '../model.ts';
import { inHostTeam } from '../people.ts';
import { hasNoDoubles, newlyChosen, type Facts, type Law } from './law.ts';

function nobodyWaitsTwice({ after }: Facts): boolean {
  return hasNoDoubles([...after.round.order, ...after.round.line]);
}

/** Who waits may be away for a moment, but they have a speaking seat and are not out. */
function onlySpeakingSeatsWait({ after }: Facts): boolean {
  const waiting = [...after.round.order, ...after.round.line];
  return waiting.every((id) =>
    after.people.some((person) => person.id === id && person.seat === 'speak' && !person.out),
  );
}

function heardAndPassedAreDifferent({ after }: Facts): boolean {
  const { heard, passed } = after.round;
  return hasNoDoubles(heard) && hasNoDoubles(passed) && heard.every((id) => !passed.includes(id));
}

/** FA-3, counted from the records and not from the round: a first turn for everyone, or an invitation that ran out. */
function noSecondTurnBeforeTheChance(facts: Facts): boolean {
  const chosen = newlyChosen(facts);
  if (chosen === null || !spokeInThisPhase(facts.after, chosen)) return true;
  return facts.after.round.invitation.kind === 'over' || silentAllAlong(facts).every((id) => id === chosen);
}

/** Even after the invitation, raised hands of people not heard yet come first. */
function unheardHandsComeFirst(facts: Facts): boolean {
  const chosen = newlyChosen(facts);
  if (chosen === null || !spokeInThisPhase(facts.after, chosen)) return true;
  const waited = [...facts.before.round.order, ...facts.before.round.line];
  const waits = [...facts.after.round.order, ...facts.after.round.line];
  return silentAllAlong(facts).every((id) => id === chosen || !(waited.includes(id) && waits.includes(id)));
}

function notYetHeardIsExact({ after, views }: Facts): boolean {
  const speaker = after.floor.kind === 'speaking' ? after.floor.turn.who : null;
  const expected = silentPeople(after).filter((id) => id !== speaker);
  const said = views.notYetHeard(after);
  return said.length === expected.length && expected.every((id) => said.includes(id));
}

function hostsCannotBePutOut({ after }: Facts): boolean {
  return after.people.every((person) => !(person.out && inHostTeam(after, person.id)));
}

function theFixedCircleStays({ before, after }: Facts): boolean {
  return before.fixedOrder.every((id, index) => after.fixedOrder[index] === id) && hasNoDoubles(after.fixedOrder);
}

/** Whoever is out for today stays out, and whoever was asked to listen only listens, until a host takes it back. */
function decisionsStay({ before, ask, after }: Facts): boolean {
  const { intent } = ask;
  const back = intent.kind === 'ladder' && intent.rung === 'back-in' ? intent.to : null;
  return before.people.every(({ id, out, listenOnly }) => {
    if (id === back || !(out || listenOnly)) return true;
    const now = after.people.find((person) => person.id === id);
    return now !== undefined && (!out || now.out) && (!listenOnly || (now.listenOnly && now.seat === 'listen'));
  });
}

export const fairnessLaws: readonly Law[] = [
  { name: 'nobody waits in two places', holds: nobodyWaitsTwice },
  { name: 'only people in speaking seats wait for the floor', holds: onlySpeakingSeatsWait },
  { name: 'nobody was both heard and passed', holds: heardAndPassedAreDifferent },
  { name: 'nobody gets a second turn before everyone had the chance', holds: noSecondTurnBeforeTheChance },
  { name: 'hands of people not heard yet come first', holds: unheardHandsComeFirst },
  { name: 'not yet heard lists exactly who is here and neither spoke nor passed', holds: notYetHeardIsExact },
  { name: 'hosts cannot be put out', holds: hostsCannotBePutOut },
  { name: 'a fixed circle keeps its seats', holds: theFixedCircleStays },
  { name: 'what a host decided about somebody stays until a host takes it back', holds: decisionsStay },
];

/** Silent before and after: who came or changed seats in this very step may have come just after the turn began. */
function silentAllAlong({ before, after }: Facts): readonly MemberId[] {
  const already = silentPeople(before);
  return silentPeople(after).filter((id) => already.includes(id));
}

function silentPeople(session: Session): readonly MemberId[] {
  return session.people
    .filter((person) => person.here !== 'gone' && !person.out && person.seat === 'speak')
    .map((person) => person.id)
    .filter((id) => !session.round.heard.includes(id) && !session.round.passed.includes(id));
}

/** A turn that a lost line cut short is made up for and does not count. */
function spokeInThisPhase(session: Session, who: MemberId): boolean {
  return session.turns.some((turn) => turn.who === who && turn.phase === session.phase && turn.outcome !== 'dropped');
}
