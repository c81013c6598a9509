import { expect, test } from 'vitest';
import { refusals } from '#core/session/refusals.ts';
import { ruleIds } from '#core/formats/rules.ts';
import { shippedFormat } from '#core/formats/shipped.ts';
import { groupTypes } from '#core/groups/group.ts';
import { days, hours, type Instant } from '#core/time.ts';
import type { CommandRefusal } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { commandRefusals } from '../../src/text/en/refusals-of-commands.ts';
import { evening, member, sampleSession } from './sample-evening.ts';

const text = textFor('en');

test('an unknown language gets English, and a region gets its language', () => {
  expect(textFor('tlh')).toBe(text);
  expect(textFor('en-GB')).toBe(text);
  expect(textFor('')).toBe(text);
});

test('every refusal has a sentence that says what to do next', () => {
  // The type holds the catalogue to every name that a command can answer with.
  const words: (name: CommandRefusal) => string = text.refusal;
  const commandNames = Object.keys(commandRefusals) as (keyof typeof commandRefusals)[];
  for (const name of [...refusals, ...commandNames]) {
    expect(words(name)).toMatch(/[.]$/);
    expect(words(name).length).toBeLessThan(200);
    expect(words(name)).not.toContain('undefined');
  }
});

test('a refusal names what Discord or the file says is missing', () => {
  expect(text.refusal('missing-permissions', { missing: 'Mute Members' })).toContain('Mute Members');
  expect(text.refusal('file-unreadable', { line: 12, reason: 'a comma is missing' })).toContain(
    'line 12: a comma is missing',
  );
  expect(text.refusal('size-out-of-range')).toContain('2 to 99');
});

test('every agreement that a format can name has words', () => {
  for (const id of ruleIds) expect(text.agreement(id).text.length).toBeGreaterThan(20);
  expect(Object.keys(text.agreements)).toHaveLength(ruleIds.size);
});

test('every type of group has five prompts of its own', () => {
  for (const type of groupTypes) expect(text.sharing[type]).toHaveLength(5);
  expect(text.themeWords('grief_and_loss/2')).toBe('What has surprised you about grief lately?');
  expect(text.themeWords('grief_and_loss/6')).toBeNull();
  expect(text.themeWords('constructor/1')).toBeNull();
  expect(text.themeWords(null)).toBeNull();
});

/** Five meetings in a row, with these hours between them. */
const fiveFrom = (start: Instant, gaps: readonly number[]): readonly Instant[] =>
  gaps.reduce<readonly Instant[]>((all, gap) => [...all, (all.at(-1) ?? start) + hours(gap)], [start]);

test.for([
  ['daily', [24, 24, 24, 24]],
  ['weekly', [168, 168, 168, 168]],
  ['weekly over a change of the clocks', [168, 169, 168, 168]],
  ['every other week', [336, 336, 335, 336]],
  ['twice a day', [10, 14, 10, 14]],
  ['every four weeks', [672, 672, 672, 672]],
] as const)('a group that meets %s hears no listening prompt twice in five meetings', ([, gaps]) => {
  for (let start = evening; start < evening + days(30); start += hours(7)) {
    const heard = fiveFrom(start, gaps).map((at) => text.listeningFor(at));
    expect(new Set(heard).size).toBe(5);
  }
});

test.for([
  [1_000, '1 second'],
  [45_000, '45 seconds'],
  [60_000, '1 minute'],
  [90_000, '1 minute 30 seconds'],
  [180_000, '3 minutes'],
  [640_000, '11 minutes'],
  [-5_000, '0 seconds'],
] as const)('%d ms is %s', ([ms, words]) => {
  expect(text.duration(ms)).toBe(words);
});

test('late people are promised a place only where one comes without asking', () => {
  const late = (formatId: string, phaseId: string): string => {
    const format = shippedFormat(formatId);
    const phase = format?.phases.findIndex(({ id }) => id === phaseId) ?? -1;
    if (!format || phase < 0) throw new Error(`No ${formatId} with a ${phaseId}`);
    return text.line({ say: 'late', entry: 'open' }, { ...sampleSession(format), phase });
  };
  expect(late('structured_support_90', 'checkin')).toContain('your place is at the end of the order');
  expect(late('listening_round_60', 'new')).not.toContain('your place');
});

test('a meeting that reached its longest time says how long the room stays open, and doors that close do not', () => {
  const session = sampleSession();
  const stays = { ...session, stage: { kind: 'after', closesAt: evening } } as const;
  expect(text.line({ say: 'hard-limit' }, stays)).toContain(`stays open until <t:${evening / 1_000}:t>`);
  expect(text.line({ say: 'hard-limit' }, session)).not.toContain('stays open');
});

test('about somebody else, a refusal does not speak of the reader', () => {
  for (const name of ['they-have-no-hand-up', 'their-second-turn-later', 'not-present-to-take-it'] as const)
    expect(text.refusal(name)).not.toMatch(/\b[Yy]ou\b/);
});

test('the desk does not claim that somebody has heard what may not have reached them', () => {
  expect(text.cueSentence({ kind: 'soon', who: member(2) }, evening)).not.toContain('heard');
  expect(text.cueSentence({ kind: 'not-on-air', who: member(2) }, evening)).toContain('keeps their place');
});

test('no advice about the floor sends a host on to the next part by mistake', () => {
  expect(text.refusal('nobody-speaks')).not.toContain('*Next* gives');
  expect(text.cueSentence({ kind: 'held', who: member(2) }, evening)).toContain('*Thank & next* goes on');
});
