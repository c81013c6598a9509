import { REST } from '@discordjs/rest';
import { describe, expect, test } from 'vitest';
import { rateLimits } from '#rehearsal/discord/rest/rate-limits.ts';
import { openApi } from '#tests/openapi.ts';
import { httpRules } from '#rehearsal/discord/rules/book-http.ts';
import { FORM, restBook } from './refuses.ts';
import { openRoom, type Room } from './room.ts';

const { proves, refuses } = restBook(httpRules);

const api = (room: Room, path: string) => `http://127.0.0.1:${String(room.server.port)}/api/v10${path}`;
const auth = (room: Room) => ({ authorization: `Bot ${room.world.application.token}` });
const statusOf = ({ status }: Response) => ({ status });
const KEEP = () => ({ status: 200 });

refuses('http.reason', FORM, (room) =>
  room.rest.patch(`/channels/${room.voice.id}`, { body: {}, reason: 'x'.repeat(513) }),
);

test(
  'http.token: without the bot’s token, or with a wrong one, nothing is answered',
  proves('http.token', async ({ expectRefused }) => {
    await using room = await openRoom();
    const other = { headers: { authorization: 'Bot other' } };
    expectRefused(statusOf(await fetch(api(room, '/users/@me'))), { status: 401 });
    expectRefused(statusOf(await fetch(api(room, '/users/@me'), other)), { status: 401 });
    expect((await fetch(api(room, '/users/@me'), { headers: auth(room) })).status).toBe(200);
  }),
);

test(
  'http.unknown-route: an unknown route is not found',
  proves('http.unknown-route', async ({ expectRefused }) => {
    await using room = await openRoom();
    const answer = await fetch(api(room, '/circles'), { headers: auth(room) });
    expectRefused(statusOf(answer), { status: 404 });
    expect(await answer.json()).toEqual({ message: '404: Not Found', code: 0 });
  }),
);

test(
  'http.json: a body that is not JSON is refused',
  proves('http.json', async ({ expectRefused }) => {
    await using room = await openRoom();
    const headers = { ...auth(room), 'content-type': 'application/json' };
    const answer = await fetch(api(room, `/channels/${room.lobby.id}/messages`), {
      method: 'POST',
      headers,
      body: '{',
    });
    expectRefused(statusOf(answer), { status: 400 });
    expect(await answer.json()).toMatchObject({ code: 50_109 });
  }),
);

test('an answer without content says nothing of a content type', async () => {
  await using room = await openRoom();
  const answer = await fetch(api(room, `/channels/${room.lobby.id}/typing`), { method: 'POST', headers: auth(room) });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([204, null]);
});

describe.skipIf(openApi() === null)('held against Discord’s own description', () => {
  const broken: readonly (readonly [string, string, object, string])[] = [
    ['PATCH', '/guilds/{guild}/members/{ada}', { muted: true }, 'muted'],
    ['PATCH', '/guilds/{guild}/members/{ada}', { mute: 'yes' }, 'mute'],
    [
      'POST',
      '/channels/{lobby}/messages',
      { content: 'x', components: [{ type: 1, components: [{ type: 2, style: 9, label: 'a', custom_id: 'a' }] }] },
      'components.0.components.0.style',
    ],
    ['POST', '/channels/{lobby}/messages', { content: 'x', components: [{ type: 99 }] }, 'components.0.type'],
    ['POST', '/guilds/{guild}/scheduled-events', { name: 'x', entity_type: 7 }, 'entity_type'],
    [
      'POST',
      '/guilds/{guild}/scheduled-events',
      { entity_type: 2, privacy_level: 2, scheduled_start_time: '2026-09-08T18:00:00Z' },
      'name',
    ],
    ['PUT', '/channels/{voice}/permissions/{ada}', { type: 1, deny: 'SPEAK' }, 'deny'],
    ['GET', '/channels/{lobby}/messages?limits=5', {}, '?limits'],
    // Of the two bodies this route takes only the one for forums has a message.
    ['POST', '/channels/{lobby}/threads', { type: 12 }, 'name'],
    ['POST', '/channels/{lobby}/threads', { name: 'desk', type: 99 }, 'type'],
    ['POST', '/channels/{lobby}/threads', { name: 'desk', type: 12, invited: true }, 'invited'],
    ['POST', '/channels/{lobby}/threads', { name: 'desk', message: { content: 5 } }, 'message.content'],
  ];
  for (const [method, path, body, where] of broken) {
    test(
      `http.described: ${method} ${path} with a mistake at ${where}`,
      proves('http.described', async ({ expectRefused }) => {
        await using room = await openRoom({ spec: openApi() });
        const real = path
          .replace('{guild}', room.guild.id)
          .replace('{ada}', room.ada.id)
          .replace('{lobby}', room.lobby.id)
          .replace('{voice}', room.voice.id);
        const init = method === 'GET' ? {} : { body: JSON.stringify(body) };
        const headers = { ...auth(room), 'content-type': 'application/json' };
        const answer = await fetch(api(room, real), { method, headers, ...init });
        expectRefused(statusOf(answer), { status: 400 });
        expect(room.server.violations.map((each) => each.where)).toEqual([where]);
      }),
    );
  }
});

