import { Routes } from 'discord.js';
import type { Meeting, MeetingKey } from '#core/calendar/model.ts';
import { answer, interest, type Saying, withdraw } from '#core/calendar/waiting-list.ts';
import type { Group } from '#core/groups/group.ts';
import type { GuildId, MemberId } from '#core/ids.ts';
import { troubleOrThrow } from '../../trouble.ts';
import type { Decide } from '../notices/placing.ts';
import type { NoticePlans } from '../notices/plans.ts';
import type { CalendarHouse } from '../part.ts';

/** Changes who is coming to a meeting, and what follows from it for those who wait. */
export interface Answering {
  answer(group: Group, meeting: Meeting, saying: Omit<Saying, 'source'>): Promise<void>;
  withdraw(group: Group, meeting: Meeting, member: MemberId): Promise<void>;
  onInterest: OnInterest;
}

/** Somebody raised or withdrew interest on Discord's own event for this meeting. */
export type OnInterest = (guild: GuildId, key: MeetingKey, member: MemberId, raised: boolean) => Promise<void>;

export function createAnswering({ client, store, clock, tell, look }: CalendarHouse, plans: NoticePlans): Answering {
  /** Whether Discord's own event shows them as interested now; no when it cannot tell. */
  const isInterested = async (meeting: Meeting, member: MemberId): Promise<boolean> => {
    const event = (await store.mirrors.find(meeting.guild, meeting))?.event;
    if (!event) return false;
    // One page of one: whoever comes after the number before theirs.
    const query = new URLSearchParams({ limit: '1', after: String(BigInt(member) - 1n) });
    try {
      const route = Routes.guildScheduledEventUsers(meeting.guild, event);
      const [first] = (await client.rest.get(route, { query })) as readonly {
        readonly user?: { readonly id: string };
      }[];
      return first?.user?.id === member;
    } catch (error) {
      troubleOrThrow(error);
      return false;
    }
  };

  const change = async (group: Group, meeting: Meeting, decide: Decide): Promise<void> => {
    await plans.place(meeting, group, decide);
    await plans.meeting(meeting, group);
    tell({ kind: 'answered', meeting });
    look();
  };

  return {
    answer: (group, meeting, saying) =>
      change(group, meeting, (all, places) => answer(all, { ...saying, source: 'here' }, clock.now(), places)),
    async withdraw(group, meeting, member) {
      // Discord does not let us take their *Interested* back. So what stays here says no, or the next look would put them in again.
      const stays = await isInterested(meeting, member);
      await change(group, meeting, (all, places) =>
        stays
          ? answer(all, { member, answer: 'not-this-time', firstTime: false, source: 'here' }, clock.now(), places)
          : withdraw(all, member, clock.now(), places),
      );
    },
    async onInterest(guild, key, member, raised) {
      const meeting = await store.meetings.find(guild, key);
      const group = meeting && (await store.groups.find(guild, meeting.group));
      if (!meeting || group?.closedAt !== null || meeting.state !== 'planned') return;
      const before = await store.answers.find(guild, key, member);
      if (raised ? before !== null : before?.source !== 'event') return;
      // The event is there for the whole server; a place is for people of the group.
      if (raised && group.memberRole !== null && (await plans.stillHere(group, member)) === 'no') return;
      await change(group, meeting, (all, places) => interest(all, member, raised, clock.now(), places));
    },
  };
}
