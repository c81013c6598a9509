import { type Client, Routes } from 'discord.js';
import type { MemberId } from '#core/ids.ts';
import type { Intent } from '#core/session/intents.ts';
import type { Division, Session } from '#core/session/model.ts';
import { nextToBring } from '#core/session/second-room.ts';
import { type Instant, type Ms, seconds } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import { troubleOrThrow } from './trouble.ts';
import type { VoiceFacts } from './voice-facts.ts';

/** People read what is going to happen before it does. */
const toRead: Ms = seconds(10);

/** A line that Discord does not take holds nobody back for longer than this. */
const lineWaits: Ms = seconds(60);

/** One person after the other: a room should not empty in a blink, nor our calls come in a flood. */
const pace: Ms = seconds(1);

/** Waits between tries when Discord is not reachable. */
const lookAgain: Ms = seconds(2);

type Moving = Extract<Division, { kind: 'moving' }>;

/** What came of one look: something to tell the session, a time to look again, or nothing until something changes. */
export type UsherStep =
  | { readonly kind: 'tell'; readonly intent: Intent }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'nothing' };

/** Bring people over to the second room, one at a time. */
export interface Ushers {
  next(session: Session, division: Moving): Promise<UsherStep>;
}

export function createUshers(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'outbox'>;
  readonly facts: VoiceFacts;
  readonly clock: Pick<Clock, 'now'>;
}): Ushers {
  const { client, store, facts, clock } = parts;
  /** When the last person of a session was brought over. In memory only: after a restart the next one may go at once. */
  const lastMoved = new Map<Session['id'], Instant>();
  const wait = (until: Instant): UsherStep => ({ kind: 'wait', until });

  /** Nobody is moved before both rooms have been told. */
  const mayBegin = async (session: Session, { since, session: second }: Moving): Promise<Instant | null> => {
    const now = clock.now();
    if (now < since + toRead) return since + toRead;
    const unsaid = await store.outbox.waiting();
    const isUnsaid = unsaid.includes(session.id) || unsaid.includes(second);
    return isUnsaid && now < since + lineWaits ? now + lookAgain : null;
  };

  const move = async (session: Session, { room }: Moving, who: MemberId): Promise<UsherStep> => {
    const { guild } = session.place;
    for (const [old, at] of lastMoved) if (clock.now() - at > pace) lastMoved.delete(old);
    lastMoved.set(session.id, clock.now());
    try {
      await client.rest.patch(Routes.guildMember(guild, who), { body: { channel_id: room } });
      return { kind: 'tell', intent: { kind: 'brought-over', who } };
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return wait(clock.now() + Math.max(lookAgain, trouble.afterMs ?? 0));
      // Out of voice, or out of the server: nobody is fetched back.
      if (trouble.kind !== 'refused') return { kind: 'tell', intent: { kind: 'stays-here', who } };
      return { kind: 'tell', intent: { kind: 'no-second-room', why: 'cannot-move' } };
    }
  };

  return {
    async next(session, division) {
      const begins = await mayBegin(session, division);
      if (begins !== null) return wait(begins);
      const { guild, room } = session.place;
      if (room === null || !facts.available(guild)) return wait(clock.now() + lookAgain);
      const last = lastMoved.get(session.id) ?? 0;
      if (clock.now() < last + pace) return wait(last + pace);
      const who = nextToBring(session);
      // Only whoever has the floor is left: when it moves on, the session changes and we look again.
      if (who === null) return { kind: 'nothing' };
      const where = facts.everyone(guild).find(({ id }) => id === who)?.channel;
      if (where === room) return move(session, division, who);
      // After a crash: brought over already, or gone elsewhere meanwhile.
      return { kind: 'tell', intent: { kind: where === division.room ? 'brought-over' : 'stays-here', who } };
    },
  };
}
