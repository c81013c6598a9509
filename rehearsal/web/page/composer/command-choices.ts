import type { Snowflake } from '../../../discord/client/view.ts';
import { type OptionAsked, type RawOption, optionAsked } from './option-asked.ts';

/** One line of the list of commands: a command, or one of its subcommands spelled out. */
export interface CommandChoice {
  readonly key: string;
  readonly command: Snowflake;
  /** Group and subcommand, by name. */
  readonly path: readonly string[];
  /** As it is typed, without the slash: `session open`. */
  readonly typed: string;
  /** The command's own name: what the list is grouped by. */
  readonly group: string;
  readonly description: string;
  /** Required ones first, as Discord demands of the command. */
  readonly options: readonly OptionAsked[];
}

/** Discord's numbers for what is not an option but leads further down. */
const subcommand = 1;
const subcommandGroup = 2;
/** Discord's number for a slash command (ApplicationCommandType.ChatInput). */
const slash = 1;

/** Discord's own shape of a command, as far as it is typed. */
interface RawCommand {
  readonly id: Snowflake;
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly RawOption[] | undefined;
}

/** Everything that can be typed after a slash here. */
export function commandChoices(commands: readonly RawCommand[]): readonly CommandChoice[] {
  return commands
    .filter((command) => command.type === slash)
    .flatMap((command) =>
      leaves(command.options ?? [], [], command.description).map((leaf) => {
        const typed = [command.name, ...leaf.path].join(' ');
        return { ...leaf, key: `${command.id} ${typed}`, command: command.id, typed, group: command.name };
      }),
    );
}

type Leaf = Pick<CommandChoice, 'path' | 'description' | 'options'>;

function leaves(options: readonly RawOption[], path: readonly string[], description: string): readonly Leaf[] {
  const further = options.filter((option) => option.type === subcommand || option.type === subcommandGroup);
  if (further.length === 0) return [{ path, description, options: options.map(optionAsked) }];
  return further.flatMap((option) => leaves(option.options ?? [], [...path, option.name], option.description));
}

/**
 * Those that fit what was typed after the slash: first the ones that begin with it, then those whose words begin with the
 * typed ones (`ses op` for `session open`), then those that mention it in their description; within each in the order of the list.
 */
export function matching(choices: readonly CommandChoice[], typed: string): readonly CommandChoice[] {
  const wanted = typed.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  if (wanted === '') return choices;
  const ranks: readonly ((choice: CommandChoice) => boolean)[] = [
    (choice) => choice.typed.startsWith(wanted),
    (choice) => beginWith(choice.typed.split(/[ -]/u), wanted.split(/[ -]/u)),
    (choice) => wanted.length > 2 && choice.description.toLowerCase().includes(wanted),
  ];
  const rankOf = (choice: CommandChoice): number => ranks.findIndex((fits) => fits(choice));
  return ranks.flatMap((_, rank) => choices.filter((choice) => rankOf(choice) === rank));
}

/** Each typed word begins a word of the command, in the same order; words may be left out. */
function beginWith(words: readonly string[], typed: readonly string[]): boolean {
  const [first, ...others] = typed;
  if (first === undefined) return true;
  const found = words.findIndex((word) => word.startsWith(first));
  return found >= 0 && beginWith(words.slice(found + 1), others);
}
