import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiscordAPIError, HTTPError, RateLimitError, REST } from '@discordjs/rest';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { makeLog, person, type Log } from '#log.ts';

const ada = '100000000000000001';
const guild = '200000000000000002';
const words = 'I have not slept since my father died';
const interactionToken = `aW50ZXJhY3Rpb246${'Q'.repeat(120)}`;
const botToken = `${'M'.repeat(26)}.${'G'.repeat(6)}.${'k'.repeat(38)}`;

/** A log that keeps its lines. */
function listening(): {
  readonly log: Log;
  readonly heard: () => string;
  readonly last: () => Record<string, unknown>;
} {
  const lines: string[] = [];
  const log = makeLog({ logLevel: 'trace', logStyle: 'json' }, { write: (line) => void lines.push(line) });
  return {
    log,
    heard: () => lines.join(''),
    last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>,
  };
}

/** Nothing that identifies or quotes anyone, however it was written into the line. */
function expectNothingLeaked(line: string): void {
  expect(line).not.toBe('');
  for (const secret of [words, 'father', ada, interactionToken, 'aW50ZXJhY3Rpb246', botToken, 'kkkkk', 'Ada L']) {
    expect(line).not.toContain(secret);
  }
}

/** An error of @discordjs/rest, made by a server that answers `status` and quotes what it was sent. */
async function refusedByDiscord(status: number): Promise<unknown> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '30' });
      response.end(
        JSON.stringify({
          code: 50035,
          message: `Invalid Form Body: Value "${words}" of ${ada} is not one of us`,
          retry_after: 30,
          errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: words }] } },
        }),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const rest = new REST({ api: `http://127.0.0.1:${port}/api`, retries: 0, rejectOnRateLimit: () => true }).setToken(
    botToken,
  );
  try {
    await rest.post(`/webhooks/${guild}/${interactionToken}`, {
      body: { content: words, components: [{ label: words }] },
    });
  } catch (error) {
    return error;
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
    server.closeAllConnections();
    server.close();
  }
  throw new Error('the server accepted it');
}

test('a refusal by Discord is logged with its numbers and without what was said', async () => {
  const error = await refusedByDiscord(400);
  expect(error).toBeInstanceOf(DiscordAPIError);
  const { log, heard, last } = listening();
  log.error({ err: error, session: 'abcdefghijkl' }, 'a card was refused');
  expectNothingLeaked(heard());
  expect(last()).toMatchObject({
    session: 'abcdefghijkl',
    msg: 'a card was refused',
    err: { code: 50035, status: 400, method: 'POST', route: '/api/v10/webhooks/:id/:token' },
  });
});

test.for([
  [500, HTTPError],
  [429, RateLimitError],
] as const)('an answer %s of Discord leaks nothing either', async ([status, kind]) => {
  const error = await refusedByDiscord(status);
  expect(error).toBeInstanceOf(kind);
  const { log, heard, last } = listening();
  log.warn(error);
  expectNothingLeaked(heard());
  expect(last()).toMatchObject({ err: { method: 'POST', route: '/api/v10/webhooks/:id/:token' } });
});

test('words do not leak through a cause, a message, a stack, or an error made of many', async () => {
  const error = await refusedByDiscord(400);
  const wrapped = new Error('the reply failed', { cause: new Error('deeper', { cause: error }) });
  const { log, heard, last } = listening();
  log.error({ err: wrapped });
  log.error(wrapped, 'again');
  log.error({ err: new AggregateError([error, words], 'several') });
  log.error({ err: new Error('odd', { cause: words }) });
  log.error({ failure: { inside: [wrapped] } }, 'under another name');
  log.child({ err: error, content: words }).error('from a child');
  expectNothingLeaked(heard());
  log.error({ err: wrapped });
  expect(last()).toMatchObject({ msg: 'the reply failed', err: { cause: { cause: { code: 50035 } } } });
  expect(String((last()['err'] as { stack: unknown }).stack)).toContain('tests/log.test.ts');
});

test('an error that quotes what it read does not quote it into the log', () => {
  const { log, heard } = listening();
  for (const text of [words, `{"text": "${words}"}x`]) {
    try {
      JSON.parse(text);
    } catch (error) {
      log.error({ err: error }, 'a file was not understood');
    }
  }
  log.error({ err: new DrizzleQueryError('insert into people values (?)', [ada, words], new Error('locked')) });
  expectNothingLeaked(heard());
  expect(heard().split('\n')).toHaveLength(4);
});

test('people’s words are taken out at any depth, whatever the field is called', () => {
  const { log, heard } = listening();
  for (const key of [
    'content',
    'text',
    'name',
    'options',
    'body',
    'requestBody',
    'components',
    'reason',
    'global_name',
  ]) {
    log.info({ [key]: words }, 'at the top');
    log.info({ call: { inner: [{ [key]: words }] } }, 'deep down');
    log.info({ call: { [key]: { more: [words] } } }, 'as an object');
  }
  expectNothingLeaked(heard());
  expect(heard().match(/\[removed\]/g)).toHaveLength(27);
});

test('tokens and addresses that speak with the bot’s voice are taken out of every string', () => {
  const { log, heard } = listening();
  log.info(`POST https://discord.com/api/v10/webhooks/${guild}/${interactionToken}/messages/@original`);
  log.info({ path: `/interactions/${guild}/${interactionToken}/callback` }, 'answered');
  log.info({ line: `Bot ${botToken}` }, 'with %s', botToken);
  log.info({ [interactionToken]: 1 }, 'as a key');
  expectNothingLeaked(heard());
  expect(heard()).toContain('/interactions/:id/:token');
});

test('a person is a mark in the log, the same mark all evening, and places keep their number', () => {
  const { log, heard, last } = listening();
  log.info({ who: ada, people: [ada], guild, channelId: guild }, `pressed by <@${ada}>`);
  expectNothingLeaked(heard());
  expect(last()).toMatchObject({
    who: person(ada),
    people: [person(ada)],
    guild,
    channelId: guild,
    msg: 'pressed by <@:id>',
  });
  expect(person(ada)).toMatch(/^person-[0-9a-f]{10}$/);
  expect(person(ada)).not.toBe(person(guild));
});

test('a client or an interaction handed in by mistake is only named', () => {
  class Interaction {
    token = interactionToken;
    user = { id: ada, username: 'Ada L' };
  }
  const { log, heard, last } = listening();
  log.info({ interaction: new Interaction(), raw: Buffer.from(words) }, 'by mistake');
  expectNothingLeaked(heard());
  expect(last()).toMatchObject({ interaction: '[Interaction]', raw: '[Buffer]' });
});

test('ids of sessions and effects, numbers and flags come through as they are', () => {
  const { log, last } = listening();
  log.info({ session: 'abcdefghijkl', effect: 'say', tookMs: 12, late: false, nothing: null }, 'done');
  expect(last()).toMatchObject({
    session: 'abcdefghijkl',
    effect: 'say',
    tookMs: 12,
    late: false,
    nothing: null,
    msg: 'done',
  });
});
