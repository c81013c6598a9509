import { Routes } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { messageId } from '#core/ids.ts';
import { type Instant, minutes, seconds } from '#core/time.ts';
import type { Book } from '#runtime/book.ts';
import type { DeskWord } from '#store/store.ts';
import type { Payload } from '../../payload.ts';
import { troubleOrThrow } from '../../trouble.ts';
import type { CalendarHouse } from '../part.ts';

/** Discord recognises a repeated nonce for a few minutes; here as in `lines.ts`. */
const nonceWindow = minutes(2);

const atOnce = 50;
/** A desk that cannot be reached or made is tried again after this. */
const deskAgain = minutes(5);
const soonAgain = seconds(10);
/** A word that is at fault itself is looked at again after this. */
const afterFault = minutes(10);

/** What a word says now; null when there is nothing to say any more. */
export type Saying = (word: DeskWord, group: Group) => Promise<Payload | null>;

/**
 * Sends what is written down for the desks and takes it away when it has had its day. Sent exactly once within Discord's nonce window, beyond it at
 * most once.
 */
export function createDeskSender(
  { client, store, clock, rooms, log }: Pick<CalendarHouse, 'client' | 'store' | 'clock' | 'rooms' | 'log'>,
  saying: Saying,
): Book {
  const takeAway = async (word: DeskWord, now: Instant): Promise<void> => {
    if (word.channel !== null && word.message !== null) {
      try {
        await client.rest.delete(Routes.channelMessage(word.channel, word.message));
      } catch (error) {
        const trouble = troubleOrThrow(error);
        if (trouble.kind === 'again') {
          await store.deskWords.later(word.id, now + (trouble.afterMs ?? minutes(1)));
          return;
        }
        if (trouble.kind === 'refused')
          log.warn({ trouble, guild: word.guild }, 'a word at a desk could not be taken away');
      }
    }
    await store.deskWords.strike(word.id);
  };

  const post = async (word: DeskWord, group: Group, now: Instant): Promise<void> => {
    const payload = await saying(word, group);
    if (payload === null) return store.deskWords.strike(word.id);
    const desk = await rooms.desk(group);
    if (typeof desk === 'object') return store.deskWords.later(word.id, now + deskAgain);
    // A try is written down before it is made: after a crash in the middle nobody knows whether it was said.
    if (word.state === 'waiting') await store.deskWords.trying(word.id, now);
    try {
      const body = { ...payload, nonce: word.id, enforce_nonce: true };
      const posted = (await client.rest.post(Routes.channelMessages(desk), { body })) as { readonly id: string };
      await store.deskWords.posted(word.id, desk, messageId(posted.id));
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again' || trouble.kind === 'gone') {
        const after = trouble.kind === 'again' ? trouble.afterMs : null;
        return store.deskWords.later(word.id, now + (after ?? soonAgain));
      }
      log.warn({ trouble, guild: word.guild }, 'a word could not be said at a desk');
      await store.deskWords.strike(word.id);
    }
  };

  const deal = async (word: DeskWord, now: Instant): Promise<void> => {
    if (word.until <= now) return takeAway(word, now);
    const group = await store.groups.find(word.guild, word.group);
    if (group === null) return takeAway(word, now);
    if (word.state === 'sending' && now - (word.triedAt ?? 0) > nonceWindow) return store.deskWords.unknown(word.id);
    await post(word, group, now);
  };

  return {
    name: 'desk-words',
    nearest: () => store.deskWords.nearest(),
    async ring(now) {
      const faults: unknown[] = [];
      for (const word of await store.deskWords.due(now, atOnce)) {
        const [tried] = await Promise.allSettled([deal(word, clock.now())]);
        if (tried.status === 'fulfilled') continue;
        // One word that is itself at fault steps aside, so that the desks of all other groups hear theirs.
        await store.deskWords.later(word.id, clock.now() + afterFault);
        faults.push(tried.reason);
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}
