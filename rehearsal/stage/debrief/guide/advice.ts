import type { StageLog } from '../../evening-plan.ts';
import { hardOf } from '../../evenings/hard-ids.ts';
import type { Advice } from '../minutes.ts';
import { anyEvening } from './any-evening.ts';
import { peopleAdvice } from './people-moments.ts';
import { thingsAdvice } from './things-moments.ts';

/** What the host guide suggests in this evening, each at its instant: for its hard moment, and for what happens in any. */
export function adviceFor(log: StageLog): readonly Advice[] {
  const hard = hardOf(log.plan.card.id);
  const ofTheMoment = hard === null ? [] : { ...peopleAdvice, ...thingsAdvice }[hard](log);
  return [...ofTheMoment, ...anyEvening(log)];
}
