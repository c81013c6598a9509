import { expect, test } from 'vitest';
import { monkeyEvening } from './monkey.ts';

/** More by MONKEYS=n; from another seed by MONKEY=seed. */
const count = Number(process.env['MONKEYS'] ?? 12);
const first = Number(process.env['MONKEY'] ?? 1);
const steps = Number(process.env['MONKEY_STEPS'] ?? 80);

test.each(Array.from({ length: count }, (_, index) => first + index))(
  'whatever a room and bad luck do, it ends as it should (seed %i)',
  async (seed) => {
    expect((await monkeyEvening(seed, steps)).join('\n')).toBe('');
  },
);
