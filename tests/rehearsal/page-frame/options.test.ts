import { expect, test } from 'vitest';
import { optionAsked, type RawOption } from '#rehearsal/web/page/composer/option-asked.ts';
import { type GivenByName, halfTyped, readOption, readOptions } from '#rehearsal/web/page/composer/option-given.ts';
import { fitting, pickable } from '#rehearsal/web/page/composer/pickable.ts';
import { optionProblems } from '#rehearsal/words/page-composer.ts';
import { channel, someView } from './some-view.ts';

const asked = (rest: Partial<RawOption> & { readonly type: number }) =>
  optionAsked({ name: 'one', description: 'One of them', ...rest });
const words = (text: string) => ({ kind: 'words', text }) as const;

test('what is required and empty is missing; what is optional and empty is left out', () => {
  expect(readOption(asked({ type: 3, required: true }), undefined)).toEqual({ problem: optionProblems.missing });
  expect(readOption(asked({ type: 3, required: true }), words('  '))).toEqual({ problem: optionProblems.missing });
  expect(readOption(asked({ type: 3 }), words(''))).toBe('empty');
});

test.each([
  { option: asked({ type: 4 }), text: '7', expected: 7 },
  { option: asked({ type: 4 }), text: '7.5', expected: optionProblems.notInteger },
  { option: asked({ type: 10 }), text: '7.5', expected: 7.5 },
  { option: asked({ type: 10 }), text: 'seven', expected: optionProblems.notNumber },
  { option: asked({ type: 4, min_value: 3 }), text: '2', expected: optionProblems.atLeast(3) },
  { option: asked({ type: 4, max_value: 3 }), text: '4', expected: optionProblems.atMost(3) },
  { option: asked({ type: 3, min_length: 3 }), text: 'ab', expected: optionProblems.tooShort(3) },
  { option: asked({ type: 3, max_length: 3 }), text: 'abcd', expected: optionProblems.tooLong(3) },
  { option: asked({ type: 6 }), text: 'Ada', expected: optionProblems.notInList },
  {
    option: asked({ type: 3, choices: [{ name: 'Strict', value: 'strict' }] }),
    text: 'Stri',
    expected: optionProblems.notInList,
  },
])('in an option of the kind $option.kind, $text is read as $expected', ({ option, text, expected }) => {
  const read = readOption(option, words(text));
  expect(read === 'empty' ? read : 'value' in read ? read.value : read.problem).toEqual(
    typeof expected === 'number' ? { name: 'one', value: expected } : expected,
  );
});

test('all that is wrong is said at once, and nothing is sent', () => {
  const options = [asked({ type: 3, required: true, name: 'who' }), asked({ type: 4, name: 'many' })];
  const read = readOptions(options, { many: words('x') });
  expect(read).toEqual({ problems: { who: optionProblems.missing, many: optionProblems.notInteger } });
});

test('while somebody types, the bot hears the words in the box and what else can be read', () => {
  const options = [
    asked({ type: 3, name: 'group' }),
    asked({ type: 4, name: 'many' }),
    asked({ type: 3, name: 'theme' }),
  ];
  const given: GivenByName = { many: words('x'), group: { kind: 'picked', text: 'Tuesday', value: 'g1' } };
  expect(halfTyped(options, given, 'theme', 'qu')).toEqual([
    { name: 'group', value: 'g1' },
    { name: 'theme', value: 'qu' },
  ]);
});

test('only channels of the kinds that fit can be picked', () => {
  const view = someView([channel('7', 'text'), channel('8', 'voice'), channel('9', 'category')]);
  expect(pickable(asked({ type: 7, channel_types: [0, 5] }), view)).toMatchObject([{ value: '7' }]);
  expect(pickable(asked({ type: 9 }), view)?.map(({ name }) => name)).toEqual([
    'Fay',
    'Ada',
    'Ada Lovely',
    'Keeper',
    '@hosts',
  ]);
});

test('what is exactly meant comes first in the list', () => {
  const names = fitting(pickable(asked({ type: 6 }), someView()) ?? [], 'ada').map(({ name }) => name);
  expect(names).toEqual(['Ada', 'Ada Lovely']);
  expect(fitting(pickable(asked({ type: 5 }), someView()) ?? [], 'fa')).toMatchObject([{ value: false }]);
});
