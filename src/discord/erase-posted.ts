import { type Client, Routes } from 'discord.js';
import type { ChannelId } from '#core/ids.ts';
import { days, hours, type Instant } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Posted, Store } from '#store/store.ts';
import { troubleOrThrow } from './trouble.ts';

/** Refused means that a moderator has to change something first; asking every minute would only annoy Discord. */
const refusedAgain = hours(1);

/** A room that we may not see for a week does not come back to us. */
const longest = days(7);

/** Deletes our own messages whose day is over. Returns how many went. What cannot be deleted now is tried again. */
export function createErasePosted(
  client: Client,
  store: Pick<Store, 'posted'>,
  clock: Pick<Clock, 'now'>,
): () => Promise<number> {
  /** Channels where Discord refused, and when they are tried again. */
  const refusing = new Map<ChannelId, Instant>();

  const take = async ({ channel, message }: Posted): Promise<'gone' | 'refused' | 'again'> => {
    try {
      await client.rest.delete(Routes.channelMessage(channel, message));
      return 'gone';
    } catch (error) {
      const { kind } = troubleOrThrow(error);
      return kind === 'gone' || kind === 'again' ? kind : 'refused';
    }
  };

  return async () => {
    const now = clock.now();
    for (const [channel, until] of refusing) if (until <= now) refusing.delete(channel);
    // One channel that cannot be reached holds back only itself.
    const left = new Set<ChannelId>(refusing.keys());
    let gone = 0;
    for (const posted of await store.posted.due(now)) {
      if (left.has(posted.channel)) continue;
      const how = await take(posted);
      if (how === 'refused') refusing.set(posted.channel, now + refusedAgain);
      if (how === 'gone' || (how === 'refused' && now - posted.eraseAt >= longest)) {
        await store.posted.forget(posted.message);
        gone += how === 'gone' ? 1 : 0;
      } else {
        left.add(posted.channel);
      }
    }
    return gone;
  };
}
