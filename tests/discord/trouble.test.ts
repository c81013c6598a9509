import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { expect, test } from 'vitest';
import { troubleOf, troubleOrThrow } from '#discord/trouble.ts';

const url = 'http://127.0.0.1/api/v10/guilds/1/members/2';
const discord = (status: number, code: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'said by Discord' }, code, status, 'PATCH', url, {
    body: undefined,
    files: undefined,
  });

test('what Discord forbids is for a moderator to mend', () => {
  expect(troubleOf(discord(403, 50_013))).toEqual({ kind: 'refused', code: 50_013 });
  expect(troubleOf(discord(400, 150_006))).toEqual({ kind: 'refused', code: 150_006 });
});

test('what is no longer there is gone, and nothing is tried again', () => {
  for (const code of [10_003, 10_004, 10_007, 10_008, 10_011, 10_013, 10_065, 10_067]) {
    expect(troubleOf(discord(404, code))).toEqual({ kind: 'gone', code });
  }
});

test('a mute for somebody who is not in voice waits for them', () => {
  expect(troubleOf(discord(400, 40_032))).toEqual({ kind: 'not-in-voice' });
});

test('a tired Discord is asked again', () => {
  expect(troubleOf(discord(500, 0))).toMatchObject({ kind: 'again' });
  expect(troubleOf(discord(503, 0))).toMatchObject({ kind: 'again' });
  expect(
    troubleOf(new HTTPError(502, 'Bad Gateway', 'PATCH', url, { body: undefined, files: undefined })),
  ).toMatchObject({
    kind: 'again',
  });
});

test('a limit that Discord names is waited for, in milliseconds', () => {
  const limit = new RateLimitError({
    timeToReset: 1_200,
    limit: 5,
    method: 'PATCH',
    hash: 'h',
    url,
    route: '/guilds/:id/members/:id',
    majorParameter: '1',
    global: false,
    retryAfter: 7_000,
    sublimitTimeout: 0,
    scope: 'user',
  });
  expect(troubleOf(limit)).toEqual({ kind: 'again', afterMs: 7_000 });
});

test('a broken network is tried again, also when the reason is hidden inside another error', () => {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  expect(troubleOf(reset)).toMatchObject({ kind: 'again' });
  expect(troubleOf(new TypeError('fetch failed', { cause: reset }))).toMatchObject({ kind: 'again' });
  expect(troubleOf(new DOMException('This operation was aborted', 'AbortError'))).toMatchObject({ kind: 'again' });
});

test('a bug of ours is no trouble of Discord and is thrown on', () => {
  for (const bug of [new TypeError('x is not a function'), new RangeError('too far'), 'a string', null]) {
    expect(troubleOf(bug)).toBeNull();
    expect(caught(() => troubleOrThrow(bug))).toBe(bug);
  }
  const noFile = Object.assign(new Error('no such file'), { code: 'ERR_MODULE_NOT_FOUND' });
  expect(troubleOf(noFile)).toBeNull();
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
