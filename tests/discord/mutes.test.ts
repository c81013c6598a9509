import { Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import { guildId, memberId, sessionId } from '#core/ids.ts';
import { createEchoes } from '#discord/echoes.ts';
import { createMutes, type Mutes } from '#discord/mutes.ts';
import { createVoiceFacts } from '#discord/voice-facts.ts';
import type { Store } from '#store/store.ts';
import { textFor } from '#text/catalogue.ts';
import { aStore } from '../store/a-store.ts';

const guild = guildId('100000000000000001');
const cleo = memberId('200000000000000001');
const evening = sessionId('session00001');

const missingPermission = new DiscordAPIError(
  { code: RESTJSONErrorCodes.MissingPermissions, message: 'said by Discord' },
  RESTJSONErrorCodes.MissingPermissions,
  403,
  'PATCH',
  'https://discord.com/api/v10',
  {},
);

/** A moderator unmutes Cleo while our mute is on its way. `lift` is what Discord makes of our taking it back. */
async function crossed(lift: () => void): Promise<{ readonly store: Store; readonly mutes: Mutes; sent: boolean[] }> {
  const store = aStore();
  const clock = new TurnableClock();
  const client = new Client({ intents: [] });
  onTestFinished(() => client.destroy());
  const sent: boolean[] = [];
  Object.assign(client.rest, {
    async patch(_route: string, { body }: { readonly body: { readonly mute: boolean } }) {
      sent.push(body.mute);
      if (body.mute) await store.mutes.liftedByOther(guild, cleo);
      else lift();
    },
  });
  const facts = createVoiceFacts(client);
  const refused = async (): Promise<void> => undefined;
  const text = textFor('en');
  const mutes = createMutes({ client, store, clock, facts, text, echoes: createEchoes(clock), refused });
  await mutes.mute(guild, cleo, evening);
  return { store, mutes, sent };
}

test('a mute that crosses a moderator’s unmute is taken back, and we keep our hands off', async () => {
  const { store, sent } = await crossed(() => undefined);
  expect(sent).toEqual([true, false]);
  expect((await store.mutes.all()).map(({ state }) => state)).toEqual(['lifted-by-other']);
});

test('when it cannot be taken back it is ours again, so that it is lifted with the others', async () => {
  const refusals: Error[] = [missingPermission];
  const { store, mutes, sent } = await crossed(() => {
    const error = refusals.pop();
    if (error) throw error;
  });
  const [row] = await store.mutes.all();
  expect(row).toMatchObject({ member: cleo, session: evening, state: 'intended' });
  if (row) await mutes.lift(row);
  expect(sent).toEqual([true, false, false]);
  expect(await store.mutes.all()).toEqual([]);
});
