import type { Act, ActAnswer } from '#rehearsal/discord/client/acts.ts';
import type { ClientView } from '#rehearsal/discord/client/view.ts';

/** What a test sees and moves in the page on which it mounts parts of ours. */
export interface Mount {
  /** Draws this view on an empty page, where nothing was done yet. */
  begin(view: ClientView): void;
  /** Draws this view over the last one, as when something happened. */
  draw(view: ClientView): void;
  /** The same, as in a recording: to be looked at, and for nobody to act in. */
  drawRecorded(view: ClientView): void;
  /** Turns the world's clock to this instant, epoch milliseconds. What shows it follows within a second. */
  turnTo(now: number): void;
  /** Everything that was done so far. */
  readonly acts: readonly Act[];
  /** Channels that were opened, by a mention or after a message to the bot. */
  readonly opened: readonly string[];
  /** How everything that is done is answered from now on; null lets it wait. */
  answerWith(answer: ActAnswer | null): void;
  /** Answers all that waits. */
  release(answer: ActAnswer): void;
}

declare global {
  interface Window {
    readonly mount: Mount;
  }
}
