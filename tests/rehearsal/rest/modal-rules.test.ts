import { describe, expect, test } from 'vitest';
import { modalRules } from '#rehearsal/discord/rules/book-modals.ts';
import { checkModal } from '#rehearsal/discord/rules/message-rules.ts';
import { button, row, select } from './pieces.ts';
import { broken } from './broken.ts';
import { provesBook } from './prove.ts';
import { FORM } from './refuses.ts';

const proves = provesBook(modalRules);

/** How the rules refuse a modal; null when they take it. */
const checked = (components: readonly unknown[], more: Record<string, unknown> = {}) =>
  broken(() => checkModal({ custom_id: 'm', title: 'Consent', components, ...more }));

const label = (component: unknown, more: Record<string, unknown> = {}) => ({
  type: 18,
  label: 'Say it',
  component,
  ...more,
});
const input = (more: Record<string, unknown> = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });

describe('a modal is refused', () => {
  const radio = (count: number, chosen = 0) => ({
    type: 21,
    custom_id: 'r',
    options: Array.from({ length: count }, (_, n) => ({ label: 'a', value: String(n), default: n < chosen })),
  });
  const many = (count: number) => Array.from({ length: count }, (_, n) => label(input({ custom_id: String(n) })));
  const cases: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    ['modal.five', many(6), many(5)],
    ['modal.five', [], many(1)],
    ['modal.label-child', [label(button())], [label(input())]],
    ['modal.label-child', [label(input(), { label: 'x'.repeat(46) })], [label(input(), { label: 'x'.repeat(45) })]],
    ['modal.label-child', [label(input({ label: 'again' }))], [row(input({ label: 'the old way' }))]],
    ['modal.text-input', [label(input({ max_length: 4001 }))], [label(input({ max_length: 4000 }))]],
    [
      'modal.text-input',
      [label(input({ placeholder: 'x'.repeat(101) }))],
      [label(input({ placeholder: 'x'.repeat(100) }))],
    ],
    ['modal.required-min', [label(select({ min_values: 0 }))], [label(select({ min_values: 0, required: false }))]],
    ['modal.disabled', [label(select({ disabled: true }))], [label(select())]],
    [
      'modal.checkbox-required',
      [label({ type: 23, custom_id: 'c', required: true })],
      [label({ type: 23, custom_id: 'c' })],
    ],
    [
      'modal.min-max',
      [label({ type: 19, custom_id: 'f', min_values: 3, max_values: 2 })],
      [label({ type: 19, custom_id: 'f', min_values: 2, max_values: 2 })],
    ],
    ['modal.min-max', [label({ type: 19, custom_id: 'f', max_values: 11 })], [label({ type: 19, custom_id: 'f' })]],
    ['modal.radio', [label(radio(1))], [label(radio(2))]],
    ['modal.one-default', [label(radio(3, 2))], [label(radio(3, 1))]],
    ['modal.one-default', [label({ ...radio(3, 3), type: 22, max_values: 2 })], [label({ ...radio(3, 3), type: 22 })]],
    [
      'modal.value-fits',
      [label(input({ min_length: 3, value: 'ab' }))],
      [label(input({ min_length: 3, value: 'abc' }))],
    ],
    [
      'modal.value-fits',
      [label(input({ max_length: 3, value: 'abcd' }))],
      [label(input({ min_length: 2, max_length: 3, value: '' }))],
    ],
  ];
  for (const [id, tooMuch, allowed] of cases) {
    test(
      `${id}, and what is within the limit is taken`,
      proves(id, ({ expectRefused }) => {
        expectRefused(checked(tooMuch), FORM);
        expect(checked(allowed)).toBeNull();
      }),
    );
  }

  test(
    'modal.title-45: when its title is too long',
    proves('modal.title-45', ({ expectRefused }) => {
      expectRefused(checked(many(1), { title: 'x'.repeat(46) }), FORM);
      expect(checked(many(1), { title: 'x'.repeat(45) })).toBeNull();
    }),
  );
});
