import { ChannelType, type Client, OverwriteType, PermissionFlagsBits, Routes } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type ChannelId, channelId, type GuildId, type MemberId } from '#core/ids.ts';
import type { TalkMode } from '#core/session/model.ts';
import { seconds } from '#core/time.ts';
import type { InTurn } from '#runtime/in-turn.ts';
import type { Store } from '#store/store.ts';
import type { Words } from '#text/catalogue.ts';
import type { Refused } from '../command.ts';
import { missing } from '../permissions.ts';
import { troubleOrThrow } from '../trouble.ts';

const week = 10_080;

/** Stage rooms are limited by Discord to 10,000, voice rooms to 99; we keep to the group's size. */
const kindOf = (mode: TalkMode): ChannelType =>
  mode === 'stage' ? ChannelType.GuildStageVoice : ChannelType.GuildVoice;

/** Neutral, as every name that others see, and plainly the same meeting. */
const secondName = (group: Group): string => `${group.publicName.slice(0, 98)} 2`;

/** The rooms and desks of groups on Discord: made when first needed, found again afterwards. */
export interface Rooms {
  /** The room for this session, closed until the doors open; null for a group that meets in person. */
  room(group: Group, mode: TalkMode): Promise<ChannelId | null | Refused>;
  /**
   * One more room of the same kind for the meeting of this session, closed until the doors open. A room that was made for it
   * before a crash is found again. It belongs to the session alone and goes with it (`Place.kept`).
   */
  second(group: Group, mode: TalkMode): Promise<ChannelId | Refused>;
  desk(group: Group): Promise<ChannelId | Refused>;
  /** Lets one more person into the desk. */
  letIn(desk: ChannelId, member: MemberId): Promise<void>;
}

