import type { MemberId } from '../ids.ts';
import { recordTurn, passOn } from './floor.ts';
import type { Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { maySpeak } from './people.ts';
import { phaseNow, queueNow } from './plan.ts';
import type { Refusal } from './refusals.ts';
import { changeRound, holderOf, notYetHeard, putFirst, without } from './round.ts';

/**
 * A host names somebody. For a person not heard yet this is the next turn, where the order lets hosts
 * choose; for a person already heard it is an invitation to a second turn, which waits until everyone
 * had the chance.
 */
export function pick(session: Session, to: MemberId): Result {
  if (queueNow(session) === 'none') return 'not-in-this-phase';
  const no = cannotTakeIt(session, to);
  if (no !== null) return no;
  if (session.round.heard.includes(to)) return inviteAgain(session, to);
  const refusal = pickRefused(session, to);
  if (refusal !== null) return refusal;
  const { passed } = session.round;
  return putFirst(changeRound(session, { passed: without(passed, to) }), to);
}

/** Nobody is called on who did not ask, except where the group agreed that hosts choose. */
function pickRefused(session: Session, to: MemberId): Refusal | null {
  const { order, line, owed } = session.round;
  // Their turn was due before: they lost their line, or did not see that they were invited.
  if (owed.includes(to)) return null;
  if (session.format.queue.host_can_break_order_for_safety === true) return null;
  switch (queueNow(session)) {
    case 'host':
    case 'host_or_hand':
    case 'popcorn':
      return null;
    case 'raised_hand':
    case 'volunteer':
    case 'unheard_first':
      return line.includes(to) ? null : 'they-have-no-hand-up';
    case 'circle':
    case 'circle_fixed':
    case 'random':
      return order[0] === to ? null : 'not-in-this-phase';
    case 'none':
      return 'not-in-this-phase';
  }
}

function inviteAgain(session: Session, to: MemberId): Result {
  const { line, invited } = session.round;
  const { second_turn: when, host_can_break_order_for_safety: safety } = session.format.queue;
  const allowed =
    when !== 'next_round_only' && (when !== 'discussion_only' || phaseNow(session)?.kind === 'discussion');
  if (!allowed && safety !== true) return 'their-second-turn-later';
  return changeRound(session, {
    line: line.includes(to) ? line : [...line, to],
    invited: invited.includes(to) ? invited : [...invited, to],
  });
}

/**
 * Popcorn: whoever has the floor, or just had it, names the next person among those not heard yet.
 * Naming ends a turn that still runs.
 */
export function handTo(session: Session, by: MemberId, to: MemberId, moment: Moment): Result {
  if (queueNow(session) !== 'popcorn') return 'not-in-this-phase';
  const speaks = session.floor.kind === 'speaking' && session.floor.turn.who === by;
  const spokeLast = holderOf(session) === null && lastSpeaker(session) === by;
  if (!speaks && !spokeLast) return 'not-your-turn';
  const no = cannotTakeIt(session, to);
  if (no !== null) return no;
  if (!notYetHeard(session).includes(to)) return 'their-second-turn-later';
  const ended = speaks ? recordTurn(session, 'done', moment.at) : session;
  const named = putFirst(ended, to);
  return speaks ? passOn(named, moment) : named;
}

function lastSpeaker(session: Session): MemberId | null {
  const last = session.turns.at(-1);
  return last !== undefined && last.phase === session.phase ? last.who : null;
}

function cannotTakeIt(session: Session, to: MemberId): Refusal | null {
  if (holderOf(session) === to) return 'nothing-to-do';
  // The refusal is read by the person who named somebody, and so must not speak of the reader's own seat.
  return maySpeak(session, to) ? null : 'not-present-to-take-it';
}
