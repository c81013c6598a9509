import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { seconds } from '#core/time.ts';

/**
 * The only three: channels and stages, who is in which room, and events. Nobody's messages, presence or member
 * list. A test holds this list true.
 */
export const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildVoiceStates,
  GatewayIntentBits.GuildScheduledEvents,
] as const;

/** Longer rate-limit waits are refused by the library and tried again by the performer, so that nothing hangs unseen. */
const longestWait = seconds(5);

export interface ClientSettings {
  /** Another API base than Discord's own, for a local Discord. */
  readonly apiBase: string | null;
  /** Without the 5 s pause between log-ins; only for a local Discord. */
  readonly identifyAtOnce: boolean;
}

export function createClient(settings: ClientSettings): Client {
  return new Client({
    intents: [...intents],
    partials: [Partials.User, Partials.Channel],
    allowedMentions: { parse: [] },
    enforceNonce: true,
    // An unavailable guild must not hold back everybody's presses beyond Discord's three seconds.
    waitGuildTimeout: 2_000,
    // Rooms, roles and voice states are needed whole; what people write and do elsewhere is none of our business.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      AutoModerationRuleManager: 0,
      ThreadMemberManager: 0,
      EntitlementManager: 0,
    }),
    rest: {
      ...(settings.apiBase === null ? {} : { api: settings.apiBase }),
      version: '10',
      timeout: 10_000,
      // Repeats belong to the performer, which knows whether doing it twice is harmless.
      retries: 0,
      rejectOnRateLimit: (limit) => Math.max(limit.timeToReset, limit.retryAfter, limit.sublimitTimeout) > longestWait,
    },
    ...(settings.identifyAtOnce
      ? { ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) } }
      : {}),
  });
}
