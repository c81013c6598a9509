/** A small server on a local Discord, and the bot's own REST client talking to it. */
import { DiscordAPIError, HTTPError, REST } from '@discordjs/rest';
import type { APIUser } from 'discord.js';
import { joinVoice } from '#rehearsal/discord/changes/voice.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { Channel, Guild, Happening } from '#rehearsal/discord/contract.ts';
import { bits, type PermissionName } from '#rehearsal/discord/permissions.ts';
import { restRoutes } from '#rehearsal/discord/rest/routes/index.ts';
import { type RestServer, serveRest, type ServeOptions } from '#rehearsal/discord/rest/serve.ts';
import { KIND } from '#rehearsal/discord/wire.ts';
import { createWorld, type FurnishedWorld } from '#rehearsal/discord/world.ts';

/** What the bot asks for when it runs every kind of group. */
export const USUAL: readonly PermissionName[] = [
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'MANAGE_CHANNELS',
  'MANAGE_ROLES',
  'MANAGE_MESSAGES',
  'CONNECT',
  'SPEAK',
  'MUTE_MEMBERS',
  'DEAFEN_MEMBERS',
  'MOVE_MEMBERS',
  'CREATE_EVENTS',
  'CREATE_PRIVATE_THREADS',
  'CREATE_PUBLIC_THREADS',
  'SEND_MESSAGES_IN_THREADS',
  'MANAGE_THREADS',
  'MANAGE_WEBHOOKS',
  'SET_VOICE_CHANNEL_STATUS',
  'USE_SOUNDBOARD',
  'REQUEST_TO_SPEAK',
  'PIN_MESSAGES',
];

export interface Room extends AsyncDisposable {
  readonly clock: TurnableClock;
  readonly world: FurnishedWorld;
  readonly guild: Guild;
  readonly lobby: Channel;
  readonly voice: Channel;
  readonly stage: Channel;
  readonly ada: APIUser;
  readonly ben: APIUser;
  readonly rest: REST;
  readonly server: RestServer;
  readonly told: readonly Happening[];
  /** Ada comes into a room. */
  enter(user: APIUser, channel: Channel): void;
}

export interface RoomOptions extends Partial<Pick<ServeOptions, 'spec' | 'rateSpeed' | 'invalidRequests'>> {
  readonly without?: readonly PermissionName[];
  readonly features?: readonly string[];
  /** @everyone may look and join, and nothing else, so that only the bot's own role counts. */
  readonly quiet?: boolean;
}

/** Opens the room; leave it with `await using`. */
export async function openRoom({
  without = [],
  features = ['COMMUNITY'],
  quiet = false,
  ...options
}: RoomOptions = {}): Promise<Room> {
  const clock = new TurnableClock();
  const world = createWorld({ clock });
  const guild = world.addGuild({ name: 'Riverside', features });
  world.addBotTo(guild, bits(...USUAL.filter((each) => !without.includes(each))));
  const everyone = guild.roles.get(guild.id);
  if (quiet && everyone) everyone.permissions = bits('VIEW_CHANNEL', 'CONNECT').toString();
  const lobby = world.addChannel(guild, { name: 'lobby', type: KIND.text });
  const voice = world.addChannel(guild, { name: 'Circle', type: KIND.voice });
  const stage = world.addChannel(guild, { name: 'Hall', type: KIND.stage });
  const [ada, ben] = [world.addUser({ name: 'Ada' }), world.addUser({ name: 'Ben' })];
  for (const user of [ada, ben]) world.addMember(guild, user);
  const told: Happening[] = [];
  world.onHappening((happening) => told.push(happening));
  const server = await serveRest({ world, routes: restRoutes, rateSpeed: 100_000, ...options });
  const api = `http://127.0.0.1:${String(server.port)}/api`;
  const rest = new REST({ api, version: '10', retries: 0, offset: 0, globalRequestsPerSecond: 5000 });
  rest.setToken(world.application.token);
  return {
    clock,
    world,
    guild,
    lobby,
    voice,
    stage,
    ada,
    ben,
    rest,
    server,
    told,
    enter: (user, channel) => {
      joinVoice(world, guild, user.id, channel.id);
    },
    [Symbol.asyncDispose]: async () => {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
      await server.close();
    },
  };
}

/** What Discord refused a request with: its status and code. `null` when it was not refused. */
export async function refusal(request: Promise<unknown>): Promise<{ status: number; code: number | string } | null> {
  try {
    await request;
    return null;
  } catch (error) {
    if (error instanceof DiscordAPIError) return { status: error.status, code: error.code };
    if (error instanceof HTTPError) return { status: error.status, code: 0 };
    throw error;
  }
}
