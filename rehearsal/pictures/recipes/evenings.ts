/** The evenings in which pictures are taken: those of the shelf, entered where there is something to see. */
import { seconds } from '#core/time.ts';
import type { EveningPlan } from '../../stage/evening-plan.ts';
import { eveningPlans } from '../../stage/evenings/index.ts';
import { untilPeopleAreIn, untilSpeaking } from '../../stage/evenings/prologues.ts';

/** @throws Error when the shelf has no evening of that id */
export function fromTheShelf(id: string, prologue?: EveningPlan['prologue']): EveningPlan {
  const plan = eveningPlans.find(({ card }) => card.id === id);
  if (plan === undefined) throw new Error(`There is no evening ${id} on the shelf.`);
  if (prologue === undefined) return plan;
  // What the stage says to whoever sits down at the beginning would be wrong later on.
  const { welcome: _saidAtTheBeginning, ...rest } = plan;
  return { ...rest, prologue };
}

const round = 'calm-listening-round-60';

export const atTheDoors = fromTheShelf(round, untilPeopleAreIn(5));
export const inATurn = fromTheShelf(round, untilSpeaking('share', seconds(40)));

/** What the channels of every evening are called. */
export const home = 'circle-home';
export const room = 'Tuesday circle';
export const desk = 'Host desk: Tuesday circle';
