import { expect, test } from 'vitest';
import { noticeId, sessionId } from '#core/ids.ts';
import { aServer } from './a-server.ts';
import { fay } from './made-up.ts';

/** Name and labels to value, as Prometheus reads it. */
function readMetrics(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

test('health says whether the house lives and whether it reaches Discord, and nothing else', async () => {
  let discord: 'ready' | 'connecting' = 'connecting';
  const server = await aServer({}, { health: () => discord });
  const asked = async () => {
    const answer = await server.get('/health');
    return [answer.status, await answer.json()];
  };
  expect(await asked()).toEqual([503, { ok: false, discord: 'connecting' }]);
  await server.store.settings.alive(server.clock.now());
  expect(await asked()).toEqual([200, { ok: true, discord: 'connecting' }]);
  discord = 'ready';
  await server.turn('60 s');
  expect(await asked()).toEqual([200, { ok: true, discord: 'ready' }]);
  await server.turn('1 s');
  expect(await asked()).toEqual([503, { ok: false, discord: 'ready' }]);
});

test('counts are counts: no id, no name, nothing about anybody', async () => {
  const server = await aServer();
  const group = await server.group();
  await server.store.notices.want(group.guild, [
    {
      id: noticeId('n00000000001'),
      guild: group.guild,
      group: group.id,
      member: fay,
      kind: 'return',
      series: null,
      date: null,
      dueAt: server.clock.now(),
      until: server.clock.now() + 1,
    },
  ]);
  server.metrics.opened(1_500);
  server.metrics.opened(45_000);
  server.metrics.missed();
  server.metrics.discordRefused(403);
  server.metrics.discordRefused(429);
  server.metrics.discordRefused(502);
  const answer = await server.get('/metrics');
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const text = await answer.text();
  const read = readMetrics(text);
  expect(Object.fromEntries(read)).toMatchObject({
    circlekeeper_sessions_open: 0,
    circlekeeper_meetings_missed_total: 1,
    circlekeeper_opening_lateness_seconds_count: 2,
    'circlekeeper_opening_lateness_seconds_bucket{le="2"}': 1,
    'circlekeeper_opening_lateness_seconds_bucket{le="60"}': 2,
    'circlekeeper_discord_errors_total{status="4xx"}': 2,
    'circlekeeper_discord_errors_total{status="5xx"}': 1,
    'circlekeeper_notices{state="waiting"}': 1,
    'circlekeeper_notices{state="unknown"}': 0,
  });
  expect(read.get('circlekeeper_event_loop_lag_seconds')).toBeGreaterThanOrEqual(0);
  for (const secret of [group.guild, group.id, group.name, group.publicName, fay, sessionId('s00000000001')]) {
    expect(text).not.toContain(secret);
  }
});

test('without a token only a program on this machine may count', async () => {
  const server = await aServer();
  expect((await server.get('/metrics')).status).toBe(200);
  expect((await server.get('/metrics', { authorization: 'Bearer anything' })).status).toBe(200);
  for (const through of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) {
    expect((await server.get('/metrics', { [through]: '127.0.0.1' })).status).toBe(404);
  }
  const led = await server.raw('GET /metrics HTTP/1.1\r\nHost: calendars.example.org\r\nConnection: close\r\n\r\n');
  expect(led).toMatch(/^HTTP\/1\.1 404 /);
});

test('with a token whoever shows it may count, and nobody else', async () => {
  const token = 'c0ffee-and-cake-for-all';
  const server = await aServer({ metricsToken: token });
  const status = async (authorization?: string) =>
    (await server.get('/metrics', authorization === undefined ? {} : { authorization })).status;
  expect(await status(`Bearer ${token}`)).toBe(200);
  expect(await status(`bearer ${token}`)).toBe(200);
  const wrong = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Basic ${token}`,
    token,
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
  ];
  for (const shown of wrong) expect(await status(shown)).toBe(404);
});

test('a port that is taken is told at the start', async () => {
  const server = await aServer();
  await expect(aServer({ port: server.port })).rejects.toThrow('EADDRINUSE');
});
