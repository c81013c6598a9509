/** A real discord.js client on a local Discord, for the tests of the local Discord itself. */
import { Client, Events, GatewayIntentBits, Partials, type Interaction } from 'discord.js';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { Guild } from '#rehearsal/discord/contract.ts';
import { startLocalDiscord, type LocalDiscord, type LocalDiscordOptions } from '#rehearsal/discord/local-discord.ts';
import { bits } from '#rehearsal/discord/permissions.ts';

type Channel = ReturnType<LocalDiscord['world']['addChannel']>;

export interface SmallBot {
  readonly local: LocalDiscord;
  readonly clock: TurnableClock;
  readonly client: Client<true>;
  readonly guild: Guild;
  readonly lobby: Channel;
  readonly room: Channel;
  readonly stage: Channel;
  /** Errors of handlers and of the client; tests that expect none look here. */
  readonly errors: unknown[];
  /** Turns the clock; between two deadlines everything comes to rest. */
  advance(amount: string): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface SmallBotOptions {
  readonly answers?: (interaction: Interaction, bot: { readonly clock: TurnableClock }) => Promise<unknown>;
  readonly intents?: readonly number[];
  readonly local?: Omit<LocalDiscordOptions, 'clock'>;
  readonly permissions?: bigint;
  /** Runs before the client logs in. */
  readonly furnish?: (local: LocalDiscord, guild: Guild) => void;
}

const PERMISSIONS = bits(
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'READ_MESSAGE_HISTORY',
  'MANAGE_CHANNELS',
  'MANAGE_ROLES',
  'CONNECT',
  'SPEAK',
  'MUTE_MEMBERS',
  'MOVE_MEMBERS',
  'CREATE_EVENTS',
  'REQUEST_TO_SPEAK',
);

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildVoiceStates, GatewayIntentBits.GuildScheduledEvents];

/** The client that a test logs in with. */
export function newClient(local: LocalDiscord, intents: readonly number[] = INTENTS): Client {
  return new Client({
    intents: [...intents],
    partials: [Partials.User, Partials.Channel],
    allowedMentions: { parse: [] },
    enforceNonce: true,
    waitGuildTimeout: 200,
    rest: { api: local.apiBase, version: '10', timeout: 10_000, retries: 1 },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
}

/** Starts the local Discord with a server, a text channel, a room and a stage, and logs a client in. */
export async function smallBot(options: SmallBotOptions = {}): Promise<SmallBot> {
  const clock = new TurnableClock();
  const local = await startLocalDiscord({ ...options.local, clock });
  const { world } = local;
  const guild = world.addGuild({ name: 'Harbour', features: ['COMMUNITY'], ownerName: 'Olive' });
  const lobby = world.addChannel(guild, { name: 'lobby', type: 0 });
  const room = world.addChannel(guild, { name: 'circle', type: 2 });
  const stage = world.addChannel(guild, { name: 'big circle', type: 13 });
  world.addBotTo(guild, options.permissions ?? PERMISSIONS);
  options.furnish?.(local, guild);

  const client = newClient(local, options.intents);
  const errors: unknown[] = [];
  const running = new Set<Promise<unknown>>();
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    const work = (options.answers?.(interaction, { clock }) ?? Promise.resolve())
      .catch((error: unknown) => errors.push(error))
      .finally(() => running.delete(work));
    running.add(work);
  });
  local.addIdleCheck(async () => {
    await Promise.all(running);
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(local.token);
  await ready;
  return {
    local,
    clock,
    client: await ready,
    guild,
    lobby,
    room,
    stage,
    errors,
    advance: async (amount) => clock.advance(amount, () => local.idle()),
    [Symbol.asyncDispose]: async () => {
      await client.destroy();
      await local.close();
    },
  };
}
