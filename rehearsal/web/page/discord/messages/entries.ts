/** The messages of a channel in the order they are read, with what stands between them. */
import type { MessageView } from '../../../../discord/client/view.ts';

export interface Entry {
  readonly view: MessageView;
  /** The instant of the first message of a day, epoch milliseconds; null within a day. */
  readonly day: number | null;
  /** The same author goes on: no name and no face again. */
  readonly goesOn: boolean;
}

/** After so long a pause the author is named again. */
const pauseMs = 7 * 60_000;

/** Ordinary messages and answers; all others are lines that Discord itself writes. */
const spoken: ReadonlySet<number> = new Set([0, 19, 20, 23]);

export function isSpoken({ message }: MessageView): boolean {
  return spoken.has(message.type);
}

/** @param messages oldest first */
export function entriesOf(messages: readonly MessageView[]): readonly Entry[] {
  return messages.map((view, place) => {
    const before = messages[place - 1];
    const isNewDay = before !== undefined && dayOf(before) !== dayOf(view);
    return {
      view,
      day: isNewDay || before === undefined ? sentAt(view) : null,
      goesOn: before !== undefined && !isNewDay && continues(before, view),
    };
  });
}

/** When a message was sent, epoch milliseconds. */
export function sentAt({ message }: MessageView): number {
  return Date.parse(message.timestamp);
}

function dayOf(view: MessageView): string {
  return new Date(sentAt(view)).toDateString();
}

function continues(before: MessageView, view: MessageView): boolean {
  const isPlain = view.message.message_reference === undefined && view.message.interaction_metadata === undefined;
  return (
    isPlain &&
    isSpoken(before) &&
    isSpoken(view) &&
    before.message.author.id === view.message.author.id &&
    before.isEphemeral === view.isEphemeral &&
    sentAt(view) - sentAt(before) < pauseMs
  );
}
