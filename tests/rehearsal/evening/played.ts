import { expect } from 'vitest';
import type { Order } from '#rehearsal/transcript/command-line.ts';
import { rehearse, type Rehearsal } from '#rehearsal/rehearse.ts';
import { openApi } from '#tests/openapi.ts';

/** An evening that nobody reads along. */
export function played(order: Pick<Order, 'format' | 'mode' | 'people' | 'seed'>): Promise<Rehearsal> {
  const nobody = { line: () => undefined, progress: () => undefined };
  return rehearse({ ...order, speed: 'max', output: 'json' }, openApi(), nobody);
}

/** What must hold for every evening, whatever is played and whoever comes. */
export function expectGoodEvening({ result, problems }: Rehearsal): void {
  const bounds = { voices: result.mode === 'gentle' ? 0 : 2, messages: 3 };
  expect(problems).toEqual([]);
  expect(result.stuckMutes).toBe(0);
  expect(result.specViolations).toBe(openApi() === null ? null : 0);
  expect(result.fairness).toEqual({ neverAsked: 0, secondTurnsBeforeFirst: 0 });
  expect(result.handOvers).toBeGreaterThan(0);
  expect(result.restPerHandOver.messages.median).toBeGreaterThan(0);
  expect(result.restPerHandOver.messages.max).toBeLessThanOrEqual(bounds.messages);
  expect(result.restPerHandOver.voices.max).toBeLessThanOrEqual(bounds.voices);
}
