import type { Instant } from '../time.ts';
import { applyIntent } from './apply.ts';
import type { Effect } from './effects.ts';
import { movesTheFloor, type Ask } from './intents.ts';
import { mayNot, notNow } from './may.ts';
import type { Floor, Session } from './model.ts';
import type { Refusal } from './refusals.ts';
import { isSame } from './same.ts';
import { settle } from './settle.ts';

export type Outcome =
  | { readonly session: Session; readonly effects: readonly Effect[] }
  | { readonly refused: Refusal };
export type Step = (session: Session, ask: Ask, now: Instant) => Outcome;

/**
 * The rulebook. First everything happens that was due before, then what is asked for, then what follows.
 * The version grows with every change, the epoch when the floor or the phase moves.
 * @param now must not be earlier than in the step before.
 * @returns the session and what should be so outside, or the name of the reason why not. A refusal
 *   changes nothing; what was due by then is settled by the next step.
 */
export const step: Step = (session, ask, now) => {
  const effects: Effect[] = [];
  const tell = (effect: Effect): void => {
    effects.push(effect);
  };
  const { intent, sawEpoch } = ask;
  const at = intent.kind === 'leave' ? Math.min(intent.since ?? now, now) : now;
  const ready = numbered(session, settle(session, at, tell));
  // An old card is recognised after settling: the floor may have moved by itself meanwhile.
  if (movesTheFloor.has(intent.kind) && sawEpoch !== undefined && sawEpoch !== ready.epoch)
    return { refused: 'already-moved' };
  const refused = notNow(ready, intent.kind) ?? mayNot(ready, ask);
  if (refused !== null) return { refused };
  const applied = applyIntent(ready, ask, { now, at, tell });
  if (typeof applied === 'string') return { refused: applied };
  return { session: numbered(session, settle(applied, now, tell)), effects };
};

/** The same session when nothing changed, so that doing something twice is not a new version. */
function numbered(before: Session, after: Session): Session {
  const moved = whereTheFloorIs(before) !== whereTheFloorIs(after);
  const same = { ...after, version: before.version, epoch: before.epoch };
  if (isSame(before, same)) return before;
  return { ...after, version: before.version + 1, epoch: before.epoch + (moved ? 1 : 0) };
}

/** Two sessions with the same answer have the floor and the phase in the same place. */
function whereTheFloorIs(session: Session): string {
  const { stage } = session;
  const live = stage.kind === 'running' || stage.kind === 'paused' ? 'live' : stage.kind;
  return `${live} ${String(session.phase)} ${whoHasIt(session.floor)} ${session.turns.length} ${timed(session)}`;
}

/** In person nobody is known, but whether a turn is timed, and the how manieth. */
const timed = ({ pocket }: Session): string => (pocket.turn === null ? '' : `timed ${pocket.heard}`);

function whoHasIt(floor: Floor): string {
  switch (floor.kind) {
    case 'open':
    case 'breath':
      return floor.kind;
    case 'offered':
      return `offered ${floor.who}`;
    case 'speaking':
    case 'held':
      // Not the number of the turn: after a pass, which leaves no record, the next turn has the same one.
      return `turn ${floor.turn.who} ${floor.turn.givenAt}`;
  }
}
