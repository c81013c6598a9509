/**
 * How often Discord lets one ask. Clients wait in real time, so windows run on real time too, made shorter by
 * `rateSpeed`: at 1000 a window of five seconds lasts five milliseconds.
 */
import type { Match } from './route-table.ts';
import { record } from '../changes/read.ts';

interface Limit {
  readonly limit: number;
  readonly windowMs: number;
}

/** Folklore all of it (platform 4): Discord documents that buckets exist, not their size. */
const LIMITS: Readonly<Record<string, Limit>> = {
  'PATCH /guilds/{guild_id}/members/{user_id}': { limit: 10, windowMs: 10_000 },
  'POST /channels/{channel_id}/messages': { limit: 5, windowMs: 5000 },
  'PATCH /channels/{channel_id}/messages/{message_id}': { limit: 5, windowMs: 5000 },
  'POST /webhooks/{webhook_id}/{webhook_token}': { limit: 5, windowMs: 2000 },
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original': { limit: 5, windowMs: 2000 },
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { limit: 5, windowMs: 2000 },
};

/** Routes of which nobody has told a figure. */
const ORDINARY: Limit = { limit: 20, windowMs: 1000 };

/** Documented: 50 requests a second for a bot, all routes together. */
const GLOBAL: Limit = { limit: 50, windowMs: 1000 };

/** Folklore, well evidenced: renaming or a new topic twice in ten minutes, and no header tells of it. */
const RENAME: Limit = { limit: 2, windowMs: 600_000 };

/** Documented: this many 401, 403 and 429 in ten minutes and the address is shut out. */
export const INVALID_REQUESTS: Limit = { limit: 10_000, windowMs: 600_000 };

export interface Limited {
  readonly retryAfterS: number;
  readonly isGlobal: boolean;
  readonly scope: 'user' | 'global' | 'shared';
}

export interface Admission {
  readonly headers: Readonly<Record<string, string>>;
  readonly limited: Limited | null;
}

export interface RateLimits {
  /** Counts a request and says whether it may pass, with the headers its answer carries. */
  admit(method: string, match: Match, body: unknown, isInteraction: boolean): Admission;
  /** Counts an answer of 401, 403 or 429. */
  countInvalid(): void;
  /** True once too many requests were invalid; from then on nothing is answered properly. */
  isShutOut(): boolean;
}

/** Counts the requests of a window that opens with the first and starts afresh when it is over. */
class Window {
  readonly #limit: Limit;
  readonly #lengthMs: number;
  #used = 0;
  #endsAt = 0;

  constructor(limit: Limit, rateSpeed: number) {
    this.#limit = limit;
    this.#lengthMs = limit.windowMs / rateSpeed;
  }

  /** Takes one; false when none is left. */
  take(now: number): boolean {
    if (now >= this.#endsAt) {
      this.#used = 0;
      this.#endsAt = now + this.#lengthMs;
    }
    if (this.#used >= this.#limit.limit) return false;
    this.#used += 1;
    return true;
  }

  get limit(): number {
    return this.#limit.limit;
  }

  get remaining(): number {
    return this.#limit.limit - this.#used;
  }

  /** Seconds until it starts afresh, rounded up to milliseconds. */
  resetAfterS(now: number): number {
    return Math.max(1, Math.ceil(this.#endsAt - now)) / 1000;
  }
}

/**
 * @param rateSpeed how many times faster than Discord's the windows run
 * @param now real time in ms; a test hands in its own
 */
export function rateLimits(rateSpeed: number, now: () => number, invalid: number = INVALID_REQUESTS.limit): RateLimits {
  const windows = new Map<string, Window>();
  const whole = new Window(GLOBAL, rateSpeed);
  const wrong = new Window({ ...INVALID_REQUESTS, limit: invalid }, rateSpeed);
  const windowOf = (key: string, limit: Limit): Window => {
    const found = windows.get(key) ?? new Window(limit, rateSpeed);
    windows.set(key, found);
    return found;
  };
  return {
    admit: (method, match, body, isInteraction) => {
      const route = `${method} ${match.route}`;
      // Interaction callbacks have no bucket; the other interaction calls share the webhook's, but not the global limit.
      if (match.route.startsWith('/interactions/')) return { headers: {}, limited: null };
      const at = now();
      if (!isInteraction && !whole.take(at)) return refusal(whole, at, 'global', {});
      const key = `${route} ${majorOf(match.params)}`;
      const bucket = windowOf(key, LIMITS[route] ?? ORDINARY);
      const passed = bucket.take(at);
      const headers = headersOf(bucket, at, key);
      if (!passed) return refusal(bucket, at, 'user', headers);
      if (!renames(route, body)) return { headers, limited: null };
      const hidden = windowOf(`rename ${majorOf(match.params)}`, RENAME);
      return hidden.take(at) ? { headers, limited: null } : refusal(hidden, at, 'user', headers);
    },
    countInvalid: () => {
      wrong.take(now());
    },
    isShutOut: () => wrong.remaining <= 0,
  };
}

/** What a bucket is divided by: channel, guild, or webhook with its token. */
function majorOf(params: Readonly<Record<string, string>>): string {
  return [params['channel_id'], params['guild_id'], params['webhook_id'], params['webhook_token']].join(':');
}

function renames(route: string, body: unknown): boolean {
  if (route !== 'PATCH /channels/{channel_id}') return false;
  const change = record(body);
  return change['name'] !== undefined || change['topic'] !== undefined;
}

function headersOf(bucket: Window, at: number, key: string): Record<string, string> {
  const resetAfter = bucket.resetAfterS(at);
  return {
    'X-RateLimit-Limit': String(bucket.limit),
    'X-RateLimit-Remaining': String(bucket.remaining),
    'X-RateLimit-Reset': ((Date.now() + resetAfter * 1000) / 1000).toFixed(3),
    'X-RateLimit-Reset-After': resetAfter.toFixed(3),
    // The same hash for every major id, as at Discord: the client adds the major id itself.
    'X-RateLimit-Bucket': Buffer.from(key.split(' ').slice(0, 2).join(' ')).toString('hex').slice(-32),
  };
}

function refusal(window: Window, at: number, scope: Limited['scope'], headers: Record<string, string>): Admission {
  const retryAfterS = window.resetAfterS(at);
  return { headers, limited: { retryAfterS, isGlobal: scope === 'global', scope } };
}
