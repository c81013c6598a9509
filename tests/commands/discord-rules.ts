import type { APIApplicationCommandOption, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';

/** A command, a subcommand or an option, as Discord reads it. */
interface Part {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined;
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
}

/** Every part of a command with the path that leads to it, from the command itself to its last option. */
export function partsOf(part: Part, path = `/${part.name}`): readonly (readonly [string, Part])[] {
  return [[path, part], ...(part.options ?? []).flatMap((option) => partsOf(option, `${path} ${option.name}`))];
}

const nameRule = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What Discord would refuse about a command: its documented limits for names, descriptions, choices and order. */
export function refusedByDiscord(command: RESTPostAPIChatInputApplicationCommandsJSONBody): readonly string[] {
  const parts = partsOf(command);
  return [
    ...parts.flatMap(([path, part]) => wrongIn(part).map((what) => `${path}: ${what}`)),
    ...(size(parts) > 8000 ? [`/${command.name}: ${size(parts)} characters, more than 8000`] : []),
  ];
}

function wrongIn({ name, description, options = [], choices = [], autocomplete }: Part): readonly string[] {
  const required = options.map((option) => option.required ?? false);
  const found: readonly (readonly [string, boolean])[] = [
    ['a name Discord does not take', !nameRule.test(name) || name !== name.toLowerCase()],
    ['a description that is not 1 to 100 long', description.length < 1 || description.length > 100],
    ['more than 25 options', options.length > 25],
    ['two options of one name', new Set(options.map((option) => option.name)).size < options.length],
    [
      'a required option after an optional one',
      required.lastIndexOf(true) > required.indexOf(false) && required.includes(false),
    ],
    ['more than 25 choices', choices.length > 25],
    ['choices together with autocomplete', choices.length > 0 && autocomplete === true],
    ['a choice name that is not 1 to 100 long', choices.some((one) => one.name.length < 1 || one.name.length > 100)],
    ['a choice value over 100 long', choices.some((one) => String(one.value).length > 100)],
  ];
  return found.filter(([, wrong]) => wrong).map(([what]) => what);
}

/** Names, descriptions and values together. */
const size = (parts: readonly (readonly [string, Part])[]): number =>
  parts
    .flatMap(([, { name, description, choices = [] }]) => [
      name,
      description,
      ...choices.flatMap((one) => [one.name, String(one.value)]),
    ])
    .join('').length;
