/** The rules for a command's options. Each adds its complaint to a form error. */
import { nameProblem, textProblem, type Complain } from './form.ts';
import { OPTION, type Fields } from './option-kinds.ts';
import { checkLimits } from './option-limits.ts';
import { translatedNames, translatedTexts } from './translations.ts';

const MOST_OPTIONS = 25;
const MOST_CHOICES = 25;

export { OPTION, type Fields } from './option-kinds.ts';

/** Lists of objects out of JSON; anything else counts as empty. */
export function objects(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter((one): one is Fields => typeof one === 'object' && one !== null) : [];
}

/**
 * Checks one level of options. `depth` is 0 in the command itself, 1 in a group or subcommand at the top, 2 in a subcommand of
 * a group: command, group, subcommand is all the nesting there is.
 */
export function checkOptions(
  options: Fields[],
  parent: 'command' | 'group' | 'subcommand',
  at: string,
  complain: Complain,
): void {
  if (options.length > MOST_OPTIONS)
    complain(at, 'BASE_TYPE_BAD_LENGTH', `Must be between 0 and ${MOST_OPTIONS} in length.`);
  checkOrder(options, at, complain);
  const names = new Set<unknown>();
  const branches = options.filter((option) => isBranch(option)).length;
  if (branches > 0 && branches < options.length) {
    complain(
      at,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  }
  for (const [index, option] of options.entries()) {
    const here = `${at}.${index}`;
    nameProblem(option['name'], here, complain);
    textProblem(option['description'], { least: 1, most: 100 }, `${here}.description`, complain);
    translatedNames(option['name_localizations'], `${here}.name_localizations`, complain);
    translatedTexts(option['description_localizations'], 100, `${here}.description_localizations`, complain);
    if (names.has(option['name']))
      complain(at, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option names must be unique');
    names.add(option['name']);
    if (isBranch(option)) checkBranch(option, parent, here, complain);
    else checkLeaf(option, here, complain);
  }
}

function isBranch(option: Fields): boolean {
  return option['type'] === OPTION.subcommand || option['type'] === OPTION.group;
}

function checkOrder(options: Fields[], at: string, complain: Complain): void {
  const firstOptional = options.findIndex((option) => option['required'] !== true);
  if (firstOptional === -1) return;
  if (options.slice(firstOptional).some((option) => option['required'] === true)) {
    complain(
      at,
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    );
  }
}

function checkBranch(option: Fields, parent: 'command' | 'group' | 'subcommand', at: string, complain: Complain): void {
  const children = objects(option['options']);
  const isGroup = option['type'] === OPTION.group;
  const fits = isGroup ? parent === 'command' : parent !== 'subcommand';
  if (!fits)
    complain(at, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Nesting goes command, group, subcommand and no further');
  if (isGroup && children.length === 0)
    complain(`${at}.options`, 'BASE_TYPE_REQUIRED', 'A group holds at least one subcommand');
  if (isGroup && children.some((child) => child['type'] !== OPTION.subcommand)) {
    complain(at, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Groups hold subcommands');
  }
  checkOptions(children, isGroup ? 'group' : 'subcommand', `${at}.options`, complain);
}

function checkLeaf(option: Fields, at: string, complain: Complain): void {
  const type = option['type'];
  const isText = type === OPTION.string;
  const isNumber = type === OPTION.integer || type === OPTION.number;
  if (typeof type !== 'number' || type < OPTION.string || type > OPTION.attachment) {
    complain(`${at}.type`, 'BASE_TYPE_CHOICES', 'Value must be one of the option types');
  }
  const choices = objects(option['choices']);
  const completes = option['autocomplete'] === true;
  if ((completes || choices.length > 0) && !isText && !isNumber) {
    complain(at, 'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', 'Only text and numbers have choices or autocomplete');
  }
  if (completes && choices.length > 0) {
    complain(at, 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', 'Choices and autocomplete exclude each other');
  }
  checkLimits(option, at, complain);
  checkChoices(choices, isText, `${at}.choices`, complain);
}

function checkChoices(choices: Fields[], isText: boolean, at: string, complain: Complain): void {
  if (choices.length > MOST_CHOICES)
    complain(at, 'BASE_TYPE_BAD_LENGTH', `Must be between 0 and ${MOST_CHOICES} in length.`);
  const names = new Set<unknown>();
  for (const [index, choice] of choices.entries()) {
    textProblem(choice['name'], { least: 1, most: 100 }, `${at}.${index}.name`, complain);
    translatedTexts(choice['name_localizations'], 100, `${at}.${index}.name_localizations`, complain);
    if (isText) textProblem(choice['value'], { least: 1, most: 100 }, `${at}.${index}.value`, complain);
    else if (typeof choice['value'] !== 'number')
      complain(`${at}.${index}.value`, 'NUMBER_TYPE_COERCE', 'Value is not a number.');
    if (names.has(choice['name']))
      complain(at, 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS', 'Choice names must be unique');
    names.add(choice['name']);
  }
}
