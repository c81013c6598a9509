import { Routes } from 'discord.js';
import type { Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { messageId, sessionId } from '#core/ids.ts';
import { hours, seconds } from '#core/time.ts';
import { mentionNotice, type Telling } from '../../render/calendar-notice.ts';
import { troubleOrThrow } from '../../trouble.ts';
import type { CalendarHouse } from '../part.ts';
import type { StillHere } from './members.ts';
import { type Batch, beginTry, tryAgain } from './once.ts';

/** A mention has had its day an hour after the meeting; what Discord does not delete then is tried again for a week. */
const stands = hours(1);

/** So many messages are looked through for one that may have been sent before a crash. */
const lookBack = 50;

/** One message in the group's channel for all of these people, once. `telling` null: only to find out whether it was sent. */
export type InChannel = (batch: Batch, group: Group, meeting: Meeting | null, telling: Telling | null) => Promise<void>;

export function createInChannel({ client, store, clock, words, log }: CalendarHouse, stillHere: StillHere): InChannel {
  const end = (batch: Batch, how: 'sent' | 'failed' | 'unknown'): Promise<void> =>
    store.notices.ended(
      batch.map(({ id }) => id),
      how,
    );

  const said = async (
    batch: Batch,
    group: Group,
    meeting: Meeting | null,
    nonce: string,
    id: string,
  ): Promise<void> => {
    const eraseAt = (meeting?.endsAt ?? clock.now()) + stands;
    const message = messageId(id);
    // The ledger asks whose message it is; one of no session is known by its nonce.
    await store.posted.remember({ channel: group.home, message, session: sessionId(nonce), eraseAt });
    await end(batch, 'sent');
  };

  /** After a crash that took longer than Discord knows a repeat: the message itself says whether it was sent. */
  const found = async (group: Group, nonce: string): Promise<string | null> => {
    const recent = (await client.rest.get(Routes.channelMessages(group.home), {
      query: new URLSearchParams({ limit: String(lookBack) }),
    })) as readonly { readonly id: string; readonly components?: unknown }[];
    return recent.find((one) => JSON.stringify(one.components ?? []).includes(`${nonce}-${group.id}`))?.id ?? null;
  };

  /** Those of the batch who are still in the group. Null when Discord could not be asked. */
  const present = async (batch: Batch, group: Group): Promise<readonly Batch[number][] | null> => {
    const here: Batch[number][] = [];
    for (const notice of batch) {
      const still = await stillHere(group, notice.member);
      if (still === 'again') return null;
      if (still === 'yes') here.push(notice);
      else await store.notices.ended([notice.id], 'dropped');
    }
    return here;
  };

  return async (batch, group, meeting, telling) => {
    const ids = batch.map(({ id }) => id);
    const tried = batch[0].nonce !== null;
    // A repeat has to be the same message to the same people.
    const people = tried ? batch : await present(batch, group);
    if (people === null) return store.notices.later(ids, clock.now() + seconds(30));
    const [first, ...rest] = people;
    if (!first) return;
    const all: Batch = [first, ...rest];
    const nonce = telling === null ? null : await beginTry(store, all, clock.now());
    try {
      if (nonce === null || telling === null) {
        const before = await found(group, first.nonce ?? '');
        return await (before === null ? end(all, 'unknown') : said(all, group, meeting, first.nonce ?? '', before));
      }
      const members = all.map(({ member }) => member);
      const body = mentionNotice(telling, group, members, nonce, words(group.language));
      const posted = (await client.rest.post(Routes.channelMessages(group.home), {
        body: { ...body, nonce, enforce_nonce: true },
      })) as { readonly id: string };
      await said(all, group, meeting, nonce, posted.id);
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return tryAgain(store, all, trouble, clock.now());
      log.warn({ group: group.id, trouble }, 'people could not be mentioned');
      await end(all, 'failed');
    }
  };
}
