import type { PhaseFormat } from '#core/formats/format.ts';
import type { Session } from '#core/session/model.ts';
import { mention } from '../marks.ts';
import { themeWords } from './sharing.ts';
import { duration, inARow } from './time.ts';

/** The facts of a session that its prompts may speak of. */
export type PromptFacts = Pick<Session, 'format' | 'theme' | 'people'>;

/** The prompts of a phase, as people read them. A theme that the format nowhere asks for opens the first sharing. */
export function promptsOf(phase: PhaseFormat, facts: PromptFacts): readonly string[] {
  const prompts = phase.prompts.map((prompt) => filled(prompt, facts));
  const theme = themeWords(facts.theme);
  const firstShare = facts.format.phases.find(({ kind }) => kind === 'share');
  if (theme === null || phase !== firstShare || asksForTheme(facts)) return prompts;
  return [`Today’s question, if you want it: ${theme}`, ...prompts];
}

/** The cues for the host in a phase, with the same places filled. */
export const hostCuesOf = (phase: PhaseFormat, facts: PromptFacts): readonly string[] =>
  (phase.facilitator_cues ?? []).map((cue) => filled(cue, facts));

const asksForTheme = ({ format }: PromptFacts): boolean =>
  format.phases.some(({ prompts }) => prompts.some((prompt) => /\{theme(_question)?\}/.test(prompt)));

/** Whole sentences that read better in other words when the fact they wait for is missing. */
const without: readonly (readonly [RegExp, string])[] = [
  // How long a chat stays depends on the group's room, which a format cannot know.
  [/[^.?]*\{chat_days\}[^.?]*[.?]/g, 'What was typed stays in a lasting room; a fresh room is deleted with its chat.'],
];

const nobodyAsked: readonly (readonly [RegExp, string])[] = [
  [/People asked for time on: \{requested_topics\}\./g, 'Nobody has asked for time so far.'],
  [/Which one or two help the most of us today\?/g, 'What would help the most of us today?'],
];

/** Who asked for time is a list of people. Topics are said by voice and never kept. */
const somebodyAsked: readonly (readonly [RegExp, string])[] = [
  [/asked for time on: \{requested_topics\}/g, 'asked for time: {requested_topics}'],
  [/Which one or two help the most of us today\?/g, 'Whose one or two topics help the most of us today?'],
];

/** One prompt with its places filled. A place without a fact becomes natural words, never an empty brace. */
export function filled(prompt: string, facts: PromptFacts): string {
  const asked = facts.people.filter((person) => person.asksForTime).map((person) => mention(person.id));
  const rewordings = prompt.includes('{requested_topics}') ? (asked.length > 0 ? somebodyAsked : nobodyAsked) : [];
  const reworded = [...without, ...rewordings].reduce((text, [from, to]) => text.replace(from, to), prompt);
  const theme = themeWords(facts.theme);
  const places: Readonly<Record<string, string>> = {
    theme: theme ?? 'whatever the host brings',
    theme_question: theme ?? 'Speak to what the host brings, or to whatever is alive for you.',
    skill: 'the one the host brings',
    // A theme is a whole question, so a topic within a sentence stays "this".
    topic: 'this',
    requested_topics: asked.length > 0 ? inARow(asked) : 'nobody so far',
    after_minutes: String(facts.format.after_minutes),
    total: duration(facts.format.total_minutes * 60_000),
  };
  return reworded
    .replaceAll(/\{([^{}]*)\}/g, (_, place: string) => places[place] ?? 'whatever the host brings')
    .replaceAll('?.', '?');
}
