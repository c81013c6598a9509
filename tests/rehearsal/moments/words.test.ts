import { expect, test } from 'vitest';
import { moments } from '#rehearsal/words/moments.ts';
import { typedShares, unaskedAdvice } from '#rehearsal/words/shares.ts';
import { projectFiles } from '#tests/house/project-files.ts';
import { scan } from '#tests/house/scan.ts';
import { toneFaults } from '#text/tone.ts';

/** What made-up people type is theirs: some of them break an agreement, and some are glad. */
const typed = new Set<string>([...typedShares, ...unaskedAdvice, ...moments.ruleBroken.advice]);

const literalsOf = (wanted: RegExp): readonly string[] =>
  projectFiles((path) => wanted.test(path))
    .flatMap(({ text }) => scan(text).literals.map((literal) => literal.text))
    .filter((words) => !typed.has(words));

test('every sentence of the rehearsal keeps the tone of the house', () => {
  const words = literalsOf(/^rehearsal\/words\/.*\.ts$/);
  expect(words.length).toBeGreaterThan(150);
  expect(words.flatMap((one) => toneFaults(one).map((fault) => `${fault} in “${one}”`))).toEqual([]);
});

test('looking back has no word of a verdict', () => {
  const words = literalsOf(/^rehearsal\/words\/(debrief|evenings|guide|moments|sights|stage-debrief)\.ts$/);
  const verdict =
    /\b(scores?|grades?|wrong(ly)?|mistakes?|errors?|fail(s|ed|ure)?|badly|poor(ly)?|per cent|%|well done|good job|correct)\b/i;
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((one) => verdict.test(one))).toEqual([]);
});
