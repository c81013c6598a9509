import { type Client, Routes } from 'discord.js';
import type { Meeting } from '#core/calendar/model.ts';
import { type ChannelId, messageId, type SessionId } from '#core/ids.ts';
import { type Instant, minutes } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store, Telling } from '#store/store.ts';
import type { Payload } from '../../payload.ts';
import { troubleOrThrow } from '../../trouble.ts';

/** Discord drops a repeated nonce "within the past few minutes"; beyond this a repeat might be said twice. */
const nonceWindow = minutes(2);

/** `settled`: said, or nobody will ever know whether it was. */
export type Said = 'settled' | 'again' | 'refused';

/** Says one word about a meeting once, also when the process dies in the middle of it. */
export type SayOnce = (word: {
  readonly meeting: Meeting;
  readonly what: Telling['what'];
  readonly channel: ChannelId;
  readonly payload: Payload;
  readonly session: SessionId | null;
  /** When the message itself goes. */
  readonly eraseAt: Instant;
}) => Promise<Said>;

export function createSayOnce(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'tellings' | 'posted'>;
  readonly clock: Pick<Clock, 'now'>;
}): SayOnce {
  const { client, store, clock } = parts;
  return async ({ meeting, what, channel, payload, session, eraseAt }) => {
    const telling = await store.tellings.begin(meeting.guild, meeting, what, clock.now());
    if (telling?.state !== 'sending') return 'settled';
    if (clock.now() - telling.triedAt > nonceWindow) {
      await store.tellings.ended(meeting.guild, meeting, what, 'unknown');
      return 'settled';
    }
    try {
      const body = { ...payload, nonce: telling.nonce, enforce_nonce: true };
      const posted = (await client.rest.post(Routes.channelMessages(channel), { body })) as { readonly id: string };
      await store.posted.remember({ channel, message: messageId(posted.id), session, eraseAt });
      await store.tellings.ended(meeting.guild, meeting, what, 'said');
      return 'settled';
    } catch (error) {
      return troubleOrThrow(error).kind === 'again' ? 'again' : 'refused';
    }
  };
}
