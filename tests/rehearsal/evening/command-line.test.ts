import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readCommandLine } from '#rehearsal/transcript/command-line.ts';
import { help } from '#rehearsal/transcript/help.ts';

const formats = ['listening_round_60', 'passing_circle_60'];
const read = (...args: string[]) => readCommandLine(args, formats);
const usual = { format: 'listening_round_60', mode: 'gentle', people: 8, seed: 1, speed: 'max', output: 'transcript' };

test('without options the page is served', () => {
  expect(read()).toEqual({ kind: 'page', order: { port: 0, replay: null } });
  expect(read('--port', '8000')).toEqual({ kind: 'page', order: { port: 8_000, replay: null } });
  expect(read('--replay=an evening.jsonl')).toEqual({ kind: 'page', order: { port: 0, replay: 'an evening.jsonl' } });
});

test('without a page an ordinary evening is played; measurements alone need none either', () => {
  expect(read('--headless')).toEqual({ kind: 'order', order: usual });
  expect(read('--json')).toEqual({ kind: 'order', order: { ...usual, output: 'json' } });
  expect(read('--json', '--headless')).toEqual({ kind: 'order', order: { ...usual, output: 'json' } });
});

test('every option is understood', () => {
  const typed = [
    '--headless',
    '--format',
    'passing_circle_60',
    '--mode=stage',
    '--people',
    '99',
    '--seed',
    '0',
    '--speed',
    '60',
    '--json',
  ];
  expect(read(...typed)).toEqual({
    kind: 'order',
    order: { format: 'passing_circle_60', mode: 'stage', people: 99, seed: 0, speed: 60, output: 'json' },
  });
});

test('weeks are asked for by their number, in a zone', () => {
  const order = { weeks: 6, mode: 'gentle', seed: 1, zone: 'Europe/Berlin', output: 'transcript' };
  expect(read('--weeks', '6')).toEqual({ kind: 'weeks', order });
  expect(read('--weeks', '6', '--headless')).toEqual({ kind: 'weeks', order });
  expect(read('--weeks=104', '--zone', 'Australia/Sydney', '--mode', 'strict', '--seed', '2', '--json')).toEqual({
    kind: 'weeks',
    order: { weeks: 104, mode: 'strict', seed: 2, zone: 'Australia/Sydney', output: 'json' },
  });
});

test.for<[words: string, ...typed: string[]]>([
  ['There is no option --formt.', '--formt', 'x'],
  ['There is no option -x.', '-x'],
  ['“gentle” is not an option.', 'gentle'],
  [
    'There is no format “tea_party”. There are: listening_round_60, passing_circle_60.',
    '--headless',
    '--format',
    'tea_party',
  ],
  ['There is no mode “loud”. There are: gentle, strict, stage.', '--headless', '--mode', 'loud'],
  ['--people is a whole number from 2 to 99, not “1”.', '--headless', '--people', '1'],
  ['--people is a whole number from 2 to 99, not “100”.', '--headless', '--people', '100'],
  ['--people is a whole number from 2 to 99, not “8.5”.', '--headless', '--people', '8.5'],
  ['--seed is a whole number from 0 to 2147483647, not “x”.', '--headless', '--seed', 'x'],
  ['--speed is 1, 60 or max, not “2”.', '--headless', '--speed', '2'],
  ['--weeks is a whole number from 1 to 104, not “0”.', '--weeks', '0'],
  ['--weeks is a whole number from 1 to 104, not “105”.', '--weeks', '105'],
  ['There is no mode “loud”. There are: gentle, strict, stage.', '--weeks', '1', '--mode', 'loud'],
  ['--seed is a whole number from 0 to 2147483647, not “-1”.', '--weeks', '1', '--seed=-1'],
  ['There is no time zone “Berlin”.', '--weeks', '1', '--zone', 'Berlin'],
  ['--people is for an evening, and does not go with --weeks.', '--weeks', '1', '--people', '3'],
  ['--zone goes with --weeks only.', '--zone', 'Europe/Berlin'],
  ['--mode needs a value.', '--mode'],
  ['--mode needs a value.', '--mode', '--json'],
  ['--json takes no value.', '--json=yes'],
  ['--headless takes no value.', '--headless=yes'],
  ['--format goes with --headless. On the page you choose an evening.', '--format', 'listening_round_60'],
  ['--mode goes with --headless. On the page you choose an evening.', '--mode', 'strict'],
  ['--seed goes with --headless. On the page you choose an evening.', '--seed', '2'],
  ['--speed goes with --headless. On the page you choose an evening.', '--port', '8000', '--speed', '1'],
  ['--port is for the page, and does not go with --headless.', '--headless', '--port', '8000'],
  ['--replay is for the page, and does not go with --json.', '--json', '--replay', 'a.jsonl'],
  ['--port is for the page, and does not go with --weeks.', '--weeks', '2', '--port', '8000'],
  ['--port is a whole number from 0 to 65535, not “65536”.', '--port', '65536'],
  ['--port is a whole number from 0 to 65535, not “http”.', '--port', 'http'],
  ['--replay needs a value.', '--replay'],
])('“%s” is said instead of a guess', ([words, ...typed]) => {
  expect(read(...typed)).toEqual({ kind: 'wrong', why: words });
});

test('help names every option and every format', () => {
  expect(read('--people', '1', '--help')).toEqual({ kind: 'help' });
  const ofThePage = ['--port', '--replay', '--headless'];
  const ofTheTerminal = ['--format', '--mode', '--people', '--seed', '--speed', '--weeks', '--zone', '--json'];
  for (const word of [...ofThePage, ...ofTheTerminal, ...formats]) expect(help(formats)).toContain(word);
});

test('typed in a shell: the object alone on standard output, the transcript beside it; wrong words end with 2', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'rehearsal/main.ts', ...args], { encoding: 'utf8' });
  const good = run('--json', '--people', '3', '--format', 'short_peer_session_45');
  expect(good.status).toBe(0);
  expect(good.stdout.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(good.stdout)).toMatchObject({ format: 'short_peer_session_45', mode: 'gentle', people: 3 });
  expect(good.stderr).toContain('Fay       presses [Start]');
  expect(good.stderr).not.toContain('\u001B');
  const bad = run('--headless', '--people', 'many');
  expect(bad.status).toBe(2);
  expect(bad.stdout).toBe('');
  expect(bad.stderr).toContain('--people is a whole number from 2 to 99, not “many”.');
});
