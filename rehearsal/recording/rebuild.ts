/** The way back from a flat world: puts what happened into a world that stands still. */
import type { APIUser } from 'discord.js';
import { extrasOf } from '../discord/changes/extras.ts';
import type { Guild, Snowflake, StoredMessage, World } from '../discord/contract.ts';

/** One thing that appeared or changed, or with null is gone. `rest` is what its name says behind the kind. */
type Put = (world: World, rest: readonly string[], value: unknown) => void;

/** Every value below was written by `flatWorld` from the type that is named; a recording is where JSON becomes that type again. */
const kinds: Readonly<Record<string, Put>> = {
  application: (world, _rest, value) =>
    Object.assign(world.application, thing(value) as { id: Snowflake; botUser: APIUser }),
  command: (world, [id], value) => put(world.application.commands, id, value),
  'guild-command': (world, [guild = '', id], value) => {
    const { guildCommands } = world.application;
    const commands = guildCommands.get(guild) ?? new Map();
    guildCommands.set(guild, commands);
    put(commands, id, value);
  },
  user: (world, [id], value) => put(world.users, id, value),
  guild: (world, [id = ''], value) => Object.assign(guildOf(world, id), thing(value)),
  role: (world, [guild = '', id], value) => put(guildOf(world, guild).roles, id, value),
  member: (world, [guild = '', id], value) => put(guildOf(world, guild).members, id, value),
  voice: (world, [guild = '', id], value) => put(guildOf(world, guild).voiceStates, id, value),
  stage: (world, [guild = '', id], value) => put(guildOf(world, guild).stages, id, value),
  event: (world, [guild = '', id], value) => put(guildOf(world, guild).events, id, value),
  interested: (world, [guild = '', event = '', user = ''], value) => {
    const { subscriptions } = guildOf(world, guild);
    const index = subscriptions.findIndex((one) => one.event === event && one.user === user);
    if (index >= 0) subscriptions.splice(index, 1);
    if (value !== null) subscriptions.push({ event, user });
  },
  channel: (world, [id], value) => put(world.channels, id, value),
  'thread-member': (world, [id = '', person = ''], value) => {
    const people = world.threadMembers.get(id) ?? new Set();
    world.threadMembers.set(id, people);
    toggle(people, person, value);
  },
  message: (world, [channel = '', id = ''], value) => putMessage(world, channel, id, value),
  'dms-closed': (world, [person = ''], value) => toggle(extrasOf(world).dmsClosed, person, value),
  talking: (world, [person = ''], value) => toggle(extrasOf(world).talking, person, value),
  file: (world, rest, value) => {
    const { files } = extrasOf(world);
    const path = `/${rest.join('/')}`;
    if (typeof value === 'string') files.set(path, { name: rest.at(-1) ?? '', data: Buffer.from(value, 'base64') });
    else files.delete(path);
  },
};

/**
 * Puts these things into the world; kinds that are not known are left alone.
 * @throws TypeError for what cannot be such a thing
 */
export function rebuild(world: World, changes: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(changes)) {
    const [kind = '', ...rest] = name.split('/');
    if (Object.hasOwn(kinds, kind)) kinds[kind]?.(world, rest, value);
  }
}

function put<Value>(map: Map<Snowflake, Value>, id: Snowflake | undefined, value: unknown): void {
  if (id === undefined) return;
  if (value === null) map.delete(id);
  else map.set(id, thing(value) as Value);
}

/** Everything but what is gone is an object. */
function thing(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError('a recording holds something that is no thing');
}

function toggle(set: Set<Snowflake>, id: Snowflake, value: unknown): void {
  if (value === null) set.delete(id);
  else set.add(id);
}

function guildOf(world: World, id: Snowflake): Guild {
  const found = world.guilds.get(id);
  if (found) return found;
  const guild: Guild = {
    id,
    name: '',
    owner_id: '',
    features: [],
    roles: new Map(),
    members: new Map(),
    voiceStates: new Map(),
    stages: new Map(),
    events: new Map(),
    subscriptions: [],
    available: true,
  };
  world.guilds.set(id, guild);
  return guild;
}

/** Messages stand in the order of their ids, as they were posted. */
function putMessage(world: World, channel: Snowflake, id: Snowflake, value: unknown): void {
  const list = (world.messages.get(channel) ?? []).filter((one) => one.message.id !== id);
  world.messages.set(channel, list);
  if (value === null) return;
  const { message, ephemeralFor } = thing(value) as Pick<StoredMessage, 'message' | 'ephemeralFor'>;
  if (message.id !== id) throw new TypeError('a message has another name than its own');
  const behind = list.findIndex((one) => BigInt(one.message.id) > BigInt(id));
  list.splice(behind < 0 ? list.length : behind, 0, { message, ephemeralFor, token: null, nonce: null });
}
