import { type Client, Routes } from 'discord.js';
import type { GuildId, MemberId } from '#core/ids.ts';
import { type Instant, minutes } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Payload } from './payload.ts';
import { troubleOrThrow } from './trouble.ts';

/** Tokens of presses live 15 minutes; a minute is left for slow answers. */
const tokenLife = minutes(14);

/**
 * A private word to one person, as a follow-up on their own last press. The token stays in memory only and is
 * forgotten with the process; when there is none, the card has to say it. Direct messages go only to those
 * who asked for them, and by another way: see calendar/notices.
 */
export interface PrivateWords {
  /** Someone pressed or typed, and we answered: this is the way back to them for a while. */
  remember(guild: GuildId, member: MemberId, application: string, token: string): void;
  /** True when Discord took it. */
  whisper(guild: GuildId, member: MemberId, payload: Payload): Promise<boolean>;
}

export function createPrivateWords(client: Client, clock: Clock): PrivateWords {
  const ways = new Map<string, { readonly route: `/${string}`; readonly until: Instant }>();
  const key = (guild: GuildId, member: MemberId): string => `${guild}/${member}`;

  const forgetOld = (): void => {
    for (const [who, way] of ways) if (way.until <= clock.now()) ways.delete(who);
  };

  return {
    remember(guild, member, application, token) {
      forgetOld();
      ways.set(key(guild, member), {
        route: Routes.webhook(application, token),
        until: clock.now() + tokenLife,
      });
    },
    async whisper(guild, member, payload) {
      forgetOld();
      const way = ways.get(key(guild, member));
      if (!way) return false;
      try {
        await client.rest.post(way.route, { body: payload, auth: false });
        return true;
      } catch (error) {
        troubleOrThrow(error);
        ways.delete(key(guild, member));
        return false;
      }
    },
  };
}
