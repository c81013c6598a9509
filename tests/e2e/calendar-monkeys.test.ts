import { expect, test } from 'vitest';
import { monkeyWeeks } from './calendar-monkey.ts';

/** More by MONKEYS=n; from another seed by MONKEY=seed. */
const count = Number(process.env['MONKEYS'] ?? 2);
const first = Number(process.env['MONKEY'] ?? 1);
const steps = Number(process.env['MONKEY_STEPS'] ?? 24);

test.each(Array.from({ length: count }, (_, index) => first + index))(
  'whatever people and bad luck do to a calendar, it keeps its promises (seed %i)',
  async (seed) => {
    expect((await monkeyWeeks(seed, steps)).join('\n')).toBe('');
  },
);
