import { seconds, type Ms } from '../../time.ts';
import type { MemberId } from '../../ids.ts';
import type { Session } from '../model.ts';
import { isCircle, queueNow } from '../plan.ts';
import { begunTurn, newlyChosen, runningTurn, type Facts, type Law } from './law.ts';

/** In a circle nobody has to ask: whoever is here in a speaking seat comes, came, passed, or has a place that is kept. */
function nobodyIsLostInACircle({ after }: Facts): boolean {
  if (after.phase === null || !isCircle(queueNow(after))) return true;
  const { order, heard, passed, owed } = after.round;
  const holder = after.floor.kind === 'offered' ? after.floor.who : runningTurn(after)?.who;
  return after.people
    .filter((person) => person.here !== 'gone' && !person.out && person.seat === 'speak')
    .every(({ id }) => id === holder || [order, heard, passed, owed].some((list) => list.includes(id)));
}

/** Whoever was invited and did not come on the air is not forgotten when the floor goes past them. */
function goingPastKeepsThePlace({ before, ask, after }: Facts): boolean {
  const presses = ['thank-next', 'unstick'];
  if (before.floor.kind !== 'offered' || !presses.includes(ask.intent.kind) || after.phase !== before.phase)
    return true;
  const { who } = before.floor;
  const isHere = after.people.some((one) => one.id === who && one.seat === 'speak' && !one.out);
  const holds = after.floor.kind === 'offered' && after.floor.who === who;
  return !isHere || holds || [...after.round.owed, ...after.round.order, ...after.round.line].includes(who);
}

/** What a lost line took away is given back, and half a turn at least: neither more nor less. */
function aLostTurnIsMadeUpFor(facts: Facts): boolean {
  const turn = begunTurn(facts);
  const left = turn === null ? null : lostBy(facts.after, turn.who);
  if (turn === null || left === null) return true;
  const template = seconds(facts.after.format.phases[turn.phase]?.turn_seconds ?? 0);
  // A turn may have begun just before the press that made the round shorter.
  return [facts.before, facts.after].some(({ shorterRound }) => {
    const full = shorterRound ? template / 2 : template;
    return turn.ceilingMs === Math.min(full, Math.max(full / 2, left.leftMs));
  });
}

/** Whoever had most of a turn when their line was lost waits for people who had nothing yet. */
function mostOfATurnWaits(facts: Facts): boolean {
  const chosen = newlyChosen(facts);
  const { before, after } = facts;
  if (chosen === null || !hadMost(after, chosen)) return true;
  const waited = [...before.round.order, ...before.round.line];
  return [...after.round.order, ...after.round.line].every((id) => {
    const isNew = !after.round.heard.includes(id) && !hadMost(after, id);
    return !(isNew && waited.includes(id) && couldSpeak(before, id) && couldSpeak(after, id));
  });
}

const couldSpeak = (session: Session, who: MemberId): boolean =>
  session.people.some((one) => one.id === who && one.here !== 'gone' && !one.out && one.seat === 'speak');

function hadMost(session: Session, who: MemberId): boolean {
  const lost = lostBy(session, who);
  return lost !== null && lost.leftMs < lost.ceilingMs / 2;
}

/** The turn that a lost line cut short and that was not made up for yet. */
function lostBy(session: Session, who: MemberId): { readonly leftMs: Ms; readonly ceilingMs: Ms } | null {
  const last = session.turns.findLast((turn) => turn.who === who && turn.phase === session.phase);
  if (last === undefined || last.outcome !== 'dropped') return null;
  const leftMs = last.startedAt + last.ceilingMs - last.endedAt;
  return leftMs > 0 ? { leftMs, ceilingMs: last.ceilingMs } : null;
}

/** Nobody is put on the spot: where people go round, and where somebody comes in, a turn begins after a breath. */
function nobodyIsPutOnTheSpot(facts: Facts): boolean {
  const turn = begunTurn(facts);
  const { before, ask, after, now, views } = facts;
  // After an invitation, or a quiet that the host asked for, people are ready.
  if (turn === null || before.floor.kind === 'offered' || before.floor.kind === 'breath') return true;
  const due = views.nextDeadline(before);
  // The clock may have moved the floor first, and the press then accepted it or said that its quiet is over.
  if (ask.intent.kind !== 'tick' && due !== null && due <= now) return true;
  const byComingIn = ask.intent.kind === 'arrive';
  return !(byComingIn || isCircle(queueNow(after))) || turn.startedAt - turn.givenAt === after.breathMs;
}

export const placeLaws: readonly Law[] = [
  { name: 'in a circle everybody has a place', holds: nobodyIsLostInACircle },
  { name: 'going past somebody keeps their place', holds: goingPastKeepsThePlace },
  { name: 'a lost turn is made up for with what was left of it', holds: aLostTurnIsMadeUpFor },
  { name: 'who had most of a turn waits for people who had nothing', holds: mostOfATurnWaits },
  { name: 'a circle and a turn that begins by coming in begin after a breath', holds: nobodyIsPutOnTheSpot },
];
