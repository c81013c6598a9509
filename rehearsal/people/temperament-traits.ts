import type { Trait } from './cast.ts';
import type { Temperament } from './temperament.ts';

/** What each temperament means for what somebody does; steady people have no trait at all. */
const traits: Readonly<Record<Temperament, readonly Trait[]>> = {
  steady: [],
  quiet: ['quiet'],
  'talks-long': ['talks-long'],
  late: ['late'],
  'bad-line': ['drops'],
  'first-time': ['first-time'],
  'listens-only': ['only-listens'],
  types: ['types'],
  vanishes: ['vanishes'],
  'breaks-a-rule': ['breaks-a-rule'],
  'needs-someone': ['needs-someone'],
};

export const traitsOf = (temperament: Temperament): ReadonlySet<Trait> => new Set(traits[temperament]);
