import { Client } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { hours } from '#core/time.ts';
import { createDeskSender } from '#discord/calendar/rota/desk-sender.ts';
import { plain } from '#discord/render/plain.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import { newId } from '#store/new-id.ts';
import { aStore } from '../store/a-store.ts';
import { key } from '../store/calendar-sample.ts';
import { aGroup, desk, evening, guild, support } from '../store/sample.ts';

test('a word that is at fault itself does not keep the words of other desks from being said', async () => {
  const store = aStore();
  const clock = new TurnableClock(evening);
  const client = new Client({ intents: [] });
  onTestFinished(() => client.destroy());
  let posted = 0;
  Object.assign(client.rest, {
    async post() {
      posted += 1;
      return { id: `60000000000000000${posted}` };
    },
  });
  await store.groups.create(aGroup());
  const about = { guild, group: support, ...key, role: null, to: null, until: evening + hours(4) };
  await store.deskWords.want({ ...about, id: newId(), kind: 'brief', dueAt: evening - 1 });
  await store.deskWords.want({ ...about, id: newId(), kind: 'moved', dueAt: evening });
  const unused = async () => ({ refuse: 'no-such-group' }) as const;
  const rooms = { desk: async () => desk, room: unused, second: unused, letIn: async () => undefined };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const sender = createDeskSender({ client, store, clock, rooms, log }, async ({ kind }) => {
    if (kind === 'brief') throw new TypeError('a bug in the words of a brief');
    return plain('moved');
  });
  await expect(sender.ring(evening)).rejects.toThrow('a bug in the words');
  expect(posted).toBe(1);
  // It is looked at again later, and until then it rings for nobody.
  expect(await sender.nearest()).toBeGreaterThan(evening);
});