export function createRooms(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'groups' | 'sessions'>;
  readonly inTurn: InTurn;
  readonly words: Words;
  /** Told after a group has got its room or desk, so that help there knows the group's country at once. */
  readonly changed: (guild: GuildId) => Promise<void>;
}): Rooms {
  const { client, store, inTurn, words, changed } = parts;
  const guildOf = (group: Group) => client.guilds.cache.get(group.guild);

  const lacking = (group: Group, mode: TalkMode): Refused | null => {
    const home = guildOf(group)?.channels.cache.get(group.home);
    if (!home || home.isThread()) return { refuse: 'missing-permissions', facts: { missing: 'View Channels' } };
    const names = missing(home, mode, group.roomPolicy !== 'none');
    if (names.length > 0) return { refuse: 'missing-permissions', facts: { missing: names.join(', ') } };
    // A group in a private channel must not have a room that the whole server can see and enter.
    const open = home.permissionsFor(home.guild.roles.everyone).has(PermissionFlagsBits.ViewChannel);
    return group.memberRole === null && group.roomPolicy !== 'none' && !open
      ? { refuse: 'private-home-needs-role' }
      : null;
  };

  /** Errors of Discord's become a refusal in plain words; nothing is left half remembered. */
  const asking = async <T>(ask: () => Promise<T>): Promise<T | Refused> => {
    try {
      return await ask();
    } catch (error) {
      const trouble = troubleOrThrow(error);
      return trouble.kind === 'again'
        ? { refuse: 'discord-unreachable' }
        : {
            refuse: 'missing-permissions',
            facts: {
              missing: 'Manage Channels, Manage Roles, Create Private Threads',
              ...('code' in trouble ? { code: trouble.code } : {}),
            },
          };
    }
  };

  const makeRoom = async (group: Group, mode: TalkMode, name: string): Promise<ChannelId> => {
    const home = guildOf(group)?.channels.cache.get(group.home);
    const { ViewChannel, Connect, SendMessages, ReadMessageHistory, ManageChannels } = PermissionFlagsBits;
    const muting = PermissionFlagsBits.MoveMembers | (mode === 'gentle' ? 0n : PermissionFlagsBits.MuteMembers);
    const me = client.user?.id ?? '';
    const mine = ViewChannel | Connect | SendMessages | ReadMessageHistory | ManageChannels | muting;
    // Closed until the doors open; a group with a role is not even seen from outside (OG-4).
    const shut = group.memberRole === null ? Connect : ViewChannel | Connect;
    // Its people see it closed: Discord shows an event in a room only to those who see the room.
    const ofGroup =
      group.memberRole === null
        ? []
        : [
            {
              id: group.memberRole,
              type: OverwriteType.Role,
              allow: ViewChannel.toString(),
              deny: Connect.toString(),
            },
          ];
    const made = (await client.rest.post(Routes.guildChannels(group.guild), {
      body: {
        name,
        type: kindOf(mode),
        user_limit: group.size,
        ...(home?.parentId ? { parent_id: home.parentId } : {}),
        permission_overwrites: [
          { id: group.guild, type: OverwriteType.Role, allow: '0', deny: shut.toString() },
          { id: me, type: OverwriteType.Member, allow: mine.toString(), deny: '0' },
          ...ofGroup,
        ],
      },
    })) as { readonly id: string };
    return channelId(made.id);
  };

  const makeDesk = async (group: Group): Promise<ChannelId> => {
    const made = (await client.rest.post(Routes.threads(group.home), {
      body: {
        name: words(group.language).house.deskName(group.publicName),
        type: ChannelType.PrivateThread,
        invitable: false,
        auto_archive_duration: week,
      },
    })) as { readonly id: string };
    return channelId(made.id);
  };

  const letIn: Rooms['letIn'] = async (desk, member) => {
    try {
      await client.rest.put(Routes.threadMembers(desk, member));
    } catch (error) {
      // Somebody who has left the server cannot be let in; the others can.
      if (troubleOrThrow(error).kind === 'again') throw error;
    }
  };

  return {
    letIn,
    room: (group, mode) =>
      inTurn.do(`room/${group.id}`, async () => {
        if (group.roomPolicy === 'none') return null;
        const lacks = lacking(group, mode);
        if (lacks) return lacks;
        const now = (await store.groups.find(group.guild, group.id)) ?? group;
        const known = now.room === null ? null : guildOf(now)?.channels.cache.get(now.room);
        if (known) return known.type === kindOf(mode) ? channelId(known.id) : { refuse: 'bad-mode' };
        return asking(async () => {
          const room = await makeRoom(now, mode, now.publicName);
          await store.groups.edit(now.guild, now.id, { room });
          await changed(now.guild);
          return room;
        });
      }),
    second: (group, mode) =>
      inTurn.do(`room/${group.id}`, async () => {
        const lacks = lacking(group, mode);
        if (lacks) return lacks;
        const left = await leftBehind(group, mode);
        return left ?? asking(() => makeRoom(group, mode, secondName(group)));
      }),
    desk: (group) =>
      inTurn.do(`desk/${group.id}`, async () => {
        const lacks = lacking(group, 'gentle');
        if (lacks) return lacks;
        const now = (await store.groups.find(group.guild, group.id)) ?? group;
        if (now.desk !== null && (await stillThere(now.desk))) return now.desk;
        return asking(async () => {
          const desk = await makeDesk(now);
          await store.groups.edit(now.guild, now.id, { desk });
          await changed(now.guild);
          for (const person of now.facilitators.people) await letIn(desk, person);
          return desk;
        });
      }),
  };

  /** A second room that was made before a crash and that no session knows of: made by us, of that name, and nobody's room. */
  async function leftBehind(group: Group, mode: TalkMode): Promise<ChannelId | null> {
    const used = new Set<string | null>((await store.sessions.unfinished()).map(({ place }) => place.room));
    for (const { room } of await store.groups.list(group.guild)) used.add(room);
    const me = client.user?.id ?? '';
    const found = guildOf(group)?.channels.cache.find(
      (one) =>
        one.name === secondName(group) &&
        one.type === kindOf(mode) &&
        'permissionOverwrites' in one &&
        one.permissionOverwrites.cache.has(me) &&
        !used.has(one.id),
    );
    return found ? channelId(found.id) : null;
  }

  /** A desk that fell asleep is woken; one that a moderator deleted is made again. */
  async function stillThere(desk: ChannelId): Promise<boolean> {
    try {
      const found = await client.rest.get(Routes.channel(desk), { signal: AbortSignal.timeout(seconds(5)) });
      // Nobody can be let into a thread that is archived.
      if (isArchived(found)) await client.rest.patch(Routes.channel(desk), { body: { archived: false } });
      return true;
    } catch (error) {
      return troubleOrThrow(error).kind === 'again';
    }
  }
}

function isArchived(channel: unknown): boolean {
  const { thread_metadata: thread } = channel as { readonly thread_metadata?: { readonly archived?: boolean } };
  return thread?.archived === true;
}
