import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { newToken } from '#rehearsal/web/server/door.ts';
import { served } from './served.ts';

test('the address holds a secret that is new every time and too long to guess', async () => {
  await using one = await served();
  await using other = await served();
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22,}\/$/);
  expect(other.root).not.toBe(one.root);
  const bits = Buffer.from(newToken(), 'base64url').length * 8;
  expect(bits).toBeGreaterThanOrEqual(128);
});

test('with the secret the page and its files are there, with their kinds', async () => {
  await using room = await served();
  const page = await room.ask(room.root);
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(await room.ask(`${room.root}assets/a.js`)).toMatchObject({
    status: 200,
    body: 'start()',
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
  expect(await room.ask(room.root.slice(0, -1))).toMatchObject({ status: 308, headers: { location: room.root } });
});

describe('nothing is there', () => {
  test.for<[what: string, path: (root: string) => string]>([
    ['without the secret', () => '/'],
    ['with a wrong one', () => '/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/'],
    ['with the first half of it', (root) => `${root.slice(0, 12)}/`],
    ['with more than it', (root) => `${root.slice(0, -1)}A/`],
    ['behind another word', (root) => `/x${root}`],
    ['when the path leaves the page again', (root) => `${root}../`],
    ['when it leaves in disguise', (root) => `${root}%2e%2e/%2e%2e/etc/passwd`],
    ['when it leads through a folder that is not there', (root) => `${root}assets/../../../package.json`],
    ['with backslashes', (root) => `${root}..\\..\\package.json`],
    ['under a name that only the program knows', (root) => `${root}constructor`],
    ['for a file that no message carries', (root) => `${root}files/attachments/1/2/a.png`],
    ['on the line without a line', (root) => `${root}line`],
  ])('%s', async ([, path]) => {
    await using room = await served();
    expect(await room.ask(path(room.root))).toMatchObject({ status: 404, body: '' });
  });

  test('for a name that somebody else made lead to this computer', async () => {
    await using room = await served();
    for (const host of [
      'evil.example',
      `evil.example:${room.port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `127.0.0.2:${room.port}`,
    ])
      expect(await room.ask(room.root, { host })).toMatchObject({ status: 404, body: '' });
    expect(await room.ask(room.root, { host: `localhost:${room.port}` })).toMatchObject({ status: 200 });
  });
});

test('another page that has learnt the address gets nothing from it, not even what could be read only', async () => {
  await using room = await served();
  room.stage.recorded = 'an evening';
  for (const path of [room.root, `${room.root}recording`]) {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', `http://localhost:${room.port}`])
      expect(await room.ask(path, { origin })).toMatchObject({ status: 404, body: '' });
    expect(await room.ask(path, { origin: `http://127.0.0.1:${room.port}` })).toMatchObject({ status: 200 });
  }
});

test('nothing can be changed by a request: only reading is allowed', async () => {
  await using room = await served();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect(await room.ask(room.root, { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(await room.ask('/', { method })).toMatchObject({ status: 404 });
  }
  expect(await room.ask(room.root, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('every answer forbids what the page does not need, to the page and about the page', async () => {
  await using room = await served();
  for (const path of [room.root, `${room.root}assets/a.js`, '/']) {
    const { headers } = await room.ask(path);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      expect.stringMatching(/^style-src 'self' 'nonce-[\w-]{22}'$/),
      "img-src 'self' data:",
      "media-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${room.port} ws://localhost:${room.port}`,
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  }
});

test('the word that allows a style is another one in every answer, the same in the page and in its rules', async () => {
  await using room = await served();
  const words = new Set<string>();
  for (let time = 0; time < 3; time++) {
    const { headers, body } = await room.ask(room.root);
    const word = /nonce="([\w-]+)"/.exec(body)?.[1] ?? '';
    expect(String(headers['content-security-policy'])).toContain(`'nonce-${word}'`);
    words.add(word);
  }
  expect(words.size).toBe(3);
});

describe('the line opens for our own page', () => {
  test('and for it by its other name', async () => {
    await using room = await served();
    const [one, other] = [
      await room.open(),
      await room.open(`${room.root}line`, `http://localhost:${room.port}`, `localhost:${room.port}`),
    ];
    expect(await one.hears()).toMatchObject([{ kind: 'stage' }]);
    expect(await other.hears()).toMatchObject([{ kind: 'stage' }]);
  });

  test.for<
    [what: string, at: (room: { root: string; port: string }) => { path?: string; origin?: string; host?: string }]
  >([
    ['not for another page', () => ({ origin: 'https://evil.example' })],
    ['not for a page of another program here', () => ({ origin: 'http://127.0.0.1:1' })],
    ['not for a page without a name', () => ({ origin: 'null' })],
    ['not for a page by our other name', ({ port }) => ({ origin: `http://localhost:${port}` })],
    [
      'not for a name that was made to lead here',
      ({ port }) => ({
        origin: `http://evil.example:${port}`,
        host: `evil.example:${port}`,
      }),
    ],
    ['not without the secret', () => ({ path: '/line' })],
    ['not with a wrong one', () => ({ path: '/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/line' })],
    ['not elsewhere', ({ root }) => ({ path: `${root}lines` })],
  ])('%s', async ([, at]) => {
    await using room = await served();
    const {
      path = `${room.root}line`,
      origin = `http://127.0.0.1:${room.port}`,
      host = `127.0.0.1:${room.port}`,
    } = at(room);
    const socket = new WebSocket(`ws://127.0.0.1:${room.port}${path}`, { origin, headers: { host } });
    const refused: unknown[] = await once(socket, 'error');
    expect(String(refused[0])).toContain('404');
  });

  test('not for a program that does not say where it comes from', async () => {
    await using room = await served();
    const socket = new WebSocket(`ws://127.0.0.1:${room.port}${room.root}line`);
    const refused: unknown[] = await once(socket, 'error');
    expect(String(refused[0])).toContain('404');
  });
});
