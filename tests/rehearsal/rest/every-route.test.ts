import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '#rehearsal/discord/local-discord.ts';
import { bits } from '#rehearsal/discord/permissions.ts';
import { KIND } from '#rehearsal/discord/wire.ts';
import { USUAL } from './room.ts';

/** Every route a bot like ours may use; one letter stands for one id. */
const ROUTES = [
  'GET /gateway',
  'GET /gateway/bot',
  'PUT /applications/{a}/commands',
  'PUT /applications/{a}/guilds/{g}/commands',
  'POST /interactions/{i}/{t}/callback',
  'GET|PATCH|DELETE /webhooks/{a}/{t}/messages/@original',
  'POST /webhooks/{a}/{t}',
  'PATCH|DELETE /webhooks/{a}/{t}/messages/{m}',
  'GET /guilds/{g}',
  'GET|PATCH /guilds/{g}/members/{u}',
  'GET /guilds/{g}/members/search',
  'GET|PATCH /guilds/{g}/voice-states/{u}',
  'GET|PATCH /guilds/{g}/voice-states/@me',
  'POST /guilds/{g}/channels',
  'GET|PATCH /channels/{c}',
  'PUT|DELETE /channels/{c}/permissions/{u}',
  'PUT /channels/{c}/voice-status',
  'GET|POST /channels/{c}/messages',
  'GET|PATCH|DELETE /channels/{c}/messages/{m}',
  'PUT|DELETE /channels/{c}/messages/pins/{m}',
  'POST /channels/{c}/threads',
  'PUT|DELETE /channels/{c}/thread-members/{u}',
  'PUT|DELETE /channels/{c}/thread-members/@me',
  'POST /stage-instances',
  'GET|PATCH|DELETE /stage-instances/{c}',
  'GET|POST /guilds/{g}/scheduled-events',
  'GET|PATCH|DELETE /guilds/{g}/scheduled-events/{e}',
  'GET /guilds/{g}/scheduled-events/{e}/users',
  'POST /guilds/{g}/scheduled-events/{e}/exceptions',
  'PATCH|DELETE /guilds/{g}/scheduled-events/{e}/exceptions/{x}',
  'POST /users/@me/channels',
  'GET|POST /guilds/{g}/roles',
  'GET|PATCH|DELETE /guilds/{g}/roles/{r}',
  'PUT|DELETE /guilds/{g}/members/{u}/roles/{r}',
  'POST /channels/{c}/webhooks',
  'POST|PATCH|DELETE /webhooks/{w}/{t}',
  'GET|PATCH|DELETE /webhooks/{w}/{t}/messages/{m}',
  'GET /soundboard-default-sounds',
  'POST /channels/{c}/send-soundboard-sound',
  'DELETE /channels/{c}',
];

let local: LocalDiscord;
const ids: Record<string, string> = {};
beforeAll(async () => {
  local = await startLocalDiscord({ rateSpeed: 100_000 });
  const { world } = local;
  const guild = world.addGuild({ name: 'Harbour', features: ['COMMUNITY'] });
  world.addBotTo(guild, bits(...USUAL));
  const { id: u } = local.person(guild, 'Ada');
  const { id: r } = world.addRole(guild, { name: 'Circle', permissions: 0n });
  const a = world.application.id;
  Object.assign(ids, { a, g: guild.id, u, r });
});
afterAll(() => local.close());

const requests = ROUTES.flatMap((line) => {
  const [methods = '', path = ''] = line.split(' ');
  return methods.split('|').map((method) => [method, path] as const);
});

/** The path with ids: those that exist where it matters, and for the rest one that nobody has. */
function filled(path: string): string {
  const { world } = local;
  // Some requests delete the room: each asks about one of its own.
  const guild = world.guilds.get(ids['g'] ?? '');
  const room = guild && world.addChannel(guild, { name: 'circle', type: KIND.voice }).id;
  return path.replaceAll(/\{(\w)\}/gu, (_all, key: string) =>
    key === 'c' ? (room ?? '') : (ids[key] ?? '123456789012345678'),
  );
}

test.each(requests)('%s %s is answered', async (method, path) => {
  const isRead = method === 'GET';
  const answer = await fetch(`${local.apiBase}/v10${filled(path)}`, {
    method,
    headers: { authorization: `Bot ${local.token}`, 'content-type': 'application/json' },
    ...(isRead ? {} : { body: path.endsWith('/commands') ? '[]' : '{}' }),
  });
  const body: unknown = answer.status === 204 ? {} : await answer.json();
  // 404 with code 0 means: no such route. Above 499 stands a fault of the local Discord itself.
  expect({ status: answer.status, body }).not.toMatchObject({ status: 404, body: { code: 0 } });
  expect(answer.status).toBeLessThan(500);
  expect(local.calls.at(-1)?.route).not.toBe('');
});

test('a route that does not exist is not taken for one that does', async () => {
  const answer = await fetch(`${local.apiBase}/v10/guilds/${ids['g'] ?? ''}/circles`, {
    headers: { authorization: `Bot ${local.token}` },
  });
  expect(await answer.json()).toEqual({ message: '404: Not Found', code: 0 });
});
