/** Registering commands: for everywhere, and for one server. */
import type { APIApplicationCommand } from 'discord.js';
import { tellClients } from '../changes/seen.ts';
import { Refused, type Request, type Routes, type World } from '../contract.ts';
import { COMMAND, checkCommand, MOST_OF_TYPE } from './command-rules.ts';
import { objects, type Fields } from './command-options.ts';

const CREATES_A_DAY = 200;
const DAY_MS = 86_400_000;

type Commands = Map<string, APIApplicationCommand>;

interface Scope {
  readonly kind: 'global' | 'guild';
  readonly guildId: string | null;
  readonly commands: Commands;
}

/** Instants of command creations by scope, for the limit of 200 a day. */
type Creations = Map<string, number[]>;

/** The routes of both scopes; the daily limit is kept with them. */
export function commandRoutes(): Routes {
  const creations: Creations = new Map();
  const both = (base: string): Routes => ({
    [`GET ${base}`]: (world, request) => ({ status: 200, body: listed(scopeOf(world, request), request) }),
    [`PUT ${base}`]: (world, request) => overwrite(world, request, creations),
    [`POST ${base}`]: (world, request) => upsert(world, request, creations),
    [`GET ${base}/{command_id}`]: (world, request) => ({ status: 200, body: one(scopeOf(world, request), request) }),
    [`PATCH ${base}/{command_id}`]: edit,
    [`DELETE ${base}/{command_id}`]: (world, request) => {
      const scope = scopeOf(world, request);
      scope.commands.delete(one(scope, request).id);
      tellClients(world);
      return { status: 204 };
    },
  });
  const guild = '/applications/{application_id}/guilds/{guild_id}/commands';
  return {
    ...both('/applications/{application_id}/commands'),
    ...both(guild),
    [`GET ${guild}/permissions`]: () => ({ status: 200, body: [] }),
    [`GET ${guild}/{command_id}/permissions`]: () => {
      throw new Refused(404, 10066, 'Unknown application command permissions');
    },
    // Only a person's own token may edit who may use a command.
    [`PUT ${guild}/{command_id}/permissions`]: () => {
      throw new Refused(400, 20001, 'Bots cannot use this endpoint');
    },
  };
}

function scopeOf(world: World, { params, asBot }: Request): Scope {
  if (!asBot) throw new Refused(401, 0, '401: Unauthorized');
  const { application } = world;
  if (params['application_id'] !== application.id)
    throw new Refused(403, 20012, 'You are not authorized to perform this action on this application');
  const guildId = params['guild_id'];
  if (guildId === undefined) return { kind: 'global', guildId: null, commands: application.commands };
  if (!world.guilds.get(guildId)?.members.has(application.botUser.id)) throw new Refused(403, 50001, 'Missing Access');
  const commands: Commands = application.guildCommands.get(guildId) ?? new Map();
  application.guildCommands.set(guildId, commands);
  return { kind: 'guild', guildId, commands };
}

function one({ commands }: Scope, { params }: Request): APIApplicationCommand {
  const found = commands.get(params['command_id'] ?? '');
  if (!found) throw new Refused(404, 10063, 'Unknown application command');
  return found;
}

function listed({ commands }: Scope, { query }: Request): unknown[] {
  if (query.get('with_localizations') === 'true') return [...commands.values()];
  return [...commands.values()].map(
    ({ name_localizations: _names, description_localizations: _texts, ...rest }) => rest,
  );
}

/** Builds the stored command; the same name and type keeps its id. */
function made(world: World, scope: Scope, fields: Fields, id: string): APIApplicationCommand {
  const command = {
    nsfw: false,
    description: '',
    default_member_permissions: null,
    ...(scope.kind === 'global'
      ? { dm_permission: true, contexts: null, integration_types: [0] }
      : { guild_id: scope.guildId }),
    ...fields,
    type: fields['type'] ?? COMMAND.chat,
    id,
    application_id: world.application.id,
    version: world.snowflake(),
  };
  // The JSON has been checked rule by rule; here it becomes a command.
  return command as unknown as APIApplicationCommand;
}

