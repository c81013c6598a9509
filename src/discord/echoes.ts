import type { GuildId, MemberId } from '#core/ids.ts';
import { type Instant, minutes, seconds } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';

/** Discord tells us of our own change within this time; what comes later was somebody else's. */
const echoTime = seconds(10);

/** Echoes that never came are forgotten after this, which is longer than a broken connection takes to be noticed. */
const keptFor = minutes(5);

interface Echo {
  readonly muted: boolean;
  readonly sentAt: Instant;
}

/**
 * Discord does not say who muted somebody. So every change of ours that will be told is counted, and a change that
 * was told and not expected was a moderator's.
 */
export interface Echoes {
  /** We are about to change this. Returns how to take it back, for a change that Discord refused. */
  expect(guild: GuildId, member: MemberId, muted: boolean): () => void;
  /** Discord tells of a change: true when it is the echo of ours, which is then used up. */
  heard(guild: GuildId, member: MemberId, muted: boolean): boolean;
  /** The connection broke: what was told meanwhile comes late, so nothing runs out until `hearAgain`. */
  deaf(): void;
  hearAgain(): void;
}

export function createEchoes(clock: Pick<Clock, 'now'>): Echoes {
  const expected = new Map<string, readonly Echo[]>();
  let isDeaf = false;
  /** Changes from before this count as if they were made then: their echoes were held up. */
  let heardAgainAt: Instant = 0;
  const key = (guild: GuildId, member: MemberId): string => `${guild}/${member}`;

  const keep = (id: string, echoes: readonly Echo[]): void => {
    if (echoes.length > 0) expected.set(id, echoes);
    else expected.delete(id);
  };
  const forgetOld = (): void => {
    for (const [id, echoes] of expected) {
      keep(
        id,
        echoes.filter((echo) => clock.now() - echo.sentAt < keptFor),
      );
    }
  };
  const stillComing = (echo: Echo): boolean => isDeaf || clock.now() - Math.max(echo.sentAt, heardAgainAt) <= echoTime;

  return {
    expect(guild, member, muted) {
      forgetOld();
      const id = key(guild, member);
      const echo: Echo = { muted, sentAt: clock.now() };
      keep(id, [...(expected.get(id) ?? []), echo]);
      return () =>
        keep(
          id,
          (expected.get(id) ?? []).filter((one) => one !== echo),
        );
    },
    heard(guild, member, muted) {
      const id = key(guild, member);
      const coming = (expected.get(id) ?? []).filter(stillComing);
      const found = coming.findIndex((echo) => echo.muted === muted);
      // Discord tells in order, so what was expected before this one does not come any more.
      keep(id, found < 0 ? coming : coming.slice(found + 1));
      return found >= 0;
    },
    deaf() {
      isDeaf = true;
    },
    hearAgain() {
      if (isDeaf) heardAgainAt = clock.now();
      isDeaf = false;
    },
  };
}
