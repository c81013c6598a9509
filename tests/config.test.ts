import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig } from '#config.ts';

// Made up, in the form that Discord issues.
const realLooking = `${'M'.repeat(26)}.${'G'.repeat(6)}.${'k'.repeat(38)}`;
const enough = { DISCORD_TOKEN: realLooking, STORE_KEY_FILE: '/var/lib/circlekeeper/key' };

function problemsOf(env: Record<string, string>): readonly string[] {
  const read = readConfig(env);
  return 'problems' in read ? read.problems : [];
}

function configOf(env: Record<string, string>) {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
}

test('a token and a key are enough to start', () => {
  expect(configOf(enough)).toMatchObject({
    token: realLooking,
    applicationId: null,
    storePath: 'data/circlekeeper.db',
    storeKey: { kind: 'file', path: '/var/lib/circlekeeper/key' },
    logLevel: 'info',
    logStyle: 'json',
    apiBase: null,
  });
});

test('an operator hears of every problem at once, not one for each try', () => {
  const problems = problemsOf({
    DISCORD_APPLICATION_ID: 'circlekeeper',
    DISCORD_API_BASE: 'somewhere',
    LOG_LEVEL: 'loud',
    LOG_PRETTY: 'maybe',
    PRIVACY_URL: 'ask us',
  });
  for (const setting of [
    'DISCORD_TOKEN',
    'DISCORD_APPLICATION_ID',
    'DISCORD_API_BASE',
    'LOG_LEVEL',
    'LOG_PRETTY',
    'PRIVACY_URL',
    'STORE_KEY_FILE',
  ]) {
    expect(problems.filter((problem) => problem.includes(setting))).toHaveLength(1);
  }
});

test('every problem is a sentence and none is the words of a library', () => {
  const problems = problemsOf({ DISCORD_TOKEN: 'Bot abc', LOG_LEVEL: '7', STORE_KEY: 'a', STORE_KEY_FILE: 'b' });
  expect(problems).toHaveLength(3);
  for (const problem of problems) {
    expect(problem).toMatch(/^[A-Z].*[.?]$/s);
    expect(problem).not.toMatch(/invalid|expected|received/i);
  }
});

test('an empty line in .env means the same as no line', () => {
  expect(configOf({ ...enough, STORE_PATH: '', LOG_LEVEL: ' ', STORE_KEY: '', DISCORD_API_BASE: '' })).toEqual(
    configOf(enough),
  );
  expect(problemsOf({ ...enough, DISCORD_TOKEN: '  ' })[0]).toContain('DISCORD_TOKEN is missing');
});

test('exactly one key of the store must be named', () => {
  expect(problemsOf({ ...enough, STORE_KEY: 'ab' })).toHaveLength(1);
  expect(problemsOf({ DISCORD_TOKEN: realLooking })).toHaveLength(1);
  expect(configOf({ DISCORD_TOKEN: realLooking, STORE_KEY: 'ab' }).storeKey).toEqual({ kind: 'given', key: 'ab' });
});

test.for([
  ['http://127.0.0.1:8080/api', 'starts'],
  ['http://localhost:8080/api', 'starts'],
  ['http://[::1]:8080/api', 'starts'],
  ['https://discord.com/api', 'starts'],
  ['http://discord.com/api', 'refuses'],
  ['https://discord.com.example.org/api', 'refuses'],
  ['http://127.0.0.1.example.org/api', 'refuses'],
  ['http://192.168.0.7:8080/api', 'refuses'],
] as const)('with a real token and Discord at %s the bot %s', ([base, what]) => {
  expect(problemsOf({ ...enough, DISCORD_API_BASE: base })).toHaveLength(what === 'refuses' ? 1 : 0);
});

test('a made-up token may go to any local Discord', () => {
  const config = configOf({ ...enough, DISCORD_TOKEN: 'rehearsal', DISCORD_API_BASE: 'http://192.168.0.7:8080/api/' });
  expect(config.apiBase).toBe('http://192.168.0.7:8080/api');
});

test('no problem repeats a token or a key', () => {
  const secrets = {
    DISCORD_TOKEN: `Bot ${realLooking}`,
    STORE_KEY: 'c0ffee',
    STORE_KEY_FILE: 'elsewhere',
    LOG_LEVEL: 'x',
  };
  const said = problemsOf(secrets).join('\n');
  expect(said).not.toBe('');
  expect(said).not.toMatch(/c0ffee|elsewhere|MMMM|kkkk/);
});

test('a bot that names no contact and no privacy notice starts with a warning for each', () => {
  expect(configOf(enough).warnings).toHaveLength(2);
  const named = configOf({ ...enough, OPERATOR_CONTACT: 'Fay', PRIVACY_URL: 'https://example.org/privacy' });
  expect(named.warnings).toEqual([]);
});

const served = { ...enough, OPERATOR_CONTACT: 'Fay', PRIVACY_URL: 'https://example.org/privacy' };
const behindProxy = { ...served, HTTP_PORT: '8088', PUBLIC_URL: 'https://example.org/circle/' };

test('nothing is served until somebody names a port', () => {
  expect(configOf(enough).http).toBeNull();
  const config = configOf(behindProxy);
  expect(config.http).toEqual({
    host: '127.0.0.1',
    port: 8088,
    publicUrl: 'https://example.org/circle',
    metricsToken: null,
    trustProxy: false,
  });
  expect(config.warnings).toEqual([]);
});

test.for([
  [{ HTTP_PORT: '0' }, 'HTTP_PORT'],
  [{ HTTP_PORT: '65536' }, 'HTTP_PORT'],
  [{ HTTP_PORT: '80 or so' }, 'HTTP_PORT'],
  [{ HTTP_HOST: 'all of them' }, 'HTTP_HOST'],
  [{ PUBLIC_URL: 'example.org' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'http://example.org' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://example.org/?a=1' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://fay:tea@example.org' }, 'PUBLIC_URL'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
  [{ METRICS_TOKEN: 'sixteen letters and spaces' }, 'METRICS_TOKEN'],
  [{ TRUST_PROXY: 'perhaps' }, 'TRUST_PROXY'],
] as const)('%j is a problem, told in a sentence', ([setting, name]) => {
  const problems = problemsOf({ ...behindProxy, ...setting });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(name);
  expect(problems[0]).toMatch(/^[A-Z].*[.?]$/s);
});

test('trying it out on one machine needs no TLS', () => {
  expect(configOf({ ...behindProxy, PUBLIC_URL: 'http://localhost:8088' }).http?.publicUrl).toBe(
    'http://localhost:8088',
  );
});

test.for([
  [{ HTTP_PORT: '' }, 'HTTP_PORT is not set'],
  [{ PUBLIC_URL: '' }, 'no address that a calendar can follow'],
  [{ HTTP_HOST: '0.0.0.0', PUBLIC_URL: 'http://127.0.0.1' }, 'unencrypted'],
  [{ HTTP_HOST: '::', TRUST_PROXY: 'yes' }, 'only the proxy can reach the port'],
] as const)('%j starts with a warning', ([setting, said]) => {
  const { warnings } = configOf({ ...behindProxy, ...setting });
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(said);
});

test('.env.example names every setting, and only settings that exist', () => {
  const example = parseEnv(readFileSync('.env.example', 'utf8'));
  const source = readFileSync('src/config.ts', 'utf8');
  const known = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map((match) => String(match[1]));
  expect(known.length).toBeGreaterThan(8);
  expect(Object.keys(example).toSorted((a, b) => a.localeCompare(b))).toEqual(
    known.toSorted((a, b) => a.localeCompare(b)),
  );
});
