import { type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type ChannelId, channelId, type MemberId } from '#core/ids.ts';
import { seconds } from '#core/time.ts';
import type { Notice } from '#store/store.ts';
import type { Payload } from '../../payload.ts';
import { type Trouble, troubleOrThrow } from '../../trouble.ts';
import type { CalendarHouse } from '../part.ts';
import { takeLeave } from './leaving.ts';
import type { StillHere } from './members.ts';
import { beginTry, tryAgain } from './once.ts';

/** Discord's codes for a person who takes no direct messages, or not from us. */
const closed: ReadonlySet<number> = new Set<number>([
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.ExplicitContentCannotBeSentToTheDesiredRecipient,
]);

/** No server in common any more; and opening conversations too fast, which passes. */
const noMutualGuild = 50_278;
const unknownUser: number = RESTJSONErrorCodes.UnknownUser;
const tooFast: number = RESTJSONErrorCodes.OpeningDirectMessagesTooFast;

const unreachableMs = seconds(30);
const mostChannels = 2_000;

/** Sends one notice as a direct message, once. `closed` is what to do when the person takes none. */
export type Direct = (notice: Notice, group: Group, payload: Payload, whenClosed: () => Promise<void>) => Promise<void>;

export function createDirect({ client, store, clock }: CalendarHouse, stillHere: StillHere): Direct {
  const opened = new Map<MemberId, ChannelId>();

  const open = async (member: MemberId): Promise<ChannelId> => {
    const known = opened.get(member);
    if (known) return known;
    const channel = channelId((await openWith(client, member)).id);
    if (opened.size >= mostChannels) opened.clear();
    opened.set(member, channel);
    return channel;
  };

  /** What Discord's refusal means. Nothing of it is tried again by itself but what passes. */
  const refused = async (notice: Notice, trouble: Trouble, whenClosed: () => Promise<void>): Promise<void> => {
    const code = 'code' in trouble ? trouble.code : 0;
    if (closed.has(code)) return whenClosed();
    if (code === noMutualGuild || code === unknownUser) {
      await takeLeave(store, notice.guild, null, notice.member);
      return store.notices.ended([notice.id], 'dropped');
    }
    opened.delete(notice.member);
    await store.notices.ended([notice.id], 'failed');
  };

  return async (notice, group, payload, whenClosed) => {
    const here = await stillHere(group, notice.member);
    if (here === 'no') return store.notices.ended([notice.id], 'dropped');
    if (here === 'again') return store.notices.later([notice.id], clock.now() + unreachableMs);
    let channel: ChannelId;
    try {
      channel = await open(notice.member);
    } catch (error) {
      const trouble = troubleOrThrow(error);
      const passes = trouble.kind === 'again' || ('code' in trouble && trouble.code === tooFast);
      if (!passes) return refused(notice, trouble, whenClosed);
      const wait = trouble.kind === 'again' ? (trouble.afterMs ?? 0) : 0;
      return store.notices.later([notice.id], clock.now() + Math.max(wait, unreachableMs));
    }
    const nonce = await beginTry(store, [notice], clock.now());
    if (nonce === null) return store.notices.ended([notice.id], 'unknown');
    try {
      await client.rest.post(Routes.channelMessages(channel), { body: { ...payload, nonce, enforce_nonce: true } });
      await store.notices.ended([notice.id], 'sent');
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return tryAgain(store, [notice], trouble, clock.now());
      if ('code' in trouble && trouble.code === tooFast) {
        return tryAgain(store, [notice], { kind: 'again', afterMs: unreachableMs }, clock.now());
      }
      return refused(notice, trouble, whenClosed);
    }
  };
}

async function openWith(client: Client, member: MemberId): Promise<{ readonly id: string }> {
  return (await client.rest.post(Routes.userChannels(), { body: { recipient_id: member } })) as { readonly id: string };
}
