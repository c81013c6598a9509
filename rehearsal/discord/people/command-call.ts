/** Typing a slash command as a script writes it: by the names of the command and its options. */
import type { APIApplicationCommand } from 'discord.js';
import { record, text } from '../changes/read.ts';
import type { Channel } from '../contract.ts';
import type { Fields } from '../interactions/command-options.ts';
import { branchOf, commandSending, type FilledOption } from './command-sending.ts';
import { registeredFor, whyHidden } from './offered.ts';
import { optionValue, type OptionValue } from './option-value.ts';
import { send, type Sending } from './outcome.ts';
import { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';

/** Options by name, as a script writes them. */
export type Options = Readonly<Record<string, OptionValue>>;

/**
 * The interaction that typing this makes.
 * @param line '/group create': the command, and its group and subcommand
 * @throws Impossible when the client does not offer the command, or would not send it with these options.
 */
export async function typeCommand(actor: Actor, line: string, options: Options, channel: Channel): Promise<Sending> {
  const [name = '', ...path] = line.replace(/^\//u, '').trim().split(/\s+/u);
  const command = offered(actor, name, channel);
  const branch = branchOf(actor, command, path, (named, word) => isCalled(actor, named, word));
  const resolved = new Resolved(actor, channel.guild_id ?? null);
  const call = { command, branch, channel, resolved };

  for (const given of Object.keys(options)) {
    if (!branch.leaves.some((leaf) => leaf['name'] === given))
      throw new Impossible(actor, `finds no option "${given}" in ${line}`);
  }
  const filled: FilledOption[] = [];
  for (const leaf of branch.leaves) {
    const given = options[String(leaf['name'])];
    if (given === undefined) {
      if (leaf['required'] === true)
        throw new Impossible(actor, `cannot send ${line} without "${String(leaf['name'])}"`);
      continue;
    }
    const suggest = async (typed: string | number): Promise<Fields[]> => {
      const focused = { name: leaf['name'], type: leaf['type'], value: typed, focused: true };
      const { answer } = await send(actor, commandSending('autocomplete', call, [...filled, focused]));
      return answer?.kind === 'choices' ? answer.choices.map((choice) => ({ ...choice })) : [];
    };
    const value = await optionValue(actor, leaf, given, { suggest, resolved, channel });
    filled.push({ name: leaf['name'], type: leaf['type'], value });
  }
  return commandSending('command', call, filled);
}

/** The command as the client would list it here, the server's own before the global one. */
function offered(actor: Actor, name: string, channel: Channel): APIApplicationCommand {
  const named = registeredFor(actor, channel).filter((one) => isCalled(actor, { ...one }, name) && one.type === 1);
  if (named.length === 0) throw new Impossible(actor, `finds no command /${name}: it is not registered`);
  const seen = named.find((command) => whyHidden(actor, command, channel) === null);
  const [first] = named;
  if (!seen && first)
    throw new Impossible(actor, `is not shown /${name} here: ${whyHidden(actor, first, channel) ?? ''}`);
  if (!seen) throw new Impossible(actor, `is not shown /${name} here`);
  return seen;
}

/** By its own name, or by the one it has in the person's language. What is sent is always its own. */
function isCalled({ locale }: Actor, named: Fields, word: string): boolean {
  return named['name'] === word || text(record(named['name_localizations']), locale) === word;
}
