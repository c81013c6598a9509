import { expect, test } from 'vitest';
import { shippedFormats } from '#core/formats/shipped.ts';
import { projectFiles } from '#tests/house/project-files.ts';
import { scan } from '#tests/house/scan.ts';
import { textFor } from '#text/catalogue.ts';
import { neutralName } from '#text/neutral.ts';
import { toneFaults } from '#text/tone.ts';
import { everyCue, everyLine, evening, sampleSession } from './sample-evening.ts';

const text = textFor('en');

/**
 * Quotes: the agreement *Your own story* shows what to swap for what (ES-5), and one listening prompt holds words for
 * a person to say, who may well be glad.
 */
const allowed = [text.agreement('own_story').text, text.listening[11] ?? ''];
const faultsIn = (words: string): readonly string[] => {
  const rest = allowed.reduce((left, quote) => left.replaceAll(quote, ''), words);
  return toneFaults(rest).map((fault) => `${fault} in “${words}”`);
};

test('every sentence of the catalogue keeps the tone, also those inside functions', () => {
  const files = projectFiles((path) => /^src\/text\/en\/.*\.ts$/.test(path));
  const words = files.flatMap(({ text: source }) => scan(source).literals.map((literal) => literal.text));
  expect(words.length).toBeGreaterThan(300);
  expect(words.flatMap(faultsIn)).toEqual([]);
});

test('every shipped format keeps the tone, and no sentence is left with an empty brace', () => {
  for (const format of shippedFormats) {
    const session = sampleSession(format);
    const said = format.phases.flatMap((phase) => [
      ...text.promptsOf(phase, session),
      ...text.hostCuesOf(phase, session),
    ]);
    expect(said.length).toBeGreaterThan(5);
    expect(said.flatMap(faultsIn)).toEqual([]);
    expect(said.filter((words) => /[{}]|undefined|\?\./.test(words))).toEqual([]);
  }
});

test('everything that is said aloud keeps the tone once its facts are filled in', () => {
  for (const format of shippedFormats) {
    const session = sampleSession(format);
    const said = [
      ...everyLine(session).map((line) => text.line(line, session)),
      ...everyCue.map((cue) => text.cueSentence(cue, evening)),
    ];
    expect(said.flatMap(faultsIn)).toEqual([]);
    expect(said.filter((words) => /[{}]|undefined|null|NaN/.test(words))).toEqual([]);
  }
});

test.for([
  ['You should breathe.', 1],
  ['He relapsed and failed.', 2],
  ['She is clean now!', 2],
  ['A new streak: day 0', 2],
  ['I’m proud of you.', 1],
  ['Somebody will answer.', 1],
  ['What I tried was a walk.', 0],
] as const)('the tone check finds what is wrong with “%s”', ([words, faults]) => {
  expect(toneFaults(words)).toHaveLength(faults);
});

test('what strangers may see is neutral', () => {
  const outside = [text.room.doorsTitle, text.room.afterTitle, text.room.closedTitle, text.house.deskName('Tuesday')];
  expect(outside.filter((words) => !neutralName(words))).toEqual([]);
});
