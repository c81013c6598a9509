import type { Group } from '#core/groups/group.ts';
import type { ChannelId, GuildId } from '#core/ids.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import type { Words } from '#text/catalogue.ts';
import type { Performer } from '#runtime/performer.ts';
import type { App, Refused } from '../command.ts';
import type { Payload } from '../payload.ts';
import { standingOf } from '../presence.ts';
import { helpCard } from '../render/help-card.ts';
import type { Rooms } from './rooms.ts';

/**
 * Countries and languages of groups by channel, kept in memory: help has to answer when the store cannot. Read again whenever a
 * group changes.
 */
export interface HelpDesk {
  /** In the reader's language where it is known, else in that of the group of this channel. */
  card(channel: ChannelId, country: string | null, locale?: string): Payload;
  /** The language of the group of this channel; English where there is none. */
  languageOf(channel: ChannelId): string;
  learn(guild: GuildId): Promise<void>;
}

export function createHelpDesk(store: Pick<Store, 'groups' | 'sessions'>, clock: Clock, words: Words): HelpDesk {
  const countries = new Map<ChannelId, string>();
  const languages = new Map<ChannelId, string>();
  const languageOf = (channel: ChannelId): string => languages.get(channel) ?? 'en';
  const remember = (group: Group, ...more: readonly (ChannelId | null)[]): void => {
    for (const channel of [group.home, group.room, group.desk, ...more]) {
      if (channel === null) continue;
      languages.set(channel, group.language);
      if (group.country === null) countries.delete(channel);
      else countries.set(channel, group.country);
    }
  };
  return {
    languageOf,
    card: (channel, country, locale = languageOf(channel)) =>
      helpCard(country ?? countries.get(channel) ?? null, clock.now(), words(locale)),
    async learn(guild) {
      // A second room belongs to its session alone, and people ask for help there too.
      const seconds = (await store.sessions.unfinished()).filter(({ place }) => place.kept === 'session');
      for (const group of await store.groups.list(guild)) {
        remember(group, ...seconds.filter(({ place }) => place.group === group.id).map(({ place }) => place.room));
      }
    },
  };
}

/** The desk of a group as it is now: made anew when somebody deleted it, and then a meeting that is open moves there. */
export interface Desks {
  present(group: Group): Promise<ChannelId | Refused>;
  /** The same for the group whose room (or desk) this channel is. Null when there is none or it cannot be made. */
  presentAt(guild: GuildId, channel: ChannelId): Promise<ChannelId | null>;
}

export function createDesks(parts: {
  readonly rooms: Pick<Rooms, 'desk'>;
  readonly store: Pick<Store, 'groups' | 'sessions'>;
  readonly performer: Pick<Performer, 'kick'>;
}): Desks {
  const { rooms, store, performer } = parts;
  const present: Desks['present'] = async (group) => {
    const desk = await rooms.desk((await store.groups.find(group.guild, group.id)) ?? group);
    if (typeof desk === 'object') return desk;
    const going = (await store.sessions.unfinished()).filter(({ place }) => place.group === group.id);
    for (const { id, place } of going) {
      if (place.guild !== group.guild || place.desk === desk) continue;
      await store.sessions.moveDesk(id, desk);
      performer.kick(id);
    }
    return desk;
  };
  const ofSecondRoom = async (guild: GuildId, channel: ChannelId): Promise<Group | null> => {
    const session = await store.sessions.atChannel(guild, channel);
    return session?.place.room === channel ? store.groups.find(guild, session.place.group) : null;
  };
  return {
    present,
    async presentAt(guild, channel) {
      const group = (await store.groups.atChannel(guild, channel)) ?? (await ofSecondRoom(guild, channel));
      // A home may be shared by groups, and nobody's call for help goes to the desk of another group.
      if (group === null || group.home === channel) return null;
      const desk = await present(group);
      return typeof desk === 'object' ? null : desk;
    },
  };
}

export function createDesk(desks: Desks, rooms: Pick<Rooms, 'letIn'>): App['desk'] {
  return {
    async enter(call, group) {
      if (call.guild !== group.guild) return { refuse: 'no-such-group' };
      if (standingOf(group, call) === 'member') {
        return { refuse: 'not-facilitator' };
      }
      const desk = await desks.present(group);
      if (typeof desk === 'object') return desk;
      await rooms.letIn(desk, call.member);
      return desk;
    },
  };
}
