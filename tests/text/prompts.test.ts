import { expect, test } from 'vitest';
import { shippedFormat } from '#core/formats/shipped.ts';
import { textFor } from '#text/catalogue.ts';
import { person, sampleSession } from './sample-evening.ts';

const text = textFor('en');

function promptsOf(formatId: string, phaseId: string, theme: string | null, asking: readonly number[] = []) {
  const format = shippedFormat(formatId);
  const phase = format?.phases.find(({ id }) => id === phaseId);
  if (!format || !phase) throw new Error(`No ${formatId} with a ${phaseId}`);
  const people = asking.map((n) => person(n, { asksForTime: true }));
  return text.promptsOf(phase, { ...sampleSession(format), theme, people });
}

test('a theme that the host brings by voice reads naturally', () => {
  expect(promptsOf('listening_round_60', 'theme', null)).toEqual([
    "Today's theme: whatever the host brings. You can use it, ignore it, or bring whatever is alive for you.",
  ]);
  expect(promptsOf('passing_circle_60', 'deepen', null)[0]).toBe(
    'Speak to what the host brings, or to whatever is alive for you.',
  );
});

test('a chosen theme stands in its place', () => {
  expect(promptsOf('listening_round_60', 'theme', 'open/2')[0]).toBe(
    "Today's theme: What would you like this group to be for you? You can use it, ignore it, or bring whatever is alive for you.",
  );
  expect(promptsOf('passing_circle_60', 'deepen', 'open/2')[0]).toBe('What would you like this group to be for you?');
});

test('a format without a place for the theme shows it when the sharing opens', () => {
  const prompts = promptsOf('short_peer_session_45', 'share', 'open/1');
  expect(prompts[0]).toBe('Today’s question, if you want it: What did it take to get here today?');
  expect(prompts[1]).toBe('What is this like for you at the moment?');
});

test('the agenda names who asked for time and never what about', () => {
  expect(promptsOf('checkin_agenda_90', 'agenda', null, [2, 3])[0]).toBe(
    'People asked for time: <@1000000000000000002> and <@1000000000000000003>. Whose one or two topics help the most of us today?',
  );
  expect(promptsOf('checkin_agenda_90', 'agenda', null)[0]).toBe(
    'Nobody has asked for time so far. What would help the most of us today?',
  );
});

test('a place that no fact belongs to becomes words, not a brace', () => {
  expect(text.filled('Bring {something_else} today.', sampleSession())).toBe('Bring whatever the host brings today.');
  expect(text.filled('Odd {} one.', sampleSession())).not.toMatch(/[{}]/);
  expect(text.filled('Open for {after_minutes} minutes.', sampleSession())).toBe('Open for 20 minutes.');
});
