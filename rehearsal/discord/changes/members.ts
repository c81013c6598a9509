/** Members and roles as the world changes them. */
import type { APIRole } from 'discord.js';
import type { Guild, Member, Snowflake, World } from '../contract.ts';
import { snapshot } from '../wire.ts';

/** Nickname, roles or time-out of a member, told to the gateway. */
export function changeMember(
  world: World,
  guild: Guild,
  member: Member,
  change: Partial<Pick<Member, 'nick' | 'roles' | 'communication_disabled_until'>>,
): void {
  Object.assign(member, change);
  const d = { ...snapshot(member), guild_id: guild.id };
  world.tell({ t: 'GUILD_MEMBER_UPDATE', d, guild: guild.id, channel: null });
}

export function giveRole(world: World, guild: Guild, member: Member, roleId: Snowflake): void {
  if (!member.roles.includes(roleId)) changeMember(world, guild, member, { roles: [...member.roles, roleId] });
}

export function takeRole(world: World, guild: Guild, member: Member, roleId: Snowflake): void {
  if (!member.roles.includes(roleId)) return;
  changeMember(world, guild, member, { roles: member.roles.filter((each) => each !== roleId) });
}

export function tellRole(world: World, guild: Guild, role: APIRole, what: 'CREATE' | 'UPDATE'): void {
  const d = { guild_id: guild.id, role: snapshot(role) };
  world.tell({ t: `GUILD_ROLE_${what}`, d, guild: guild.id, channel: null });
}

/** Takes a role away from the server and from everybody who has it. */
export function deleteRole(world: World, guild: Guild, role: APIRole): void {
  guild.roles.delete(role.id);
  for (const member of guild.members.values()) takeRole(world, guild, member, role.id);
  const d = { guild_id: guild.id, role_id: role.id };
  world.tell({ t: 'GUILD_ROLE_DELETE', d, guild: guild.id, channel: null });
}
