import type { Player, Trait } from '../people/cast.ts';
import { traitsOf } from '../people/temperament-traits.ts';
import type { Temperament } from '../people/temperament.ts';
import type { CastPlan } from './evening-plan.ts';

/** Somebody on the stage, who can become like somebody else, and be taken over by whoever sits at the page. */
export class CastPlayer implements Player {
  readonly name: string;
  readonly part: Player['part'];
  playedBy: Player['playedBy'] = 'themselves';
  #temperament: Temperament;
  #traits: ReadonlySet<Trait>;

  constructor({ name, part, temperament }: CastPlan) {
    this.name = name;
    this.part = part;
    this.#temperament = temperament;
    this.#traits = traitsOf(temperament);
  }

  get temperament(): Temperament {
    return this.#temperament;
  }

  set temperament(temperament: Temperament) {
    this.#temperament = temperament;
    this.#traits = traitsOf(temperament);
  }

  get traits(): ReadonlySet<Trait> {
    return this.#traits;
  }
}
