/** The limits an option may set on what people type, and which kinds of option may set which. */
import type { Complain } from './form.ts';
import { OPTION, type Fields } from './option-kinds.ts';

const LONGEST_STRING = 6_000;

/** Kinds of channel an option may be limited to. */
const CHANNEL_TYPES: readonly unknown[] = [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16];

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

/** Adds a complaint for each limit that does not belong to the kind of option, is out of range, or is above its other end. */
export function checkLimits(option: Fields, at: string, complain: Complain): void {
  const type = option['type'];
  const isNumber = type === OPTION.integer || type === OPTION.number;
  belongs(option, ['min_length', 'max_length'], type === OPTION.string, at, complain);
  belongs(option, ['min_value', 'max_value'], isNumber, at, complain);
  belongs(option, ['channel_types'], type === OPTION.channel, at, complain);
  length(option, 'min_length', 0, at, complain);
  length(option, 'max_length', 1, at, complain);
  for (const key of ['min_value', 'max_value']) number(option, key, at, complain);
  ordered(option, ['min_length', 'max_length'], at, complain);
  ordered(option, ['min_value', 'max_value'], at, complain);
  const kinds = option['channel_types'];
  if (isSet(kinds) && !(Array.isArray(kinds) && kinds.every((kind) => CHANNEL_TYPES.includes(kind))))
    complain(`${at}.channel_types`, 'BASE_TYPE_CHOICES', 'Value must be one of the channel types');
}

function belongs(option: Fields, keys: readonly string[], fits: boolean, at: string, complain: Complain): void {
  for (const key of keys) {
    if (!fits && isSet(option[key]))
      complain(
        `${at}.${key}`,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        `${key} does not belong to this kind of option`,
      );
  }
}

function length(option: Fields, key: string, least: number, at: string, complain: Complain): void {
  const given = option[key];
  if (!isSet(given)) return;
  const isLength = typeof given === 'number' && Number.isInteger(given) && given >= least && given <= LONGEST_STRING;
  if (!isLength)
    complain(`${at}.${key}`, 'NUMBER_TYPE_MAX', `int value should be between ${least} and ${LONGEST_STRING}.`);
}

function number(option: Fields, key: string, at: string, complain: Complain): void {
  const given = option[key];
  if (!isSet(given)) return;
  const fits = option['type'] === OPTION.integer ? Number.isSafeInteger(given) : Number.isFinite(given);
  if (!fits) complain(`${at}.${key}`, 'NUMBER_TYPE_COERCE', 'Value is not a number of this kind.');
}

function ordered(option: Fields, [low, high]: readonly [string, string], at: string, complain: Complain): void {
  const [min, max] = [option[low], option[high]];
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    complain(`${at}.${low}`, 'APPLICATION_COMMAND_OPTIONS_MIN_ABOVE_MAX', `${low} is above ${high}`);
}
