/** What Discord refuses in the components of a message (documentation: "Component Reference"). */
import { array, int, record } from '../changes/read.ts';
import { checkButton } from './button-rules.ts';
import { check, checkCount, checkLength, checkPresent, type Place } from './form-error.ts';
import { COMPONENT } from './component-kinds.ts';
import { checkSelect } from './select-rules.ts';

const ALL_NESTED = 40;
const ALL_TEXT = 4000;

const SELECTS: readonly number[] = [3, 5, 6, 7, 8];
const IN_CONTAINER: readonly number[] = [1, 9, 10, 12, 13, 14];
const AT_TOP: readonly number[] = [...IN_CONTAINER, 17];

/** Every component of a message, nested ones and accessories included. */
export function* everyComponent(components: readonly unknown[]): Generator<Record<string, unknown>> {
  for (const each of components) {
    const component = record(each);
    yield component;
    yield* everyComponent(array(component['components']));
    if (component['accessory'] !== undefined) yield* everyComponent([component['accessory']]);
    if (component['component'] !== undefined) yield* everyComponent([component['component']]);
    yield* everyComponent(array(component['options']));
  }
}

/** The same without select options, which do not count as components. */
function counted(components: readonly unknown[]): readonly Record<string, unknown>[] {
  return [...everyComponent(components)].filter((each) => int(each, 'type') !== undefined);
}

/** Throws for the first rule broken. `isV2`: the message carries (or will carry) IS_COMPONENTS_V2. */
export function checkComponents(components: readonly unknown[], isV2: boolean): void {
  const all = counted(components);
  if (isV2) {
    const message = `The total number of components cannot exceed ${String(ALL_NESTED)}`;
    check(all.length <= ALL_NESTED, ['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
    const words = all.reduce(
      (sum, each) => sum + (each['type'] === 10 ? Array.from(String(each['content'])).length : 0),
      0,
    );
    check(words <= ALL_TEXT, ['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', 'Text is longer than 4000.');
  } else {
    checkCount(components.length, ['components'], 0, 5);
  }
  components.forEach((each, index) => {
    const component = record(each);
    const type = int(component, 'type') ?? 0;
    const known = isV2 ? AT_TOP : [COMPONENT.row];
    check(
      known.includes(type),
      ['components', index, 'type'],
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of ${String(known)}.`,
    );
    checkOne(component, type, ['components', index]);
  });
  checkUnique(all);
}

function checkOne(component: Record<string, unknown>, type: number, at: Place): void {
  switch (type) {
    case COMPONENT.row:
      return checkRow(array(component['components']), at);
    case COMPONENT.section:
      return checkSection(component, at);
    case COMPONENT.text:
      return checkLength(component['content'] ?? '', [...at, 'content'], 1, ALL_TEXT);
    case COMPONENT.gallery:
      return checkCount(array(component['items']).length, [...at, 'items'], 1, 10);
    case COMPONENT.container:
      return checkContainer(component, at);
    default:
      return;
  }
}

function checkRow(children: readonly unknown[], at: Place): void {
  const kinds = children.map((each) => int(record(each), 'type') ?? 0);
  const isSelect = kinds.some((each) => SELECTS.includes(each));
  checkCount(children.length, [...at, 'components'], 1, isSelect ? 1 : 5);
  children.forEach((each, index) => {
    const child = record(each);
    const place = [...at, 'components', index];
    const type = kinds[index] ?? 0;
    if (type === COMPONENT.button) checkButton(child, place);
    else if (SELECTS.includes(type)) checkSelect(child, type, place);
    else
      check(
        false,
        [...place, 'type'],
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
      );
  });
}

function checkSection(section: Record<string, unknown>, at: Place): void {
  const texts = array(section['components']);
  checkCount(texts.length, [...at, 'components'], 1, 3);
  texts.forEach((each, index) => {
    const place = [...at, 'components', index];
    check(record(each)['type'] === COMPONENT.text, [...place, 'type'], 'UNION_TYPE_CHOICES', 'Only Text Displays.');
    checkOne(record(each), COMPONENT.text, place);
  });
  checkPresent(section['accessory'], [...at, 'accessory']);
  const accessory = record(section['accessory']);
  const isButton = accessory['type'] === COMPONENT.button;
  const isKnown = isButton || accessory['type'] === COMPONENT.thumbnail;
  check(isKnown, [...at, 'accessory', 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (2, 11).');
  if (isButton) checkButton(accessory, [...at, 'accessory']);
}

function checkContainer(container: Record<string, unknown>, at: Place): void {
  const children = array(container['components']);
  checkCount(children.length, [...at, 'components'], 1, ALL_NESTED);
  children.forEach((each, index) => {
    const child = record(each);
    const type = int(child, 'type') ?? 0;
    const place = [...at, 'components', index];
    const message = `Value of field "type" must be one of ${String(IN_CONTAINER)}.`;
    check(IN_CONTAINER.includes(type), [...place, 'type'], 'UNION_TYPE_CHOICES', message);
    checkOne(child, type, place);
  });
}

/** `custom_id` and the number `id` are unique within a message; an id of 0 counts as none. */
export function checkUnique(all: readonly Record<string, unknown>[]): void {
  const names = all.map((each) => each['custom_id']).filter((each) => typeof each === 'string');
  const message = 'Component custom id cannot be duplicated';
  check(new Set(names).size === names.length, ['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message);
  const ids = all.map((each) => int(each, 'id') ?? 0).filter((each) => each !== 0);
  check(new Set(ids).size === ids.length, ['components'], 'COMPONENT_ID_DUPLICATED', 'Component id is duplicated');
}
