/** One option of a slash command by the very value that is sent, checked as the client checks it before it sends anything. */
import { array } from '../changes/read.ts';
import type { Channel } from '../contract.ts';
import { objects, OPTION, type Fields } from '../interactions/command-options.ts';
import { canSee } from '../permissions.ts';
import type { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';
import { upload, type Upload } from './upload.ts';

/** Text, a number, yes or no; the id of somebody or something; or a file. */
export type ExactValue = string | number | boolean | Upload;

interface Place {
  readonly resolved: Resolved;
  readonly channel: Channel;
}

type Refuse = (why: string, shown: string) => Impossible;

/**
 * The value as it is sent; what it names stands in `resolved` afterwards.
 * @throws Impossible when the client would mark the option red.
 */
export function exactOption(
  actor: Actor,
  option: Fields,
  given: ExactValue,
  { resolved, channel }: Place,
): string | number | boolean {
  const name = String(option['name']);
  const refuse: Refuse = (why, shown) => new Impossible(actor, `cannot fill in "${name}": ${why}`, `${name}: ${shown}`);
  switch (option['type']) {
    case OPTION.boolean:
      if (typeof given !== 'boolean') throw refuse('it is yes or no', 'Choose true or false.');
      return given;
    case OPTION.string:
      if (typeof given !== 'string') throw refuse('it takes text', 'Type some words.');
      return chosenFrom(option, textWithin(option, given, refuse), refuse);
    case OPTION.integer:
    case OPTION.number:
      if (typeof given !== 'number' || Number.isNaN(given)) throw refuse('it takes a number', 'Input a valid number.');
      return chosenFrom(option, numberWithin(option, given, refuse), refuse);
    case OPTION.attachment: {
      if (typeof given !== 'object') throw refuse('it takes a file', 'Choose a file.');
      const file = upload(actor, channel.id, given);
      resolved.attachment(file);
      return file.id;
    }
    default:
      if (typeof given !== 'string') throw refuse('it takes somebody or something', 'Choose somebody or something.');
      return named(actor, option, given, { resolved, refuse });
  }
}

const bound = (option: Fields, key: string): number | undefined =>
  typeof option[key] === 'number' ? option[key] : undefined;

function textWithin(option: Fields, value: string, refuse: Refuse): string {
  const least = Math.max(bound(option, 'min_length') ?? 0, option['required'] === true ? 1 : 0);
  const most = bound(option, 'max_length') ?? 6_000;
  if (value.length < least || value.length > most)
    throw refuse('the text is too short or too long', `Must be between ${least} and ${most} characters long.`);
  return value;
}

function numberWithin(option: Fields, value: number, refuse: Refuse): number {
  if (option['type'] === OPTION.integer && !Number.isInteger(value))
    throw refuse('it takes a whole number', 'Input a valid integer.');
  const [least, most] = [bound(option, 'min_value') ?? -Infinity, bound(option, 'max_value') ?? Infinity];
  if (value < least) throw refuse(`${value} is out of its range`, `Must be ${least} or more.`);
  if (value > most) throw refuse(`${value} is out of its range`, `Must be ${most} or less.`);
  return value;
}

/** Where there are choices, nothing else is sent. */
function chosenFrom<T extends string | number>(option: Fields, value: T, refuse: Refuse): T {
  const choices = objects(option['choices']);
  if (choices.length === 0 || choices.some((choice) => choice['value'] === value)) return value;
  throw refuse(
    `"${value}" is none of ${choices.map((choice) => String(choice['name'])).join(', ')}`,
    'Select one of the options.',
  );
}

/** Somebody or something by id, which must exist for the person who picks it. */
function named(
  actor: Actor,
  option: Fields,
  id: string,
  { resolved, refuse }: { readonly resolved: Resolved; readonly refuse: Refuse },
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
  if (!channel) throw refuse('that is of another kind', INVALID[Number(type)] ?? 'Input a valid value.');
  if (!canSee(world, actor.userId, id)) throw refuse('they cannot see that channel', 'Input a valid channel.');
  const types = array(option['channel_types']);
  if (types.length > 0 && !types.includes(channel.type))
    throw refuse('that kind of channel is not offered', 'Input a valid channel.');
  resolved.channel(id);
  return id;
}

const INVALID: Readonly<Record<number, string>> = {
  [OPTION.user]: 'Input a valid user.',
  [OPTION.channel]: 'Input a valid channel.',
  [OPTION.role]: 'Input a valid role.',
  [OPTION.mentionable]: 'Input a valid user or role.',
};
