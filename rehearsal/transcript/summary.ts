import type { Result } from '../measure/result.ts';

/** What was measured, in plain words. */
export function summary(result: Result, problems: readonly string[]): string {
  const { restPerHandOver: rest, fairness, turns } = result;
  const speakers = new Set(turns.map(({ who }) => who)).size;
  const spec =
    result.specViolations === null
      ? 'not checked: Discord’s API description is not here (DISCORD_OPENAPI names the file)'
      : `${result.specViolations}`;
  return [
    '',
    `${turns.length} turns by ${speakers} of ${result.people} people; the floor was handed over ${result.handOvers} times.`,
    `A hand-over cost ${rest.voices.median} voice calls (at most ${rest.voices.max}) and ${rest.messages.median} message calls (at most ${rest.messages.max}) beyond the press’s answer.`,
    `People left muted: ${result.stuckMutes}. Requests that Discord forbids: ${spec}. Requests refused: ${result.refusedByDiscord}.`,
    `Went unasked: ${fairness.neverAsked}. Second turns before a first one: ${fairness.secondTurnsBeforeFirst}.`,
    `It took ${(result.wallMs / 1_000).toFixed(1)} seconds.`,
    ...problems.map((problem) => `PROBLEM: ${problem}`),
  ].join('\n');
}
