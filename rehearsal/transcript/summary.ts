import type { Result } from '../measure/result.ts';

/** How many requests Discord’s description forbids, or why nobody knows. */
export const specWords = (violations: number | null): string =>
  violations === null
    ? 'not checked: Discord’s API description is not here (DISCORD_OPENAPI names the file)'
    : `${violations}`;

/** What was measured, in plain words. */
export function summary(result: Result, problems: readonly string[]): string {
  const { restPerHandOver: rest, fairness, turns } = result;
  const speakers = new Set(turns.map(({ who }) => who)).size;
  return [
    '',
    `${turns.length} turns by ${speakers} of ${result.people} people; the floor was handed over ${result.handOvers} times.`,
    `A hand-over cost ${rest.voices.median} voice calls (at most ${rest.voices.max}) and ${rest.messages.median} message calls (at most ${rest.messages.max}) beyond the press’s answer.`,
    `People left muted: ${result.stuckMutes}. Requests that Discord forbids: ${specWords(result.specViolations)}. Requests refused: ${result.refusedByDiscord}.`,
    `Went unasked: ${fairness.neverAsked}. Second turns before a first one: ${fairness.secondTurnsBeforeFirst}.`,
    `It took ${(result.wallMs / 1_000).toFixed(1)} seconds.`,
    ...problems.map((problem) => `PROBLEM: ${problem}`),
  ].join('\n');
}
