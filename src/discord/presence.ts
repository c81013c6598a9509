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
  person: { readonly id: MemberId; readonly roles: readonly RoleId[]; readonly moderator: boolean },
): Standing {
  if (person.moderator) return 'moderator';
  const { people, role } = group.facilitators;
  return people.includes(person.id) || (role !== null && person.roles.includes(role)) ? 'facilitator' : 'member';
}

/** The same for somebody who did not call just now, from what Discord has told us of them. */
export function cachedStanding(client: Client, group: Group, member: MemberId): Standing {
  const cached = client.guilds.cache.get(group.guild)?.members.cache.get(member);
  const roles = cached ? [...cached.roles.cache.keys()].map(roleId) : [];
  return standingOf(group, { id: member, roles, moderator: cached?.permissions.has('ManageGuild') ?? false });
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
  /** Lifts every mute of ours in the guild that can be lifted now, whatever a session wants; but not of `others`. */
  liftAll(guild: GuildId, others?: ReadonlySet<SessionId>): Promise<void>;
}

export function createPresence(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'sessions' | 'groups' | 'mutes'>;
  readonly driver: Driver;
  readonly performer: Pick<Performer, 'kick'>;
  readonly facts: VoiceFacts;
  readonly mutes: Mutes;
}): Presence {
  const { client, store, driver, performer, facts, mutes } = parts;

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
        if (session.place.guild === guild) await settle(session, since);
      }
      await this.liftLeftOvers(guild);
    },
    async liftLeftOvers(guild) {
      const rooms = new Map((await store.sessions.unfinished()).map((session) => [session.id, session.place.room]));
      await liftWhere(guild, (row, channel) => channel !== rooms.get(row.session));
    },
    liftAll: (guild, others = new Set()) => liftWhere(guild, (row) => !others.has(row.session)),
  };

  async function liftWhere(guild: GuildId, wanted: (row: Mute, channel: string) => boolean): Promise<void> {
    const inVoice = new Map(facts.everyone(guild).map((person) => [person.id, person]));
    for (const row of await store.mutes.ofGuild(guild)) {
      const where = inVoice.get(row.member);
      if (!where || !wanted(row, where.channel)) continue;
      // Not seen muted is no proof: a mute of ours may be on its way. Only what a moderator undid is struck unasked.
      if (where.muted || row.state !== 'lifted-by-other') await mutes.lift(row);
      else await store.mutes.strike(guild, row.member);
    }
  }
}
