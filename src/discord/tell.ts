import { type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { days, type Instant } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Log } from '#runtime/log.ts';
import type { Words } from '#text/catalogue.ts';
import { plain } from './render/plain.ts';
import { troubleOf } from './trouble.ts';

const unknownChannel: number = RESTJSONErrorCodes.UnknownChannel;

/** No meeting lasts longer, nor is it kept longer. */
const remembered = days(2);

/** Something on Discord that a moderator or host can mend. The session stays true meanwhile. */
export interface Told {
  readonly trouble: 'mute' | 'lift' | 'stage' | 'doors' | 'card' | 'lines' | 'room-gone' | 'unreachable';
  /** Discord's error code, 0 when there is none. */
  readonly code: number;
}

/** Tells the desk in plain words what to change, once for each session and trouble; the log gets the code. */
export type Tell = (session: Session, told: Told) => Promise<void>;

export function createTell(client: Client, words: Words, log: Log, clock: Pick<Clock, 'now'>): Tell {
  const already = new Map<SessionId, Set<Told['trouble']>>();
  const since = new Map<SessionId, Instant>();
  const forgetOld = (): void => {
    for (const [session, at] of since) {
      if (clock.now() - at < remembered) continue;
      since.delete(session);
      already.delete(session);
    }
  };
  return async (session, told) => {
    forgetOld();
    const before = already.get(session.id) ?? new Set();
    if (!since.has(session.id)) since.set(session.id, clock.now());
    // Whatever we were about to do: without the room it is the room that is told of, and once.
    const trouble = told.code === unknownChannel ? 'room-gone' : told.trouble;
    if (before.has(trouble)) return;
    already.set(session.id, before.add(trouble));
    log.warn({ session: session.id, trouble, code: told.code }, 'Discord will not let us');
    try {
      const body = plain(words(session.place.language).house.trouble[trouble]);
      await client.rest.post(Routes.channelMessages(session.place.desk), { body });
    } catch (error) {
      if (troubleOf(error) === null) throw error;
      log.warn({ session: session.id, trouble }, 'the desk could not be told either');
    }
  };
}
