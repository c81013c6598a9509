import { z } from 'zod';
import type { KeySource } from '#store/key.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
type LogLevel = (typeof logLevels)[number];

/** Everything an operator can set. `.env.example` explains each for people. */
export interface Config {
  readonly token: string;
  /** Null: Discord says it at log-in. */
  readonly applicationId: string | null;
  readonly storePath: string;
  /** What a key looks like, and where its file may lie, is checked by the store. */
  readonly storeKey: KeySource;
  readonly logLevel: LogLevel;
  readonly logStyle: 'pretty' | 'json';
  /** Null: the real Discord. Otherwise without the version and without a slash at the end. */
  readonly apiBase: string | null;
  /** Who answers members' questions about this bot, and where its privacy notice can be read (PR-12). */
  readonly operatorContact: string | null;
  readonly privacyUrl: string | null;
  /** Null: no HTTP server (calendar addresses, directory, health, metrics). */
  readonly http: HttpConfig | null;
  /** What is missing but does not keep the bot from starting, in plain words. */
  readonly warnings: readonly string[];
}

/** The small HTTP server. */
export interface HttpConfig {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** What people outside call it by, without a slash at the end. Null: calendar addresses are not given out. */
  readonly publicUrl: string | null;
  /** Null: counts are told to programs on this machine only. */
  readonly metricsToken: string | null;
  /** Whether the last address in X-Forwarded-For is believed. */
  readonly trustProxy: boolean;
}

/** An empty line in .env means the same as no line. */
const absentWhenEmpty = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = <Shape extends z.ZodType>(shape: Shape) => z.preprocess(absentWhenEmpty, shape.optional());
const text = z.string().trim();

