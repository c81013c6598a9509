/** One option of a slash command, as the client lets it be filled in. */
import { addressFiles } from '../changes/attachments.ts';
import { array } from '../changes/read.ts';
import type { Channel } from '../contract.ts';
import { objects, OPTION, type Fields } from '../interactions/command-options.ts';
import { canSee } from '../permissions.ts';
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
  const refuse = (why: string): Impossible =>
    new Impossible(actor, `cannot fill in "${String(option['name'])}": ${why}`);
  const type = option['type'];
  if (type === OPTION.boolean) {
    if (typeof given !== 'boolean') throw refuse('it is yes or no');
    return given;
  }
  if (type === OPTION.string || type === OPTION.integer || type === OPTION.number) {
    if (typeof given === 'object' && 'raw' in given)
      return checked(option, type === OPTION.string ? given.raw : Number(given.raw), refuse);
    if (typeof given !== 'string' && typeof given !== 'number') throw refuse('it takes what is typed');
    return checked(option, await typed(option, given, help, refuse), refuse);
  }
  if (type === OPTION.attachment) {
    if (typeof given !== 'object' || !('filename' in given)) throw refuse('it takes a file');
    return attach(actor, given, help);
  }
  if (typeof given !== 'object' || !('id' in given)) throw refuse('it takes somebody or something, not text');
  return pick(actor, option, given.id, { help, refuse });
}

/** Takes a choice by what it is called; an autocomplete gets what was typed, and the fitting or first suggestion is taken. */
async function typed(
  option: Fields,
  given: string | number,
  { suggest }: Help,
  refuse: (why: string) => Impossible,
): Promise<string | number> {
  const fits = (choice: Fields): boolean => choice['name'] === given || choice['value'] === given;
  const choices = objects(option['choices']);
  if (choices.length > 0) {
    const chosen = choices.find(fits);
    if (!chosen) throw refuse(`"${given}" is none of ${choices.map((choice) => String(choice['name'])).join(', ')}`);
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

function checked(option: Fields, value: string | number, refuse: (why: string) => Impossible): string | number {
  const bound = (key: string): number | undefined => (typeof option[key] === 'number' ? option[key] : undefined);
  if (option['type'] === OPTION.string) {
    if (typeof value !== 'string') throw refuse('it takes text');
    const least = Math.max(bound('min_length') ?? 0, option['required'] === true ? 1 : 0);
    if (value.length < least || value.length > (bound('max_length') ?? 6_000))
      throw refuse('the text is too short or too long');
    return value;
  }
  if (typeof value !== 'number' || Number.isNaN(value)) throw refuse('it takes a number');
  if (option['type'] === OPTION.integer && !Number.isInteger(value)) throw refuse('it takes a whole number');
  if (value < (bound('min_value') ?? -Infinity) || value > (bound('max_value') ?? Infinity))
    throw refuse(`${value} is out of its range`);
  return value;
}

function attach(actor: Actor, given: GivenAttachment, { channel, resolved }: Help): string {
  const data = Buffer.from(given.content, 'utf8');
  const [file] = addressFiles(actor.scene.world, channel.id, [], [{ name: given.filename, size: data.length, data }]);
  if (!file) throw new Impossible(actor, `could not upload ${given.filename}`);
  resolved.attachment(file);
  return file.id;
}

/** Somebody or something by id, which must exist for the person who picks it. */
function pick(
  actor: Actor,
  option: Fields,
  id: string,
  { help: { resolved }, refuse }: { readonly help: Help; readonly refuse: (why: string) => Impossible },
): string {
  const { world } = actor.scene;
  const type = option['type'];
  const wantsRole = type === OPTION.role || type === OPTION.mentionable;
  if (wantsRole && world.guilds.get(actor.guildId)?.roles.has(id)) {
    resolved.role(id);
    return id;
  }
  if ((type === OPTION.user || type === OPTION.mentionable) && world.users.has(id)) {
    resolved.user(id);
    return id;
  }
  const channel = type === OPTION.channel ? world.channels.get(id) : undefined;
  if (!channel) throw refuse('that is of another kind');
  if (!canSee(world, actor.userId, id)) throw refuse('they cannot see that channel');
  const types = array(option['channel_types']);
  if (types.length > 0 && !types.includes(channel.type)) throw refuse('that kind of channel is not offered');
  resolved.channel(id);
  return id;
}
