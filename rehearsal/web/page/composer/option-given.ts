import type { GivenFile, OptionGiven } from '../../../discord/client/acts.ts';
import { optionProblems as problems } from '../../../words/page-composer.ts';
import type { OptionAsked } from './option-asked.ts';

/** What stands in an option's field: words, something picked from a list under its name, or a file. */
export type Given =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'picked'; readonly text: string; readonly value: string | number | boolean }
  | { readonly kind: 'file'; readonly file: GivenFile };

/** By the name of the option; what is not in it was not asked for or is empty. */
export type GivenByName = Readonly<Record<string, Given>>;

export type ReadOption = { readonly value: OptionGiven } | { readonly problem: string } | 'empty';

/** What an option's field means, or what is wrong with it. */
export function readOption(asked: OptionAsked, given: Given | undefined): ReadOption {
  if (given === undefined || (given.kind === 'words' && given.text.trim() === '')) {
    return asked.isRequired ? { problem: problems.missing } : 'empty';
  }
  if (given.kind === 'file') return { value: { name: asked.name, file: given.file } };
  if (given.kind === 'picked') return { value: { name: asked.name, value: given.value } };
  if (isFree(asked)) return readWords(asked, given.text);
  return { problem: problems.notInList };
}

/** Free text, with or without suggestions; everything else is picked. */
function isFree(asked: OptionAsked): boolean {
  const isText = asked.kind === 'string' || asked.kind === 'integer' || asked.kind === 'number';
  return isText && asked.choices.length === 0;
}

function readWords(asked: OptionAsked, text: string): ReadOption {
  const problem = asked.kind === 'string' ? lengthProblem(asked, text) : numberProblem(asked, text.trim());
  if (problem !== null) return { problem };
  return { value: { name: asked.name, value: asked.kind === 'string' ? text : Number(text) } };
}

function lengthProblem({ min, max }: OptionAsked, text: string): string | null {
  if (min !== null && text.length < min) return problems.tooShort(min);
  if (max !== null && text.length > max) return problems.tooLong(max);
  return null;
}

function numberProblem({ kind, min, max }: OptionAsked, text: string): string | null {
  if (kind === 'integer' && !/^[+-]?\d+$/u.test(text)) return problems.notInteger;
  if (!Number.isFinite(Number(text))) return problems.notNumber;
  if (min !== null && Number(text) < min) return problems.atLeast(min);
  if (max !== null && Number(text) > max) return problems.atMost(max);
  return null;
}

export type ReadOptions =
  | { readonly options: readonly OptionGiven[] }
  /** By the name of the option. */
  | { readonly problems: Readonly<Record<string, string>> };

/** All options of a command, or what is wrong with which. */
export function readOptions(asked: readonly OptionAsked[], given: GivenByName): ReadOptions {
  const read = asked.map((option) => ({ name: option.name, read: readOption(option, given[option.name]) }));
  const wrong = read.flatMap(({ name, read: one }) =>
    one !== 'empty' && 'problem' in one ? [[name, one.problem] as const] : [],
  );
  if (wrong.length > 0) return { problems: Object.fromEntries(wrong) };
  return { options: read.flatMap(({ read: one }) => (one !== 'empty' && 'value' in one ? [one.value] : [])) };
}

/** As it stands while somebody still types: what can be read already, and the words in the field they type in. */
export function halfTyped(
  asked: readonly OptionAsked[],
  given: GivenByName,
  focused: string,
  text: string,
): readonly OptionGiven[] {
  const others = asked
    .filter((option) => option.name !== focused)
    .flatMap((option) => {
      const read = readOption(option, given[option.name]);
      return read !== 'empty' && 'value' in read ? [read.value] : [];
    });
  return [...others, { name: focused, value: text }];
}
