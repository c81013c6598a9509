import type { Instant } from '../time.ts';
import { nextDeadline } from './deadlines.ts';
import type { Ask } from './intents.ts';
import { changeLaws } from './laws/change-laws.ts';
import { divisionLaws } from './laws/division-laws.ts';
import { fairnessLaws } from './laws/fairness-laws.ts';
import { floorLaws } from './laws/floor-laws.ts';
import type { Law, Views } from './laws/law.ts';
import { placeLaws } from './laws/place-laws.ts';
import { pocketLaws } from './laws/pocket-laws.ts';
import { timeLaws } from './laws/time-laws.ts';
import type { Session } from './model.ts';
import { notYetHeard } from './round.ts';
import type { Outcome } from './step.ts';
import { voicesOf } from './voices.ts';

/** What must hold for every step of every evening. */
export const laws: readonly Law[] = [
  ...floorLaws,
  ...fairnessLaws,
  ...placeLaws,
  ...timeLaws,
  ...changeLaws,
  ...pocketLaws,
  ...divisionLaws,
];

const ourViews: Views = { voicesOf, notYetHeard, nextDeadline };

/** The names of the laws that a step broke; none for a refusal, which changes nothing by its type. */
export function brokenLaws(
  before: Session,
  ask: Ask,
  outcome: Outcome,
  now: Instant,
  views: Views = ourViews,
): readonly string[] {
  if ('refused' in outcome) return [];
  const facts = { before, ask, after: outcome.session, effects: outcome.effects, now, views };
  return laws.filter((law) => !law.holds(facts)).map((law) => law.name);
}
