import { useState } from 'react';
import type { ActAnswer } from '../../../discord/client/acts.ts';
import type { Snowflake } from '../../../discord/client/view.ts';
import type { Hand } from '../frame/hand.ts';
import type { CommandChoice } from './command-choices.ts';
import { type Given, type GivenByName, halfTyped, readOptions } from './option-given.ts';

interface CommandOptions {
  readonly choice: CommandChoice;
  readonly channel: Snowflake;
  readonly hand: Hand;
  readonly onLeft: () => void;
}

export interface Command {
  readonly given: GivenByName;
  /** Optional options that somebody wants to fill in, by name. */
  readonly added: readonly string[];
  /** By the name of the option; a new object each time that sending was tried. */
  readonly problems: Readonly<Record<string, string>>;
  readonly isSending: boolean;
  give(name: string, given: Given): void;
  add(name: string): void;
  remove(name: string): void;
  suggest(name: string, text: string): Promise<ActAnswer>;
  send(): Promise<void>;
}

const noProblems: Readonly<Record<string, string>> = {};

/** A command while its options are filled in. */
export function useCommand({ choice, channel, hand, onLeft }: CommandOptions): Command {
  const [given, setGiven] = useState<GivenByName>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState(noProblems);
  const [isSending, setSending] = useState(false);
  const typed = { channel, command: choice.command, path: choice.path };

  return {
    given,
    added,
    problems,
    isSending,
    give(name, one) {
      setGiven((before) => ({ ...before, [name]: one }));
      // A mended field is not red any more; the others keep their marks.
      setProblems((before) => (name in before ? without(before, name) : before));
    },
    add: (name) => setAdded((before) => [...before, name]),
    remove(name) {
      setAdded((before) => before.filter((one) => one !== name));
      setGiven((before) => without(before, name));
    },
    suggest: (name, text) =>
      hand.act({ do: 'suggest', ...typed, focused: name, options: halfTyped(choice.options, given, name, text) }),
    async send() {
      if (isSending) return;
      const read = readOptions(choice.options, given);
      if ('problems' in read) return setProblems(read.problems);
      setSending(true);
      const answer = await hand.act({ do: 'command', ...typed, options: read.options });
      setSending(false);
      if (!answer.done) hand.tell(answer.why);
      onLeft();
    },
  };
}

function without<Value>(record: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
