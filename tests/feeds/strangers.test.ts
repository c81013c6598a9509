import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { aServer, groupFeed } from './a-server.ts';

const head = (path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${more}Connection: close\r\n\r\n`;

const nowhere = [
  '/',
  '/..',
  '/calendar/',
  '/calendar/../meetings.json',
  '//meetings.json',
  '/meetings.json/',
  '/meetings.json%00',
  '/%6deetings.json',
  '/Meetings.json',
  '/health/../metrics',
  '/.env',
  '/data/circlekeeper.db',
  '/calendar/%00.ics',
  `/calendar/${'A'.repeat(42)}.ics`,
  `/calendar/${'A'.repeat(44)}.ics`,
  `/calendar/${'A'.repeat(42)}%2f.ics`,
  `/calendar/${'A'.repeat(43)}.ics.bak`,
  'http://127.0.0.1/meetings.json',
  '*',
];

test('whoever tries other paths, or odd spellings of ours, finds nothing and is told nothing', async () => {
  const server = await aServer();
  const told: string[] = [];
  for (const path of nowhere) {
    const answer = await server.raw(head(path));
    const empty = answer.includes('content-length: 0') && answer.endsWith('\r\n\r\n');
    if (!answer.startsWith('HTTP/1.1 404 ') || !empty) told.push(`${path}: ${answer}`);
  }
  expect(told).toEqual([]);
});

test('a secret is asked for as it is: another spelling of the same address is none', async () => {
  const server = await aServer();
  const path = await server.address(groupFeed(await server.group()));
  const first = path.charAt('/calendar/'.length);
  const spelled = path.replace(`/calendar/${first}`, `/calendar/%${first.charCodeAt(0).toString(16)}`);
  expect((await server.get(path)).status).toBe(200);
  expect((await server.get(`${path}?from=somewhere`)).status).toBe(200);
  expect((await server.get(spelled)).status).toBe(404);
});

test('nothing can be sent or changed anywhere', async () => {
  const server = await aServer();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    for (const path of ['/health', '/meetings.json', '/nowhere']) {
      const answer = await server.get(path, {}, method);
      expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([405, 'GET, HEAD', '']);
    }
  }
});

test('a request that brings a body is answered without reading it, and its connection ends', async () => {
  const server = await aServer();
  const answer = await server.raw('POST /health HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nfirst bytes');
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(answer.toLowerCase()).toContain('connection: close');
});

const broken = [
  ['a head that is too large', head('/health', `X-Filler: ${'x'.repeat(9_000)}\r\n`), 431],
  ['a path that is too long', head(`/calendar/${'A'.repeat(9_000)}.ics`), 431],
  ['a thing that is no request', 'hello?\r\n\r\n', 400],
  ['two lengths at once', head('/health', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'), 400],
  ['no host', 'GET /health HTTP/1.1\r\n\r\n', 400],
] as const;

test('requests that are too large, or none at all, are turned away', async () => {
  const server = await aServer();
  for (const [what, bytes, status] of broken) {
    const answer = await server.raw(bytes);
    expect(`${what}: ${answer.slice(0, 12)}`).toBe(`${what}: HTTP/1.1 ${status}`);
  }
});

const hasty = { headMs: 60, requestMs: 120, idleMs: 60, goodbyeMs: 60 };

test('who drips a request letter by letter is cut off', async () => {
  const server = await aServer({}, { patience: hasty });
  expect(await server.raw('GET /health HTTP/1.1\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
});

test('who says nothing is cut off, and so is who keeps a connection for later', async () => {
  const server = await aServer({}, { patience: hasty });
  expect(await server.raw('')).not.toContain('200');
  const kept = await server.raw('GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  expect(kept.match(/HTTP\/1\.1/g)).toHaveLength(1);
});

test('when the house closes, what is open ends and nobody new is heard', async () => {
  const server = await aServer({}, { patience: { ...hasty, headMs: 60_000, requestMs: 60_000, idleMs: 60_000 } });
  const open = server.raw('GET /health HTTP/1.1\r\nX-Slow: ');
  await server.get('/nowhere');
  await server.close();
  expect(await open).not.toContain('200');
  await expect(server.get('/health')).rejects.toThrow('fetch failed');
  await server.close();
});

test('more connections than there are places are turned away, and the others go on', async () => {
  const server = await aServer();
  const held = Array.from({ length: 128 }, () => connect(server.port, '127.0.0.1'));
  await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  expect(await server.raw(head('/nowhere'))).toBe('');
  for (const socket of held) socket.destroy();
});

test('sixty requests a minute are fine; the next one is told when to come back', async () => {
  const server = await aServer();
  const statuses = async (times: number) => {
    const answers: number[] = [];
    for (let asked = 0; asked < times; asked += 1) answers.push((await server.get('/nowhere')).status);
    return answers;
  };
  expect(new Set(await statuses(60))).toEqual(new Set([404]));
  const refused = await server.get('/nowhere');
  expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([429, '1', '']);
  await server.turn('1 s');
  expect(await statuses(2)).toEqual([404, 429]);
  await server.turn('1 min');
  expect(new Set(await statuses(60))).toEqual(new Set([404]));
});

test('callers are told apart by a proxy that is trusted, and by nobody else', async () => {
  const flood = async (trustProxy: boolean, forwarded: (n: number) => string) => {
    const server = await aServer({ trustProxy });
    let last = 0;
    for (let asked = 0; asked < 61; asked += 1) {
      last = (await server.get('/nowhere', { 'x-forwarded-for': forwarded(asked) })).status;
    }
    return last;
  };
  expect(await flood(false, (n) => `192.0.2.${n}`)).toBe(429);
  expect(await flood(true, (n) => `192.0.2.${n}`)).toBe(404);
  // What a caller writes there stands before what the proxy adds.
  expect(await flood(true, (n) => `192.0.2.${n}, 198.51.100.7`)).toBe(429);
  // One household has 64 bits of addresses to choose from.
  expect(await flood(true, (n) => `2001:db8:1:2::${n}`)).toBe(429);
  expect(await flood(true, (n) => `2001:db8:1:${n}::1`)).toBe(404);
  expect(await flood(true, () => 'nonsense')).toBe(429);
});

test('every answer forbids what is not needed, and names no program', async () => {
  const server = await aServer();
  for (const path of ['/nowhere', '/health', '/meetings.json', await server.address(groupFeed(await server.group()))]) {
    const { headers } = await server.get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
  }
});

test('the log holds neither addresses of calendars nor of callers, also when something fails', async () => {
  const server = await aServer({ trustProxy: true });
  const path = await server.address(groupFeed(await server.group()));
  await server.get(path, { 'x-forwarded-for': '192.0.2.77' });
  server.store.close();
  const failed = await server.get(path, { 'x-forwarded-for': '192.0.2.77' });
  expect([failed.status, await failed.text()]).toEqual([500, '']);
  const log = server.logged.join('');
  expect(log).toContain('a request could not be answered');
  expect(log).not.toContain('192.0.2.77');
  expect(log).not.toContain(path.slice('/calendar/'.length, -'.ics'.length));
});
