import type { Session } from '#core/session/model.ts';
import { voicesOf } from '#core/session/voices.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Driver } from '#runtime/driver.ts';
import type { Store } from '#store/store.ts';
import type { OpenDoors } from '../calendar/part.ts';
import { type App, type Call, isRefused, type Refused } from '../command.ts';
import { type Presence, standingOf } from '../presence.ts';
import type { Rooms } from './rooms.ts';

export function createSessions(parts: {
  readonly store: Store;
  readonly driver: Driver;
  readonly presence: Presence;
  readonly openDoors: OpenDoors;
  readonly rooms: Pick<Rooms, 'letIn'>;
  readonly clock: Clock;
}): App['sessions'] {
  const { store, driver, presence, openDoors, rooms, clock } = parts;

  const standing = async (call: Call, session: Session) => {
    const group = await store.groups.find(session.place.guild, session.place.group);
    return group ? standingOf(group, call) : 'member';
  };

  /** Two rooms of one meeting share a desk and a home: who types there means the room they sit in, or else the one they host. */
  const oneOfTwo = async (call: Call, found: Session): Promise<Session> => {
    if (found.place.room === call.channel) return found;
    const { guild, group } = found.place;
    const going = await store.sessions.unfinished();
    const both = going.filter(({ place }) => place.guild === guild && place.group === group);
    const sitsIn = both.find(({ place }) => place.room !== null && place.room === call.voiceChannel);
    const hosts = both.find(({ roles }) => roles.host === call.member || roles.co_host === call.member);
    return sitsIn ?? hosts ?? both.find(({ beside }) => beside === null) ?? found;
  };

  const here: App['sessions']['here'] = async (call) => {
    if (!call.guild) return { refuse: 'only-in-a-server' };
    const byChannel = await store.sessions.atChannel(call.guild, call.channel);
    if (byChannel !== null) return oneOfTwo(call, byChannel);
    const byVoice = call.voiceChannel ? await store.sessions.atChannel(call.guild, call.voiceChannel) : null;
    return byVoice ?? { refuse: 'no-session-here' };
  };

  return {
    here,
    ofGroup: async (call, group) => (call.guild === group.guild ? store.sessions.ofGroup(group.guild, group.id) : null),

    async open(call, group, how) {
      if (call.guild !== group.guild) return { refuse: 'no-such-group' };
      if (standingOf(group, call) === 'member') {
        return { refuse: 'not-facilitator' };
      }
      // A moderator may open the doors for others without being their host.
      const runsIt = standingOf(group, { ...call, moderator: false }) === 'facilitator';
      const opened = await openDoors.open(group, { ...how, opensAt: clock.now(), host: runsIt ? call.member : null });
      if (!isRefused(opened) && !runsIt) await rooms.letIn(opened.place.desk, call.member);
      return opened;
    },

    async submit(call, session, intent): Promise<Session | Refused> {
      if (call.guild !== session.place.guild) return { refuse: 'no-session-here' };
      const outcome = await driver.submit(session.id, { intent, standing: await standing(call, session) });
      if (outcome === null) return { refuse: 'no-session-here' };
      return 'refused' in outcome ? { refuse: outcome.refused } : outcome.session;
    },

    async unstick(call) {
      const { guild } = call;
      if (!guild) return { refuse: 'only-in-a-server' };
      const groups = await store.groups.list(guild);
      const mine = groups.filter((group) => standingOf(group, call) !== 'member');
      if (mine.length === 0 && !call.moderator) return { refuse: 'not-facilitator' };
      // Whoever runs one group does not run the meetings of another.
      const running = (await store.sessions.unfinished()).filter(({ place }) => place.guild === guild);
      const others = running.filter(({ place }) => !call.moderator && !mine.some((group) => group.id === place.group));
      const spared = new Set(others.map(({ id }) => id));
      const held = running.some((session) => !spared.has(session.id) && voicesOf(session).kind === 'only');
      return { ...(await presence.unstick(guild, spared)), goesOn: held };
    },
  };
}
