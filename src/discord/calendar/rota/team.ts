import { type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type MemberId, roleId } from '#core/ids.ts';
import { standingOf } from '../../presence.ts';
import { troubleOrThrow } from '../../trouble.ts';

/**
 * Whether somebody who did not call runs this group, as Discord says now: without the intent for members nobody tells us when roles
 * change. `unknown`: Discord did not answer, or did not let us see. What they have and offered then stays.
 */
export type OnTheTeam = (group: Group, who: MemberId) => Promise<'yes' | 'no' | 'unknown'>;

/** Only these say that somebody is gone; a refusal says something about us. */
const nobodyHere: ReadonlySet<number> = new Set<number>([
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
]);

export function createOnTheTeam(client: Client): OnTheTeam {
  return async (group, who) => {
    if (group.facilitators.people.includes(who)) return 'yes';
    try {
      const told = (await client.rest.get(Routes.guildMember(group.guild, who))) as {
        readonly roles: readonly string[];
      };
      const guild = client.guilds.cache.get(group.guild);
      // Everybody has the role that bears the server's own id.
      const mayManage = [group.guild, ...told.roles].some((id) =>
        guild?.roles.cache.get(id)?.permissions.has('ManageGuild'),
      );
      const moderator = mayManage || guild?.ownerId === who;
      return standingOf(group, { member: who, roles: told.roles.map(roleId), moderator }) === 'member' ? 'no' : 'yes';
    } catch (error) {
      const trouble = troubleOrThrow(error);
      return trouble.kind === 'gone' && nobodyHere.has(trouble.code) ? 'no' : 'unknown';
    }
  };
}
