import { type Client, Routes } from 'discord.js';
import type { GuildId, MemberId, SessionId } from '#core/ids.ts';
import type { Clock } from '#runtime/clock.ts';
import { createInTurn } from '#runtime/in-turn.ts';
import type { Progress } from '#runtime/performer.ts';
import type { Mute, Store } from '#store/store.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Echoes } from './echoes.ts';
import { again, done, troubleOf, troubleOrThrow } from './trouble.ts';
import type { VoiceFacts } from './voice-facts.ts';

/**
 * Server mutes, through the ledger. A mute belongs to the person, not to the room, and cannot be lifted while they
 * are not in voice; so it is written before it is made, and struck only when the undo is confirmed.
 */
export interface Mutes {
  /** Mutes someone for this session, unless a moderator has a hand in it. */
  mute(guild: GuildId, member: MemberId, session: SessionId): Promise<Progress>;
  /**
   * Lifts this mute of ours, if it is still ours to lift. Someone who is not in voice waits until they are. With
   * `hands-off` the row stays as a note that this session mutes the person no more.
   */
  lift(mute: Mute, then?: 'strike' | 'hands-off'): Promise<Progress>;
  /** Nobody is muted any more; lifts go on. For the goodbye. */
  stop(): void;
}

export function createMutes(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'mutes'>;
  readonly clock: Clock;
  readonly facts: VoiceFacts;
  readonly text: Catalogue;
  readonly echoes: Pick<Echoes, 'expect'>;
  readonly refused: Refusal;
}): Mutes {
  const { client, store, clock, facts, text, echoes, refused } = parts;
  let stopped = false;
  // For one person one thing after the other: a mute that is on its way must not be struck as if it were not there.
  const inTurn = createInTurn();
  const key = (guild: GuildId, member: MemberId): string => `${guild}/${member}`;

  const set = async (guild: GuildId, member: MemberId, mute: boolean): Promise<void> => {
    const seen = facts.everyone(guild).find((person) => person.id === member);
    // Discord tells nothing when nothing changes.
    const takeBack = seen?.muted === mute ? () => undefined : echoes.expect(guild, member, mute);
    try {
      const reason = mute ? text.house.auditMute : text.house.auditLift;
      await client.rest.patch(Routes.guildMember(guild, member), { body: { mute }, reason });
      facts.confirmed(guild, member, { muted: mute });
    } catch (error) {
      // Without an answer it may have been done all the same, and then it is told.
      if (troubleOf(error)?.kind !== 'again') takeBack();
      throw error;
    }
  };

  return {
    mute: (guild, member, session) => inTurn.do(key(guild, member), () => make(guild, member, session)),
    lift: (mute, then = 'strike') => inTurn.do(key(mute.guild, mute.member), () => undo(mute, then)),
    stop() {
      stopped = true;
    },
  };

  async function make(guild: GuildId, member: MemberId, session: SessionId): Promise<Progress> {
    if (stopped) return done;
    await store.mutes.intend({ guild, member, session, since: clock.now() });
    // Somebody lifted it while this one waited for its turn.
    if ((await rowOf(guild, member))?.state === 'lifted-by-other') return done;
    try {
      await set(guild, member, true);
    } catch (error) {
      const trouble = troubleOrThrow(error);
      // Unknown whether it was applied: the row stays, and the next look at the room settles it.
      if (trouble.kind === 'again') return again(trouble.afterMs);
      await store.mutes.strike(guild, member);
      if (trouble.kind === 'refused') await refused('mute', trouble.code, session);
      return done;
    }
    await store.mutes.made(guild, member);
    return (await rowOf(guild, member))?.state === 'lifted-by-other' ? giveWay(guild, member) : done;
  }

  /**
   * A moderator lifted it while ours was on its way: theirs is the later word, and nobody would lift ours at the end. Until
   * ours is seen lifted the row is ours, so that a crash leaves nobody muted.
   */
  async function giveWay(guild: GuildId, member: MemberId): Promise<Progress> {
    await store.mutes.retake(guild, member);
    try {
      await set(guild, member, false);
    } catch (error) {
      const trouble = troubleOrThrow(error);
      return trouble.kind === 'again' ? again(trouble.afterMs) : done;
    }
    await store.mutes.liftedByOther(guild, member);
    return done;
  }

  async function rowOf(guild: GuildId, member: MemberId): Promise<Mute | undefined> {
    return (await store.mutes.ofGuild(guild)).find((one) => one.member === member);
  }

  async function undo({ guild, member, session, since }: Mute, then: 'strike' | 'hands-off'): Promise<Progress> {
    const row = await rowOf(guild, member);
    // Lifted meanwhile, or made anew by somebody who knew more.
    if (row?.session !== session || row.since !== since) return done;
    // If this person is muted, then by a moderator.
    if (row.state === 'lifted-by-other') return done;
    try {
      await set(guild, member, false);
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return again(trouble.afterMs);
      // Not in voice: the row waits for the next time they join any room.
      if (trouble.kind === 'not-in-voice') return done;
      if (trouble.kind === 'refused') {
        await refused('lift', trouble.code, session);
        return done;
      }
      // The person left the server; the mute went with them.
      await store.mutes.strike(guild, member);
      return done;
    }
    if (then === 'hands-off') await store.mutes.liftedByOther(guild, member);
    else await store.mutes.strike(guild, member);
    return done;
  }
}

/** Tells the desk, or the log where there is none, that Discord will not let us. */
export type Refusal = (what: 'mute' | 'lift', code: number, session: SessionId) => Promise<void>;
