/** Roles of a server. The bot makes and changes only what stands below its own highest role. */
import type { APIRole } from 'discord.js';
import { type Guild, Refused, type Routes, type World } from '../../contract.ts';
import { deleteRole, tellRole } from '../../changes/members.ts';
import { bitSet, flag, int, record, text } from '../../changes/read.ts';
import { permissionsIn } from '../../permissions.ts';
import { checkLength } from '../../rules/form-error.ts';
import { newRole } from '../../wire.ts';
import { botOf, demand, demandAbove, guildOf, missingPermissions, param, roleOf } from './demand.ts';

const ROLES = 250;

export const roleRoutes: Routes = {
  'GET /guilds/{guild_id}/roles': (world, request) => ({
    status: 200,
    body: [...guildOf(world, request).roles.values()],
  }),
  'GET /guilds/{guild_id}/roles/{role_id}': (world, request) => ({
    status: 200,
    body: roleOf(guildOf(world, request), param(request, 'role_id')),
  }),
  'POST /guilds/{guild_id}/roles': (world, request) => {
    const guild = guildOf(world, request);
    return { status: 200, body: create(world, guild, record(request.body)) };
  },
  'PATCH /guilds/{guild_id}/roles/{role_id}': (world, request) => {
    const guild = guildOf(world, request);
    const role = roleOf(guild, param(request, 'role_id'));
    change(world, guild, role, record(request.body));
    return { status: 200, body: role };
  },
  'DELETE /guilds/{guild_id}/roles/{role_id}': (world, request) => {
    const guild = guildOf(world, request);
    const role = roleOf(guild, param(request, 'role_id'));
    demand(world, guild, 'MANAGE_ROLES');
    demandAbove(world, guild, role.position);
    if (role.managed || role.id === guild.id) throw new Refused(400, 50028, 'Invalid Role');
    deleteRole(world, guild, role);
    return { status: 204 };
  },
};

function create(world: World, guild: Guild, body: Record<string, unknown>): APIRole {
  demand(world, guild, 'MANAGE_ROLES');
  checkLength(body['name'], ['name'], 0, 100);
  const permissions = bitSet(body, 'permissions') ?? BigInt(guild.roles.get(guild.id)?.permissions ?? '0');
  if ('permissions' in body) demandBits(world, guild, permissions);
  if (guild.roles.size >= ROLES)
    throw new Refused(400, 30005, `Maximum number of guild roles reached (${String(ROLES)})`);
  // A new role comes in at the bottom, just above @everyone, and lifts the others.
  for (const each of guild.roles.values()) if (each.id !== guild.id) each.position += 1;
  const role = newRole(world.snowflake(), {
    name: text(body, 'name') || 'new role',
    permissions,
    position: 1,
    color: int(body, 'color') ?? 0,
    hoist: flag(body, 'hoist') ?? false,
    mentionable: flag(body, 'mentionable') ?? false,
  });
  guild.roles.set(role.id, role);
  tellRole(world, guild, role, 'CREATE');
  return role;
}

function change(world: World, guild: Guild, role: APIRole, body: Record<string, unknown>): void {
  demand(world, guild, 'MANAGE_ROLES');
  demandAbove(world, guild, role.position);
  checkLength(body['name'], ['name'], 0, 100);
  const permissions = bitSet(body, 'permissions');
  if (permissions !== undefined) {
    demandBits(world, guild, permissions ^ BigInt(role.permissions));
    role.permissions = permissions.toString();
  }
  role.name = text(body, 'name') ?? role.name;
  role.color = int(body, 'color') ?? role.color;
  role.hoist = flag(body, 'hoist') ?? role.hoist;
  role.mentionable = flag(body, 'mentionable') ?? role.mentionable;
  tellRole(world, guild, role, 'UPDATE');
}

/** Only permissions the bot has itself can be given or taken. */
function demandBits(world: World, guild: Guild, touched: bigint): void {
  if ((touched & ~permissionsIn(world, guild, botOf(world))) !== 0n) throw missingPermissions();
}
