import type { EveningPlan } from '../evening-plan.ts';
import { calm } from './calm.ts';
import { hard } from './hard/index.ts';
import { fromAMembersChair, fromTheModeratorsChair } from './other-chairs.ts';

/** Everything that is ready to be played, in the order of the shelf. */
export const eveningPlans: readonly EveningPlan[] = [...calm, fromAMembersChair, ...hard, fromTheModeratorsChair];
