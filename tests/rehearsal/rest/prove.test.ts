import { expect, test } from 'vitest';
import { httpRules } from '#rehearsal/discord/rules/book-http.ts';
import { seeAtWork, unseen } from './prove.ts';

test('a test in which nothing is refused proves no rule', async () => {
  await expect(seeAtWork(() => {})).rejects.toThrow('has not seen its rule at work');
});

test('an answer that lets the request pass is no refusal', async () => {
  const passed = { status: 200 };
  await expect(seeAtWork((proof) => proof.expectRefused(passed, passed))).rejects.toThrow('no refusal');
  const farewell = { closed: 1000 };
  await expect(seeAtWork((proof) => proof.expectRefused(farewell, farewell))).rejects.toThrow('no refusal');
});

test('a refusal has to be the one that is expected', async () => {
  const expected = { status: 403, code: 50_013 };
  await expect(seeAtWork((proof) => proof.expectRefused(null, expected))).rejects.toThrow('to deeply equal');
  await expect(seeAtWork((proof) => proof.expectRefused({ ...expected }, expected))).resolves.toBeUndefined();
});

test('a rule that acts has to make a difference', async () => {
  const same = { kept: ['Ada'], broken: ['Ada'] };
  await expect(seeAtWork((proof) => proof.expectDifference(same))).rejects.toThrow('no difference');
  await expect(seeAtWork((proof) => proof.expectDifference({ ...same, broken: [] }))).resolves.toBeUndefined();
});

test('a rule no test has seen at work is named when the tests of its book are over', () => {
  const ids = httpRules.map((rule) => rule.id);
  expect(unseen(httpRules, new Set(ids.slice(1)))).toEqual([ids[0]]);
});
