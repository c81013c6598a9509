/** Typing a slash command: finding it among what the client offers, and filling in its options. */
import type { APIApplicationCommand } from 'discord.js';
import { array, record, text } from '../changes/read.ts';
import type { Channel } from '../contract.ts';
import { objects, OPTION, type Fields } from '../interactions/command-options.ts';
import { permissionsFor, permissionsIn } from '../permissions.ts';
import { fieldsOf } from '../wire.ts';
import { optionValue, type OptionValue } from './option-value.ts';
import { send, type Sending } from './outcome.ts';
import { Resolved } from './resolved.ts';
import { Impossible, type Actor } from './scene.ts';

const USE_APPLICATION_COMMANDS = 1n << 31n;
const SEND_MESSAGES = 1n << 11n;

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
  const branch = walk(actor, line, command, path);
  const guildId = channel.guild_id ?? null;
  const resolved = new Resolved(actor, guildId);
  const base = {
    id: command.id,
    name: command.name,
    type: 1,
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
  };
  const wrap = (leaves: readonly unknown[]): unknown[] =>
    branch.branches.reduceRight<unknown[]>(
      (inner, one) => [{ name: one['name'], type: one['type'], options: inner }],
      [...leaves],
    );
  const sending = (kind: 'command' | 'autocomplete', leaves: readonly unknown[]): Sending => ({
    kind,
    channelId: channel.id,
    guildId,
    name: [command.name, ...branch.branches.map((one) => String(one['name']))].join(' '),
    data: { ...base, ...withOptions(wrap(leaves)), ...resolved.data() },
  });

  for (const given of Object.keys(options)) {
    if (!branch.leaves.some((leaf) => leaf['name'] === given))
      throw new Impossible(actor, `finds no option "${given}" in ${line}`);
  }
  const filled: Record<string, unknown>[] = [];
  for (const leaf of branch.leaves) {
    const given = options[String(leaf['name'])];
    if (given === undefined) {
      if (leaf['required'] === true)
        throw new Impossible(actor, `cannot send ${line} without "${String(leaf['name'])}"`);
      continue;
    }
    const suggest = async (typed: string | number): Promise<Fields[]> => {
      const focused = { name: leaf['name'], type: leaf['type'], value: typed, focused: true };
      const { answer } = await send(actor, sending('autocomplete', [...filled, focused]));
      return answer?.kind === 'choices' ? answer.choices.map((choice) => ({ ...choice })) : [];
    };
    const value = await optionValue(actor, leaf, given, { suggest, resolved, channel });
    filled.push({ name: leaf['name'], type: leaf['type'], value });
  }
  return sending('command', filled);
}

/** A command without options comes without the key. */
function withOptions(options: unknown[]): { options?: unknown[] } {
  return options.length === 0 ? {} : { options };
}

/** The command as the client would list it here, the server's own before the global one. */
function offered(actor: Actor, name: string, channel: Channel): APIApplicationCommand {
  const { application } = actor.scene.world;
  const own = channel.guild_id === undefined ? undefined : application.guildCommands.get(channel.guild_id);
  const named = [...(own?.values() ?? []), ...application.commands.values()].filter(
    (one) => isCalled(actor, { ...one }, name) && one.type === 1,
  );
  if (named.length === 0) throw new Impossible(actor, `finds no command /${name}: it is not registered`);
  const seen = named.find((command) => whyHidden(actor, command, channel) === null);
  const [first] = named;
  if (!seen && first)
    throw new Impossible(actor, `is not shown /${name} here: ${whyHidden(actor, first, channel) ?? ''}`);
  if (!seen) throw new Impossible(actor, `is not shown /${name} here`);
  return seen;
}

function whyHidden(actor: Actor, command: APIApplicationCommand, channel: Channel): string | null {
  const { world } = actor.scene;
  const contexts: readonly number[] | null = command.contexts ?? null;
  const place = channel.guild_id === undefined ? 1 : 0;
  if (contexts && !contexts.includes(place))
    return place === 1 ? 'it is not for direct messages' : 'it is for direct messages only';
  const guild = channel.guild_id === undefined ? undefined : world.guilds.get(channel.guild_id);
  if (!guild) return null;
  const may = permissionsIn(world, guild, actor.userId, channel.id);
  if ((may & USE_APPLICATION_COMMANDS) === 0n) return 'they may not use commands in this channel';
  if ((permissionsFor(world, actor.userId, channel.id) & SEND_MESSAGES) === 0n)
    return 'they may not write in this channel';
  if (fieldsOf(channel).thread_metadata?.archived) return 'the thread is archived';
  if (command.nsfw && !fieldsOf(channel).nsfw) return 'it is for age-restricted channels';
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return null;
  const isAdmin = permissionsIn(world, guild, actor.userId) & (1n << 3n);
  if (isAdmin !== 0n) return null;
  if (needed === '0') return 'it is for administrators';
  return (may & BigInt(needed)) === BigInt(needed) ? null : 'they lack the permissions it is for';
}

/** Follows the words after the command's name down to where the options are. */
function walk(
  actor: Actor,
  line: string,
  command: APIApplicationCommand,
  path: readonly string[],
): { branches: Fields[]; leaves: Fields[] } {
  const branches: Fields[] = [];
  let level = objects(record(command)['options']);
  for (const word of path) {
    const next = level.find((option) => isCalled(actor, option, word) && isBranch(option));
    if (!next) throw new Impossible(actor, `finds no ${line}`);
    branches.push(next);
    level = objects(array(next['options']));
  }
  if (level.some(isBranch)) throw new Impossible(actor, `cannot send ${line} without its subcommand`);
  return { branches, leaves: level };
}

/** By its own name, or by the one it has in the person's language. What is sent is always its own. */
function isCalled({ locale }: Actor, named: Fields, word: string): boolean {
  return named['name'] === word || text(record(named['name_localizations']), locale) === word;
}

function isBranch(option: Fields): boolean {
  return option['type'] === OPTION.subcommand || option['type'] === OPTION.group;
}
