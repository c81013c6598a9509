import type { EveningWords } from '../../words/evenings.ts';
import type { CastPlan, EveningPlan } from '../evening-plan.ts';
import type { EveningCard } from '../view.ts';
import { coHostName, hostName } from '../../people/names.ts';

/** A plan before its card is written. */
export interface Draft extends Omit<EveningPlan, 'card'> {
  readonly id: string;
  readonly shelf: EveningCard['shelf'];
  readonly words: EveningWords;
}

/** The plan with its card, on which stands how many people it has and whose chair is one’s own. */
export function planned({ id, shelf, words, ...rest }: Draft): EveningPlan {
  const you = rest.cast.find(({ name }) => name === rest.you)?.part ?? 'moderator';
  return { ...rest, card: { id, shelf, title: words.title, about: words.about, you, people: rest.cast.length } };
}

export const host: CastPlan = { name: hostName, part: 'host', temperament: 'steady' };
export const coHost: CastPlan = { name: coHostName, part: 'co-host', temperament: 'steady' };

export const member = (name: string, temperament: CastPlan['temperament'] = 'steady'): CastPlan => ({
  name,
  part: 'member',
  temperament,
});

/** How many a group holds where it does not matter: more than come, so that nobody stands before a full room. */
export const roomEnough = 12;
