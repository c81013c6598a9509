import { belongs } from '#core/calendar/my-groups.ts';
import type { GroupId, GuildId, MemberId } from '#core/ids.ts';
import type { Calendars } from '#feeds/calendars.ts';
import type { Feed, Store } from '#store/store.ts';
import type { Caller } from '../../person.ts';
import { takeLeave } from '../notices/leaving.ts';
import type { FeedFacts } from './panel.ts';

/** Whose calendar it is: a group's or a person's. */
export interface FeedOwner {
  readonly keys: Pick<Feed, 'guild' | 'kind' | 'group' | 'member'>;
  /** The calendar as text; null when the group is gone. */
  read(names: Feed['names']): Promise<string | null>;
  /** The address that works now. */
  now(): Promise<Feed | null>;
  /** What the public directory says; null for a person, who is in none. */
  listing(): Promise<FeedFacts['group']>;
  list(listed: boolean): Promise<void>;
}

export interface FeedOwners {
  /** Null when the server has no such group, or it is closed. */
  ofGroup(guild: GuildId, group: GroupId): Promise<FeedOwner | null>;
  ofPerson(guild: GuildId, member: MemberId): FeedOwner;
}

export function feedOwners(store: Pick<Store, 'groups' | 'series' | 'feeds'>, calendars: Calendars): FeedOwners {
  return {
    async ofGroup(guild, id) {
      const group = await store.groups.find(guild, id);
      if (group?.closedAt !== null) return null;
      const settings = async () => (await store.series.ofGroup(guild, id)).settings;
      return {
        keys: { guild, kind: 'group', group: id, member: null },
        read: (names) => calendars.ofGroup(guild, id, names),
        now: () => store.feeds.ofGroup(guild, id),
        listing: async () => ({ id, publicName: group.publicName, listed: (await settings()).listed }),
        list: async (listed) => store.series.setSettings(guild, id, { ...(await settings()), listed }),
      };
    },
    ofPerson: (guild, member) => ({
      keys: { guild, kind: 'person', group: null, member },
      read: (names) => calendars.ofMember(guild, member, names),
      now: () => store.feeds.ofMember(guild, member),
      listing: async () => null,
      list: async () => undefined,
    }),
  };
}

/**
 * Whoever has lost the role of a group reads nothing more of it, and what they asked for and answered is erased (PR-4). Gives the
 * groups in which a place may be free now.
 */
export async function forgetOthers(
  store: Pick<Store, 'groups' | 'wishes' | 'answers'>,
  guild: GuildId,
  caller: Pick<Caller, 'member' | 'roles'>,
): Promise<readonly GroupId[]> {
  const { member } = caller;
  const theirs = [...(await store.wishes.ofMember(guild, member)), ...(await store.answers.ofMember(guild, member))];
  const freed: GroupId[] = [];
  for (const id of new Set(theirs.map(({ group }) => group))) {
    const group = await store.groups.find(guild, id);
    if (!group || !belongs(group, caller)) freed.push(...(await takeLeave(store, guild, id, member)));
  }
  return freed;
}
