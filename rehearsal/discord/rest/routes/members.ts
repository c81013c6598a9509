/** Members: reading, muting, moving, naming, and their roles. */
import { type Guild, type Member, Refused, type Request, type Routes, type World } from '../../contract.ts';
import { changeMember, giveRole, takeRole } from '../../changes/members.ts';
import { flag, record, strings, text } from '../../changes/read.ts';
import { leaveVoice, moveTo, setMute, voiceStateOf } from '../../changes/voice.ts';
import { highestRole, holds, permissionsIn } from '../../permissions.ts';
import { isRoom, nameOf } from '../../wire.ts';
import { checkLength, formError } from '../../rules/form-error.ts';
import {
  botOf,
  demand,
  demandAbove,
  demandIn,
  guildOf,
  memberOf,
  missingPermissions,
  param,
  roleOf,
  wrongChannelType,
} from './demand.ts';

export const memberRoutes: Routes = {
  'GET /guilds/{guild_id}/members/{user_id}': (world, request) => ({
    status: 200,
    body: memberOf(world, guildOf(world, request), param(request, 'user_id')),
  }),
  'GET /guilds/{guild_id}/members/search': (world, request) => search(world, request),
  'PATCH /guilds/{guild_id}/members/{user_id}': (world, request) => {
    const guild = guildOf(world, request);
    const member = memberOf(world, guild, param(request, 'user_id'));
    change(world, guild, member, record(request.body));
    return { status: 200, body: member };
  },
  'PATCH /guilds/{guild_id}/members/@me': (world, request) => {
    const guild = guildOf(world, request);
    const member = memberOf(world, guild, botOf(world));
    const nick = text(record(request.body), 'nick') ?? null;
    checkLength(nick, ['nick'], 0, 32);
    demand(world, guild, 'CHANGE_NICKNAME');
    changeMember(world, guild, member, { nick });
    return { status: 200, body: member };
  },
  'PUT /guilds/{guild_id}/members/{user_id}/roles/{role_id}': (world, request) => {
    const { guild, member, role } = assignable(world, request);
    giveRole(world, guild, member, role.id);
    return { status: 204 };
  },
  'DELETE /guilds/{guild_id}/members/{user_id}/roles/{role_id}': (world, request) => {
    const { guild, member, role } = assignable(world, request);
    takeRole(world, guild, member, role.id);
    return { status: 204 };
  },
};

function search(world: World, request: Request): { status: number; body: readonly Member[] } {
  const guild = guildOf(world, request);
  const query = (request.query.get('query') ?? '').toLowerCase();
  if (query === '') throw formError({ at: ['query'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  const limit = Number(request.query.get('limit') ?? '1');
  const starts = (member: Member): boolean =>
    [nameOf(member), member.user.username].some((each) => each.toLowerCase().startsWith(query));
  return { status: 200, body: [...guild.members.values()].filter(starts).slice(0, limit) };
}

/** Everything is asked before anything is done, so that a refused change changes nothing. */
function change(world: World, guild: Guild, member: Member, body: Record<string, unknown>): void {
  const mute = flag(body, 'mute');
  const deaf = flag(body, 'deaf');
  mayMuteOrMove(world, guild, member, body);
  mayRename(world, guild, member, body);
  mayTimeOut(world, guild, member, body);
  const roles = 'roles' in body ? strings(body['roles']) : null;
  if (roles) mayAssign(world, guild, member, roles);

  if ('nick' in body) changeMember(world, guild, member, { nick: text(body, 'nick') || null });
  if (roles) changeMember(world, guild, member, { roles: [...roles] });
  if ('communication_disabled_until' in body) {
    const until = text(body, 'communication_disabled_until') ?? null;
    changeMember(world, guild, member, { communication_disabled_until: until });
  }
  if (mute !== undefined || deaf !== undefined) {
    setMute(world, guild, member.user.id, {
      ...(mute === undefined ? {} : { mute }),
      ...(deaf === undefined ? {} : { deaf }),
    });
  }
  const target = text(body, 'channel_id');
  if (body['channel_id'] === null) leaveVoice(world, guild, member.user.id);
  else if (target !== undefined) moveTo(world, guild, member.user.id, target);
}

/**
 * Muting is asked in the room the person is in, moving also in the room they go to. The hierarchy of roles plays no part,
 * and somebody who is in no room can be neither muted nor unmuted nor moved: 40032.
 */
function mayMuteOrMove(world: World, guild: Guild, member: Member, body: Record<string, unknown>): void {
  const wants = (['mute', 'deaf', 'channel_id'] as const).filter((key) => body[key] !== undefined);
  if (wants.length === 0) return;
  const at = voiceStateOf(guild, member.user.id).channel_id;
  const may = permissionsIn(world, guild, botOf(world), at ?? undefined);
  const needs = { mute: 'MUTE_MEMBERS', deaf: 'DEAFEN_MEMBERS', channel_id: 'MOVE_MEMBERS' } as const;
  if (!wants.every((key) => holds(may, needs[key]))) throw missingPermissions();
  if (at === null) throw new Refused(400, 40032, 'Target user is not connected to voice.');
  const target = text(body, 'channel_id');
  if (target === undefined) return;
  const channel = world.channels.get(target);
  if (!channel || channel.guild_id !== guild.id) throw new Refused(404, 10003, 'Unknown Channel');
  if (!isRoom(channel)) throw wrongChannelType();
  demandIn(world, target, 'CONNECT');
}

function mayRename(world: World, guild: Guild, member: Member, body: Record<string, unknown>): void {
  if (!('nick' in body)) return;
  checkLength(body['nick'], ['nick'], 0, 32);
  demand(world, guild, 'MANAGE_NICKNAMES');
  if (member.user.id !== botOf(world)) demandAbove(world, guild, highestRole(guild, member.user.id));
}

/** Owners and administrators cannot be timed out. */
function mayTimeOut(world: World, guild: Guild, member: Member, body: Record<string, unknown>): void {
  if (!('communication_disabled_until' in body)) return;
  demand(world, guild, 'MODERATE_MEMBERS');
  if (holds(permissionsIn(world, guild, member.user.id), 'ADMINISTRATOR')) throw missingPermissions();
  demandAbove(world, guild, highestRole(guild, member.user.id));
}

function mayAssign(world: World, guild: Guild, member: Member, wanted: readonly string[]): void {
  demand(world, guild, 'MANAGE_ROLES');
  const changed = [...wanted, ...member.roles].filter((id) => wanted.includes(id) !== member.roles.includes(id));
  for (const id of changed) mayGive(world, guild, id);
}

function mayGive(world: World, guild: Guild, roleId: string): void {
  const role = roleOf(guild, roleId);
  if (role.managed || role.id === guild.id) throw missingPermissions();
  demandAbove(world, guild, role.position);
}

function assignable(world: World, request: Request): { guild: Guild; member: Member; role: { id: string } } {
  const guild = guildOf(world, request);
  const member = memberOf(world, guild, param(request, 'user_id'));
  const role = roleOf(guild, param(request, 'role_id'));
  demand(world, guild, 'MANAGE_ROLES');
  mayGive(world, guild, role.id);
  return { guild, member, role };
}
