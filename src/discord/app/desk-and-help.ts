import type { Group } from '#core/groups/group.ts';
import type { ChannelId, GuildId } from '#core/ids.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { App } from '../command.ts';
import type { Payload } from '../payload.ts';
import { standingOf } from '../presence.ts';
import { helpCard } from '../render/help-card.ts';
import type { Rooms } from './rooms.ts';

/**
 * Countries of groups by channel, kept in memory: help has to answer when the store cannot. Read again whenever a
 * group changes.
 */
export interface HelpDesk {
  card(channel: ChannelId, country: string | null): Payload;
  learn(guild: GuildId): Promise<void>;
}

export function createHelpDesk(store: Pick<Store, 'groups'>, clock: Clock, text: Catalogue): HelpDesk {
  const countries = new Map<ChannelId, string>();
  const remember = (group: Group): void => {
    for (const channel of [group.home, group.room, group.desk]) {
      if (channel === null) continue;
      if (group.country === null) countries.delete(channel);
      else countries.set(channel, group.country);
    }
  };
  return {
    card: (channel, country) => helpCard(country ?? countries.get(channel) ?? null, clock.now(), text),
    async learn(guild) {
      for (const group of await store.groups.list(guild)) remember(group);
    },
  };
}

export function createDesk(rooms: Rooms, store: Pick<Store, 'groups'>): App['desk'] {
  return {
    async enter(call, group) {
      if (call.guild !== group.guild) return { refuse: 'no-such-group' };
      if (standingOf(group, { id: call.member, roles: call.roles, moderator: call.moderator }) === 'member') {
        return { refuse: 'not-facilitator' };
      }
      const desk = await rooms.desk((await store.groups.find(group.guild, group.id)) ?? group);
      if (typeof desk === 'object') return desk;
      await rooms.letIn(desk, call.member);
      return desk;
    },
  };
}
