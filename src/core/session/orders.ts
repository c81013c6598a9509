import type { MemberId } from '../ids.ts';
import type { Session } from './model.ts';
import { speakers } from './people.ts';
import { isCircle, queueNow } from './plan.ts';
import { changeRound, emptyRound } from './round.ts';

/**
 * Begins the round of a phase. Circles are told in advance; elsewhere the order grows from raised hands.
 * Hands stay up over a break, as in a room with chairs.
 * @param keptLine hands that were up before, or none.
 */
export function beginRound(session: Session, keptLine: readonly MemberId[]): Session {
  const queue = queueNow(session);
  const fresh = { ...session, round: emptyRound };
  if (!isCircle(queue)) return changeRound(fresh, { line: queue === 'host' ? [] : keptLine });
  const arrived = speakers(session).map((person) => person.id);
  if (queue === 'random') return changeRound(fresh, { order: shuffled(arrived, session.seed + (session.phase ?? 0)) });
  if (queue === 'circle') return changeRound(fresh, { order: arrived });
  const seating = [...session.fixedOrder, ...arrived.filter((id) => !session.fixedOrder.includes(id))];
  const here = new Set(arrived);
  return changeRound({ ...fresh, fixedOrder: seating }, { order: seating.filter((id) => here.has(id)) });
}

/** Fisher and Yates, with the small generator `mulberry32`, so that the same seed gives the same order. */
function shuffled(people: readonly MemberId[], seed: number): readonly MemberId[] {
  const random = mulberry32(seed);
  const list = [...people];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [list[last], list[other]];
    if (a === undefined || b === undefined) continue;
    list[last] = b;
    list[other] = a;
  }
  return list;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
