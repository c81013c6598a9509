import { expect, test } from 'vitest';
import { temperaments } from '#rehearsal/people/temperament.ts';
import { cast } from '#rehearsal/words/stage-cast.ts';
import { debrief } from '#rehearsal/words/stage-debrief.ts';
import { projectFiles } from '#tests/house/project-files.ts';
import { scan } from '#tests/house/scan.ts';
import { toneFaults } from '#text/tone.ts';

test('what stands around the rehearsal keeps the tone of the bot’s own words', () => {
  const files = projectFiles((path) => /^rehearsal\/words\/stage[a-z-]*\.ts$/.test(path));
  const words = files.flatMap(({ text }) => scan(text).literals.map((literal) => literal.text));
  expect(words.length).toBeGreaterThan(80);
  expect(words.flatMap(toneFaults)).toEqual([]);
});

test('every temperament has a name of its own and one sentence about it', () => {
  const names = temperaments.map((each) => cast.temperament(each).name);
  expect(new Set(names).size).toBe(temperaments.length);
  expect(temperaments.filter((each) => !/^[^.]+\.$/.test(cast.temperament(each).about))).toEqual([]);
});

test.for([
  [0, '—'],
  [999, '—'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [131_000, '2 min 11 s'],
  [3_600_000, '1 hour 0 min'],
  [7_530_000, '2 hours 5 min'],
] as const)('%i milliseconds are read as %s', ([ms, words]) => {
  expect(debrief.length(ms)).toBe(words);
});
