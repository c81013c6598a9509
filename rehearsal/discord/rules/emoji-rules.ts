/** The emoji on buttons and options. */
import { record } from '../changes/read.ts';
import { check, type Place } from './form-error.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A picture, a flag (two letters of its own kind) or a keycap. Discord takes them with or without the variation selector. */
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\u20E3/u;

/** Throws for an emoji that is neither one of Unicode's by its own character nor one of a server's by its id. */
export function checkEmoji(given: unknown, at: Place): void {
  if (given === undefined || given === null) return;
  const { id, name } = record(given);
  if (typeof id === 'string') return;
  const isOne = typeof name === 'string' && [...graphemes.segment(name)].length === 1 && PICTURE.test(name);
  check(isOne, [...at, 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}
