import { expect, test } from 'vitest';
import { projectFiles } from './project-files.ts';
import { homelessWords } from './word-rules.ts';

/** What an operator reads in a terminal or a dashboard, and what people type, which nobody is shown. */
const elsewhere = ['src/discord/deploy-now.ts', 'src/feeds/metrics.ts', 'src/core/calendar/words/'];

test('every sentence that a member can read is in the catalogue', () => {
  const files = projectFiles(
    (path) =>
      /^src\/(core\/(session|groups|calendar)|discord|runtime|feeds)\/.*\.ts$/.test(path) &&
      !elsewhere.some((one) => path.startsWith(one)),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(homelessWords)).toEqual([]);
});

test('every sentence that is read on the page of the rehearsal is in its catalogue', () => {
  const files = projectFiles((path) => /^rehearsal\/web\/page\/.*\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(homelessWords)).toEqual([]);
});

test.for([
  `reply({ whisper: 'You have the floor now' })`,
  `const words = "the floor is yours.";`,
  'const line = `Welcome, ${name}`;',
  `card.push(ada ? 'please wait. It is not your turn' : '')`,
])('the rule notices words outside the catalogue: %s', (text) => {
  expect(homelessWords({ path: 'sample.ts', text })).toHaveLength(1);
});

test.for([
  `throw new Error('A session without a room was opened.')`,
  `log.warn({ session }, 'Discord was not reachable.')`,
  `const id = 'raise-hand'; // The floor is yours.`,
  `const missing = 'Manage Channels, Send Messages in Threads';`,
  `const sql = 'select one from two';`,
  `const found = /It's "quoted"/.test(text) ? 'a' : 'b';`,
])('and leaves alone what no member reads: %s', (text) => {
  expect(homelessWords({ path: 'sample.ts', text })).toEqual([]);
});
