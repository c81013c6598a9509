import { test, expect } from 'vitest';
import { monkeyEvening } from './monkey.ts';
const first = Number(process.env['MONKEY'] ?? 1);
const count = Number(process.env['MONKEYS'] ?? 8);
test.each(Array.from({ length: count }, (_, i) => (first + i) * 3))('seed %i', async (seed) => {
  const wrong = await monkeyEvening(seed, 80);
  expect(wrong.join('\n')).toBe('');
}, 300_000);
