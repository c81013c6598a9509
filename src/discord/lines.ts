import { type Client, Routes } from 'discord.js';
import { type MemberId, messageId } from '#core/ids.ts';
import type { Line } from '#core/session/effects.ts';
import { hours, minutes } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Progress } from '#runtime/performer.ts';
import type { OutboxRow, Store } from '#store/store.ts';
import type { Words } from '#text/catalogue.ts';
import type { PrivateWords } from './private-words.ts';
import { plain } from './render/plain.ts';
import { privateLine, spokenLine } from './render/spoken-line.ts';
import type { Tell } from './tell.ts';
import { again, done, troubleOrThrow } from './trouble.ts';

/** Discord drops a repeated nonce "within the past few minutes"; beyond this a repeat might be said twice. */
const nonceWindow = minutes(2);

/** What the bot said in a room or desk goes within a day. */
const lineLife = hours(24);

/** Words about somebody's own place: if they cannot be told privately, a host has to know. */
const byHand: ReadonlySet<Line['say']> = new Set(['hint', 'listen-only', 'out-for-today', 'back-in']);

/** Told privately in a chat that the person cannot read from then on: whether they saw it, nobody knows. */
const goesOut: ReadonlySet<Line['say']> = new Set(['out-for-today']);

/** Says what waits in the outbox, oldest first. A line that cannot be said now holds back those after it. */
export type Lines = (session: Session) => Promise<Progress>;

export function createLines(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'outbox' | 'posted'>;
  readonly clock: Clock;
  readonly words: Words;
  readonly privateWords: PrivateWords;
  readonly tell: Tell;
}): Lines {
  const { client, store, clock, words, privateWords, tell } = parts;

  /** Nobody is left guessing: where we have no way to the person, a host says it. */
  const sayByHand = async (session: Session, to: MemberId): Promise<void> => {
    try {
      const body = plain(words(session.place.language).house.sayByHand(`<@${to}>`));
      const channel = session.place.desk;
      const posted = (await client.rest.post(Routes.channelMessages(channel), { body })) as { readonly id: string };
      const eraseAt = clock.now() + lineLife;
      await store.posted.remember({ channel, message: messageId(posted.id), session: session.id, eraseAt });
    } catch (error) {
      troubleOrThrow(error);
    }
  };

  const say = async (session: Session, row: OutboxRow): Promise<Progress> => {
    const { effect } = row;
    if (effect.kind === 'whisper') {
      // Written down as said first: a private word must never come twice, and the card shows it anyway.
      await store.outbox.said(row.id);
      const said = privateLine(effect.line, session, words(session.place.language));
      const reached = await privateWords.whisper(session.place.guild, effect.to, said);
      const unheard = !reached && byHand.has(effect.line.say);
      if (unheard || goesOut.has(effect.line.say)) await sayByHand(session, effect.to);
      return done;
    }
    const channel = effect.where === 'desk' ? session.place.desk : session.place.room;
    if (channel === null) {
      await store.outbox.giveUp(row.id, 'refused');
      return done;
    }
    if (row.attempts > 0 && clock.now() - row.createdAt > nonceWindow) {
      await store.outbox.giveUp(row.id, 'unknown');
      return done;
    }
    const body = {
      ...spokenLine(effect.line, session, effect.to, words(session.place.language)),
      nonce: row.id,
      enforce_nonce: true,
    };
    // A try is written down before it is made: after a crash in the middle nobody knows whether it was said.
    await store.outbox.later(row.id, clock.now());
    try {
      const posted = (await client.rest.post(Routes.channelMessages(channel), { body })) as { readonly id: string };
      const eraseAt = clock.now() + lineLife;
      await store.posted.remember({ channel, message: messageId(posted.id), session: session.id, eraseAt });
      await store.outbox.said(row.id);
      return done;
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return again(trouble.afterMs);
      await store.outbox.giveUp(row.id, 'refused');
      if (trouble.kind !== 'not-in-voice') await tell(session, { trouble: 'lines', code: trouble.code });
      return done;
    }
  };

  return async (session) => {
    for (const row of await store.outbox.due(session.id, clock.now())) {
      const progress = await say(session, row);
      if (progress.kind !== 'done') return progress;
    }
    return done;
  };
}
