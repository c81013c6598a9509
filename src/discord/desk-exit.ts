import { type Client, Routes } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type ChannelId, type MemberId, memberId, roleId } from '#core/ids.ts';
import type { Standing } from '#core/session/intents.ts';
import type { Session } from '#core/session/model.ts';
import type { Store } from '#store/store.ts';
import { standingOf } from './presence.ts';
import { type Trouble, troubleOrThrow } from './trouble.ts';

/**
 * Shows out of the desk whoever neither runs the group nor helps today: it is a lasting place. Roles are read from
 * Discord at that moment, because without the intent for members nobody tells us when they change.
 */
export interface DeskExit {
  /** Null when they are out or belong there; otherwise why Discord did not do it. */
  showOut(group: Group, desk: ChannelId, who: MemberId): Promise<Trouble | null>;
  /** The role that runs the group changed: everybody in the desk is looked at again. */
  roleChanged(was: Group, now: Group): Promise<void>;
}

/** Who has a role today or is asked to host. */
export const helpersOf = ({ roles, handover }: Session): readonly MemberId[] => [
  ...new Set([...Object.values(roles), ...(handover === null ? [] : [handover.to])]),
];

export function createDeskExit(client: Client, store: Pick<Store, 'sessions'>): DeskExit {
  const standingNow = async (group: Group, who: MemberId): Promise<Standing> => {
    const told = (await client.rest.get(Routes.guildMember(group.guild, who))) as { readonly roles: readonly string[] };
    const guild = client.guilds.cache.get(group.guild);
    // Everybody has the role that bears the server's own id.
    const mayManage = [group.guild, ...told.roles].some((id) =>
      guild?.roles.cache.get(id)?.permissions.has('ManageGuild'),
    );
    const moderator = mayManage || guild?.ownerId === who;
    return standingOf(group, { member: who, roles: told.roles.map(roleId), moderator });
  };

  /** A meeting in two rooms has one desk: whoever helps in the other room stays. */
  const helpsElsewhere = async (desk: ChannelId, who: MemberId): Promise<boolean> => {
    const going = await store.sessions.unfinished();
    return going.some((session) => session.place.desk === desk && helpersOf(session).includes(who));
  };

  const showOut: DeskExit['showOut'] = async (group, desk, who) => {
    if (await helpsElsewhere(desk, who)) return null;
    try {
      if ((await standingNow(group, who)) === 'member') await client.rest.delete(Routes.threadMembers(desk, who));
      return null;
    } catch (error) {
      const trouble = troubleOrThrow(error);
      // Whoever left the server is out of the desk already.
      return trouble.kind === 'gone' ? null : trouble;
    }
  };

  /** Discord lists the people of a thread only to some bots; otherwise we look at those whom we have seen with the role. */
  const inside = async (was: Group, desk: ChannelId): Promise<readonly MemberId[]> => {
    try {
      const listed = (await client.rest.get(Routes.threadMembers(desk))) as readonly { readonly user_id: string }[];
      return listed.map((one) => memberId(one.user_id));
    } catch (error) {
      troubleOrThrow(error);
      const members = [...(client.guilds.cache.get(was.guild)?.members.cache.values() ?? [])];
      const { role } = was.facilitators;
      return members.filter((one) => role !== null && one.roles.cache.has(role)).map((one) => memberId(one.id));
    }
  };

  return {
    showOut,
    async roleChanged(was, now) {
      if (now.desk === null) return;
      const open = await store.sessions.ofGroup(now.guild, now.id);
      const staying = new Set<string>([...(open ? helpersOf(open) : []), client.user?.id ?? '']);
      for (const who of await inside(was, now.desk)) {
        if (!staying.has(who)) await showOut(now, now.desk, who);
      }
    },
  };
}
