import type { Answered, Meeting } from '#core/calendar/model.ts';
import type { Places } from '#core/calendar/waiting-list.ts';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import type { Store } from '#store/store.ts';
import type { StillHere } from './members.ts';

/** What is to become of the answers to a meeting. May be asked several times. */
export type Decide = (all: readonly Answered[], places: Places) => readonly Answered[];

/** Changes the answers to a meeting. Whoever would be offered a place by it is looked for first: they may have left. */
export type Placing = (meeting: Meeting, group: Group, decide: Decide) => Promise<readonly Answered[] | null>;

export function createPlacing(store: Pick<Store, 'answers'>, stillHere: StillHere): Placing {
  return async (meeting, group, decide) => {
    const places: Places = { meeting, capacity: group.size, zone: group.zone };
    const gone = new Set<MemberId>();
    /** Who would be offered a place, and is not yet known to have left. */
    const next = async (): Promise<readonly MemberId[]> => {
      const all = await store.answers.ofMeeting(meeting.guild, meeting);
      const offered = (some: readonly Answered[]) => some.filter(({ place }) => place === 'offered');
      const before = new Set([...gone, ...offered(all).map(({ member }) => member)]);
      return offered(decide(all, places)).flatMap(({ member }) => (before.has(member) ? [] : member));
    };
    let isSure = false;
    while (!isSure) {
      isSure = true;
      for (const member of await next()) {
        if ((await stillHere(group, member)) !== 'no') continue;
        // Their answer is erased by now, so somebody else is next.
        gone.add(member);
        isSure = false;
      }
    }
    return store.answers.change(meeting.guild, meeting, (all) => decide(all, places));
  };
}
