import type { Duty, Meeting } from '#core/calendar/model.ts';
import type { MemberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Store } from '#store/store.ts';
import type { OnTheTeam } from '../rota/team.ts';

/** Who runs a meeting by the rota. Whoever is hosting elsewhere in the server is left out: nobody can be in two places. */
export interface Hosts {
  readonly host: MemberId | null;
  readonly coHost: MemberId | null;
}

export interface HostFinder {
  /**
   * Who runs this meeting. Until `letGo` these people are taken, for another meeting may open in the same second and its
   * session is not written down yet.
   */
  take(meeting: Meeting): Promise<Hosts & { readonly letGo: () => void }>;
  /** Said yes, and have no part in this session. */
  missing(meeting: Meeting, session: Session): Promise<readonly MemberId[]>;
}

export function createHostFinder(store: Pick<Store, 'groups' | 'rota' | 'sessions'>, onTheTeam: OnTheTeam): HostFinder {
  const held = new Map<string, Meeting>();
  const key = ({ guild }: Meeting, member: MemberId): string => `${guild}/${member}`;

  /** Said yes, and still run the group: who was taken off the team since does not get its desk. */
  const agreed = async (meeting: Meeting): Promise<readonly Duty[]> => {
    const group = await store.groups.find(meeting.guild, meeting.group);
    const duties = (await store.rota.ofMeeting(meeting.guild, meeting)).filter(
      ({ role, state }) => state === 'agreed' && (role === 'host' || role === 'co_host'),
    );
    const there = await Promise.all(duties.map(async ({ member }) => group && onTheTeam(group, member)));
    return duties.filter((_duty, n) => there[n] !== 'no');
  };

  const isHeld = (meeting: Meeting, member: MemberId): boolean => {
    const by = held.get(key(meeting, member));
    return by !== undefined && by.group !== meeting.group;
  };

  return {
    async take(meeting) {
      const duties = await agreed(meeting);
      const busy = new Set((await store.sessions.unfinished()).flatMap((session) => hostElsewhere(session, meeting)));
      // From here to the end nothing is awaited: two that look at once must not both find the same person free.
      const free = duties.filter(({ member }) => !busy.has(member) && !isHeld(meeting, member));
      const keys = free.map(({ member }) => key(meeting, member));
      for (const one of keys) held.set(one, meeting);
      const who = (wanted: Duty['role']) => free.find(({ role }) => role === wanted)?.member ?? null;
      const letGo = (): void => {
        for (const one of keys) held.delete(one);
      };
      return { host: who('host'), coHost: who('co_host'), letGo };
    },
    async missing(meeting, { roles }) {
      const members = (await agreed(meeting)).map(({ member }) => member);
      return [...new Set(members)].filter((member) => roles.host !== member && roles.co_host !== member);
    },
  };
}

/** After a meeting its host only keeps people company, and may go. */
function hostElsewhere({ place, roles, stage }: Session, meeting: Meeting): readonly MemberId[] {
  const going = stage.kind === 'doors' || stage.kind === 'running' || stage.kind === 'paused';
  const other = place.guild === meeting.guild && place.group !== meeting.group;
  return going && other && roles.host !== undefined ? [roles.host] : [];
}
