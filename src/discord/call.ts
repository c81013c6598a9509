import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import type { Instant } from '#core/time.ts';
import type { Call, Options } from './command.ts';
import type { Caller } from './person.ts';

/** Formats are small; anything larger is not one. */
const largestFile = 65_536;

type Given = ReadonlyMap<string, CommandInteractionOption>;

const leaves = (options: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] =>
  options.flatMap((option) => (option.options ? leaves(option.options) : [option]));

async function fileOf(option: CommandInteractionOption): Promise<{ name: string; text: string | null } | null> {
  const { attachment } = option;
  if (!attachment) return null;
  if (attachment.size > largestFile) return { name: attachment.name, text: null };
  const response = await fetch(attachment.url);
  const bytes = response.ok ? await response.arrayBuffer() : null;
  if (!bytes || bytes.byteLength > largestFile) return { name: attachment.name, text: null };
  return { name: attachment.name, text: new TextDecoder().decode(bytes) };
}

async function optionsOf(given: Given, focused: Options['focused']): Promise<Options> {
  const files = new Map<string, { name: string; text: string | null }>();
  for (const [name, option] of given) {
    const file = option.type === ApplicationCommandOptionType.Attachment ? await fileOf(option) : null;
    if (file) files.set(name, file);
  }
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
    file: (name) => files.get(name) ?? null,
  };
}

/** The command as it was typed, free of Discord's library. Fetches an attached file, which is the only thing it waits for. */
export async function callOf(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  by: Caller,
  at: Instant,
): Promise<Call> {
  const given = new Map(leaves(interaction.options.data).map((option) => [option.name, option]));
  const focused = interaction.isAutocomplete() ? interaction.options.getFocused(true) : null;
  return {
    ...by,
    at,
    subcommand: interaction.options.getSubcommand(false),
    options: await optionsOf(given, focused && { name: focused.name, typed: focused.value }),
  };
}
