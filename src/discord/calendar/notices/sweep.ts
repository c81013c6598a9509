import { setImmediate } from 'node:timers/promises';
import type { GroupId, GuildId } from '#core/ids.ts';
import type { Store } from '#store/store.ts';
import type { NoticePlans } from './plans.ts';

/** So many groups are looked at in a minute; with more, going round takes more minutes. */
const groupsAMinute = 40;

/** Goes round all groups that somebody wants to hear of, so that nothing depends on a hint that a crash may have taken. */
export interface Sweep {
  all(): Promise<void>;
  /** The next few, beginning again at the end. */
  some(): Promise<void>;
}

export function createSweep(store: Pick<Store, 'wishes'>, plans: NoticePlans): Sweep {
  let queue: { readonly guild: GuildId; readonly group: GroupId }[] = [];

  const take = async (most: number): Promise<void> => {
    for (const { guild, group } of queue.splice(0, most)) {
      await plans.group(guild, group);
      // The store answers at once: without this, presses would wait until the whole round is done.
      await setImmediate();
    }
  };

  return {
    async all() {
      queue = [...(await store.wishes.groups())];
      await take(queue.length);
    },
    async some() {
      if (queue.length === 0) queue = [...(await store.wishes.groups())];
      await take(groupsAMinute);
    },
  };
}
