/** The form of a recording: a file of one JSON value per line, the first of which says what it is. */
import type { Act } from '../discord/client/acts.ts';
import type { OpenForm, Snowflake } from '../discord/client/view.ts';
import type { StageView } from '../stage/view.ts';

export const recordingFormat = 'circlekeeper-recording';
export const recordingVersion = 1;

export interface Head {
  readonly format: typeof recordingFormat;
  readonly version: typeof recordingVersion;
  readonly title: string;
  /** On the world's clock, epoch milliseconds, as every `at` below. */
  readonly began: number;
  readonly guild: Snowflake;
  readonly people: readonly { readonly id: Snowflake; readonly name: string }[];
}

/** What the stage shows beside the world. */
export type StageShown = Pick<StageView, 'evening' | 'speed' | 'cast' | 'bot' | 'discord' | 'notes' | 'debrief'>;

export type Entry =
  /** What became of the world: things that appeared or changed, and null for those that are gone. */
  | { readonly at: number; readonly world: Readonly<Record<string, unknown>> }
  /** What somebody did: by hand as their client sent it, by script in words. */
  | { readonly at: number; readonly in: { readonly who: string; readonly act: Act | string } }
  /** What the bot asked of Discord. `body` is left out where the recording had to be made smaller. */
  | {
      readonly at: number;
      readonly out: {
        readonly method: string;
        readonly route: string;
        readonly status: number;
        readonly body?: unknown;
      };
    }
  | { readonly at: number; readonly stage: Partial<StageShown> }
  /** The form that opened before somebody, or null when it was sent or put away. It stands on their own screen only. */
  | { readonly at: number; readonly form: { readonly who: Snowflake; readonly form: OpenForm | null } }
  /** The last line: it was saved at this instant, or it had become too large. A file without it has been cut off. */
  | { readonly at: number; readonly end: 'saved' | 'full' };
