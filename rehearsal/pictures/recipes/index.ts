import type { Recipe } from '../recipe.ts';
import { forHosts } from './hosts.ts';
import { forMembers } from './members.ts';
import { forModerators } from './moderators.ts';
import { ofTheReadme } from './readme.ts';
import { ofTheRehearsal } from './rehearsal.ts';

/** Every picture of the documentation. */
export const recipes: readonly Recipe[] = [
  ...ofTheReadme,
  ...ofTheRehearsal,
  ...forHosts,
  ...forMembers,
  ...forModerators,
];
