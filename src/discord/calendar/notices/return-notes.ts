import type { Wish } from '#core/calendar/model.ts';
import { isPresent } from '#core/session/people.ts';
import { quietForNews, restAt } from '#core/calendar/quiet-hours.ts';
import { longAway } from '#core/calendar/reminders.ts';
import type { Group } from '#core/groups/group.ts';
import { noticeId, type SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { days, hours, type Instant, minutes, type Ms } from '#core/time.ts';
import { newId } from '#store/new-id.ts';
import type { CalendarHouse } from '../part.ts';

/** MP-7: not before two weeks, at most once in thirty days, and once for each absence. */
const atMostEvery: Ms = days(30);

/** A note that comes a week late says nothing that is still true. */
const useful: Ms = days(7);

/** Being here is written down at most once an hour; more would be a record of the evening. */
const hereAgain: Ms = hours(1);

/** A session changes with every press; who is here is looked at this often. */
const lookEvery: Ms = minutes(1);

/** One friendly note after a long absence, for those who asked for it themselves, and for nobody else. */
export interface ReturnNotes {
  session(id: SessionId): Promise<void>;
  minute(): Promise<void>;
}

export function createReturnNotes({ store, clock, look }: CalendarHouse): ReturnNotes {
  const looked = new Map<SessionId, Instant>();

  const seen = async (session: Session, now: Instant): Promise<void> => {
    const { guild, group } = session.place;
    for (const wish of await store.wishes.ofGroup(guild, group)) {
      if (!wish.returnNote || now - (wish.lastHere ?? 0) < hereAgain) continue;
      const here = session.people.some((person) => person.id === wish.member && isPresent(person));
      if (here) await store.wishes.put({ ...wish, lastHere: now });
    }
  };

  const note = async (wish: Wish, group: Group): Promise<void> => {
    const { lastHere, returnNotedAt, guild, member } = wish;
    // Nobody who was never here, or has had their note for this absence, is written to.
    if (lastHere === null || (returnNotedAt !== null && returnNotedAt >= lastHere)) return;
    // Worked out, not "now": wanted again after a crash it is the same notice.
    const wanted = Math.max(lastHere + longAway, (returnNotedAt ?? 0) + atMostEvery);
    const dueAt = restAt(wanted, quietForNews(wish.quiet), wish.zone ?? group.zone)?.ends ?? wanted;
    const rest = { kind: 'return', series: null, date: null, dueAt, until: dueAt + useful } as const;
    await store.notices.want(guild, [{ id: noticeId(newId()), guild, group: group.id, member, ...rest }]);
    await store.wishes.put({ ...wish, returnNotedAt: Math.max(dueAt, lastHere) });
    look();
  };

  return {
    async session(id) {
      const now = clock.now();
      for (const [known, at] of looked) if (now - at >= lookEvery) looked.delete(known);
      if (looked.has(id)) return;
      const session = await store.sessions.load(id);
      if (!session || session.stage.kind === 'closed') return;
      looked.set(id, now);
      await seen(session, now);
    },
    async minute() {
      const now = clock.now();
      for (const session of await store.sessions.unfinished()) await seen(session, now);
      for (const wish of await store.wishes.longAway(now - longAway, now - atMostEvery)) {
        const group = await store.groups.find(wish.guild, wish.group);
        if (group?.closedAt === null) await note(wish, group);
      }
    },
  };
}
