import type { Wish } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { GroupId, GuildId, MemberId } from '#core/ids.ts';
import type { NoticePlans } from '../notices/plans.ts';
import type { CalendarHouse } from '../part.ts';

type Changed = Partial<Pick<Wish, 'leads' | 'way' | 'dm' | 'zone' | 'quiet' | 'returnNote'>>;

/** Changes what a person is told. Nobody has a wish who did not choose it (C15, g13). */
export interface Wishing {
  of(group: Group, member: MemberId): Promise<Wish | null>;
  change(group: Group, member: MemberId, change: Changed): Promise<Wish>;
  /** `group` null: everything in the server. */
  stop(guild: GuildId, group: GroupId | null, member: MemberId): Promise<void>;
}

const unwished = {
  leads: [],
  way: 'dm',
  dm: 'open',
  zone: null,
  quiet: null,
  returnNote: false,
  lastHere: null,
  returnNotedAt: null,
} as const;

export function createWishing({ store, inTurn, look }: CalendarHouse, plans: NoticePlans): Wishing {
  return {
    of: (group, member) => store.wishes.find(group.guild, group.id, member),
    change: (group, member, change) =>
      inTurn.do(`wish/${group.id}/${member}`, async () => {
        const was = await store.wishes.find(group.guild, group.id, member);
        const changed: Wish = { ...unwished, guild: group.guild, group: group.id, member, ...was, ...change };
        // When somebody was last here is kept only for as long as they want the note.
        const wish = changed.returnNote ? changed : { ...changed, lastHere: null, returnNotedAt: null };
        await store.wishes.put(wish);
        await plans.group(group.guild, group.id);
        look();
        return wish;
      }),
    stop: (guild, group, member) => store.wishes.remove(guild, group, member),
  };
}
