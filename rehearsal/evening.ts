import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { TalkMode } from '#core/session/model.ts';
import { botProcess, type BotProcess } from './bot-process.ts';
import { TurnableClock } from './discord/clock.ts';
import type { Channel, Guild } from './discord/contract.ts';
import { type LocalDiscord, startLocalDiscord } from './discord/local-discord.ts';
import type { Person } from './discord/people/person.ts';

/** What the bot asks for in a real server: see docs/moderators.md. */
export const botPermissions = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.ManageChannels,
  PermissionFlagsBits.ManageRoles,
  PermissionFlagsBits.Connect,
  PermissionFlagsBits.MuteMembers,
  PermissionFlagsBits.MoveMembers,
  PermissionFlagsBits.CreatePrivateThreads,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ManageThreads,
  PermissionFlagsBits.CreateEvents,
].reduce((sum, bit) => sum | bit, 0n);

export interface EveningOptions<Name extends string = string> {
  /** Names; the host is one of them. */
  readonly people: readonly Name[];
  readonly host: string;
  /** Facilitators besides the host. */
  readonly facilitators?: readonly string[];
  readonly mode?: TalkMode;
  readonly format?: string;
  readonly size?: number;
  readonly country?: string;
  /** The group's IANA zone; without it the group lives in UTC. */
  readonly zone?: string;
  readonly room?: 'lasting' | 'fresh' | 'none';
  readonly spec?: object | null;
  readonly seed?: number;
  /** Divides the waits of rate limits; a rehearsal without real time needs much. */
  readonly rateSpeed?: number;
  readonly botPermissions?: bigint;
  readonly clock?: TurnableClock;
  /** The folder in which the bot's store is made; in memory, a long play does not wait for a disk. */
  readonly storeIn?: string;
  /** How long the bot is waited for; without it until it has nothing more to do. */
  readonly patience?: (busy: Promise<void>) => Promise<void>;
}

/** A group with its people, on a local Discord, with our bot: what tests and rehearsals play on. */
export interface Evening<Name extends string = string> {
  readonly discord: LocalDiscord;
  readonly guild: Guild;
  readonly home: Channel;
  readonly process: BotProcess;
  readonly clock: TurnableClock;
  /** By name in lower case. */
  readonly people: Readonly<Record<Lowercase<Name>, Person>>;
  person(name: string): Person;
  /** Somebody who may manage the server and is not in the group. */
  readonly moderator: Person;
  /** The group's room, once its doors have been opened. */
  room(): Channel;
  desk(): Channel;
  /** The host opens the doors; with `everybody`, all others come in. */
  opens(everybody?: 'everybody'): Promise<void>;
  heard(): readonly string[];
  muted(): readonly string[];
  /** Turns the clock; everything that comes due on the way happens, and the bot's heartbeat goes on. */
  turn(amount: string | number): Promise<void>;
  crash(): Promise<void>;
  boot(): Promise<void>;
  idle(): Promise<void>;
  /** Stops everything. */
  stop(): Promise<void>;
  /** What the bot complained of, and which of Discord's rules it broke. */
  problems(): readonly string[];
  /** Stops everything. Throws when the bot complained or broke one of Discord's rules. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function evening<const Name extends string>(options: EveningOptions<Name>): Promise<Evening<Name>> {
  const clock = options.clock ?? new TurnableClock();
  const discord = await startLocalDiscord({
    clock,
    rateSpeed: options.rateSpeed ?? 1_000,
    ...(options.spec === undefined ? {} : { spec: options.spec }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  const guild = discord.world.addGuild({ name: 'Tuesday circle', features: ['COMMUNITY'], ownerName: 'Olive' });
  const home = discord.world.addChannel(guild, { name: 'circle-home', type: ChannelType.GuildText });
  discord.world.addChannel(guild, { name: 'any other room', type: ChannelType.GuildVoice });
  discord.world.addBotTo(guild, options.botPermissions ?? botPermissions);
  const moderator = discord.person(guild, 'Mo', { permissions: PermissionFlagsBits.ManageGuild });
  const everybody = new Map(options.people.map((name) => [name.toLowerCase(), discord.person(guild, name)]));
  const people = Object.fromEntries(everybody) as Record<Lowercase<Name>, Person>;
  const person = (name: string): Person => {
    const found = everybody.get(name.toLowerCase());
    if (!found) throw new Error(`${name} is not one of the people of this evening`);
    return found;
  };
  const { storeIn } = options;
  const { apiBase, token } = discord;
  const process = botProcess({ apiBase, token, clock, ...(storeIn === undefined ? {} : { storeIn }) });
  const { patience = (busy) => busy } = options;
  discord.addIdleCheck(() => patience(process.bot?.idle() ?? Promise.resolve()));
  await process.boot();

  await moderator.uses(
    '/group create',
    {
      name: 'Tuesday circle',
      'public-name': 'Tuesday circle',
      facilitator: person(options.host),
      home,
      mode: options.mode ?? 'gentle',
      format: { raw: options.format ?? 'listening_round_60' },
      room: options.room ?? 'lasting',
      ...(options.size === undefined ? {} : { size: options.size }),
      ...(options.country === undefined ? {} : { country: { raw: options.country } }),
      ...(options.zone === undefined ? {} : { zone: { raw: options.zone } }),
    },
    { in: home },
  );
  for (const name of options.facilitators ?? []) {
    await moderator.uses('/group edit', { facilitator: person(name) }, { in: home });
  }

  const channelOf = (type: readonly ChannelType[]): Channel => {
    const found = [...discord.world.channels.values()].find(
      (one) => type.includes(one.type) && one.guild_id === guild.id && one.name !== 'any other room',
    );
    if (!found) throw new Error('there is no such room yet');
    return found;
  };
  const self: Evening<Name> = {
    discord,
    guild,
    home,
    process,
    clock,
    people,
    person,
    moderator,
    room: () => channelOf([ChannelType.GuildVoice, ChannelType.GuildStageVoice]),
    desk: () => channelOf([ChannelType.PrivateThread]),
    async opens(all) {
      await person(options.host).uses('/session open', {}, { in: home });
      if (!all) return;
      for (const one of everybody.values()) await one.joins(self.room());
    },
    heard: () => discord.heard(self.room()),
    muted: () => discord.muted(guild),
    async turn(amount) {
      await clock.advance(amount, () => discord.idle());
      await process.bot?.upkeep.beat();
      await process.bot?.upkeep.minute();
      await discord.idle();
    },
    async crash() {
      await process.bot?.upkeep.beat();
      await process.crash();
      await discord.idle();
    },
    async boot() {
      await process.boot();
      await discord.idle();
    },
    idle: () => discord.idle(),
    async stop() {
      await discord.idle();
      await process.stop();
      await discord.close();
      process.remove();
    },
    problems: () => [
      ...process.complaints.map((one) => `${one.event}: ${describe(one.facts)}`),
      ...discord.violations.map((one) => `${one.method} ${one.route} ${one.where}: ${one.why}`),
    ],
    async close() {
      await self.stop();
      const problems = self.problems();
      if (problems.length > 0) throw new Error(`The evening did not go well:\n${problems.join('\n')}`);
    },
    [Symbol.asyncDispose]: () => self.close(),
  };
  return self;
}

function describe(facts: object): string {
  const error: unknown = 'err' in facts ? facts.err : null;
  return error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(facts);
}
