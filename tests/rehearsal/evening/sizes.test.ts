import { expect, test } from 'vitest';
import { z } from 'zod';
import { rehearse } from '#rehearsal/rehearse.ts';
import { expectGoodEvening, played } from './played.ts';

test('a hand-over costs the same in a room of four and in a room of twenty-five', async () => {
  const small = await played({ format: 'checkin_agenda_90', mode: 'strict', people: 4, seed: 3 });
  const large = await played({ format: 'checkin_agenda_90', mode: 'strict', people: 25, seed: 3 });
  expectGoodEvening(small);
  expectGoodEvening(large);
  expect(large.result.handOvers).toBeGreaterThan(small.result.handOvers);
  expect(large.result.restPerHandOver.voices.max).toBeLessThanOrEqual(2);
  expect(large.result.restPerHandOver.messages.median).toBeLessThanOrEqual(3);
});

test('two people are an evening too', async () => {
  const { result, problems } = await played({
    format: 'peer_supporter_reflection_60',
    mode: 'strict',
    people: 2,
    seed: 1,
  });
  expect(problems).toEqual([]);
  expect({ ...result.fairness, stuckMutes: result.stuckMutes }).toEqual({
    neverAsked: 0,
    secondTurnsBeforeFirst: 0,
    stuckMutes: 0,
  });
});

test('the same seed plays the same evening, and another seed another', async () => {
  const order = { format: 'passing_circle_60', mode: 'strict', people: 6, seed: 5 } as const;
  const first = await played(order);
  const again = await played(order);
  const other = await played({ ...order, seed: 6 });
  expect(again.lines).toEqual(first.lines);
  expect({ ...again.result, wallMs: 0 }).toEqual({ ...first.result, wallMs: 0 });
  expect(other.lines).not.toEqual(first.lines);
});

const count = z.number().int().min(0);
const spread = z.strictObject({ median: count, max: count });
const minutes = z.number().positive();

/** Every field and no other. */
const shape = z.strictObject({
  format: z.string(),
  mode: z.enum(['gentle', 'strict', 'stage']),
  people: count,
  phases: z.array(z.strictObject({ id: z.string(), plannedMinutes: minutes, ranMinutes: minutes })).min(1),
  turns: z
    .array(
      z.strictObject({
        who: z.string(),
        kind: z.enum(['voice', 'typed']),
        ceilingMs: count,
        tookMs: count,
        outcome: z.enum(['done', 'thanked', 'dropped', 'phase-over']),
      }),
    )
    .min(1),
  handOvers: count,
  restPerHandOver: z.strictObject({ voices: spread, messages: spread }),
  stuckMutes: count,
  specViolations: count.nullable(),
  refusedByDiscord: count,
  fairness: z.strictObject({ neverAsked: count, secondTurnsBeforeFirst: count }),
  wallMs: count,
});

test('the measurements have the agreed shape, and nothing else', async () => {
  const { result } = await played({ format: 'short_peer_session_45', mode: 'gentle', people: 5, seed: 2 });
  expect(shape.safeParse(result).error?.message).toBeUndefined();
});

test('without Discord’s API description nothing is said about violations', async () => {
  const nobody = { line: () => undefined, progress: () => undefined };
  const order = {
    format: 'short_peer_session_45',
    mode: 'gentle',
    people: 3,
    seed: 1,
    speed: 'max',
    output: 'json',
  } as const;
  const { result } = await rehearse(order, null, nobody);
  expect(result.specViolations).toBeNull();
});
