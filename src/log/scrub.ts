import { createHmac, randomBytes } from 'node:crypto';

/**
 * Made anew at every start and never written down: people can be told apart within one run of the bot, and
 * nobody who finds the log later can try all account numbers against it (PR-6).
 */
const pepper = randomBytes(32);

/** A person in the log: the same mark all through one run of the bot, and no way back to the account. */
export function person(id: string): string {
  return `person-${createHmac('sha256', pepper).update(id).digest('hex').slice(0, 10)}`;
}

const removed = '[removed]';

/** Keys that hold people's words, people's names, or secrets, wherever they stand. Compared without case and underscores. */
const secretKeys = new Set(
  [
    ['content', 'text', 'name', 'options', 'body', 'requestBody', 'components', 'reason', 'message', 'words', 'topic'],
    ['title', 'description', 'embeds', 'values', 'value', 'typed', 'theme', 'payload', 'params', 'data', 'label'],
    ['nick', 'username', 'globalName', 'displayName', 'avatar', 'reply', 'note', 'rawError', 'locale', 'customId'],
    ['token', 'key', 'storeKey', 'authorization', 'headers', 'url', 'webhook', 'password', 'secret', 'sessionToken'],
  ]
    .flat()
    .map(plainKey),
);

/** Numbers of places, not of people. Every other account-like number is taken for a person. */
const placeKeys = new Set(
  ['guild', 'channel', 'message', 'role', 'application', 'shard', 'home', 'desk', 'room', 'command', 'interaction']
    .flatMap((key) => [key, `${key}Id`])
    .map(plainKey),
);

function plainKey(key: string): string {
  return key.replaceAll('_', '').toLowerCase();
}

const snowflake = /^\d{17,20}$/;

/** Addresses of webhooks and interactions end in a token that lets anyone speak with the bot's voice for 15 minutes. */
const speakingAddress = /\/(webhooks|interactions)\/[^/\s"']+(\/[^\s"'?]*)?/g;
const botToken = /\b[\w-]{22,}\.[\w-]{5,}\.[\w-]{25,}\b/g;
/** Interaction tokens are base64 of "interaction:…"; no word of any language is this long. */
const longSecret = /[\w-]{60,}={0,2}/g;
const inQuotes = /"(?:[^"\\\n]|\\.)*"/g;

/** A line of our own words for the log: without tokens, and without account numbers. */
export function scrubText(text: string): string {
  return text
    .replace(speakingAddress, (_, kind: string) => `/${kind}/:id/:token`)
    .replace(botToken, ':token')
    .replace(longSecret, ':token')
    .replace(/\d{17,20}/g, ':id');
}

/**
 * The words of somebody else's error. What stands in double quotes is quoted from what people typed
 * (JSON.parse and Discord both do that), so it goes too.
 */
function scrubForeignText(text: string): string {
  return scrubText(text.replace(inQuotes, '"…"'));
}

/**
 * A copy of `value` that may be logged, to a depth of 6. Keys of people's words and of secrets lose their value, account
 * numbers become marks, objects with a class of their own (a client, an interaction, a buffer) become their class name.
 */
export function scrub(value: unknown, key = '', depth = 0): unknown {
  if (typeof value === 'string') return scrubString(value, plainKey(key));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return scrubText(value.toString());
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (secretKeys.has(plainKey(key)) || depth > 6) return removed;
  if (value instanceof Error) return scrubError(value, depth);
  if (Array.isArray(value)) return value.map((entry) => scrub(entry, key, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor.name}]`;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [scrubText(name), scrub(inner, name, depth + 1)]),
  );
}

function scrubString(value: string, key: string): string {
  if (snowflake.test(value)) return placeKeys.has(key) ? value : person(value);
  return secretKeys.has(key) ? removed : scrubText(value);
}

/** What may be told about an error. */
export interface ScrubbedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  readonly route?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/**
 * An error without what people said. Discord's errors carry the request's body and its address with the token, and
 * their message quotes what was refused, so of them only the numbers stay.
 */
export function scrubError(error: Error, depth = 0): ScrubbedError {
  const field = (name: string): unknown => Reflect.get(error, name);
  const code = field('code');
  const status = field('status');
  const method = field('method');
  const url = field('url');
  const errors = field('errors');
  const inner = depth > 6 ? [] : Array.isArray(errors) ? errors : [];
  return {
    type: scrubText(error.name),
    message: messageOf(error),
    stack: framesOf(error),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    ...(typeof method === 'string' && { method }),
    ...(typeof url === 'string' && { route: routeOf(url) }),
    ...(error.cause !== undefined && depth < 6 && { cause: scrubCause(error.cause, depth + 1) }),
    ...(inner.length > 0 && { errors: inner.map((one) => scrubCause(one, depth + 1)) }),
  };
}

/** What was thrown need not be an error; a bare string could be anything, so it is not repeated. */
function scrubCause(cause: unknown, depth: number): unknown {
  return cause instanceof Error
    ? scrubError(cause, depth)
    : typeof cause === 'string'
      ? removed
      : scrub(cause, '', depth);
}

function messageOf(error: Error): string {
  if (Reflect.has(error, 'requestBody') || Reflect.has(error, 'rawError')) return 'Discord refused a request';
  // RateLimitError has an address and a time to wait; drizzle's error repeats every parameter of the statement.
  if (Reflect.has(error, 'timeToReset')) return 'Discord asks to slow down';
  if (Reflect.has(error, 'params')) return 'a statement of the store failed';
  return scrubForeignText(error.message);
}

/** The frames alone: the first lines of a stack repeat the message. */
function framesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return scrubText(lines.join('\n'));
}

/** `/channels/:id/messages`: the path with every id, token and query taken out. */
function routeOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : (url.split('?')[0] ?? '');
  return scrubText(path)
    .split('/')
    .map((part) => (part.length > 40 || part.includes('%') ? ':part' : part))
    .join('/');
}
