import type { Known } from '#core/groups/rules.ts';
import { helpCountries } from '#core/help/help-for.ts';
import { languages } from '#text/catalogue.ts';
import { neutralName } from '#text/neutral.ts';
import type { Choice } from './command.ts';

/** The countries that the help card knows, for choosing. */
export const countryChoices: readonly Choice[] = helpCountries().map(({ code, name }) => ({ name, value: code }));

/** What the rules for groups have to be told. */
export const known: Known = {
  countries: new Set(countryChoices.map((choice) => choice.value)),
  languages: new Set(languages),
  isNeutral: neutralName,
};
