import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { restRules } from '#rehearsal/discord/rules/rule-book.ts';

test('every rule of the book has a test that it refuses', () => {
  const here = new URL('.', import.meta.url);
  const sources = readdirSync(here)
    .filter((each) => each.endsWith('.test.ts'))
    .map((each) => readFileSync(new URL(each, here), 'utf8'));
  const unproven = restRules
    .map((rule) => rule.id)
    .filter((id) => !sources.some((source) => source.includes(`'${id}'`)));
  expect(unproven).toEqual([]);
});

test('no two rules have the same name, and each says where it stands', () => {
  expect(new Set(restRules.map((rule) => rule.id)).size).toBe(restRules.length);
  expect(restRules.filter((rule) => rule.where === '' || rule.says === '')).toEqual([]);
});
