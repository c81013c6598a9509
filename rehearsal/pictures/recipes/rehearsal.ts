/** Pictures of docs/rehearsal.md: the stage itself. */
import { desktop, type Recipe } from '../recipe.ts';

export const ofTheRehearsal: readonly Recipe[] = [
  {
    name: 'rehearsal-shelf',
    window: desktop,
    colours: 'light',
    evening: null,
    async reach() {
      return 'window';
    },
  },
];
