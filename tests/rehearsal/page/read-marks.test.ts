import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarks } from '#rehearsal/web/page/discord/markdown/read-marks.ts';
import type { Mark } from '#rehearsal/web/page/discord/markdown/tree.ts';

const text = (words: string): Mark => ({ kind: 'text', text: words });

describe('marks are read as Discord reads them', () => {
  test.for<[string, readonly Mark[]]>([
    ['**one** two', [{ kind: 'strong', inside: [text('one')] }, text(' two')]],
    ['__one__ _two_', [{ kind: 'underline', inside: [text('one')] }, text(' '), { kind: 'em', inside: [text('two')] }]],
    ['# One\ntwo', [{ kind: 'heading', level: 1, inside: [text('One')] }, text('two')]],
    ['one\n-# two', [text('one'), { kind: 'subtext', inside: [text('two')] }]],
    ['> one\n> two\nthree', [{ kind: 'quote', inside: [text('one'), { kind: 'break' }, text('two')] }, text('three')]],
    ['```js\none\n```\ntwo', [{ kind: 'code-block', text: 'one' }, text('two')]],
    ['snake_case_words and 3 * 4', [text('snake_case_words and 3 * 4')]],
    ['one\n\ntwo', [text('one'), { kind: 'break' }, { kind: 'break' }, text('two')]],
    [String.raw`\*one\*`, [text('*one*')]],
  ])('%j', ([words, marks]) => {
    expect(readMarks(words)).toEqual(marks);
  });
});

describe('lists', () => {
  test('items that are set in belong to the item above', () => {
    expect(readMarks('- one\n  - two\n- three\nfour')).toEqual([
      {
        kind: 'list',
        first: null,
        items: [[text('one'), { kind: 'list', first: null, items: [[text('two')]] }], [text('three')]],
      },
      text('four'),
    ]);
  });

  test('a number begins another list, and counts from there', () => {
    expect(readMarks('- one\n3. two\n4. three')).toEqual([
      { kind: 'list', first: null, items: [[text('one')]] },
      { kind: 'list', first: 3, items: [[text('two')], [text('three')]] },
    ]);
  });

  test('a number that is bold with its words is no list', () => {
    expect(readMarks('**1. One.** Two\n**2. Three.** Four')).toEqual([
      { kind: 'strong', inside: [text('1. One.')] },
      text(' Two'),
      { kind: 'break' },
      { kind: 'strong', inside: [text('2. Three.')] },
      text(' Four'),
    ]);
  });

  test('a dash within a line is a dash', () => {
    expect(readMarks('one - two')).toEqual([text('one - two')]);
  });
});

test('whatever is written can be read, and letters and digits are never lost', () => {
  const written = fc.array(
    fc.constantFrom(
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '> ',
      '- ',
      '1. ',
      '# ',
      '-# ',
      '\n',
      ' ',
      'word',
      '<t:1:R>',
      '[',
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(written, (parts) => {
      const words = parts.join('');
      const count = (within: string): number => within.split('word').length;
      expect(count(JSON.stringify(readMarks(words)))).toBe(count(words));
    }),
    { numRuns: 500 },
  );
});