const shape = z.object({
  DISCORD_TOKEN: z.preprocess(
    absentWhenEmpty,
    text.refine((token) => !/\s/.test(token), 'DISCORD_TOKEN has a space in it. Paste the token alone, without "Bot".'),
  ),
  DISCORD_APPLICATION_ID: optional(
    text.regex(
      /^\d{17,20}$/,
      'DISCORD_APPLICATION_ID is a number of 17 to 20 digits. Copy it from General Information.',
    ),
  ),
  DISCORD_API_BASE: optional(
    text.refine(isWebAddress, 'DISCORD_API_BASE is not a web address. An example: http://127.0.0.1:8080/api'),
  ),
  STORE_PATH: optional(text),
  STORE_KEY: optional(text),
  STORE_KEY_FILE: optional(text),
  LOG_LEVEL: optional(z.enum(logLevels, `LOG_LEVEL is one of: ${logLevels.join(', ')}.`)),
  LOG_PRETTY: optional(z.stringbool('LOG_PRETTY is yes or no.')),
  OPERATOR_CONTACT: optional(text),
  PRIVACY_URL: optional(
    text.refine(isWebAddress, 'PRIVACY_URL is not a web address. An example: https://example.org/privacy'),
  ),
  HTTP_PORT: optional(
    text.refine((port) => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535, {
      message: 'HTTP_PORT is a number from 1 to 65535. Leave it empty for no HTTP server.',
    }),
  ),
  HTTP_HOST: optional(text.regex(/^[A-Za-z0-9.:-]+$/, 'HTTP_HOST is an address of this machine, such as 127.0.0.1.')),
  PUBLIC_URL: optional(
    text.refine(
      isPublicAddress,
      'PUBLIC_URL is an address such as https://example.org/circle: it begins with https:// and has no password, "?" or "#" in it.',
    ),
  ),
  METRICS_TOKEN: optional(
    text.regex(
      /^\S{16,}$/,
      'METRICS_TOKEN has to be 16 characters or longer, without spaces. "openssl rand -hex 24" makes one.',
    ),
  ),
  TRUST_PROXY: optional(z.stringbool('TRUST_PROXY is yes or no.')),
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. Every problem is told at once, each as a sentence that says what to do, because an operator
 * who mends one line at a time loses patience before the bot starts. No problem repeats a secret.
 */
export function readConfig(env: Environment): { readonly config: Config } | { readonly problems: readonly string[] } {
  const read = shape.safeParse(env);
  const problems = [...(read.error?.issues.map((issue) => inPlainWords(env, issue)) ?? []), ...problemsTogether(env)];
  if (!read.success || problems.length > 0) return { problems };
  const { data } = read;
  return {
    config: {
      token: data.DISCORD_TOKEN,
      applicationId: data.DISCORD_APPLICATION_ID ?? null,
      storePath: data.STORE_PATH ?? 'data/circlekeeper.db',
      storeKey: data.STORE_KEY
        ? { kind: 'given', key: data.STORE_KEY }
        : { kind: 'file', path: data.STORE_KEY_FILE ?? '' },
      logLevel: data.LOG_LEVEL ?? 'info',
      logStyle: data.LOG_PRETTY === true ? 'pretty' : 'json',
      apiBase: data.DISCORD_API_BASE?.replace(/\/+$/, '') ?? null,
      operatorContact: data.OPERATOR_CONTACT ?? null,
      privacyUrl: data.PRIVACY_URL ?? null,
      http: httpOf(data),
      warnings: [...warningsAbout(data), ...warningsAboutHttp(data)],
    },
  };
}

function httpOf(data: z.infer<typeof shape>): HttpConfig | null {
  if (!data.HTTP_PORT) return null;
  return {
    host: data.HTTP_HOST ?? '127.0.0.1',
    port: Number(data.HTTP_PORT),
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    metricsToken: data.METRICS_TOKEN ?? null,
    trustProxy: data.TRUST_PROXY ?? false,
  };
}

function inPlainWords(env: Environment, issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  if (name === 'DISCORD_TOKEN' && absentWhenEmpty(env[name]) === undefined) {
    return 'DISCORD_TOKEN is missing. Copy it from the Bot page of your application in the Discord developer portal.';
  }
  return issue.message;
}

/** What only two settings together can get wrong. Reads the raw settings, so that it speaks even when a single one is wrong. */
function problemsTogether(env: Environment): string[] {
  const has = (name: string): boolean => absentWhenEmpty(env[name]) !== undefined;
  const token = (env['DISCORD_TOKEN'] ?? '').trim();
  const base = (env['DISCORD_API_BASE'] ?? '').trim();
  const problems: string[] = [];
  if (has('STORE_KEY') && has('STORE_KEY_FILE')) {
    problems.push(
      'STORE_KEY and STORE_KEY_FILE are both set. Keep one of them, so that it is clear which key is meant.',
    );
  }
  if (!has('STORE_KEY') && !has('STORE_KEY_FILE')) {
    problems.push(
      'The key of the store is missing. Run "npm run key", then set STORE_KEY_FILE to the file it made (or STORE_KEY).',
    );
  }
  if (has('DISCORD_API_BASE') && isWebAddress(base) && looksReal(token) && !staysSafe(new URL(base))) {
    problems.push(
      'DISCORD_API_BASE points to another machine while DISCORD_TOKEN looks like a real token, which that machine ' +
        'would then see. Remove DISCORD_API_BASE to use Discord, or use a made-up token.',
    );
  }
  return problems;
}

function warningsAbout(data: z.infer<typeof shape>): string[] {
  const warnings: string[] = [];
  if (!data.OPERATOR_CONTACT) {
    warnings.push('OPERATOR_CONTACT is not set: name somebody whom members can ask about this bot and their data.');
  }
  if (!data.PRIVACY_URL) {
    warnings.push(
      'PRIVACY_URL is not set: Discord asks every bot for a public privacy notice (docs/privacy.md helps).',
    );
  }
  return warnings;
}

function warningsAboutHttp(data: z.infer<typeof shape>): string[] {
  const host = data.HTTP_HOST ?? '127.0.0.1';
  const others = [data.HTTP_HOST, data.PUBLIC_URL, data.METRICS_TOKEN, data.TRUST_PROXY];
  if (!data.HTTP_PORT) {
    return others.every((one) => one === undefined)
      ? []
      : ['HTTP_PORT is not set, so nothing is served and the other settings of the HTTP server do nothing.'];
  }
  const warnings: string[] = [];
  if (!data.PUBLIC_URL) {
    warnings.push('PUBLIC_URL is not set: people get calendar files, but no address that a calendar can follow.');
  }
  if (!isLoopback(host) && !data.PUBLIC_URL?.startsWith('https:')) {
    warnings.push(
      'HTTP_HOST is open to other machines while PUBLIC_URL names no https address: calendar addresses would travel ' +
        'unencrypted. Put a proxy with TLS in front (docs/operators.md).',
    );
  }
  if (!isLoopback(host) && data.TRUST_PROXY) {
    warnings.push(
      'TRUST_PROXY is on and HTTP_HOST is open to other machines: make sure that only the proxy can reach the port, ' +
        'or callers can choose by which address they are counted.',
    );
  }
  return warnings;
}

/** https, or http to this machine for trying it out. */
function isPublicAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username } = new URL(value);
  const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return safe && search === '' && hash === '' && username === '' && !/[?#]/.test(value);
}

/** This machine alone, as a host name, an address, or an address as it stands in a URL. */
function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Three parts, the first being an application id in base64: the form of every bot token that Discord has issued. */
function looksReal(token: string): boolean {
  return /^[\w-]{22,}\.[\w-]{5,}\.[\w-]{25,}$/.test(token);
}

/** This machine, or Discord itself over an encrypted line. */
function staysSafe(base: URL): boolean {
  const discord = base.protocol === 'https:' && /^((canary|ptb)\.)?discord\.com$/.test(base.hostname);
  return isLoopback(base.hostname) || discord;
}
