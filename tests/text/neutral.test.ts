import { expect, test } from 'vitest';
import { neutralName } from '#text/neutral.ts';

test.for([
  'Tuesday circle',
  'Evening room',
  'Painting method',
  'Window seats',
  'Host desk: Tuesday circle',
  'Patience',
])('%s may be seen from outside', (name) => {
  expect(neutralName(name)).toBe(true);
});

test.for([
  'Grief circle',
  'AA Tuesday',
  'Living with anxiety',
  'Living with A\u0301DHD',
  'recovering-together',
  '12-step evening',
  'Nar-Anon',
  'Chronic pain room',
  'ＤＥＰＲＥＳＳＩＯＮ talk',
  'quit_smoking',
])('%s tells what people come for, so it stays inside', (name) => {
  expect(neutralName(name)).toBe(false);
});
