/** A small, strict Discord on this machine: a world, its REST API, its gateway, and people to live in it. */
import { TurnableClock } from './clock.ts';
import type { Call, Clock, Fault, Guild, Violation } from './contract.ts';
import { heardIn } from './changes/voice.ts';
import { Gateway } from './gateway/gateway.ts';
import { gatewayRoutes } from './gateway/routes.ts';
import { commandRoutes } from './interactions/command-routes.ts';
import { interactionRoutes } from './interactions/interaction-routes.ts';
import { InteractionLedger, type Unanswered } from './interactions/ledger.ts';
import { Person } from './people/person.ts';
import type { Scene } from './people/scene.ts';
import { Quiet } from './quiet.ts';
import { personName } from './reader/mark-up.ts';
import { restRoutes } from './rest/routes/index.ts';
import { serveRest } from './rest/serve.ts';
import { createWorld, type FurnishedWorld } from './world.ts';

export interface LocalDiscordOptions {
  readonly clock?: Clock;
  /** Discord's OpenAPI description, parsed; without it `violations` knows only the hand-written rules. */
  readonly spec?: object | null;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Divides the waits of rate limits. */
  readonly rateSpeed?: number;
  readonly seed?: number;
  /** Privileged intents granted to the application. */
  readonly grantedIntents?: number;
  /** How many events a session can replay. */
  readonly keepEvents?: number;
}

export interface PersonOptions {
  readonly roles?: readonly (string | { readonly id: string })[];
  /** Given through a role of their own. */
  readonly permissions?: bigint;
  /** The language of their client. */
  readonly locale?: string;
}

export interface LocalDiscord {
  /** For discord.js: `rest: { api: apiBase }`. */
  readonly apiBase: string;
  readonly token: string;
  readonly world: FurnishedWorld;
  /** What people and their clients act in. */
  readonly scene: Scene;
  readonly calls: readonly Call[];
  readonly violations: readonly Violation[];
  readonly refused: readonly Call[];
  plan(fault: Fault): void;
  readonly gateway: Gateway;
  /** Interactions the bot has not answered; once it is idle, those it left alone. */
  readonly unanswered: readonly Unanswered[];
  /** Somebody new in this server. */
  person(guild: Guild, name: string, options?: PersonOptions): Person;
  /** A person for somebody who is a member already, such as the owner. */
  personOf(guild: Guild, userId: string, options?: Pick<PersonOptions, 'locale'>): Person;
  /** The names of those who can be heard in this room, sorted. */
  heard(channel: { readonly id: string }): string[];
  /** The names of everybody who is server-muted, in a room or not, sorted. */
  muted(guild: Guild): string[];
  /** `check` must resolve when the bot has nothing to do; `idle` waits for it. Returns how to take it away. */
  addIdleCheck(check: () => Promise<void>): () => void;
  /** Resolves when nothing is going on: no request, no event under way, no check busy, twice in a row. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { clock = new TurnableClock(), seed } = options;
  const world = createWorld({ clock, ...(seed === undefined ? {} : { seed }) });
  const ledger = new InteractionLedger(world);
  let port = 0;
  const url = (): string => `ws://127.0.0.1:${port}/gateway`;
  const routes = { ...restRoutes, ...gatewayRoutes(url), ...commandRoutes(), ...interactionRoutes(ledger, restRoutes) };
  const rest = await serveRest({
    world,
    routes,
    ...(options.spec === undefined ? {} : { spec: options.spec }),
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.rateSpeed === undefined ? {} : { rateSpeed: options.rateSpeed }),
  });
  port = rest.port;
  const gateway = new Gateway({
    server: rest.server,
    world,
    url,
    ...(options.grantedIntents === undefined ? {} : { grantedIntents: options.grantedIntents }),
    ...(options.keepEvents === undefined ? {} : { keep: options.keepEvents }),
  });
  const quiet = new Quiet({
    inFlight: () => rest.inFlight(),
    settled: () => gateway.settled(),
    done: () => rest.calls.length + gateway.sent,
  });
  const scene: Scene = { world, ledger, idle: () => quiet.wait() };
  const personOf = (guild: Guild, userId: string, locale = 'en-US'): Person =>
    new Person({ scene, userId, guildId: guild.id, name: personName(world, guild.id, userId), locale }, guild);
  const names = (guild: Guild, ids: readonly string[]): string[] =>
    ids.map((id) => personName(world, guild.id, id)).toSorted();

  return {
    apiBase: `http://127.0.0.1:${port}/api`,
    token: world.application.token,
    world,
    scene,
    calls: rest.calls,
    violations: rest.violations,
    refused: rest.refused,
    plan: (fault) => rest.plan(fault),
    gateway,
    get unanswered() {
      return ledger.unanswered;
    },
    person: (guild, name, { roles = [], permissions, locale } = {}) => {
      const own = permissions === undefined ? [] : [world.addRole(guild, { name: `rights of ${name}`, permissions })];
      const user = world.addUser({ name });
      world.addMember(
        guild,
        user,
        [...roles, ...own].map((role) => (typeof role === 'string' ? role : role.id)),
      );
      return personOf(guild, user.id, locale);
    },
    personOf: (guild, userId, { locale } = {}) => personOf(guild, userId, locale),
    heard: (channel) => {
      const guild = world.guilds.get(world.channels.get(channel.id)?.guild_id ?? '');
      return guild ? names(guild, heardIn(world, channel.id)) : [];
    },
    muted: (guild) =>
      names(
        guild,
        [...guild.members.values()].filter((member) => member.mute).map((member) => member.user.id),
      ),
    addIdleCheck: (check) => quiet.add(check),
    idle: () => quiet.wait(),
    close: async () => {
      gateway.close();
      await rest.close();
    },
  };
}
