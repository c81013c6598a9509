import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Guild } from '#rehearsal/discord/contract.ts';
import { startLocalDiscord, type LocalDiscord } from '#rehearsal/discord/local-discord.ts';
import { lineRules } from '#rehearsal/discord/gateway/rule-book.ts';
import { provesBook } from '#tests/rehearsal/rest/prove.ts';
import { identifying, RawLine } from './raw-line.ts';

const proves = provesBook(lineRules);

/** Op 9: the session cannot be resumed. */
const INVALID = { session: 'invalid' } as const;

/** What op 9 says: that the session is over. */
async function ended(raw: RawLine): Promise<unknown> {
  const frame = await raw.heard(({ op }) => op === 9);
  return Object.is(frame.d, false) ? INVALID : frame;
}

async function harbour(): Promise<{ local: LocalDiscord; guild: Guild }> {
  const local = await startLocalDiscord({ grantedIntents: 1 << 1 });
  const guild = local.world.addGuild({ name: 'Harbour' });
  local.world.addBotTo(guild, 8n);
  return { local, guild };
}

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

  test(
    'gateway.not-authenticated: speaking before identifying',
    proves('gateway.not-authenticated', async ({ expectRefused }) => {
      const raw = await line();
      raw.say({ op: 4, d: {} });
      expectRefused({ closed: await raw.closeCode() }, { closed: 4003 });
    }),
  );

  test(
    'gateway.authentication: a wrong token',
    proves('gateway.authentication', async ({ expectRefused }) => {
      const raw = await line();
      raw.say(identifying('wrong'));
      expectRefused({ closed: await raw.closeCode() }, { closed: 4004 });
    }),
  );

  test(
    'gateway.already-authenticated: identifying twice',
    proves('gateway.already-authenticated', async ({ expectRefused }) => {
      const raw = await identified();
      raw.say(identifying(local.token));
      expectRefused({ closed: await raw.closeCode() }, { closed: 4005 });
    }),
  );

  test(
    'gateway.rate: the hundred and twenty-first send within a minute',
    proves('gateway.rate', async ({ expectRefused }) => {
      const raw = await identified();
      // IDENTIFY was the first.
      for (let sent = 0; sent < 120; sent++)
        raw.say({ op: 3, d: { since: null, activities: [], status: 'online', afk: false } });
      expectRefused({ closed: await raw.closeCode() }, { closed: 4008 });
    }),
  );

  test(
    'gateway.payload: what is not JSON, and what is longer than 4096 bytes',
    proves('gateway.payload', async ({ expectRefused }) => {
      const raw = await identified();
      raw.say('hello?');
      expectRefused({ closed: await raw.closeCode() }, { closed: 4002 });
      const long = await identified();
      long.say({ op: 3, d: 'x'.repeat(4_100) });
      expectRefused({ closed: await long.closeCode() }, { closed: 4002 });
    }),
  );

  test(
    'gateway.opcode: an unknown opcode',
    proves('gateway.opcode', async ({ expectRefused }) => {
      const raw = await identified();
      raw.say({ op: 99, d: null });
      expectRefused({ closed: await raw.closeCode() }, { closed: 4001 });
    }),
  );

  test(
    'gateway.version: another version of the gateway',
    proves('gateway.version', async ({ expectRefused }) => {
      const raw = await line('?v=9');
      expectRefused({ closed: await raw.closeCode() }, { closed: 4012 });
    }),
  );

  test(
    'gateway.invalid-intents: a bit that means nothing',
    proves('gateway.invalid-intents', async ({ expectRefused }) => {
      const raw = await line();
      raw.say(identifying(local.token, 1 << 30));
      expectRefused({ closed: await raw.closeCode() }, { closed: 4013 });
    }),
  );

  test(
    'gateway.disallowed-intents: a privileged intent nobody granted',
    proves('gateway.disallowed-intents', async ({ expectRefused }) => {
      const raw = await line();
      raw.say(identifying(local.token, 1 << 1));
      expectRefused({ closed: await raw.closeCode() }, { closed: 4014 });
    }),
  );

  test(
    'gateway.invalid-seq: resuming past the last event',
    proves('gateway.invalid-seq', async ({ expectRefused }) => {
      const first = await identified();
      const ready = await first.heard((frame) => frame.t === 'READY');
      first.close(4000);
      const raw = await line();
      raw.say({ op: 6, d: { token: local.token, session_id: ready.d['session_id'], seq: 900 } });
      expectRefused({ closed: await raw.closeCode() }, { closed: 4007 });
    }),
  );

  test(
    'gateway.resume-lost: a session nobody knows, and one that missed more than is kept',
    proves('gateway.resume-lost', async ({ expectRefused }) => {
      const raw = await line();
      raw.say({ op: 6, d: { token: local.token, session_id: 'no such', seq: 1 } });
      expectRefused(await ended(raw), INVALID);
      const first = await identified();
      const ready = await first.heard((frame) => frame.t === 'READY');
      first.close(4000);
      for (let made = 0; made < 4; made++) local.world.addRole(guild, { name: `role ${made}`, permissions: 0n });
      const again = await line();
      again.say({ op: 6, d: { token: local.token, session_id: ready.d['session_id'], seq: 2 } });
      expectRefused(await ended(again), INVALID);
    }),
  );

  test(
    'gateway.clean-close: after a close with 1000 nothing can be resumed',
    proves('gateway.clean-close', async ({ expectRefused }) => {
      const first = await identified();
      const ready = await first.heard((frame) => frame.t === 'READY');
      first.close(1000);
      await first.closeCode();
      const raw = await line();
      raw.say({ op: 6, d: { token: local.token, session_id: ready.d['session_id'], seq: 2 } });
      expectRefused(await ended(raw), INVALID);
    }),
  );

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
  /** How many answers came to the request of this nonce. */
  const answersTo = (raw: RawLine, nonce: string): number =>
    raw.frames.filter((frame) => frame.t === 'GUILD_MEMBERS_CHUNK' && frame.d['nonce'] === nonce).length;

  test(
    'gateway.members-hundred: by id it needs no intent, for a hundred at most',
    proves('gateway.members-hundred', async ({ expectDifference }) => {
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
      expectDifference({ kept: answersTo(raw, 'two'), broken: answersTo(raw, 'too many') });
      await local.close();
    }),
  );

  test(
    'gateway.members-intent: everybody only with the intent, a name without',
    proves('gateway.members-intent', async ({ expectDifference }) => {
      const { local, guild } = await harbour();
      const without = await new RawLine(local).opened();
      without.say(identifying(local.token));
      without.say({ op: 8, d: { guild_id: guild.id, query: '', limit: 0, nonce: 'all' } });
      without.say({ op: 8, d: { guild_id: guild.id, query: 'owner', limit: 0, nonce: 'some' } });
      await without.heard((frame) => frame.t === 'GUILD_MEMBERS_CHUNK');
      const all = await new RawLine(local).opened();
      all.say(identifying(local.token, 1 | (1 << 1)));
      all.say({ op: 8, d: { guild_id: guild.id, query: '', limit: 0, nonce: 'all' } });
      expect((await all.heard((frame) => frame.t === 'GUILD_MEMBERS_CHUNK')).d['members']).toHaveLength(2);
      expectDifference({ kept: answersTo(all, 'all'), broken: answersTo(without, 'all') });
      await local.close();
    }),
  );

  test(
    'gateway.members-rate: everybody once in thirty seconds',
    proves('gateway.members-rate', async ({ expectDifference }) => {
      const { local, guild } = await harbour();
      const all = await new RawLine(local).opened();
      all.say(identifying(local.token, 1 | (1 << 1)));
      for (const nonce of ['first', 'again']) all.say({ op: 8, d: { guild_id: guild.id, query: '', limit: 0, nonce } });
      expect(await all.heard((frame) => frame.t === 'RATE_LIMITED')).toMatchObject({
        d: { opcode: 8, retry_after: 30 },
      });
      expectDifference({ kept: answersTo(all, 'first'), broken: answersTo(all, 'again') });
      await local.close();
    }),
  );

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
