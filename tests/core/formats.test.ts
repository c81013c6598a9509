import { describe, expect, test } from 'vitest';
import { parseFormat, type Problem } from '#core/formats/parse.ts';
import { commonBehaviour, shippedFormat, shippedFormats } from '#core/formats/shipped.ts';
import type { Format } from '#core/formats/format.ts';
import { holdMs, hostAwayMs, rejoinGraceMs, silenceMs } from '#core/session/constants.ts';
import { minutes, seconds } from '#core/time.ts';
import { aFormat, aPhase } from './a-format.ts';

const asText = (format: Format): string => JSON.stringify(format, null, 1);
const problems = (text: string): readonly Problem[] => {
  const parsed = parseFormat(text);
  return 'problems' in parsed ? parsed.problems : [];
};
/** The line on which a piece of text first stands, counted from 1. */
const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length;

describe('the shipped formats', () => {
  test('are eight, and each is found by its id', () => {
    expect(shippedFormats).toHaveLength(8);
    expect(shippedFormat('grief_circle_75')?.name).toBe('Grief circle');
    expect(shippedFormat('no_such_format')).toBeUndefined();
  });

  test.each(shippedFormats.map((format) => [format.id, format] as const))(
    '%s comes back the same from its own text',
    (_id, format) => {
      expect(parseFormat(asText(format))).toEqual({ format });
    },
  );

  test('share their behaviour with the rules of a session', () => {
    expect(seconds(commonBehaviour.on_disconnect_while_speaking.hold_seconds)).toBe(holdMs);
    expect(minutes(commonBehaviour.on_late_arrival.rejoin_grace_minutes)).toBe(rejoinGraceMs);
    expect(seconds(commonBehaviour.on_silence.first_cue_after_seconds)).toBe(silenceMs);
    expect(seconds(commonBehaviour.on_host_lost.after_seconds)).toBe(hostAwayMs);
  });
});

describe('a file that is not JSON', () => {
  test.each([
    ['a comment', '{\n  // hello\n  "id": "a"\n}', 2, 'Comments are not part of JSON'],
    ['a comma too many', '{\n  "id": "a",\n}', 3, 'one comma too many'],
    ['a missing comma', '{\n  "id": "a"\n  "name": "b"\n}', 3, 'Put a comma'],
    ['an open end', '{\n  "id": "a"\n', 3, 'Close this with }'],
    ['words without quotes', '{\n  "id": hello\n}', 2, 'double quotes'],
    ['something after the end', '{}\n{}', 2, 'ends before this'],
    ['a name twice', '{\n  "id": "a",\n  "id": "b"\n}', 3, 'written twice'],
    ['nothing at all', ' \n ', 1, 'empty'],
  ])('is refused with line and reason: %s', (_what, text, line, reason) => {
    expect(problems(text)[0]?.line).toBe(line);
    expect(problems(text)[0]?.reason).toContain(reason);
  });

  test('or is far too large or too deep to be a meeting is refused at once', () => {
    expect(problems(`"${'x'.repeat(65_536)}"`)[0]?.reason).toContain('64 kB');
    expect(problems('['.repeat(60_000))[0]?.reason).toContain('too deeply');
    expect(problems(`"${'ä'.repeat(40_000)}"`)[0]?.reason).toContain('64 kB');
  });
});

test('an invisible mark at the beginning of a file is no part of it', () => {
  const text = asText(aFormat());
  expect(parseFormat(`\uFEFF${text}`)).toEqual(parseFormat(text));
  expect(problems('\uFEFF')[0]?.reason).toContain('empty');
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines are counted rightly when they end with %s', (_name, end) => {
  const text = asText(aFormat()).replace('"queue": "raised_hand"', '"queue": "raised_fist"');
  const line = lineOf(text, 'raised_fist');
  expect(problems(text.replaceAll('\n', end)).map((problem) => problem.line)).toEqual([line]);
  expect(problems(['{', '', '  "id": hello', '}'].join(end))[0]?.line).toBe(3);
});

