/** Everything that exists in a local Discord, and how a test or a rehearsal furnishes it. */
import type { APIRole, APIUser } from 'discord.js';
import type { Channel, Clock, Guild, Happening, Member, Snowflake, StoredMessage, World } from './contract.ts';
import { ALL_PERMISSIONS, EVERYONE_BY_DEFAULT } from './permissions.ts';
import { extrasOf } from './changes/extras.ts';
import { newGuildChannel, type NewChannel } from './changes/new-channel.ts';
import { newMember, newRole, newUser, snapshot } from './wire.ts';

/** Discord's first instant; snowflakes count from it. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

export interface NewGuild {
  readonly name: string;
  readonly features?: readonly string[];
  readonly ownerName?: string;
}

export interface FurnishedWorld extends World {
  /** A server with its owner, @everyone and the usual first permissions. The bot is not in it yet. */
  addGuild(guild: NewGuild): Guild;
  addUser(user: { readonly name: string; readonly bot?: boolean }): APIUser;
  addMember(guild: Guild, user: APIUser, roleIds?: readonly Snowflake[]): Member;
  /** Each new role stands above the ones before it. */
  addRole(guild: Guild, role: { readonly name: string; readonly permissions: bigint }): APIRole;
  addChannel(guild: Guild, channel: NewChannel): Channel;
  /** The bot joins with a managed role of its own, above every role there is now. */
  addBotTo(guild: Guild, permissions: bigint): void;
  /** From now on this person takes no direct messages (50007). */
  closeDms(userId: Snowflake): void;
}

/** Ids of the present instant: 17 to 19 digits, always increasing, even when the clock stands still. */
function snowflakesOf(clock: Clock): () => Snowflake {
  let last = 0n;
  return () => {
    const next = BigInt(Math.max(clock.now() - DISCORD_EPOCH_MS, 86_400_000_000)) << 22n;
    last = next > last ? next : last + 1n;
    return last.toString();
  };
}

/**
 * An empty world with its application and bot user.
 * @param seed tells two worlds apart: it ends up in the bot's token, nowhere else.
 */
export function createWorld({ clock, seed = 1 }: { readonly clock: Clock; readonly seed?: number }): FurnishedWorld {
  const snowflake = snowflakesOf(clock);
  const listeners = new Set<(happening: Happening) => void>();
  const botUser = newUser(snowflake(), 'Circlekeeper', true);
  const world: World = {
    clock,
    application: {
      id: botUser.id,
      botUser,
      token: `local.${String(seed)}.${botUser.id}`,
      commands: new Map(),
      guildCommands: new Map(),
    },
    guilds: new Map(),
    users: new Map([[botUser.id, botUser]]),
    channels: new Map(),
    messages: new Map<Snowflake, StoredMessage[]>(),
    threadMembers: new Map(),
    snowflake,
    tell: (happening) => {
      for (const listener of listeners) listener(happening);
    },
    onHappening: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return Object.assign(world, furnishing(world));
}

type Furnishing = Omit<FurnishedWorld, keyof World>;

function furnishing(world: World): Furnishing {
  return {
    addGuild: (guild) => addGuild(world, guild),
    addUser: ({ name, bot = false }) => addUser(world, name, bot),
    addMember: (guild, user, roleIds = []) => addMember(world, guild, user, roleIds),
    addRole: (guild, { name, permissions }) => addRole(world, guild, name, permissions),
    addChannel: (guild, channel) => addChannel(world, guild, channel),
    addBotTo: (guild, permissions) => addBotTo(world, guild, permissions),
    closeDms: (userId) => {
      extrasOf(world).dmsClosed.add(userId);
    },
  };
}

function addUser(world: World, name: string, bot: boolean): APIUser {
  const user = newUser(world.snowflake(), name, bot);
  world.users.set(user.id, user);
  return user;
}

function addGuild(world: World, { name, features = [], ownerName = `Owner of ${name}` }: NewGuild): Guild {
  const owner = addUser(world, ownerName, false);
  const guild: Guild = {
    id: world.snowflake(),
    name,
    owner_id: owner.id,
    features: [...features],
    roles: new Map(),
    members: new Map(),
    voiceStates: new Map(),
    stages: new Map(),
    events: new Map(),
    subscriptions: [],
    available: true,
  };
  const everyone = newRole(guild.id, { name: '@everyone', permissions: EVERYONE_BY_DEFAULT, position: 0 });
  guild.roles.set(everyone.id, everyone);
  world.guilds.set(guild.id, guild);
  addMember(world, guild, owner, []);
  return guild;
}

function addMember(world: World, guild: Guild, user: APIUser, roleIds: readonly Snowflake[]): Member {
  const member = newMember(user, new Date(world.clock.now()).toISOString(), roleIds);
  guild.members.set(user.id, member);
  world.tell({
    t: 'GUILD_MEMBER_ADD',
    d: { ...snapshot(member), guild_id: guild.id },
    guild: guild.id,
    channel: null,
  });
  return member;
}

function addRole(world: World, guild: Guild, name: string, permissions: bigint): APIRole {
  const role = newRole(world.snowflake(), { name, permissions, position: guild.roles.size });
  guild.roles.set(role.id, role);
  world.tell({
    t: 'GUILD_ROLE_CREATE',
    d: { guild_id: guild.id, role: snapshot(role) },
    guild: guild.id,
    channel: null,
  });
  return role;
}

function addChannel(world: World, guild: Guild, given: NewChannel): Channel {
  const channel = newGuildChannel(world, guild, given);
  world.channels.set(channel.id, channel);
  world.tell({ t: 'CHANNEL_CREATE', d: snapshot(channel), guild: guild.id, channel: channel.id });
  return channel;
}

function addBotTo(world: World, guild: Guild, permissions: bigint): void {
  const bot = world.application.botUser;
  const role = newRole(world.snowflake(), {
    name: bot.username,
    permissions: permissions & ALL_PERMISSIONS,
    position: guild.roles.size,
    managed: true,
    botId: bot.id,
  });
  guild.roles.set(role.id, role);
  addMember(world, guild, bot, [role.id]);
}
