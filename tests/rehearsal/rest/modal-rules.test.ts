import { describe, expect, test } from 'vitest';
import { checkModal } from '#rehearsal/discord/rules/message-rules.ts';
import { button, row, select } from './pieces.ts';
import { proves } from './refuses.ts';

function modalTaken(components: readonly unknown[], more: Record<string, unknown> = {}): boolean {
  try {
    checkModal({ custom_id: 'm', title: 'Consent', components, ...more });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

const label = (component: unknown, more: Record<string, unknown> = {}) => ({
  type: 18,
  label: 'Say it',
  component,
  ...more,
});
const input = (more: Record<string, unknown> = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });

describe('a modal is refused', () => {
  const radio = (count: number) => ({
    type: 21,
    custom_id: 'r',
    options: Array.from({ length: count }, (_, n) => ({ label: 'a', value: String(n) })),
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
  ];
  test.each(cases)('%s, and what is within the limit is taken', (id, refused, allowed) => {
    expect(proves(id)).not.toBe('');
    expect(modalTaken(refused)).toBe(false);
    expect(modalTaken(allowed)).toBe(true);
  });

  test('when its title is too long', () => {
    proves('modal.title-45');
    expect(modalTaken(many(1), { title: 'x'.repeat(46) })).toBe(false);
    expect(modalTaken(many(1), { title: 'x'.repeat(45) })).toBe(true);
  });
});
