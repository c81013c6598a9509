import { type Client, Routes } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import type { EventId, GuildId } from '#core/ids.ts';
import { days, type Instant } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Log } from '#runtime/log.ts';
import type { Words } from '#text/catalogue.ts';
import { plain } from '../../render/plain.ts';
import { troubleOrThrow } from '../../trouble.ts';

/** What keeps meetings from having their events. The meetings themselves go on. */
export interface MirrorTroubles {
  /** Permissions are missing, by the names that Discord shows. */
  notAllowed(group: Group, missing: readonly string[]): Promise<void>;
  full(group: Group): Promise<void>;
  /** Discord refused something else: for the log only, for no moderator could change it. */
  refused(group: GuildId, code: number): void;
  /** Events can be made here, so a later trouble is a new one. */
  well(guild: GuildId): void;
  /**
   * Somebody deleted our event; the same word is not said twice, also after a crash in the middle. False when Discord cannot be
   * reached: then it is to be said later.
   */
  putBack(group: Group, name: string, startsAt: Instant, lost: EventId): Promise<boolean>;
}

export function createMirrorTroubles(parts: {
  readonly client: Client;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly words: Words;
}): MirrorTroubles {
  const { client, clock, log, words } = parts;
  const loggedAt = new Map<GuildId, Instant>();
  const toldOf = new Map<GuildId, Set<string>>();

  const logDaily = (guild: GuildId, facts: object): void => {
    if (clock.now() - (loggedAt.get(guild) ?? -Infinity) < days(1)) return;
    loggedAt.set(guild, clock.now());
    log.warn({ guild, ...facts }, 'Discord does not let us show meetings as events');
  };

  /** False when it may be tried again. */
  const tellDesk = async ({ guild, desk }: Group, text: string, nonce: string | null): Promise<boolean> => {
    if (desk === null) return true;
    const body = { ...plain(text), ...(nonce === null ? {} : { nonce, enforce_nonce: true }) };
    try {
      await client.rest.post(Routes.channelMessages(desk), { body });
    } catch (error) {
      if (troubleOrThrow(error).kind === 'again') return false;
      log.warn({ guild }, 'the desk could not be told either');
    }
    return true;
  };

  const tellOnce = async (group: Group, what: string, text: string): Promise<void> => {
    const told = toldOf.get(group.guild) ?? new Set();
    // A group without a desk cannot be told; the next one that has one is.
    if (told.has(what) || group.desk === null) return;
    if (await tellDesk(group, text, null)) toldOf.set(group.guild, told.add(what));
  };

  return {
    async notAllowed(group, missing) {
      logDaily(group.guild, { missing });
      const text = words(group.language).calendar.mirror.notAllowed(missing.join(', '));
      await tellOnce(group, 'not-allowed', text);
    },
    async full(group) {
      logDaily(group.guild, { full: true });
      await tellOnce(group, 'full', words(group.language).calendar.mirror.full);
    },
    refused: (guild, code) => logDaily(guild, { code }),
    well(guild) {
      toldOf.get(guild)?.delete('not-allowed');
      loggedAt.delete(guild);
    },
    async putBack(group, name, startsAt, lost) {
      const when = `<t:${Math.floor(startsAt / 1_000)}:f>`;
      return tellDesk(group, words(group.language).calendar.mirror.putBack(name, when), `pb${lost}`);
    },
  };
}
