import { describe, expect, test } from 'vitest';
import {
  besideRules,
  botRules,
  brokenRules,
  codeRules,
  hasDrawerName,
  hasKebabName,
  lineLimit,
  linesOf,
  machineRules,
  sourceRules,
  testRules,
  usualLimit,
} from './file-rules.ts';
import { isSource, isTest, projectFiles } from './project-files.ts';

const sources = projectFiles(isSource);
const tests = projectFiles(isTest);
/** These files hold the rules and samples that break them. */
const isHouse = (path: string): boolean => path.startsWith('tests/house/');

test('no file is longer than three hundred lines', () => {
  expect(sources.length).toBeGreaterThan(20);
  const long = [...sources, ...tests].filter((file) => linesOf(file) > lineLimit);
  expect(long.map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([]);
});

test('nine files in ten are read without scrolling far', () => {
  const long = sources.filter((file) => linesOf(file) >= usualLimit);
  const tooMany = long.length > sources.length / 10 ? long.map((file) => `${file.path}: ${linesOf(file)}`) : [];
  expect(tooMany).toEqual([]);
});

test('a file’s name says what is inside', () => {
  const paths = [...sources, ...tests].map(({ path }) => path);
  expect(paths.filter(hasDrawerName)).toEqual([]);
  expect(paths.filter((path) => !hasKebabName(path))).toEqual([]);
});

test('no error is swallowed, nothing is printed past the log, nothing is left open', () => {
  expect(sources.flatMap((file) => brokenRules(file, codeRules, 'code'))).toEqual([]);
  const bot = sources.filter(({ path }) => !path.startsWith('rehearsal/'));
  expect(bot.flatMap((file) => brokenRules(file, botRules, 'code'))).toEqual([]);
  expect(sources.flatMap((file) => brokenRules(file, sourceRules, 'all'))).toEqual([]);
});

test('every test runs, and none waits on the clock of the machine', () => {
  const checked = tests.filter(({ path }) => !isHouse(path));
  expect(checked.flatMap((file) => brokenRules(file, testRules, 'code'))).toEqual([]);
});

test('the project can be built on any machine', () => {
  const all = projectFiles((path) => !isHouse(path) && !/^(package-lock\.json|LICENSE)$/.test(path));
  expect(all.flatMap((file) => brokenRules(file, machineRules, 'all'))).toEqual([]);
  const inside = all.filter(({ path }) => !['rehearsal/measure/api-description.ts', '.ci/run'].includes(path));
  expect(inside.flatMap((file) => brokenRules(file, besideRules, 'all'))).toEqual([]);
});

function broken(text: string, rules: Parameters<typeof brokenRules>[1], read: 'code' | 'all'): number {
  return brokenRules({ path: 'sample.ts', text }, rules, read).length;
}

describe('the rules themselves notice', () => {
  test.for([
    `console.log('here');`,
    `try { act(); } catch {}`,
    `try { act(); } catch (error) { /* fine */ }`,
    `void act().catch(() => {});`,
    `void act().catch((_) => undefined);`,
    `const who = member as any;`,
  ])('code: %s', (text) => {
    expect(broken(text, codeRules, 'code')).toBe(1);
  });

  test.for([
    `// TODO: later`,
    `// @ts-ignore`,
    `/* oxlint-disable no-console */`,
    `throw new Error('not implemented');`,
  ])('comments: %s', (text) => {
    expect(broken(text, sourceRules, 'all')).toBe(1);
  });

  test.for([`test.skip('later', () => {});`, `await new Promise((resolve) => setTimeout(resolve, 50));`])(
    'tests: %s',
    (text) => {
      expect(broken(text, testRules, 'code')).toBe(1);
    },
  );

  test('casts without a check', () => {
    expect(broken(`const who = member as unknown as Session;`, botRules, 'code')).toBe(1);
  });

  test('places of one machine and files beside the repository', () => {
    expect(broken('see /home/fay/notes', machineRules, 'all')).toBe(1);
    expect(broken(`readFileSync('../shared/x.json')`, besideRules, 'all')).toBe(1);
  });

  test('names without a meaning, and long files', () => {
    expect(['src/utils/time.ts', 'src/core/voice-helpers.ts', 'rehearsal/common.ts'].every(hasDrawerName)).toBe(true);
    expect(hasDrawerName('src/core/community.ts')).toBe(false);
    expect(hasKebabName('src/core/turnLength.ts')).toBe(false);
    expect(linesOf({ path: 'long.ts', text: 'a\n'.repeat(301) })).toBeGreaterThan(lineLimit);
  });

  test('but not what a comment or a sentence says about them', () => {
    expect(broken(`// console.log is not used here`, codeRules, 'code')).toBe(0);
    expect(broken(`try { act(); } catch (error) { log.error({ err: error }); }`, codeRules, 'code')).toBe(0);
  });
});
