/**
 * What the parts of the local Discord agree on: the clock, the world they share, and how the world tells the
 * gateway what happened. Objects in the world have Discord's own wire shape (snake_case), so that an answer is
 * the object itself and nothing is translated twice.
 */
import type {
  APIApplicationCommand,
  APIChannel,
  APIGuildMember,
  APIGuildScheduledEvent,
  APIMessage,
  APIOverwrite,
  APIRole,
  APIStageInstance,
  APIUser,
  APIVoiceState,
} from 'discord.js';

/** Time as the world sees it. Instants are epoch milliseconds. */
export interface Clock {
  now(): number;
  /** Runs `work` once at that instant (at once, but not synchronously, when it is past). Returns how to call it off. */
  at(when: number, work: () => void): () => void;
}

export type Snowflake = string;

/** A channel or thread as stored. Threads have `thread_metadata` and their members in `threadMembers`. */
export type Channel = APIChannel & {
  id: Snowflake;
  guild_id?: Snowflake;
  name?: string | null;
  parent_id?: Snowflake | null;
  permission_overwrites?: APIOverwrite[];
};

export type Member = APIGuildMember & { user: APIUser };

export interface Subscription {
  readonly event: Snowflake;
  readonly user: Snowflake;
}

export interface Guild {
  readonly id: Snowflake;
  name: string;
  owner_id: Snowflake;
  /** `COMMUNITY` is needed for stages. */
  features: string[];
  readonly roles: Map<Snowflake, APIRole>;
  readonly members: Map<Snowflake, Member>;
  /** By user. Kept after leaving with `channel_id: null`, because a server mute outlives the room. */
  readonly voiceStates: Map<Snowflake, APIVoiceState>;
  /** By channel id. */
  readonly stages: Map<Snowflake, APIStageInstance>;
  readonly events: Map<Snowflake, APIGuildScheduledEvent>;
  readonly subscriptions: Subscription[];
  /** Unavailable guilds are told to the bot as outages. */
  available: boolean;
}

/** A message as stored; `ephemeralFor` is set when only one reader may ever see it. */
export interface StoredMessage {
  readonly message: APIMessage;
  readonly ephemeralFor: Snowflake | null;
  /** The interaction token that may edit it, when it came from an interaction. */
  readonly token: string | null;
  readonly nonce: string | null;
}

export interface Application {
  readonly id: Snowflake;
  readonly botUser: APIUser;
  readonly token: string;
  readonly commands: Map<Snowflake, APIApplicationCommand>;
  /** Guild commands by guild. */
  readonly guildCommands: Map<Snowflake, Map<Snowflake, APIApplicationCommand>>;
}

/** Something the gateway may have to tell. */
export interface Happening {
  /** Discord's event name, such as VOICE_STATE_UPDATE. */
  readonly t: string;
  readonly d: Record<string, unknown>;
  readonly guild: Snowflake | null;
  /** The channel that must be visible for the bot to hear of it in full; null when it does not depend on one. */
  readonly channel: Snowflake | null;
}

/** Everything that exists. One per local Discord. `world.ts` makes it; REST, gateway and people change it through `changes/`. */
export interface World {
  readonly clock: Clock;
  readonly application: Application;
  readonly guilds: Map<Snowflake, Guild>;
  readonly users: Map<Snowflake, APIUser>;
  /** Guild channels, threads and DMs. */
  readonly channels: Map<Snowflake, Channel>;
  /** Oldest first, by channel. Ephemeral messages are here too, with their reader. */
  readonly messages: Map<Snowflake, StoredMessage[]>;
  readonly threadMembers: Map<Snowflake, Set<Snowflake>>;
  /** A new id of the present instant: 17 to 19 digits, increasing. */
  snowflake(): Snowflake;
  /** Tells the gateway. */
  tell(happening: Happening): void;
  /** The gateway listens here. Returns how to stop. */
  onHappening(listener: (happening: Happening) => void): () => void;
}

/** A refusal in Discord's shape. Thrown by rules, answered by the REST server. */
export class Refused extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Record<string, unknown> | null;
  constructor(status: number, code: number, message: string, errors: Record<string, unknown> | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** One request as it came in and what was answered. Bodies are kept for the tests, never printed. */
export interface Call {
  readonly seq: number;
  /** On the world's clock. */
  readonly at: number;
  readonly method: string;
  /** Decoded path without the version prefix: /channels/123/messages */
  readonly path: string;
  /** The path with ids replaced: /channels/{channel.id}/messages, as in Discord's API description. */
  readonly route: string;
  readonly body: unknown;
  readonly status: number;
  /** Discord's error code, 0 for none. */
  readonly code: number;
}

/** A request that Discord's API description or a written rule forbids. The bot must never cause one. */
export interface Violation {
  readonly method: string;
  readonly route: string;
  /** JSON path of the field, or '' for the whole. */
  readonly where: string;
  readonly why: string;
}

/** A planned fault. Consumed `times` times by matching requests, in order of planning. */
export interface Fault {
  readonly method?: string;
  /** Matches `Call.route` or a part of it. */
  readonly route?: string;
  readonly times?: number;
  /** Instead of a number of times: every matching request until this instant on the world's clock. */
  readonly until?: number;
  readonly does:
    | {
        readonly kind: 'answer';
        readonly status: number;
        readonly code?: number;
        readonly message?: string;
        readonly retryAfter?: number;
      }
    /** The write happens, then the answer is this. */
    | { readonly kind: 'apply-then'; readonly status: number }
    /** No answer at all: the connection is dropped, before or after the write happened. */
    | { readonly kind: 'drop'; readonly applied: boolean };
}

export type RuleSource = 'documented' | 'folklore' | 'unverified';

/** Every rule the local Discord enforces, for the record and for the test that each one refuses. */
export interface Rule {
  readonly id: string;
  readonly source: RuleSource;
  /** Where it stands, such as "voice: Modify Guild Member" in Discord's documentation. */
  readonly where: string;
  readonly says: string;
}

/** A request that has been matched to a route, parsed, and attributed. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** True when the bot's token came with it; interaction and webhook routes come without. */
  readonly asBot: boolean;
  readonly reason: string | null;
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** A handler for one route. It may throw `Refused`. It must be synchronous: the world changes in one go. */
export type Handler = (world: World, request: Request) => Answer;

/** Keyed by "METHOD /path/{with.placeholders}" exactly as Discord's API description writes it. */
export type Routes = Readonly<Record<string, Handler>>;
