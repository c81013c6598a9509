/** What a client says of a field before it sends a form. */
import { clientWords } from '../../../../words/client.ts';
import { kind } from '../component-kinds.ts';
import type { Draft, Value } from './draft.ts';
import type { FormField } from './form-parts.ts';

const words = clientWords.form;

/** By the custom_id of the field. */
export type Problems = Readonly<Record<string, string>>;

export function problemsIn(fields: readonly FormField[], draft: Draft): Problems {
  const found = fields.flatMap((field) => {
    const value = draft[field.id];
    const problem = value === undefined ? null : problemOf(field, value);
    return problem === null ? [] : [[field.id, problem]];
  });
  return Object.fromEntries(found);
}

function problemOf(field: FormField, value: Value): string | null {
  switch (value.kind) {
    case 'words':
      return problemOfWords(field, value.text);
    case 'chosen':
      return problemOfCount(field, value.values.length, { few: words.mustChoose, many: words.tooMany });
    case 'files':
      return problemOfCount(field, value.files.length, { few: words.needsFiles, many: words.tooMany });
    case 'yes':
      return null;
  }
}

function problemOfWords({ input, isRequired }: FormField, text: string): string | null {
  if (input.type !== kind.textInput) return null;
  // An optional field may be left alone; what is begun must be long enough.
  if (text === '') return isRequired ? words.mustFill : null;
  const least = input.min_length ?? 0;
  const most = longest(input.max_length);
  if (text.length < least) return words.tooShort(least);
  return text.length > most ? words.tooLong(most) : null;
}

/** @param given what the form says; without it a field takes 4000 characters */
export function longest(given: number | undefined): number {
  return given ?? 4_000;
}

interface CountWords {
  readonly few: (least: number) => string;
  readonly many: (most: number) => string;
}

function problemOfCount(field: FormField, count: number, say: CountWords): string | null {
  const { least, most } = limitsOf(field);
  if (count === 0) return field.isRequired ? words.mustFill : null;
  if (count < least) return say.few(least);
  return count > most ? say.many(most) : null;
}

/** How many may be chosen, or added, once anything is. */
export function limitsOf({ input }: FormField): { readonly least: number; readonly most: number } {
  switch (input.type) {
    case kind.textInput:
    case kind.checkbox:
    case kind.radio:
      return { least: 1, most: 1 };
    case kind.checkboxes:
      return { least: Math.max(input.min_values ?? 1, 1), most: input.max_values ?? input.options.length };
    case kind.stringSelect:
    case kind.userSelect:
    case kind.roleSelect:
    case kind.mentionableSelect:
    case kind.channelSelect:
    case kind.upload:
      return { least: Math.max(input.min_values ?? 1, 1), most: input.max_values ?? 1 };
  }
}
