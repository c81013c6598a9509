import { type APIMessage, type Client, MessageType, Routes, SnowflakeUtil } from 'discord.js';
import { type ChannelId, type MessageId, messageId } from '#core/ids.ts';
import { hours, type Instant } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import { troubleOrThrow } from './trouble.ts';

/** Within the day, for a sweep that comes every hour. */
const life = hours(23);

/** As many as Discord gives at once; what is older than these was swept before. */
const atOnce = '100';

/** The newest messages that have had their day, however many came after them. */
const pastTheirDay = (now: Instant): URLSearchParams =>
  new URLSearchParams({ limit: atOnce, before: String(SnowflakeUtil.generate({ timestamp: now - life })) });

/**
 * Takes our own messages of yesterday from every desk, whatever they were and without a record of them: calls for
 * help are written down nowhere, so only the desk itself knows of those that nobody took. Returns how many went.
 */
export function createDeskSweep(
  client: Client,
  store: Pick<Store, 'groups' | 'sessions' | 'cards' | 'posted' | 'deskWords'>,
  clock: Pick<Clock, 'now'>,
): () => Promise<number> {
  /** Discord's own notes, such as who was let in, cannot be deleted. */
  const isOurs = (message: APIMessage): boolean =>
    message.author.id === client.user?.id && message.type === MessageType.Default;

  const sweep = async (desk: ChannelId, cards: ReadonlySet<string>): Promise<number> => {
    const query = pastTheirDay(clock.now());
    const past = (await client.rest.get(Routes.channelMessages(desk), { query })) as readonly APIMessage[];
    const old = past.filter((message) => isOurs(message) && !cards.has(message.id));
    for (const message of old) await remove(desk, messageId(message.id));
    return old.length;
  };

  const remove = async (desk: ChannelId, message: MessageId): Promise<void> => {
    try {
      await client.rest.delete(Routes.channelMessage(desk, message));
    } catch (error) {
      if (troubleOrThrow(error).kind !== 'gone') throw error;
    }
    await store.posted.forget(message);
  };

  return async () => {
    let gone = 0;
    const open = await store.sessions.unfinished();
    const shown = await Promise.all(open.map(({ id }) => store.cards.of(id)));
    // A question to somebody of the team stands until it is answered; it is taken away by itself.
    const asked = await store.deskWords.standing();
    const cards = new Set<string>([...shown.flat(), ...asked].flatMap(({ message }) => message ?? []));
    for (const { guild, desk } of await store.groups.desks()) {
      if (!client.guilds.cache.has(guild)) continue;
      try {
        gone += await sweep(desk, cards);
      } catch (error) {
        // Gone, refused or not reachable: the next hour tries again, and the other desks are swept all the same.
        troubleOrThrow(error);
      }
    }
    return gone;
  };
}