describe('a format of the wrong shape', () => {
  const edited = (before: string, after: string): readonly Problem[] => {
    const text = asText(aFormat());
    if (!text.includes(before)) throw new Error(`the format has no ${before}`);
    const changed = text.replace(before, after);
    return problems(changed).map((problem) => ({ ...problem, line: problem.line - lineOf(changed, after) }));
  };

  test.each([
    ['an unknown key', '"name": "Small evening"', '"nmae": "Small evening"', 'no "nmae"'],
    ['a number in quotes', '"minutes": 40', '"minutes": "40"', 'Make "minutes" a number'],
    ['an unknown queue', '"queue": "raised_hand"', '"queue": "raised_fist"', 'Set "queue" to "none" or'],
    ['a turn that is too long', '"turn_seconds": 180', '"turn_seconds": 99999', 'at most 3600'],
    ['an id with spaces', '"id": "share"', '"id": "Share it"', 'use a-z'],
    ['passing switched off', '"pass": true', '"pass": false', 'Set "pass" to true'],
  ])('is refused with line and reason: %s', (_what, before, after, reason) => {
    const there = edited(before, after).filter(({ line }) => line === 0);
    expect(there.map((problem) => problem.reason).join()).toContain(reason);
  });

  test('that misses something is pointed to where it is missing', () => {
    const text = asText(aFormat()).replace('"late_entry": "open",', '');
    expect(problems(text).map(({ line }) => line)).toEqual([lineOf(text, '"id": "welcome"') - 1]);
    expect(problems(text)[0]?.reason).toContain('"late_entry"');
  });
});

describe('a format whose parts do not fit', () => {
  const reasons = (format: Format): string =>
    problems(asText(format))
      .map(({ reason }) => reason)
      .join('\n');
  const turns = { queue: 'circle', turn_seconds: 60 } as const;

  test.each<[string, Format, string]>([
    ['phases that add up to something else', { ...aFormat(), total_minutes: 61 }, 'add up to 60 minutes'],
    ['no phase that takes the delay', aFormat({ phases: [aPhase('one')] }), 'Set "flex" to "absorbs"'],
    [
      'two phases that take it',
      aFormat({ phases: [aPhase('one', { flex: 'absorbs' }), aPhase('two', { flex: 'absorbs' })] }),
      'Only one phase',
    ],
    [
      'turns without a length',
      aFormat({ phases: [aPhase('one', { flex: 'absorbs', queue: 'circle' })] }),
      'add "turn_seconds"',
    ],
    [
      'two phases with one id',
      aFormat({ phases: [aPhase('one', { ...turns, flex: 'absorbs' }), aPhase('one')] }),
      'called "one" too',
    ],
    [
      'sizes out of order',
      { ...aFormat(), size: { min: 9, ideal: 6, max_turns: 8, split_above: 12 } },
      'cannot be below "min"',
    ],
    ['an unknown agreement', { ...aFormat(), rules: ['be_nice'] }, 'no agreement called "be_nice"'],
    ['an agreement twice', { ...aFormat(), rules: ['limits', 'limits'] }, 'in the list twice'],
    ['a name on two lines', { ...aFormat(), name: 'Small\nevening' }, 'on one line'],
    ['a name with Markdown', { ...aFormat(), name: '**Small** evening' }, 'plain words'],
    ['a name that mentions', { ...aFormat(), name: 'For @everyone' }, 'plain words'],
    ['nobody to lead', { ...aFormat(), roles: ['co_host'] }, 'add "host"'],
    ['a role twice', { ...aFormat(), roles: ['host', 'greeter', 'greeter'] }, '"greeter" is in the list twice'],
    [
      'a role under two names',
      { ...aFormat(), roles: ['host', 'standby', 'standby_facilitator'] },
      'in the list twice',
    ],
    [
      'a warning longer than a turn',
      aFormat({ phases: [aPhase('one', { queue: 'circle', turn_seconds: 29, flex: 'absorbs' })] }),
      '30 seconds before the end of a turn',
    ],
    [
      'a turn longer than its phase',
      aFormat({ phases: [aPhase('one', { queue: 'circle', turn_seconds: 61, minutes: 1, flex: 'absorbs' })] }),
      'longer than this whole phase of 1 minutes',
    ],
    [
      'feedback in a format without it',
      aFormat({ feedback: 'none', phases: [aPhase('one', { kind: 'feedback', flex: 'absorbs' })] }),
      'This phase is for feedback',
    ],
    [
      'doors that are closed all along',
      aFormat({ phases: [aPhase('one', { late_entry: 'closed', flex: 'absorbs' })] }),
      'Every phase is closed',
    ],
  ])('is refused: %s', (_what, format, reason) => {
    expect(reasons(format)).toContain(reason);
  });

  test('is taken where a warning is as long as a turn, a turn as long as its phase, and one part open to all', () => {
    const phases = [
      aPhase('one', { queue: 'circle', turn_seconds: 30, minutes: 0.5, flex: 'absorbs' }),
      aPhase('two', { late_entry: 'closed' }),
    ];
    expect(problems(asText(aFormat({ phases })))).toEqual([]);
  });
});
