import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Guild } from '#rehearsal/discord/contract.ts';
import { startLocalDiscord, type LocalDiscord } from '#rehearsal/discord/local-discord.ts';
import { identifying, RawLine } from './raw-line.ts';

describe('what ends a connection', () => {
  let local: LocalDiscord;
  let guild: Guild;
  beforeAll(async () => {
    local = await startLocalDiscord({ keepEvents: 3 });
    guild = local.world.addGuild({ name: 'Harbour' });
    local.world.addBotTo(guild, 8n);
  });
  afterAll(() => local.close());

  async function line(query?: string): Promise<RawLine> {
    return new RawLine(local, query).opened();
  }

  async function identified(intents?: number): Promise<RawLine> {
    const raw = await line();
    raw.say(identifying(local.token, intents));
    await raw.heard((frame) => frame.t === 'GUILD_CREATE');
    return raw;
  }

  test('gateway.not-authenticated: speaking before identifying', async () => {
    const raw = await line();
    raw.say({ op: 4, d: {} });
    expect(await raw.closeCode()).toBe(4003);
  });

  test('gateway.authentication: a wrong token', async () => {
    const raw = await line();
    raw.say(identifying('wrong'));
    expect(await raw.closeCode()).toBe(4004);
  });

  test('gateway.already-authenticated: identifying twice', async () => {
    const raw = await identified();
    raw.say(identifying(local.token));
    expect(await raw.closeCode()).toBe(4005);
  });

  test('gateway.rate: the hundred and twenty-first send within a minute', async () => {
    const raw = await identified();
    // IDENTIFY was the first.
    for (let sent = 0; sent < 120; sent++)
      raw.say({ op: 3, d: { since: null, activities: [], status: 'online', afk: false } });
    expect(await raw.closeCode()).toBe(4008);
  });

  test('gateway.payload: what is not JSON, and what is longer than 4096 bytes', async () => {
    const raw = await identified();
    raw.say('hello?');
    expect(await raw.closeCode()).toBe(4002);
    const long = await identified();
    long.say({ op: 3, d: 'x'.repeat(4_100) });
    expect(await long.closeCode()).toBe(4002);
  });

  test('gateway.opcode: an unknown opcode', async () => {
    const raw = await identified();
    raw.say({ op: 99, d: null });
    expect(await raw.closeCode()).toBe(4001);
  });

  test('gateway.version: another version of the gateway', async () => {
    const raw = await line('?v=9');
    expect(await raw.closeCode()).toBe(4012);
  });

  test('gateway.invalid-intents: a bit that means nothing', async () => {
    const raw = await line();
    raw.say(identifying(local.token, 1 << 30));
    expect(await raw.closeCode()).toBe(4013);
  });

  test('gateway.disallowed-intents: a privileged intent nobody granted', async () => {
    const raw = await line();
    raw.say(identifying(local.token, 1 << 1));
    expect(await raw.closeCode()).toBe(4014);
  });

  test('gateway.invalid-seq: resuming past the last event', async () => {
    const first = await identified();
    const ready = await first.heard((frame) => frame.t === 'READY');
    first.close(4000);
    const raw = await line();
    raw.say({ op: 6, d: { token: local.token, session_id: ready.d['session_id'], seq: 900 } });
    expect(await raw.closeCode()).toBe(4007);
  });

  test('gateway.resume-lost: a session nobody knows, and one that missed more than is kept', async () => {
    const raw = await line();
    raw.say({ op: 6, d: { token: local.token, session_id: 'no such', seq: 1 } });
    expect(await raw.heard((frame) => frame.op === 9)).toMatchObject({ d: false });
    const first = await identified();
    const ready = await first.heard((frame) => frame.t === 'READY');
    first.close(4000);
    for (let made = 0; made < 4; made++) local.world.addRole(guild, { name: `role ${made}`, permissions: 0n });
    const again = await line();
    again.say({ op: 6, d: { token: local.token, session_id: ready.d['session_id'], seq: 2 } });
    expect(await again.heard((frame) => frame.op === 9)).toMatchObject({ d: false });
  });

  test('gateway.clean-close: after a close with 1000 nothing can be resumed', async () => {
    const first = await identified();
    const ready = await first.heard((frame) => frame.t === 'READY');
    first.close(1000);
    await first.closeCode();
    const raw = await line();
    raw.say({ op: 6, d: { token: local.token, session_id: ready.d['session_id'], seq: 2 } });
    expect(await raw.heard((frame) => frame.op === 9)).toMatchObject({ d: false });
  });

  test('heartbeats are acknowledged, and events are numbered upwards', async () => {
    const raw = await identified();
    raw.say({ op: 1, d: 2 });
    await raw.heard((frame) => frame.op === 11);
    local.world.addRole(guild, { name: 'another', permissions: 0n });
    await raw.heard((frame) => frame.t === 'GUILD_ROLE_CREATE');
    expect(raw.frames.flatMap((frame) => frame.s ?? [])).toEqual([1, 2, 3]);
    raw.close(1000);
  });
});

