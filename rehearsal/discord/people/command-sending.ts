/** A slash command on its way to the bot: the branch of it that was typed, and its options as they are sent. */
import type { APIApplicationCommand } from 'discord.js';
import { array, record } from '../changes/read.ts';
import type { Channel } from '../contract.ts';
import { objects, OPTION, type Fields } from '../interactions/command-options.ts';
import type { Sending } from './outcome.ts';
import type { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';

/** Group and subcommand that were typed, and the options they take. */
export interface Branch {
  readonly path: readonly Fields[];
  readonly leaves: readonly Fields[];
}

export interface CommandCall {
  readonly command: APIApplicationCommand;
  readonly branch: Branch;
  readonly channel: Channel;
  readonly resolved: Resolved;
}

/** One option as it is sent. */
export type FilledOption = Fields;

/**
 * Follows the words after the command's name down to where the options are.
 * @throws Impossible when there is no such subcommand, or one is missing.
 */
export function branchOf(
  actor: Actor,
  command: APIApplicationCommand,
  words: readonly string[],
  isCalled: (option: Fields, word: string) => boolean,
): Branch {
  const line = `/${[command.name, ...words].join(' ')}`;
  const path: Fields[] = [];
  let level = objects(record(command)['options']);
  for (const word of words) {
    const next = level.find((option) => isCalled(option, word) && isBranch(option));
    if (!next) throw new Impossible(actor, `finds no ${line}`, 'There is no such command.');
    path.push(next);
    level = objects(array(next['options']));
  }
  if (level.some(isBranch))
    throw new Impossible(actor, `cannot send ${line} without its subcommand`, 'Choose one of its subcommands.');
  return { path, leaves: level };
}

/** The command as the gateway tells it; call it once the options have been filled in, or what they name is not resolved. */
export function commandSending(
  kind: 'command' | 'autocomplete',
  { command, branch, channel, resolved }: CommandCall,
  filled: readonly FilledOption[],
): Sending {
  const options = branch.path.reduceRight<readonly unknown[]>(
    (inner, one) => [{ name: one['name'], type: one['type'], options: inner }],
    filled,
  );
  return {
    kind,
    channelId: channel.id,
    guildId: channel.guild_id ?? null,
    name: [command.name, ...branch.path.map((one) => String(one['name']))].join(' '),
    data: {
      ...commandBase(command),
      // A command without options comes without the key.
      ...(options.length === 0 ? {} : { options }),
      ...resolved.data(),
    },
  };
}

/** What every call of a command begins with, of whatever type it is. */
export function commandBase({ id, name, type, guild_id }: APIApplicationCommand): Record<string, unknown> {
  return { id, name, type, ...(guild_id ? { guild_id } : {}) };
}

function isBranch(option: Fields): boolean {
  return option['type'] === OPTION.subcommand || option['type'] === OPTION.group;
}
