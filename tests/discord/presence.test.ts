import { expect, test } from 'vitest';
import { type SessionId, sessionId } from '#core/ids.ts';
import { createClient } from '#discord/client.ts';
import { createPresence } from '#discord/presence.ts';
import { createVoiceFacts } from '#discord/voice-facts.ts';
import { aStore } from '#tests/store/a-store.ts';
import { aSession, guild } from '#tests/store/sample.ts';

test('a meeting that cannot be carried on does not hold back the others when the bot is back', async () => {
  const store = aStore();
  const [broken, well] = [sessionId('broken000001'), sessionId('well00000001')];
  await store.sessions.begin({ ...aSession(), id: broken, opensAt: 1 });
  await store.sessions.begin({ ...aSession(), id: well, opensAt: 2 });
  const client = createClient({ apiBase: null, identifyAtOnce: false });
  const failed: SessionId[] = [];
  const kicked: SessionId[] = [];
  const presence = createPresence({
    client,
    store,
    driver: {
      submit: async (id) => {
        if (id === broken) throw new Error('no step from here');
        return null;
      },
      onChange: () => undefined,
    },
    performer: { kick: (id) => kicked.push(id) },
    facts: createVoiceFacts(client),
    mutes: { lift: async () => ({ kind: 'done' }) },
    failed: (id) => failed.push(id),
  });
  await presence.reconcile(guild, 0);
  expect([failed, kicked]).toEqual([[broken], [well]]);
});
