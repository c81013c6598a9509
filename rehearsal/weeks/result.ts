import { specWords } from '../transcript/summary.ts';
import type { OpeningDelay } from '../measure/doors-watch.ts';
import type { ReminderCount } from '../measure/told-watch.ts';

/** What a rehearsal of weeks measured: the last line of `npm run rehearse -- --weeks N --json`. */
export interface WeeksResult {
  readonly weeks: number;
  readonly openings: readonly OpeningDelay[];
  readonly reminders: ReminderCount;
  readonly events: { readonly mirrored: number; readonly orphaned: number };
  readonly stuckMutes: number;
  /** Requests that Discord's API description forbids; null when the description is not there to ask. */
  readonly specViolations: number | null;
  /** Requests that the local Discord answered with an error; one is somebody whose direct messages are closed. */
  readonly refusedByDiscord: number;
  /** How long it took on this computer. */
  readonly wallMs: number;
}

/** What was measured, in plain words. */
export function weeksSummary(result: WeeksResult, problems: readonly string[]): string {
  const { openings, reminders, events } = result;
  const delays = openings.flatMap(({ actualDelayMs }) => actualDelayMs ?? []);
  return [
    '',
    `${delays.length} of ${openings.length} doors opened; the latest ${(Math.max(0, ...delays) / 1_000).toFixed(1)} s after its minute.`,
    `Reminders due: ${reminders.due}. Sent: ${reminders.sent}. Twice: ${reminders.twice}. Could not be sent: ${reminders.failed}.`,
    `Events in Discord: ${events.mirrored}. Left behind: ${events.orphaned}.`,
    `People left muted: ${result.stuckMutes}. Requests that Discord forbids: ${specWords(result.specViolations)}. Requests refused: ${result.refusedByDiscord}.`,
    `It took ${(result.wallMs / 1_000).toFixed(1)} seconds.`,
    ...problems.map((problem) => `PROBLEM: ${problem}`),
  ].join('\n');
}
