import { type Client, Routes } from 'discord.js';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import { troubleOrThrow } from './trouble.ts';

/** Deletes our own messages whose day is over. What cannot be reached now is tried again in a minute. */
export function createErasePosted(
  client: Client,
  store: Pick<Store, 'posted'>,
  clock: Pick<Clock, 'now'>,
): () => Promise<number> {
  return async () => {
    let gone = 0;
    for (const { channel, message } of await store.posted.due(clock.now())) {
      try {
        await client.rest.delete(Routes.channelMessage(channel, message));
      } catch (error) {
        // Refused for good (a room we no longer see) counts as gone: there is nothing more that we can do.
        if (troubleOrThrow(error).kind === 'again') return gone;
      }
      await store.posted.forget(message);
      gone += 1;
    }
    return gone;
  };
}
