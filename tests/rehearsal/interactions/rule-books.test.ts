import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gatewayRules } from '#rehearsal/discord/gateway/rule-book.ts';
import { interactionRules } from '#rehearsal/discord/interactions/rule-book.ts';

/** The titles of all tests of a folder. */
function titlesIn(folder: string): string {
  const url = new URL(`../${folder}/`, import.meta.url);
  const files = readdirSync(url).filter((name) => name.endsWith('.test.ts') && name !== 'rule-books.test.ts');
  return files.map((name) => readFileSync(new URL(name, url), 'utf8')).join('\n');
}

describe('every rule of the local Discord has a test that says its name', () => {
  const titles = titlesIn('gateway') + titlesIn('interactions');
  test.each([...gatewayRules, ...interactionRules].map((rule) => [rule.id]))('%s', (id) => {
    expect(titles).toMatch(new RegExp(`${id.replace('.', '\\.')}[:,]`, 'u'));
  });

  test('no two rules share a name', () => {
    const ids = [...gatewayRules, ...interactionRules].map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
