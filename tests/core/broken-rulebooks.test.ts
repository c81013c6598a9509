import fc from 'fast-check';
import { expect, test } from 'vitest';
import { laws } from '#core/session/lawful.ts';
import { otherHalves } from './broken-places.ts';
import { otherHalvesOfRooms } from './broken-rooms.ts';
import { brokenRulebooks } from './broken-rulebooks.ts';
import { evenings, play } from './random-evening.ts';

test('every law has a rulebook that breaks it, and only laws have', () => {
  expect(Object.keys(brokenRulebooks).toSorted()).toEqual(laws.map((law) => law.name).toSorted());
});

// The same evenings every time, so that this test never depends on luck.
const someEvenings = fc.sample(evenings, { seed: 20_260_107, numRuns: 400 });

test.each([...Object.entries(brokenRulebooks), ...otherHalves, ...otherHalvesOfRooms])(
  'random evenings notice when it is not true that %s',
  (law, broken) => {
    const caught = someEvenings.some((evening) => play(evening, broken.step, broken.views)?.laws.includes(law));
    expect(caught).toBe(true);
  },
);