describe('rate limits', () => {
  const match = (route: string, params: Record<string, string>) => ({ route, params, handler: KEEP });

  test(
    'http.bucket: five messages in five seconds for each channel',
    proves('http.bucket', ({ expectDifference }) => {
      let now = 0;
      const limits = rateLimits(1, () => now);
      const send = (channel: string) =>
        limits.admit('POST', match('/channels/{channel_id}/messages', { channel_id: channel }), {}, false);
      for (let each = 0; each < 5; each += 1) expect(send('a').limited).toBeNull();
      now = 2000;
      const limited = send('a').limited;
      expectDifference({ kept: null, broken: limited });
      expect(limited).toEqual({ retryAfterS: 3, isGlobal: false, scope: 'user' });
      expect(send('a').headers).toMatchObject({ 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset-After': '3.000' });
      expect(send('b').limited).toBeNull();
      now = 5000;
      expect(send('a').limited).toBeNull();
    }),
  );

  test(
    'http.global: fifty requests in a second for the bot as a whole',
    proves('http.global', ({ expectDifference }) => {
      const limits = rateLimits(1, () => 0);
      const read = (channel: number) =>
        limits.admit('GET', match('/channels/{channel_id}', { channel_id: String(channel) }), {}, false);
      for (let each = 0; each < 50; each += 1) expect(read(each).limited).toBeNull();
      const limited = read(51).limited;
      expectDifference({ kept: null, broken: limited });
      expect(limited).toMatchObject({ isGlobal: true, scope: 'global' });
    }),
  );

  test('answers to interactions are never limited', () => {
    const limits = rateLimits(1, () => 0);
    const route = '/interactions/{interaction_id}/{interaction_token}/callback';
    for (let each = 0; each < 200; each += 1)
      expect(limits.admit('POST', match(route, {}), {}, true).limited).toBeNull();
  });

  test(
    'http.rename: the third renaming of a channel in ten minutes, without a warning in the headers',
    proves('http.rename', ({ expectDifference }) => {
      const limits = rateLimits(1, () => 0);
      const rename = () =>
        limits.admit('PATCH', match('/channels/{channel_id}', { channel_id: 'a' }), { name: 'x' }, false);
      rename();
      const second = rename();
      expect(second.headers['X-RateLimit-Remaining']).toBe('18');
      const third = rename();
      expectDifference({ kept: second.limited, broken: third.limited });
      expect(third.limited).toEqual({ retryAfterS: 600, isGlobal: false, scope: 'user' });
    }),
  );

  test(
    'http.invalid: too many refused requests shut the address out',
    proves('http.invalid', async ({ expectRefused }) => {
      await using room = await openRoom({ invalidRequests: 3, rateSpeed: 1 });
      for (let each = 0; each < 3; each += 1) expect((await fetch(api(room, '/users/@me'))).status).toBe(401);
      const answer = await fetch(api(room, '/users/@me'), { headers: auth(room) });
      expectRefused(statusOf(answer), { status: 429 });
    }),
  );

  test('discord.js waits out a limit, and every message arrives', async () => {
    await using room = await openRoom({ rateSpeed: 100 });
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    await Promise.all(
      texts.map((content) => room.rest.post(`/channels/${room.lobby.id}/messages`, { body: { content } })),
    );
    expect(room.world.messages.get(room.lobby.id)).toHaveLength(texts.length);
  });
});

describe('planned faults', () => {
  const post = (room: Room, rest: REST = room.rest) =>
    rest.post(`/channels/${room.lobby.id}/messages`, {
      body: { content: 'hello', nonce: 'once', enforce_nonce: true },
    });
  const stubborn = (room: Room): REST => {
    const rest = new REST({
      api: `http://127.0.0.1:${String(room.server.port)}/api`,
      version: '10',
      retries: 1,
      offset: 0,
    });
    return rest.setToken(room.world.application.token);
  };
  const stored = (room: Room) => room.world.messages.get(room.lobby.id)?.length ?? 0;

  test('an answer of ours comes instead of Discord’s, once', async () => {
    await using room = await openRoom();
    room.server.plan({ method: 'POST', route: 'messages', does: { kind: 'answer', status: 403, code: 50_001 } });
    await expect(post(room)).rejects.toMatchObject({ status: 403, code: 50_001 });
    expect(stored(room)).toBe(0);
    await post(room);
    expect(stored(room)).toBe(1);
  });

  test('a write that happened before the answer failed is one message after the retry', async () => {
    await using room = await openRoom();
    room.server.plan({ method: 'POST', does: { kind: 'apply-then', status: 502 } });
    await post(room, stubborn(room));
    expect(room.server.calls.map((each) => each.status)).toEqual([502, 200]);
    expect(stored(room)).toBe(1);
  });

  test('a dropped connection leaves the write done or not, as planned', async () => {
    await using room = await openRoom();
    room.server.plan({ does: { kind: 'drop', applied: false } });
    await expect(post(room)).rejects.toThrow(/other side closed|socket hang up|terminated/);
    expect(stored(room)).toBe(0);
    room.server.plan({ does: { kind: 'drop', applied: true } });
    await expect(post(room)).rejects.toThrow(/other side closed|socket hang up|terminated/);
    expect(stored(room)).toBe(1);
    expect(room.server.calls.map((each) => each.status)).toEqual([0, 0]);
  });
});