describe('asking for members', () => {
  test('gateway.members-hundred: by id it needs no intent, for a hundred at most', async () => {
    const local = await startLocalDiscord();
    const guild = local.world.addGuild({ name: 'Harbour' });
    local.world.addBotTo(guild, 8n);
    const ada = local.person(guild, 'Ada');
    const raw = await new RawLine(local).opened();
    raw.say(identifying(local.token));
    raw.say({
      op: 8,
      d: { guild_id: guild.id, user_ids: Array.from({ length: 101 }, () => ada.id), limit: 0, nonce: 'too many' },
    });
    raw.say({ op: 8, d: { guild_id: guild.id, user_ids: [ada.id, '100000000000000000'], limit: 0, nonce: 'two' } });
    const chunk = await raw.heard((frame) => frame.t === 'GUILD_MEMBERS_CHUNK');
    expect(chunk.d).toMatchObject({
      nonce: 'two',
      members: [{ user: { id: ada.id } }],
      not_found: ['100000000000000000'],
    });
    await local.close();
  });

  test('gateway.members-intent, gateway.members-rate: everybody only with the intent, and once in thirty seconds', async () => {
    const local = await startLocalDiscord({ grantedIntents: 1 << 1 });
    const guild = local.world.addGuild({ name: 'Harbour' });
    local.world.addBotTo(guild, 8n);
    const without = await new RawLine(local).opened();
    without.say(identifying(local.token));
    without.say({ op: 8, d: { guild_id: guild.id, query: '', limit: 0, nonce: 'all' } });
    without.say({ op: 8, d: { guild_id: guild.id, query: 'owner', limit: 0, nonce: 'some' } });
    expect(await without.heard((frame) => frame.t === 'GUILD_MEMBERS_CHUNK')).toMatchObject({ d: { nonce: 'some' } });
    const all = await new RawLine(local).opened();
    all.say(identifying(local.token, 1 | (1 << 1)));
    all.say({ op: 8, d: { guild_id: guild.id, query: '', limit: 0, nonce: 'all' } });
    expect((await all.heard((frame) => frame.t === 'GUILD_MEMBERS_CHUNK')).d['members']).toHaveLength(2);
    all.say({ op: 8, d: { guild_id: guild.id, query: '', limit: 0, nonce: 'again' } });
    expect(await all.heard((frame) => frame.t === 'RATE_LIMITED')).toMatchObject({ d: { opcode: 8, retry_after: 30 } });
    await local.close();
  });

  test('the status of rooms is told to whoever asks for it', async () => {
    const local = await startLocalDiscord();
    const guild = local.world.addGuild({ name: 'Harbour' });
    const room = local.world.addChannel(guild, { name: 'circle', type: 2 });
    local.world.addBotTo(guild, 8n);
    const raw = await new RawLine(local).opened();
    raw.say(identifying(local.token));
    raw.say({ op: 43, d: { guild_id: guild.id, fields: ['status'] } });
    const info = await raw.heard((frame) => frame.t === 'CHANNEL_INFO');
    expect(info.d).toEqual({ guild_id: guild.id, channels: [{ id: room.id, status: null }] });
    await local.close();
  });
});
