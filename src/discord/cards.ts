import { createHash } from 'node:crypto';
import { type Client, Routes } from 'discord.js';
import { messageId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { runNow } from '#core/session/plan.ts';
import { hours, type Instant, minutes, type Ms, seconds } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Progress } from '#runtime/performer.ts';
import type { Card, CardKind, Store } from '#store/store.ts';
import type { Words } from '#text/catalogue.ts';
import type { Payload } from './payload.ts';
import { deskCard } from './render/desk-card.ts';
import type { NameOf } from './render/names.ts';
import { roomCard } from './render/room-card.ts';
import type { Tell } from './tell.ts';
import { again, done, troubleOrThrow } from './trouble.ts';

/**
 * Discord limits edits of messages older than an hour (30046); a card is posted anew before that, at a quiet moment if
 * there is one, so that no hand-over has to wait for it.
 */
const repostFrom = minutes(50);
const repostBy = minutes(58);
const quiet = seconds(10);

/** Edits of one card are this far apart; what changes meanwhile is shown together. */
const editGap: Ms = 2_500;

/** Cards hold a roster, so they go within a day. */
const rosterLife = hours(24);

export interface Cards {
  /** Shows the session on this card: posts, edits, or does nothing when it shows it already. */
  show(session: Session, kind: CardKind): Promise<Progress>;
  draw(session: Session, kind: CardKind): Promise<Payload>;
  /** Discord has taken this payload as the answer to a press. */
  answered(session: Session, kind: CardKind, payload: Payload): Promise<void>;
}

const hashOf = (payload: Payload): string => createHash('sha256').update(JSON.stringify(payload)).digest('base64url');

/** A new part brings the card down to where people are reading; within a part it stays where it is. */
const isFromAnEarlierPart = (session: Session, card: Card): boolean =>
  session.stage.kind === 'running' && card.postedAt < (runNow(session)?.startedAt ?? 0);

/** When the floor last went from one to another; null while it is on its way. */
function floorMovedAt({ floor }: Session): Instant | null {
  switch (floor.kind) {
    case 'open':
    case 'offered':
      return floor.since;
    case 'speaking':
      return floor.turn.givenAt;
    case 'breath':
    case 'held':
      return null;
  }
}

function repostAt(session: Session, card: Card, now: Instant): Instant {
  const quietFrom = (floorMovedAt(session) ?? now) + quiet;
  return Math.min(Math.max(card.postedAt + repostFrom, quietFrom), card.postedAt + repostBy);
}

export function createCards(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'cards' | 'posted' | 'meetings'>;
  readonly clock: Clock;
  readonly words: Words;
  readonly tell: Tell;
  readonly nameOf: (session: Session) => NameOf;
}): Cards {
  const { client, store, clock, words, tell, nameOf } = parts;
  const lastEdit = new Map<string, Instant>();

  const edited = (message: string): void => {
    // What was edited longer ago than the gap may be edited at once, as what is not known.
    for (const [old, at] of lastEdit) if (clock.now() - at >= editGap) lastEdit.delete(old);
    lastEdit.set(message, clock.now());
  };

  /** When the group meets next; only the card of a meeting that is over shows it. */
  const nextAfter = async ({ place, stage }: Session): Promise<Instant | null> => {
    if (stage.kind !== 'after' && stage.kind !== 'closed') return null;
    const planned = await store.meetings.ofGroup(place.guild, place.group, ['planned']);
    return planned.find(({ startsAt }) => startsAt > clock.now())?.startsAt ?? null;
  };

  const draw: Cards['draw'] = async (session, kind) =>
    kind === 'room'
      ? roomCard(session, words(session.place.language), await nextAfter(session))
      : deskCard(session, words(session.place.language), nameOf(session));

  const post = async (session: Session, kind: CardKind, payload: Payload, old: Card | null): Promise<Progress> => {
    const channel = kind === 'room' ? session.place.room : session.place.desk;
    if (channel === null) return done;
    // A repeat after a lost answer is the same message; a repost, which follows another card, is not.
    const nonce = `${session.id}${kind === 'room' ? 'r' : 'd'}${old?.message.slice(-8) ?? '0'}`;
    const body = { ...payload, nonce, enforce_nonce: true };
    try {
      const made = (await client.rest.post(Routes.channelMessages(channel), { body })) as { readonly id: string };
      const message = messageId(made.id);
      await store.cards.put({
        session: session.id,
        kind,
        channel,
        message,
        postedAt: clock.now(),
        shown: hashOf(payload),
      });
      await store.posted.remember({ channel, message, session: session.id, eraseAt: clock.now() + rosterLife });
      edited(message);
    } catch (error) {
      return problem(session, error);
    }
    if (old) await remove(old);
    return done;
  };

  const problem = async (session: Session, error: unknown): Promise<Progress> => {
    const trouble = troubleOrThrow(error);
    if (trouble.kind === 'again') return again(trouble.afterMs);
    if (trouble.kind !== 'not-in-voice') await tell(session, { trouble: 'card', code: trouble.code });
    return done;
  };

  /** An old card that cannot be deleted now is deleted with the day's erasure. */
  const remove = async (card: Card): Promise<void> => {
    try {
      await client.rest.delete(Routes.channelMessage(card.channel, card.message));
    } catch (error) {
      if (troubleOrThrow(error).kind !== 'gone') return;
    }
    lastEdit.delete(card.message);
    await store.posted.forget(card.message);
  };

  const edit = async (session: Session, card: Card, payload: Payload): Promise<Progress> => {
    try {
      await client.rest.patch(Routes.channelMessage(card.channel, card.message), { body: payload });
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind !== 'gone') return problem(session, error);
      // Somebody deleted the card: it comes back.
      return post(session, card.kind, payload, card);
    }
    edited(card.message);
    await store.cards.shown(session.id, card.kind, hashOf(payload));
    return done;
  };

  return {
    draw,
    async show(session, kind) {
      const payload = await draw(session, kind);
      const card = (await store.cards.of(session.id)).find((one) => one.kind === kind) ?? null;
      const over = session.stage.kind === 'closed';
      if (!card) return over ? done : post(session, kind, payload, null);
      const until = repostAt(session, card, clock.now());
      const old = clock.now() >= until || (kind === 'room' && isFromAnEarlierPart(session, card));
      if (old && !over) return post(session, kind, payload, card);
      if (card.shown === hashOf(payload)) {
        return over ? done : { kind: 'wait', until };
      }
      const next = (lastEdit.get(card.message) ?? 0) + editGap;
      if (next > clock.now()) return { kind: 'wait', until: next };
      const progress = await edit(session, card, payload);
      return progress.kind === 'done' && !over ? { kind: 'wait', until } : progress;
    },
    async answered(session, kind, payload) {
      const card = (await store.cards.of(session.id)).find((one) => one.kind === kind);
      if (card) await store.cards.shown(session.id, kind, hashOf(payload));
    },
  };
}
