import {
  type Attachment,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import { type Instant, seconds } from '#core/time.ts';
import type { Call, Options } from './command.ts';
import type { Caller } from './person.ts';

/** Formats are small; anything larger is not one. */
const largestFile = 65_536;

/** Well within the fifteen minutes in which an answer that was begun can be finished. */
const longestFetch = seconds(10);

type Given = ReadonlyMap<string, CommandInteractionOption>;

const leaves = (options: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] =>
  options.flatMap((option) => (option.options ? leaves(option.options) : [option]));

/** Null when it is too large, not there any more, or does not come in time. */
async function read(attachment: Attachment): Promise<string | null> {
  if (attachment.size > largestFile) return null;
  try {
    const response = await fetch(attachment.url, { signal: AbortSignal.timeout(longestFetch) });
    const bytes = response.ok ? await response.arrayBuffer() : null;
    return bytes && bytes.byteLength <= largestFile ? new TextDecoder().decode(bytes) : null;
  } catch {
    // Whatever went wrong on the way: the person is told that the file could not be read, and can try again.
    return null;
  }
}

function optionsOf(given: Given, focused: Options['focused']): Options {
  const value = (name: string): string | number | boolean | null => given.get(name)?.value ?? null;
  return {
    text: (name) => {
      const found = value(name);
      return typeof found === 'string' ? found : null;
    },
    number: (name) => {
      const found = value(name);
      return typeof found === 'number' ? found : null;
    },
    flag: (name) => {
      const found = value(name);
      return typeof found === 'boolean' ? found : null;
    },
    focused,
    file: (name) => {
      const attachment = given.get(name)?.attachment;
      return attachment ? { name: attachment.name, read: () => read(attachment) } : null;
    },
  };
}

/** The command as it was typed, free of Discord's library. */
export function callOf(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  by: Caller,
  at: Instant,
): Call {
  const given = new Map(leaves(interaction.options.data).map((option) => [option.name, option]));
  const focused = interaction.isAutocomplete() ? interaction.options.getFocused(true) : null;
  return {
    ...by,
    at,
    subcommand: interaction.options.getSubcommand(false),
    options: optionsOf(given, focused && { name: focused.name, typed: focused.value }),
  };
}
