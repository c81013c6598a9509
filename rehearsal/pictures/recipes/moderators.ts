/** Pictures of docs/moderators.md and docs/schedules.md: setting up. */
import type { Recipe } from '../recipe.ts';

export const forModerators: readonly Recipe[] = [];
