import type { Client } from 'discord.js';
import { type ChannelId, type GuildId, type MemberId, type RoleId, roleId, type SessionId } from '#core/ids.ts';
import type { Group } from '#core/groups/group.ts';
import type { Intent, Standing } from '#core/session/intents.ts';
import type { Session } from '#core/session/model.ts';
import type { Instant } from '#core/time.ts';
import type { Driver } from '#runtime/driver.ts';
import type { Performer } from '#runtime/performer.ts';
import type { Mute, Store } from '#store/store.ts';
import type { Mutes } from './mutes.ts';
import type { VoiceFacts } from './voice-facts.ts';

/** Who someone is in a group: appointed by name, by role, or able to manage the server. */
export function standingOf(
  group: Group,
  person: { readonly member: MemberId; readonly roles: readonly RoleId[]; readonly moderator: boolean },
): Standing {
  if (person.moderator) return 'moderator';
  const { people, role } = group.facilitators;
  return people.includes(person.member) || (role !== null && person.roles.includes(role)) ? 'facilitator' : 'member';
}

/** The same for somebody who did not call just now, from what Discord has told us of them. */
export function cachedStanding(client: Client, group: Group, member: MemberId): Standing {
  const cached = client.guilds.cache.get(group.guild)?.members.cache.get(member);
  const roles = cached ? [...cached.roles.cache.keys()].map(roleId) : [];
  return standingOf(group, { member, roles, moderator: cached?.permissions.has('ManageGuild') ?? false });
}

/** Keeps sessions and ledger true to who is really in voice. */
export interface Presence {
  /** Tells a session that somebody came or went. */
  tell(session: Session, intent: Intent): Promise<void>;
  /**
   * Compares a whole guild with what the store says: after log-in, a lost connection, or an outage. An absence that
   * began while we could not see counts from `since`.
   */
  reconcile(guild: GuildId, since: Instant): Promise<void>;
  /** Lifts what can be lifted of mutes whose session no longer wants them. */
  liftLeftOvers(guild: GuildId): Promise<void>;
  /** Lifts every mute of ours in the guild that can be lifted now, whatever a session wants. */
  liftAll(guild: GuildId): Promise<void>;
  /**
   * The same because somebody asked for it; but not of `spared`. Where a meeting goes on, those who were lifted are
   * not muted again until its end: the next press must not mute a whole room at once. Returns how many were lifted,
   * and how many wait because they are not in voice or Discord did not let us.
   */
  unstick(
    guild: GuildId,
    spared: ReadonlySet<SessionId>,
  ): Promise<{ readonly lifted: number; readonly waiting: number }>;
}

export function createPresence(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'sessions' | 'groups' | 'mutes'>;
  readonly driver: Driver;
  readonly performer: Pick<Performer, 'kick'>;
  readonly facts: VoiceFacts;
  readonly mutes: Pick<Mutes, 'lift'>;
  /** One meeting that fails must not hold back the others: it is told here, and they go on. */
  readonly failed: (session: SessionId, error: unknown) => void;
}): Presence {
  const { client, store, driver, performer, facts, mutes, failed } = parts;

  const standing = async (session: Session, member: MemberId): Promise<Standing> => {
    const group = await store.groups.find(session.place.guild, session.place.group);
    return group ? cachedStanding(client, group, member) : 'member';
  };

  const tell: Presence['tell'] = async (session, intent) => {
    const member = 'by' in intent ? intent.by : null;
    await driver.submit(session.id, { intent, standing: member ? await standing(session, member) : 'member' });
  };

  /** Invitations that were accepted and hands that were raised on Discord's stage while we could not see. */
  const settleStage = async (session: Session, room: ChannelId): Promise<void> => {
    const { floor } = session;
    for (const { id: by, suppressed, asking } of facts.peopleIn(session.place.guild, room)) {
      const accepted = floor.kind === 'offered' && floor.who === by && !suppressed && !asking;
      if (accepted) await tell(session, { kind: 'on-air', by });
      if (asking && suppressed) await tell(session, { kind: 'raise-hand', by });
    }
  };

  const settle = async (session: Session, since: Instant): Promise<void> => {
    const room = session.place.room;
    if (room !== null) {
      const here = new Set(facts.peopleIn(session.place.guild, room).map((person) => person.id));
      const thought = session.people.filter((person) => person.here === 'voice').map((person) => person.id);
      for (const by of thought) if (!here.has(by)) await tell(session, { kind: 'leave', by, since });
      for (const by of here) if (!thought.includes(by)) await tell(session, { kind: 'arrive', by, how: 'voice' });
      if (session.mode === 'stage') await settleStage(session, room);
    }
    await driver.submit(session.id, { intent: { kind: 'tick' }, standing: 'member' });
    performer.kick(session.id);
  };

  return {
    tell,
    async reconcile(guild, since) {
      facts.toldAll(guild);
      for (const session of await store.sessions.unfinished()) {
        if (session.place.guild !== guild) continue;
        try {
          await settle(session, since);
        } catch (error) {
          failed(session.id, error);
        }
      }
      await this.liftLeftOvers(guild);
    },
    async liftLeftOvers(guild) {
      const rooms = new Map((await store.sessions.unfinished()).map((session) => [session.id, session.place.room]));
      await strikeNotes(guild, new Set(rooms.keys()));
      await liftWhere(guild, (row, channel) => channel !== rooms.get(row.session));
    },
    liftAll: (guild) => liftWhere(guild, () => true),
    async unstick(guild, spared) {
      const going = new Set((await store.sessions.unfinished()).map(({ id }) => id));
      const ours = async (): Promise<number> => {
        const rows = await store.mutes.ofGuild(guild);
        return rows.filter((row) => row.state !== 'lifted-by-other' && !spared.has(row.session)).length;
      };
      const before = await ours();
      const wanted = (row: Mute): boolean => !spared.has(row.session);
      await liftWhere(guild, wanted, (row) => (going.has(row.session) ? 'hands-off' : 'strike'));
      const waiting = await ours();
      return { lifted: before - waiting, waiting };
    },
  };

  /** Hands off until the end: of a meeting that is over, there is nothing to remember. */
  async function strikeNotes(guild: GuildId, going: ReadonlySet<SessionId>): Promise<void> {
    for (const row of await store.mutes.ofGuild(guild)) {
      if (row.state === 'lifted-by-other' && !going.has(row.session)) await store.mutes.strike(guild, row.member);
    }
  }

  async function liftWhere(
    guild: GuildId,
    wanted: (row: Mute, channel: string) => boolean,
    then: (row: Mute) => 'strike' | 'hands-off' = () => 'strike',
  ): Promise<void> {
    const inVoice = new Map(facts.everyone(guild).map((person) => [person.id, person]));
    for (const row of await store.mutes.ofGuild(guild)) {
      const where = inVoice.get(row.member);
      // What a moderator undid is not ours to lift, also when the person is muted again. Not seen muted, on the other
      // hand, is no proof that a mute of ours is not on its way.
      if (where && row.state !== 'lifted-by-other' && wanted(row, where.channel)) await mutes.lift(row, then(row));
    }
  }
}
