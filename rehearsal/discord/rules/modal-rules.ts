/** What Discord refuses in a modal (documentation: "Modal" and "Component Reference"). */
import { array, int, record } from '../changes/read.ts';
import { COMPONENT } from './component-kinds.ts';
import { checkUnique, everyComponent } from './component-rules.ts';
import { check, checkCount, checkLength, checkPresent, type Place } from './form-error.ts';
import { checkChoices, checkDefaults, checkSelect } from './select-rules.ts';

const IN_LABEL: readonly number[] = [4, 3, 5, 6, 7, 8, 19, 21, 22, 23];
const AT_TOP: readonly number[] = [COMPONENT.row, COMPONENT.text, COMPONENT.label];

/** Throws `Refused` for the first rule a modal (`data` of callback type 9) breaks. */
export function checkModal(given: unknown): void {
  const modal = record(given);
  const components = array(modal['components']);
  checkLength(modal['custom_id'] ?? '', ['data', 'custom_id'], 1, 100);
  checkLength(modal['title'] ?? '', ['data', 'title'], 1, 45);
  // The description of the API says 40, the documentation and Discord itself five.
  checkCount(components.length, ['data', 'components'], 1, 5);
  components.forEach((each, index) => checkTop(record(each), ['data', 'components', index]));
  checkUnique([...everyComponent(components)].filter((each) => int(each, 'type') !== undefined));
}

function checkTop(component: Record<string, unknown>, at: Place): void {
  const type = int(component, 'type') ?? 0;
  check(
    AT_TOP.includes(type),
    [...at, 'type'],
    'UNION_TYPE_CHOICES',
    'Value of field "type" must be one of (1, 10, 18).',
  );
  if (type === COMPONENT.text) return checkLength(component['content'] ?? '', [...at, 'content'], 1, 4000);
  if (type === COMPONENT.row) return checkOldRow(array(component['components']), at);
  checkLength(component['label'] ?? '', [...at, 'label'], 1, 45);
  checkLength(component['description'], [...at, 'description'], 0, 100);
  checkPresent(component['component'], [...at, 'component']);
  const child = record(component['component']);
  const kind = int(child, 'type') ?? 0;
  check(IN_LABEL.includes(kind), [...at, 'component', 'type'], 'UNION_TYPE_CHOICES', 'This cannot stand in a Label.');
  if (kind === COMPONENT.textInput) {
    const message = 'A text input inside a Label has no label of its own.';
    check(
      child['label'] === undefined || child['label'] === null,
      [...at, 'component', 'label'],
      'BASE_TYPE_FORBIDDEN',
      message,
    );
  }
  checkInput(child, kind, [...at, 'component']);
}

/** The deprecated form: one text input with a label of its own in an action row. */
function checkOldRow(children: readonly unknown[], at: Place): void {
  checkCount(children.length, [...at, 'components'], 1, 1);
  const child = record(children[0]);
  const place = [...at, 'components', 0];
  const message = 'Value of field "type" must be one of (4,).';
  check(int(child, 'type') === COMPONENT.textInput, [...place, 'type'], 'UNION_TYPE_CHOICES', message);
  checkLength(child['label'] ?? '', [...place, 'label'], 1, 45);
  checkInput(child, COMPONENT.textInput, place);
}

function checkInput(input: Record<string, unknown>, kind: number, at: Place): void {
  checkLength(input['custom_id'] ?? '', [...at, 'custom_id'], 1, 100);
  check(input['disabled'] !== true, [...at, 'disabled'], 'BASE_TYPE_FORBIDDEN', 'Modal components cannot be disabled.');
  if (kind === COMPONENT.textInput) return checkTextInput(input, at);
  checkRequired(input, kind, at);
  if (kind === COMPONENT.radio) return checkOptions(input, at, { least: 2, chosen: 1 });
  if (kind === COMPONENT.checkboxes) {
    // Without a maximum every option may be chosen.
    const all = array(input['options']).length;
    checkOptions(input, at, { least: 1, chosen: int(input, 'max_values') ?? all });
    return checkMinMax(input, all, at);
  }
  if (kind === COMPONENT.upload) return checkMinMax(input, 1, at);
  if (kind !== COMPONENT.checkbox) checkSelect(input, kind, at);
}

/** `required` is true unless said otherwise, and then at least one must be asked for. A lone checkbox has no `required`. */
function checkRequired(input: Record<string, unknown>, kind: number, at: Place): void {
  if (kind === COMPONENT.checkbox) {
    const message = 'A checkbox cannot be required; use a group with one option.';
    return check(input['required'] !== true, [...at, 'required'], 'BASE_TYPE_FORBIDDEN', message);
  }
  const isRequired = input['required'] !== false;
  const message = 'min_values must be at least 1 while required is true.';
  check(!isRequired || int(input, 'min_values') !== 0, [...at, 'min_values'], 'NUMBER_TYPE_MIN', message);
}

function checkTextInput(input: Record<string, unknown>, at: Place): void {
  const min = int(input, 'min_length') ?? 0;
  const max = int(input, 'max_length') ?? 4000;
  checkRange(min, 0, 4000, [...at, 'min_length']);
  checkRange(max, 1, 4000, [...at, 'max_length']);
  check(min <= max, [...at, 'min_length'], 'TEXT_INPUT_MIN_ABOVE_MAX', 'min_length is above max_length.');
  check(
    [1, 2].includes(int(input, 'style') ?? 0),
    [...at, 'style'],
    'BASE_TYPE_CHOICES',
    'Value must be one of {1, 2}.',
  );
  checkLength(input['placeholder'], [...at, 'placeholder'], 0, 100);
  // An empty value is none: the field is shown empty.
  if (input['value'] !== '') checkLength(input['value'], [...at, 'value'], min, max);
}

/** @param limits how many options there must be, and how many may be chosen from the start */
function checkOptions(
  input: Record<string, unknown>,
  at: Place,
  limits: { readonly least: number; readonly chosen: number },
): void {
  const options = array(input['options']);
  checkCount(options.length, [...at, 'options'], limits.least, 10);
  checkChoices(options, at);
  checkDefaults(options, limits.chosen, at);
}

/** @param most what `max_values` is when it is left out */
function checkMinMax(input: Record<string, unknown>, most: number, at: Place): void {
  const max = int(input, 'max_values') ?? most;
  const min = int(input, 'min_values') ?? Math.min(1, max);
  checkRange(max, 1, 10, [...at, 'max_values']);
  checkRange(min, 0, 10, [...at, 'min_values']);
  check(min <= max, [...at, 'min_values'], 'SELECT_COMPONENT_MIN_ABOVE_MAX', 'min_values is above max_values.');
}

function checkRange(value: number, min: number, max: number, at: Place): void {
  const message = `Must be between ${String(min)} and ${String(max)}.`;
  check(value >= min && value <= max, at, value < min ? 'NUMBER_TYPE_MIN' : 'NUMBER_TYPE_MAX', message);
}
