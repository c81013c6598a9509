import { settle } from '#core/calendar/waiting-list.ts';
import { type Instant, minutes } from '#core/time.ts';
import type { Book } from '#runtime/book.ts';
import type { CalendarHouse } from '../part.ts';
import type { NoticePlans } from './plans.ts';

/** Should an offer not let itself be settled, it is looked at again after this, and not at once for ever. */
const again = minutes(1);

/** Offers of freed places whose two hours are over: the next person is asked. */
export function createOffers({ store, clock, tell }: CalendarHouse, plans: NoticePlans): Book {
  let notBefore: Instant = 0;
  return {
    name: 'offers',
    async nearest() {
      const nearest = await store.answers.nearestOffer();
      return nearest === null ? null : Math.max(nearest, notBefore);
    },
    async ring(now) {
      for (const { guild, ...key } of await store.answers.offersDue(now)) {
        const meeting = await store.meetings.find(guild, key);
        const group = meeting && (await store.groups.find(guild, meeting.group));
        if (!meeting || !group) continue;
        await plans.place(meeting, group, (all, places) => settle(all, clock.now(), places));
        await plans.meeting(meeting, group);
        tell({ kind: 'answered', meeting });
      }
      if ((await store.answers.offersDue(now)).length > 0) notBefore = now + again;
    },
  };
}
