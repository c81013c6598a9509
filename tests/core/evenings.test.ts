import fc from 'fast-check';
import { expect, test } from 'vitest';
import { step } from '#core/session/step.ts';
import { evenings, play } from './random-evening.ts';

// Ten thousand where nobody waits for it, a thousand at the desk.
const runs = process.env['CI'] === 'true' ? 10_000 : 1_000;

test(`every step of ${runs} random evenings is lawful`, { timeout: 300_000 }, () => {
  // A failure prints the seed and the path; `fc.assert(property, { seed, path })` plays that evening again.
  fc.assert(
    fc.property(evenings, (evening) => {
      expect(play(evening, step)).toBeNull();
    }),
    { numRuns: runs },
  );
});
