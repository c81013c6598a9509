import { useState } from 'react';
import type { ChannelView, ClientView, PersonView } from '../../../discord/client/view.ts';
import type { Hand } from '../frame/hand.ts';
import type { CommandChoice } from './command-choices.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { withIds } from './mention.ts';
import { type Offer, offerFor, typedOut } from './offer.ts';

/** Discord's limit for one message, in characters. */
const longest = 2_000;

export interface WritingOptions {
  readonly channel: ChannelView;
  readonly view: ClientView;
  readonly hand: Hand;
  readonly choices: readonly CommandChoice[];
  readonly onCommand: (choice: CommandChoice) => void;
}

export interface Writing {
  readonly text: string;
  /** Characters that may still be written; negative when there are too many. */
  readonly room: number;
  /** What to choose from just now. */
  readonly offer: Offer | null;
  /** @param caret where the caret stands in the text */
  write(text: string, caret: number): void;
  caretAt(caret: number): void;
  /** Takes one of what is offered. Returns where the caret belongs, or null when a command takes over. */
  take(index: number): number | null;
  /** Puts the offer away until something else is typed. */
  leaveOffer(): void;
  send(): Promise<void>;
}

/** What somebody is writing into a channel, and what the page offers while they do. */
export function useWriting({ channel, view, hand, choices, onCommand }: WritingOptions): Writing {
  const [text, setText] = useState(() => draftOf(view.me.id, channel.id));
  const [caret, setCaret] = useState(text.length);
  const [mentioned, setMentioned] = useState<readonly PersonView[]>([]);
  const [unwanted, setUnwanted] = useState<string | null>(null);
  const offer = unwanted === text ? null : offerFor({ text, caret, choices, view });

  const become = (next: string, at: number): void => {
    setText(next);
    setCaret(at);
    setUnwanted(null);
    keepDraft(view.me.id, channel.id, next);
  };
  const begin = (choice: CommandChoice): void => {
    keepDraft(view.me.id, channel.id, '');
    onCommand(choice);
  };

  return {
    text,
    room: longest - text.length,
    offer,
    write(next, at) {
      const choice = typedOut(next, choices);
      if (choice) begin(choice);
      else become(next, at);
    },
    caretAt: setCaret,
    take(index) {
      if (offer?.kind === 'commands') {
        const choice = offer.choices[index];
        if (choice) begin(choice);
        return null;
      }
      const person = offer?.people[index];
      if (!offer || !person) return null;
      const before = `${text.slice(0, offer.from)}@${person.name} `;
      setMentioned([...mentioned, person]);
      become(before + text.slice(caret), before.length);
      return before.length;
    },
    leaveOffer: () => setUnwanted(text),
    async send() {
      const sent = withIds(text, mentioned).trim();
      if (sent === '' || sent.length > longest) return;
      become('', 0);
      const answer = await hand.act({ do: 'write', channel: channel.id, words: sent });
      if (answer.done) return;
      // What could not be sent is not lost, unless something else was begun in the meantime.
      setText((now) => (now === '' ? text : now));
      hand.tell(answer.why);
    },
  };
}