function sameName(commands: Commands, fields: Fields): APIApplicationCommand | undefined {
  return [...commands.values()].find(
    (old) => old.name === fields['name'] && old.type === (fields['type'] ?? COMMAND.chat),
  );
}

function refuseTooMany(commands: Commands): void {
  for (const [type, most] of Object.entries(MOST_OF_TYPE)) {
    const count = [...commands.values()].filter((command) => command.type === Number(type)).length;
    if (count > most) throw new Refused(400, 30032, `Maximum number of application commands reached (${most})`);
  }
}

function countCreations(world: World, scope: Scope, creations: Creations, more: number): void {
  const now = world.clock.now();
  const key = scope.guildId ?? 'global';
  const today = (creations.get(key) ?? []).filter((at) => at > now - DAY_MS);
  if (today.length + more > CREATES_A_DAY)
    throw new Refused(400, 30034, 'Max number of daily application command creates has been reached (200)');
  creations.set(key, [...today, ...Array.from({ length: more }, () => now)]);
}

/** PUT replaces every command of every type in the scope; only new names count as creations. */
function overwrite(world: World, request: Request, creations: Creations): { status: number; body: unknown } {
  const scope = scopeOf(world, request);
  const wanted = objects(request.body);
  for (const fields of wanted) checkCommand(fields, scope.kind);
  const names = wanted.map((fields) => `${Number(fields['type'] ?? COMMAND.chat)} ${String(fields['name'])}`);
  if (new Set(names).size < names.length) throw new Refused(400, 50035, 'Invalid Form Body', duplicateNames());
  const next: Commands = new Map();
  const isNew = wanted.filter((fields) => !sameName(scope.commands, fields)).length;
  for (const fields of wanted) {
    const command = made(world, scope, fields, sameName(scope.commands, fields)?.id ?? world.snowflake());
    next.set(command.id, command);
  }
  refuseTooMany(next);
  countCreations(world, scope, creations, isNew);
  scope.commands.clear();
  for (const [id, command] of next) scope.commands.set(id, command);
  tellClients(world);
  return { status: 200, body: [...next.values()] };
}

function duplicateNames(): Record<string, unknown> {
  return {
    _errors: [{ code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message: 'Application command names must be unique' }],
  };
}

/** POST with a name that exists replaces that command and is not a creation. */
function upsert(world: World, request: Request, creations: Creations): { status: number; body: unknown } {
  const scope = scopeOf(world, request);
  const [fields] = objects([request.body]);
  if (!fields) throw new Refused(400, 50035, 'Invalid Form Body');
  checkCommand(fields, scope.kind);
  const old = sameName(scope.commands, fields);
  const command = made(world, scope, fields, old?.id ?? world.snowflake());
  const next = new Map(scope.commands).set(command.id, command);
  refuseTooMany(next);
  if (!old) countCreations(world, scope, creations, 1);
  scope.commands.set(command.id, command);
  tellClients(world);
  return { status: old ? 200 : 201, body: command };
}

function edit(world: World, request: Request): { status: number; body: unknown } {
  const scope = scopeOf(world, request);
  const old = one(scope, request);
  const [change] = objects([request.body]);
  const fields: Fields = { ...old, ...change };
  checkCommand(
    scope.kind === 'guild' ? { ...fields, contexts: undefined, integration_types: undefined } : fields,
    scope.kind,
  );
  const taken = sameName(scope.commands, fields);
  if (taken && taken.id !== old.id) throw new Refused(400, 50035, 'Invalid Form Body', { name: duplicateNames() });
  const command = made(world, scope, fields, old.id);
  scope.commands.set(old.id, command);
  tellClients(world);
  return { status: 200, body: command };
}
