import { test } from 'vitest';
import { monkeyWeeks, stats } from './calendar-monkey.ts';
const count = Number(process.env['MONKEYS'] ?? 5);
const first = Number(process.env['MONKEY'] ?? 1);
const steps = Number(process.env['MONKEY_STEPS'] ?? 90);
test('many', async () => {
  for (let seed = first; seed < first + count; seed += 1) {
    const t = Date.now();
    const wrong = await monkeyWeeks(seed, steps);
    console.log(seed, Date.now() - t, JSON.stringify(stats), wrong.join('\n'));
  }
}, 1e9);
