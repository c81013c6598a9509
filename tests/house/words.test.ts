import { expect, test } from 'vitest';
import { projectFiles } from './project-files.ts';
import { homelessWords } from './word-rules.ts';

/** The small programs that an operator runs print to a terminal, not to members. */
const forOperators = ['src/discord/deploy-now.ts'];

test('every sentence that a member can read is in the catalogue', () => {
  const files = projectFiles(
    (path) => /^src\/(core\/(session|groups)|discord|runtime)\/.*\.ts$/.test(path) && !forOperators.includes(path),
  );
  expect(files.length).toBeGreaterThan(10);
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
