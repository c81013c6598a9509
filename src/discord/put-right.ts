import { type Client, Routes } from 'discord.js';
import type { SessionId } from '#core/ids.ts';
import { days, type Instant } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Log } from '#runtime/log.ts';
import type { Performer } from '#runtime/performer.ts';
import type { Store } from '#store/store.ts';
import type { Doors } from './doors.ts';
import type { Presence } from './presence.ts';
import { troubleOrThrow } from './trouble.ts';

/** Somebody whom the bot left muted in a server that removed it is known this long, should it be invited again. */
const remembered = days(7);

/** What is left over of meetings on Discord, until nothing is. */
export interface PutRight {
  /** Every minute: tries again what Discord did not take, so that nobody is left muted and no door open. */
  again(): Promise<void>;
  /** At boot: carries on what was going on. */
  carryOn(): Promise<void>;
}

export function createPutRight(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'doors' | 'mutes' | 'outbox' | 'sessions'>;
  readonly performer: Pick<Performer, 'kick'>;
  readonly presence: Pick<Presence, 'liftLeftOvers'>;
  readonly doors: Pick<Doors, 'putBackErased'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}): PutRight {
  const { client, store, performer, presence, doors, clock, log } = parts;
  const askedAt = new Map<string, Instant>();
  const toldOf = new Set<SessionId>();

  /** Once for each: somebody has to look at it, and the other meetings go on meanwhile. */
  const tellUnreadable = async (): Promise<void> => {
    for (const session of await store.sessions.unreadable()) {
      if (toldOf.has(session)) continue;
      toldOf.add(session);
      log.error({ session }, 'a meeting cannot be read from the store');
    }
  };

  const putBackDoors = async (): Promise<void> => {
    for (const door of await store.doors.leftOver()) performer.kick(door.session);
    await doors.putBackErased();
  };

  /** Nobody tells us who has left a server, so whoever owes us a return for a day is asked about once a day. */
  const forgetWhoLeft = async (): Promise<void> => {
    const now = clock.now();
    for (const { guild, member, since } of await store.mutes.all()) {
      const key = `${guild}/${member}`;
      const recent = now - Math.max(since, askedAt.get(key) ?? 0) < days(1);
      if (recent || !client.guilds.cache.has(guild)) continue;
      askedAt.set(key, now);
      try {
        await client.rest.get(Routes.guildMember(guild, member));
      } catch (error) {
        // A mute goes with the member.
        if (troubleOrThrow(error).kind !== 'gone') continue;
        await store.mutes.strike(guild, member);
        askedAt.delete(key);
      }
    }
  };

  /** In a server that the bot was removed from it can lift nothing; invited again within the time, it can. */
  const forgetLostServers = async (): Promise<void> => {
    for (const { guild, member, since } of await store.mutes.all()) {
      const lost = !client.guilds.cache.has(guild) && clock.now() - since >= remembered;
      if (lost) await store.mutes.strike(guild, member);
    }
  };

  return {
    async again() {
      await tellUnreadable();
      await forgetLostServers();
      await forgetWhoLeft();
      await putBackDoors();
      const rows = await store.mutes.all();
      for (const session of new Set(rows.map((row) => row.session))) performer.kick(session);
      for (const guild of new Set(rows.map((row) => row.guild))) await presence.liftLeftOvers(guild);
    },
    async carryOn() {
      for (const session of await store.outbox.waiting()) performer.kick(session);
      await putBackDoors();
    },
  };
}
