/** The suggestions an application may answer an autocomplete with. */
import { record } from '../changes/read.ts';
import { refuseBadForm, textProblem } from './form.ts';

const MOST = 25;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/**
 * @throws Refused 50035 for more than 25 suggestions, names or texts outside 1 to 100 characters.
 */
export function checkChoices(given: readonly unknown[]): Choice[] {
  const choices = given.map(record);
  refuseBadForm((complain) => {
    if (choices.length > MOST) complain('data.choices', 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST} or fewer in length.`);
    for (const [index, { name, value }] of choices.entries()) {
      textProblem(name, { least: 1, most: 100 }, `data.choices.${index}.name`, complain);
      if (typeof value !== 'number')
        textProblem(value, { least: 1, most: 100 }, `data.choices.${index}.value`, complain);
    }
  });
  return choices.map(({ name, value }) => ({
    name: String(name),
    value: typeof value === 'number' ? value : String(value),
  }));
}
