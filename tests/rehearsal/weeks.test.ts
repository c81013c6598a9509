import { expect, test } from 'vitest';
import { rehearseWeeks, type WeeksRehearsal } from '#rehearsal/weeks/rehearse-weeks.ts';
import { openApi } from '#tests/openapi.ts';

const played = (weeks: number, seed: number, zone = 'Europe/Berlin'): Promise<WeeksRehearsal> =>
  rehearseWeeks({ weeks, seed, zone, mode: 'gentle', output: 'json' }, openApi(), () => undefined);

const wordsOf = ({ lines }: WeeksRehearsal): string =>
  lines
    .map(({ who, words, whisper = '' }) => `${who} ${words} ${whisper}`)
    .join('\n')
    .replaceAll('**', '');

test('six weeks of a group: doors on their minute through a change of the clocks, everybody told once, no event left behind', async () => {
  const life = await played(6, 3);
  expect(life.problems).toEqual([]);
  const { result } = life;
  expect(result.openings.map(({ planned }) => planned.slice(11, 16))).toContain('17:50');
  expect(result.openings.every(({ actualDelayMs: ms }) => ms !== null && ms <= 2_000)).toBe(true);
  const { due, sent, twice, failed } = result.reminders;
  expect([due - sent, twice, failed]).toEqual([1, 0, 1]);
  expect(result.events.orphaned).toBe(0);
  expect(result.events.mirrored).toBeGreaterThanOrEqual(result.openings.length);
  expect([result.stuckMutes, result.specViolations]).toEqual([0, openApi() === null ? null : 0]);
  const words = wordsOf(life);
  for (const seen of [
    'the clocks go back',
    'types /schedule skip',
    'types /schedule move',
    'types /rota leave',
    'could you host?',
    'to Ada: Tuesday circle starts',
    '@Ben: Tuesday circle starts',
    'the room’s card: Doors are open',
    'Tuesday circle begins in 15 minutes',
    'The bot',
    '.ics',
  ]) {
    expect(words).toContain(seen);
  }
}, 240_000);

test('the same number plays the same weeks, and another number others', async () => {
  const [one, again, other] = [await played(2, 5), await played(2, 5), await played(2, 6)];
  expect(again.lines).toEqual(one.lines);
  expect(other.lines).not.toEqual(one.lines);
  expect(other.problems).toEqual([]);
}, 240_000);
