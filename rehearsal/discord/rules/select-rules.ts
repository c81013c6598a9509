/** The limits of select menus, in messages and in modals. */
import { array, int, record } from '../changes/read.ts';
import { checkEmoji } from './emoji-rules.ts';
import { check, checkCount, checkLength, type Place } from './form-error.ts';

const MOST = 25;

/** Throws for the first limit broken. `type` 3 has options; 5 to 8 have `default_values`. */
export function checkSelect(select: Record<string, unknown>, type: number, at: Place): void {
  const min = int(select, 'min_values') ?? 1;
  const max = int(select, 'max_values') ?? 1;
  checkLength(select['custom_id'] ?? '', [...at, 'custom_id'], 1, 100);
  checkLength(select['placeholder'], [...at, 'placeholder'], 0, 150);
  check(min >= 0 && min <= MOST, [...at, 'min_values'], 'NUMBER_TYPE_MAX', 'Must be between 0 and 25.');
  check(max >= 1 && max <= MOST, [...at, 'max_values'], 'NUMBER_TYPE_MAX', 'Must be between 1 and 25.');
  check(min <= max, [...at, 'min_values'], 'SELECT_COMPONENT_MIN_ABOVE_MAX', 'min_values is above max_values.');
  if (type === 3) return checkOptions(array(select['options']), max, at);
  const chosen = array(select['default_values']);
  if (chosen.length === 0) return;
  const fits = chosen.length >= min && chosen.length <= max;
  check(fits, [...at, 'default_values'], 'BASE_TYPE_BAD_LENGTH', 'The number of defaults does not fit min and max.');
}

function checkOptions(options: readonly unknown[], max: number, at: Place): void {
  checkCount(options.length, [...at, 'options'], 1, MOST);
  checkChoices(options, at);
  checkDefaults(options, max, at);
}

/** Throws when more options are chosen from the start than may be chosen at all. */
export function checkDefaults(options: readonly unknown[], max: number, at: Place): void {
  const message = 'More options are chosen by default than may be chosen.';
  const chosen = options.filter((each) => record(each)['default'] === true).length;
  check(chosen <= max, [...at, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message);
}

/** Labels, values and descriptions of options, and that no value comes twice. */
export function checkChoices(options: readonly unknown[], at: Place): void {
  const values = options.map((each) => record(each)['value']);
  options.forEach((each, index) => {
    const option = record(each);
    const place = [...at, 'options', index];
    checkLength(option['label'] ?? '', [...place, 'label'], 1, 100);
    checkLength(option['value'] ?? '', [...place, 'value'], 1, 100);
    checkLength(option['description'], [...place, 'description'], 0, 100);
    checkEmoji(option['emoji'], [...place, 'emoji']);
  });
  const message = 'The specified option value is already used';
  check(
    new Set(values).size === values.length,
    [...at, 'options'],
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    message,
  );
}
