/** One option of a slash command, as a script fills it in: by what is written on a choice or a suggestion. */
import type { Channel } from '../contract.ts';
import { objects, OPTION, type Fields } from '../interactions/command-options.ts';
import { exactOption, type ExactValue } from './exact-option.ts';
import type { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';

export interface GivenAttachment {
  readonly filename: string;
  readonly content: string;
}

/** Text, a number, yes or no; something with an id (a person, role or channel); a file; or text that no suggestion replaces. */
export type OptionValue =
  | string
  | number
  | boolean
  | { readonly id: string }
  | { readonly raw: string }
  | GivenAttachment;

interface Help {
  readonly suggest: (typed: string | number) => Promise<Fields[]>;
  readonly resolved: Resolved;
  readonly channel: Channel;
}

/**
 * The value that is sent for what was given.
 * @throws Impossible when the client would mark the option red.
 */
export async function optionValue(
  actor: Actor,
  option: Fields,
  given: OptionValue,
  help: Help,
): Promise<string | number | boolean> {
  return exactOption(actor, option, await meant(actor, option, given, help), help);
}

async function meant(actor: Actor, option: Fields, given: OptionValue, help: Help): Promise<ExactValue> {
  const takesText = [OPTION.string, OPTION.integer, OPTION.number].some((type) => type === option['type']);
  if (typeof given === 'object') {
    if ('raw' in given) return option['type'] === OPTION.string ? given.raw : Number(given.raw);
    if ('filename' in given) return { filename: given.filename, data: Buffer.from(given.content, 'utf8') };
    // An id in the place of words would go through as text.
    if (takesText) throw new Impossible(actor, `cannot fill in "${String(option['name'])}": it takes what is typed`);
    return given.id;
  }
  if (takesText && typeof given !== 'boolean') return typed(actor, option, given, help);
  if (takesText || typeof given === 'boolean') return given;
  throw new Impossible(
    actor,
    `cannot fill in "${String(option['name'])}": it takes somebody or something, not what is typed`,
  );
}

/** Takes a choice by what it is called; an autocomplete gets what was typed, and the fitting or first suggestion is taken. */
async function typed(
  actor: Actor,
  option: Fields,
  given: string | number,
  { suggest }: Help,
): Promise<string | number> {
  const fits = (choice: Fields): boolean => choice['name'] === given || choice['value'] === given;
  const choices = objects(option['choices']);
  if (choices.length > 0) {
    const chosen = choices.find(fits);
    if (!chosen)
      throw new Impossible(
        actor,
        `cannot fill in "${String(option['name'])}": "${given}" is none of ${choices.map((choice) => String(choice['name'])).join(', ')}`,
      );
    return valueOf(chosen);
  }
  if (option['autocomplete'] !== true) return given;
  const suggestions = await suggest(given);
  const chosen = suggestions.find(fits) ?? suggestions[0];
  return chosen ? valueOf(chosen) : given;
}

function valueOf({ value }: Fields): string | number {
  return typeof value === 'number' ? value : String(value);
}
