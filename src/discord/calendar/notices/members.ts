import { type Client, RESTJSONErrorCodes, Routes } from 'discord.js';
import { belongs } from '#core/calendar/my-groups.ts';
import type { Group } from '#core/groups/group.ts';
import { type GroupId, type GuildId, type MemberId, roleId } from '#core/ids.ts';
import { hours, type Instant } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import { troubleOrThrow } from '../../trouble.ts';
import { takeLeave } from './leaving.ts';

/** Without the members intent nobody tells us who has left, so it is asked for, and the answer holds for half a day. */
const holds = hours(12);
const mostRemembered = 5_000;

/** Whether somebody still belongs to the group. `again`: Discord could not be asked. */
export type StillHere = (group: Group, member: MemberId) => Promise<'yes' | 'no' | 'again'>;

/**
 * Whoever has left the server or the group is told nothing more, and what they asked for and answered is erased (PR-4).
 * `freed`: a group in which they may have had a place. The answer does not wait for what follows from that.
 */
export function createStillHere(
  client: Client,
  store: Pick<Store, 'answers' | 'wishes'>,
  clock: Pick<Clock, 'now'>,
  freed: (guild: GuildId, group: GroupId) => void = () => undefined,
): StillHere {
  const seen = new Map<string, Instant>();

  const ask = async (group: Group, member: MemberId): Promise<'here' | 'left-server' | 'left-group' | 'again'> => {
    try {
      const found = (await client.rest.get(Routes.guildMember(group.guild, member))) as {
        readonly roles: readonly string[];
      };
      return belongs(group, { member, roles: found.roles.map(roleId) }) ? 'here' : 'left-group';
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return 'again';
      const left = 'code' in trouble && nobody.has(trouble.code);
      // Anything else says nothing about the person.
      return left ? 'left-server' : 'here';
    }
  };

  return async (group, member) => {
    const key = `${group.id}/${member}`;
    if ((seen.get(key) ?? 0) > clock.now()) return 'yes';
    const how = await ask(group, member);
    if (how === 'again') return 'again';
    if (how === 'here') {
      if (seen.size >= mostRemembered) seen.clear();
      seen.set(key, clock.now() + holds);
      return 'yes';
    }
    const groups = await takeLeave(store, group.guild, how === 'left-server' ? null : group.id, member);
    for (const one of groups) freed(group.guild, one);
    return 'no';
  };
}

const nobody: ReadonlySet<number> = new Set<number>([RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser]);
