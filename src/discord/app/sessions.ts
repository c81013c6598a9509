import { randomInt } from 'node:crypto';
import { beginSession } from '#core/session/begin.ts';
import { nextDeadline } from '#core/session/deadlines.ts';
import { sessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { voicesOf } from '#core/session/voices.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Driver } from '#runtime/driver.ts';
import type { InTurn } from '#runtime/in-turn.ts';
import type { Performer } from '#runtime/performer.ts';
import { newId } from '#store/new-id.ts';
import type { Store } from '#store/store.ts';
import { type App, type Call, isRefused, type Refused } from '../command.ts';
import { type Presence, standingOf } from '../presence.ts';
import type { VoiceFacts } from '../voice-facts.ts';
import type { Formats } from './formats.ts';
import type { Rooms } from './rooms.ts';

export function createSessions(parts: {
  readonly store: Store;
  readonly driver: Driver;
  readonly performer: Pick<Performer, 'kick'>;
  readonly presence: Presence;
  readonly facts: VoiceFacts;
  readonly rooms: Rooms;
  readonly formats: Formats;
  readonly inTurn: InTurn;
  readonly clock: Clock;
}): App['sessions'] {
  const { store, driver, performer, presence, facts, rooms, formats, inTurn, clock } = parts;

  const standing = async (call: Call, session: Session) => {
    const group = await store.groups.find(session.place.guild, session.place.group);
    return group ? standingOf(group, call) : 'member';
  };

  /** People who were in the room before its doors opened are in the meeting too. */
  const takeIn = async (session: Session): Promise<void> => {
    const room = session.place.room;
    if (room === null) return;
    for (const person of facts.peopleIn(session.place.guild, room)) {
      await presence.tell(session, { kind: 'arrive', by: person.id, how: 'voice' });
    }
  };

  const here: App['sessions']['here'] = async (call) => {
    if (!call.guild) return { refuse: 'only-in-a-server' };
    const byChannel = await store.sessions.atChannel(call.guild, call.channel);
    const byVoice =
      byChannel === null && call.voiceChannel ? await store.sessions.atChannel(call.guild, call.voiceChannel) : null;
    return byChannel ?? byVoice ?? { refuse: 'no-session-here' };
  };

  const openNow: App['sessions']['open'] = async (call, group, how) => {
    if (await store.sessions.ofGroup(group.guild, group.id)) return { refuse: 'session-open-already' };
    const format = await formats.find(call, group.format);
    if (isRefused(format)) return format;
    const mode = how.mode ?? group.mode;
    const room = await rooms.room(group, mode);
    if (room !== null && typeof room === 'object') return room;
    const desk = await rooms.desk(group);
    if (typeof desk === 'object') return desk;
    await rooms.letIn(desk, call.member);
    // A moderator may open the doors for others without being their host.
    const runsIt = standingOf(group, { ...call, moderator: false }) === 'facilitator';
    const begun = beginSession({
      id: sessionId(newId()),
      place: { guild: group.guild, group: group.id, room, home: group.home, desk, language: group.language },
      format,
      mode,
      opensAt: clock.now(),
      seed: randomInt(2 ** 31),
      theme: how.theme ?? null,
      ...(runsIt ? { host: call.member } : {}),
    });
    await store.sessions.begin(begun, nextDeadline(begun));
    await takeIn(begun);
    performer.kick(begun.id);
    return (await store.sessions.load(begun.id)) ?? begun;
  };

  return {
    here,
    ofGroup: async (call, group) => (call.guild === group.guild ? store.sessions.ofGroup(group.guild, group.id) : null),

    async open(call, group, how) {
      if (call.guild !== group.guild) return { refuse: 'no-such-group' };
      if (standingOf(group, call) === 'member') {
        return { refuse: 'not-facilitator' };
      }
      // Two people may ask at once while Discord is making the room: the second finds the first one's session.
      return inTurn.do(`open/${group.id}`, () => openNow(call, group, how));
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
