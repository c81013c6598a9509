import { type Client, ChannelType } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { groupProblems, type Known } from '#core/groups/rules.ts';
import { type ChannelId, type GroupId, groupId, type GuildId, roleId } from '#core/ids.ts';
import type { Clock } from '#runtime/clock.ts';
import { newId } from '#store/new-id.ts';
import type { Store } from '#store/store.ts';
import { textFor } from '#text/catalogue.ts';
import type { App, Call, CommandRefusal, GroupDraft, Refused } from '../command.ts';
import type { DeskExit } from '../desk-exit.ts';
import type { Formats } from './formats.ts';

type Groups = App['groups'];

const no = (refuse: CommandRefusal): Refused => ({ refuse });

/** A group that says nothing else meets gently, in English, by a listening round. */
const usual = {
  type: 'open',
  format: 'listening_round_60',
  mode: 'gentle',
  language: 'en',
  zone: 'UTC',
  size: 12,
  roomPolicy: 'lasting',
} as const;

export function createGroups(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'groups' | 'sessions' | 'decisions'>;
  readonly formats: Formats;
  readonly known: Known;
  readonly exit: DeskExit;
  readonly clock: Clock;
  /** Groups changed: what is kept in memory about them is read again. */
  readonly changed: (guild: GuildId) => Promise<void>;
  /** Zone, format or the group itself changed: so may its meetings. */
  readonly replan: (group: Group) => Promise<void>;
}): Groups {
  const { client, store, formats, known, exit, clock, changed, replan } = parts;

  const problem = async (
    call: Call,
    guild: GuildId,
    draft: GroupDraft,
    id: GroupId | null,
  ): Promise<Refused | null> => {
    const [wrong] = groupProblems(draft, known);
    if (wrong) return no(wrong);
    if (draft.home && client.guilds.cache.get(guild)?.channels.cache.get(draft.home)?.type !== ChannelType.GuildText) {
      return no('home-must-be-text');
    }
    if (draft.format) {
      const format = await formats.find(call, draft.format);
      if ('refuse' in format) return format;
    }
    if (draft.mode === 'stage' && !client.guilds.cache.get(guild)?.features.includes('COMMUNITY')) {
      return no('stage-needs-community');
    }
    const namesake = (await store.groups.list(guild)).find((one) => one.name === draft.name);
    return namesake && namesake.id !== id ? no('group-name-taken') : null;
  };

  const find = async (guild: GuildId, id: string | null, channel: ChannelId): Promise<Group | Refused> => {
    if (id === null) return (await store.groups.atChannel(guild, channel)) ?? no('no-group-here');
    const found = await store.groups.find(guild, groupId(id));
    return found?.closedAt === null ? found : no('no-such-group');
  };

  /** What an edit changes, without the parts that were not said. */
  const changeOf = (was: Group, draft: GroupDraft): Partial<Omit<Group, 'id' | 'guild' | 'createdAt'>> => {
    const { facilitatorRole, addFacilitator, removeFacilitator, ...plain } = draft;
    const people = was.facilitators.people.filter((one) => one !== removeFacilitator && one !== addFacilitator);
    return {
      ...plain,
      ...(plain.memberRole === undefined ? {} : { memberRole: ownRole(was.guild, plain.memberRole) }),
      facilitators: {
        role: facilitatorRole === undefined ? was.facilitators.role : facilitatorRole,
        people: addFacilitator ? [...people, addFacilitator] : people,
      },
    };
  };

  return {
    async create(call, draft) {
      if (!call.guild) return no('only-in-a-server');
      if (!call.moderator) return no('not-moderator');
      const wrong = await problem(call, call.guild, { home: call.channel, ...draft }, null);
      if (wrong) return wrong;
      const blank: Group = {
        ...usual,
        id: groupId(newId()),
        guild: call.guild,
        name: draft.name,
        // Without a neutral name the room is called by the day-to-day word for what it is.
        publicName: draft.publicName ?? textFor(draft.language ?? usual.language).house.publicName,
        country: null,
        facilitators: { role: null, people: [] },
        memberRole: null,
        home: call.channel,
        room: null,
        desk: null,
        createdAt: clock.now(),
        closedAt: null,
      };
      const group = { ...blank, ...changeOf(blank, draft) };
      await store.groups.create(group);
      await changed(call.guild);
      return group;
    },

    async edit(call, id, draft) {
      if (!call.guild) return no('only-in-a-server');
      if (!call.moderator) return no('not-moderator');
      const was = await store.groups.find(call.guild, id);
      if (was?.closedAt !== null) return no('no-such-group');
      const wrong = await problem(call, call.guild, draft, id);
      if (wrong) return wrong;
      // A room of the other kind, or another home, cannot be used for the next session: it is made anew.
      const otherKind = draft.mode !== undefined && (draft.mode === 'stage') !== (was.mode === 'stage');
      // A lasting room is never deleted as a fresh one would be: what people typed there was said to stay.
      const freshFromNow = draft.roomPolicy === 'fresh' && was.roomPolicy !== 'fresh';
      const otherRoom = otherKind || freshFromNow;
      const otherHome = draft.home !== undefined && draft.home !== was.home;
      const open = await store.sessions.ofGroup(call.guild, id);
      if (open && (otherRoom || otherHome)) return no('close-session-first');
      const change = {
        ...changeOf(was, draft),
        ...(otherRoom ? { room: null } : {}),
        ...(otherHome ? { desk: null } : {}),
      };
      const group = await store.groups.edit(call.guild, id, change);
      await changed(call.guild);
      if (group) await replan(group);
      if (group?.desk && draft.removeFacilitator) await exit.showOut(group, group.desk, draft.removeFacilitator);
      const wasRole = was.facilitators.role;
      if (group && wasRole !== null && wasRole !== group.facilitators.role) await exit.roleChanged(was, group);
      return group ?? no('no-such-group');
    },

    async close(call, id) {
      if (!call.guild) return no('only-in-a-server');
      if (!call.moderator) return no('not-moderator');
      if (await store.sessions.ofGroup(call.guild, id)) return no('close-session-first');
      const group = await store.groups.edit(call.guild, id, { closedAt: clock.now() });
      await changed(call.guild);
      if (group) await replan(group);
      return group ?? no('no-such-group');
    },

    decisions: async (call, group) =>
      call.moderator && call.guild === group.guild ? store.decisions.ofGroup(group.guild, group.id) : [],
    totals: async (call, group) =>
      call.moderator && call.guild === group.guild ? store.sessions.totals(group.guild, group.id) : [],
    list: async (call) => (call.guild ? store.groups.list(call.guild) : []),
    find: async (call, id) => (call.guild ? find(call.guild, id, call.channel) : no('only-in-a-server')),
  };
}

/** The role of everybody (it has the server's own id) means that no role is asked for. */
function ownRole(guild: GuildId, role: Group['memberRole']): Group['memberRole'] {
  return role === roleId(guild) ? null : role;
}
