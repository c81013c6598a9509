import { setImmediate as pause } from 'node:timers/promises';
import { formatOf } from '#core/calendar/format-of.ts';
import type { Group } from '#core/groups/group.ts';
import type { GroupId, GuildId, MemberId } from '#core/ids.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Feed, Store } from '#store/store.ts';
import { textFor } from '#text/catalogue.ts';
import { entryOf, type Names, outsideName } from './entry-of.ts';
import { calendarOf, type Entry } from './ics/calendar-of.ts';

/** Calendars as iCalendar text (RFC 5545), read from the store each time. */
export interface Calendars {
  /** For anybody who is given it. Null when the group is gone or closed. */
  ofGroup(guild: GuildId, group: GroupId, names: Names): Promise<string | null>;
  /** The groups of this server that the person asked to be told about; may be empty. */
  ofMember(guild: GuildId, member: MemberId, names: Names): Promise<string>;
  /** One group for one of its people, with the place that members are told. Null when it has no schedule. */
  forMember(group: Group): Promise<string | null>;
  /** What stands behind an address. Null when its group is gone or closed. */
  ofFeed(feed: Feed): Promise<string | null>;
}

export function createCalendars(parts: {
  readonly store: Pick<Store, 'groups' | 'series' | 'wishes' | 'formats'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Whether somebody still belongs to a group; `again` when nobody can tell now. Asked when a person's address is read. */
  readonly stillHere?: (group: Group, member: MemberId) => Promise<'yes' | 'no' | 'again'>;
}): Calendars {
  const { store, clock, stillHere = async () => 'yes' } = parts;

  const openGroup = async (guild: GuildId, id: GroupId): Promise<Group | null> => {
    const group = await store.groups.find(guild, id);
    return group?.closedAt === null ? group : null;
  };

  const entriesOf = async (group: Group, how: Parameters<typeof entryOf>[4]): Promise<readonly Entry[]> => {
    const calendar = await store.series.ofGroup(group.guild, group.id);
    const format = formatOf(await store.formats.list(group.guild), group);
    const entries: Entry[] = [];
    for (const series of calendar.series) {
      entries.push(entryOf(group, calendar, series, format(series), how));
    }
    // Whoever reads a long calendar lets the presses of a running meeting go first.
    await pause();
    return entries;
  };

  const ofGroup: Calendars['ofGroup'] = async (guild, id, names) => {
    const group = await openGroup(guild, id);
    if (!group) return null;
    const name = names === 'own' ? group.name : outsideName(group);
    return calendarOf(name, await entriesOf(group, { names, readBy: 'anybody' }), clock.now());
  };

  const ofMember = async (
    guild: GuildId,
    member: MemberId,
    names: Names,
    unsure: readonly GroupId[] = [],
  ): Promise<string> => {
    const entries: Entry[] = [];
    for (const wish of await store.wishes.ofMember(guild, member)) {
      if (unsure.includes(wish.group)) continue;
      const group = await openGroup(guild, wish.group);
      // An address may be seen by others; only who chose to show names there is told the members' place, too.
      if (group) entries.push(...(await entriesOf(group, { names, readBy: names === 'own' ? 'member' : 'anybody' })));
    }
    return calendarOf(textFor('en').calendar.feed.mine, entries, clock.now());
  };

  return {
    ofGroup,
    ofMember,
    async forMember(group) {
      const entries = await entriesOf(group, { names: 'neutral', readBy: 'member' });
      return entries.length === 0 ? null : calendarOf(outsideName(group), entries, clock.now());
    },
    async ofFeed({ guild, kind, group, member, names }) {
      if (kind === 'group') return group === null ? null : ofGroup(guild, group, names);
      if (member === null) return null;
      // An address outlives what its owner may read: whoever has left gets nothing more of the group (PR-4, IP-1).
      const unsure: GroupId[] = [];
      for (const wish of await store.wishes.ofMember(guild, member)) {
        const one = await openGroup(guild, wish.group);
        if (one && (await stillHere(one, member)) !== 'yes') unsure.push(one.id);
      }
      return ofMember(guild, member, names, unsure);
    },
  };
}
