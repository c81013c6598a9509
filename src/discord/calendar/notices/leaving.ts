import type { GroupId, GuildId, MemberId } from '#core/ids.ts';
import type { Store } from '#store/store.ts';

/**
 * Somebody has left a group, or with `group` null the server: what they asked for is erased (PR-4), and so are their answers to
 * every meeting to come. Nobody is offered a freed place yet, for whoever is next may have left, too. Gives the groups in which
 * they had answered.
 */
export async function takeLeave(
  store: Pick<Store, 'answers' | 'wishes'>,
  guild: GuildId,
  group: GroupId | null,
  member: MemberId,
): Promise<readonly GroupId[]> {
  const theirs = (await store.answers.ofMember(guild, member)).filter((one) => group === null || one.group === group);
  for (const one of theirs) {
    await store.answers.change(guild, one, (all) => all.filter((other) => other.member !== member));
  }
  // Last: by this they are found again after a crash.
  await store.wishes.remove(guild, group, member);
  return [...new Set(theirs.map((one) => one.group))];
}
