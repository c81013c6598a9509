/** A slash command as it stands in the composer, on its way to the bot. */
import type { Channel } from '../contract.ts';
import type { Fields } from '../interactions/command-options.ts';
import { COMMAND } from '../interactions/command-rules.ts';
import { OPTION } from '../interactions/option-kinds.ts';
import { branchOf, type CommandCall, commandSending } from '../people/command-sending.ts';
import { exactOption, type ExactValue } from '../people/exact-option.ts';
import type { Sending } from '../people/outcome.ts';
import { channelNamed } from '../people/places.ts';
import { Resolved } from '../people/resolved.ts';
import { Impossible, type Actor } from '../people/scene.ts';
import type { OptionGiven, Typed } from './acts.ts';
import { fileGiven } from './given-file.ts';
import { commandOffered } from './offered-command.ts';

/** @throws Impossible when the client does not offer the command here, or would mark an option red. */
export function typedSending(actor: Actor, typed: Typed): Sending {
  const call = callOf(actor, typed);
  const filled = call.branch.leaves.flatMap((leaf) => {
    const given = givenFor(typed, leaf);
    const name = String(leaf['name']);
    if (given === undefined && leaf['required'] === true)
      throw new Impossible(
        actor,
        `cannot send it without "${name}"`,
        `${name}: This option is required. Specify a value.`,
      );
    if (given === undefined) return [];
    return [{ name: leaf['name'], type: leaf['type'], value: exactOption(actor, leaf, exactly(leaf, given), call) }];
  });
  return commandSending('command', call, filled);
}

/**
 * The question for suggestions while typing: the other options go along as they are, complete or not.
 * @throws Impossible when the option does not ask for suggestions.
 */
export function suggestSending(actor: Actor, typed: Typed, focused: string): Sending {
  const call = callOf(actor, typed);
  const isFocused = (leaf: Fields): boolean => leaf['name'] === focused;
  if (!call.branch.leaves.some((leaf) => isFocused(leaf) && leaf['autocomplete'] === true))
    throw new Impossible(actor, `finds no suggestions for "${focused}"`, 'There are no suggestions for this option.');
  const filled = call.branch.leaves.flatMap((leaf) => {
    const given = givenFor(typed, leaf);
    const base = { name: leaf['name'], type: leaf['type'] };
    if (isFocused(leaf)) return [{ ...base, value: given && 'value' in given ? given.value : '', focused: true }];
    return given && 'value' in given ? [{ ...base, value: exactly(leaf, given) }] : [];
  });
  return commandSending('autocomplete', call, filled);
}

function callOf(actor: Actor, typed: Typed): CommandCall & { readonly channel: Channel } {
  const channel = channelNamed(actor, { id: typed.channel });
  const command = commandOffered(actor, channel, typed.command, COMMAND.chat);
  const branch = branchOf(actor, command, typed.path, (option, word) => option['name'] === word);
  const unknown = typed.options.find((given) => !branch.leaves.some((leaf) => leaf['name'] === given.name));
  if (unknown) throw new Impossible(actor, `finds no option "${unknown.name}"`, `There is no option ${unknown.name}.`);
  return { command, branch, channel, resolved: new Resolved(actor, channel.guild_id ?? null) };
}

/** What was typed for an option; nothing typed counts as the option not being there. */
function givenFor({ options }: Typed, leaf: Fields): OptionGiven | undefined {
  return options.find((given) => given.name === leaf['name'] && !('value' in given && given.value === ''));
}

/** Numbers may come as they were typed. */
function exactly(leaf: Fields, given: OptionGiven): ExactValue {
  if ('file' in given) return fileGiven(given.file);
  const isNumber = leaf['type'] === OPTION.integer || leaf['type'] === OPTION.number;
  return isNumber && typeof given.value === 'string' ? Number(given.value) : given.value;
}
