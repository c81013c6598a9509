import { expect, test } from 'vitest';
import { days } from '#core/time.ts';
import { createClient } from '#discord/client.ts';
import { createPutRight } from '#discord/put-right.ts';
import { aStore } from '#tests/store/a-store.ts';
import { aSession, guild, person } from '#tests/store/sample.ts';

test('whom the bot muted in a server that removed it is remembered for a week, and not for ever', async () => {
  const store = aStore();
  const muted = { guild, member: person(1), session: aSession().id, since: 0 };
  await store.mutes.intend(muted);
  let now = days(6);
  const putRight = createPutRight({
    client: createClient({ apiBase: null, identifyAtOnce: false }),
    store,
    performer: { kick: () => undefined },
    presence: { liftLeftOvers: async () => undefined },
    clock: { now: () => now },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await putRight.again();
  expect(await store.mutes.all()).toHaveLength(1);
  now = days(7);
  await putRight.again();
  expect(await store.mutes.all()).toEqual([]);
});
