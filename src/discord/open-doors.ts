import { randomInt } from 'node:crypto';
import type { Group } from '#core/groups/group.ts';
import { type ChannelId, type MemberId, sessionId } from '#core/ids.ts';
import { beginSession } from '#core/session/begin.ts';
import { nextDeadline } from '#core/session/deadlines.ts';
import type { Place, Session, TalkMode } from '#core/session/model.ts';
import type { InTurn } from '#runtime/in-turn.ts';
import type { Performer } from '#runtime/performer.ts';
import { newId } from '#store/new-id.ts';
import type { Store } from '#store/store.ts';
import type { Formats } from './app/formats.ts';
import type { Rooms } from './app/rooms.ts';
import type { OpenDoors, Opening } from './calendar/part.ts';
import { isRefused, type Refused } from './command.ts';
import type { Presence } from './presence.ts';
import type { VoiceFacts } from './voice-facts.ts';

/** The one way in which a session begins: a room and a desk that are there, and then the session in the store. */
export function createOpenDoors(parts: {
  readonly store: Pick<Store, 'sessions' | 'meetings'>;
  readonly performer: Pick<Performer, 'kick'>;
  readonly presence: Pick<Presence, 'tell'>;
  readonly facts: VoiceFacts;
  readonly rooms: Rooms;
  readonly formats: Pick<Formats, 'find'>;
  readonly inTurn: InTurn;
}): OpenDoors {
  const { store, performer, presence, facts, rooms, formats, inTurn } = parts;

  /** People who were in the room before its doors opened are in the meeting too. */
  const takeIn = async (session: Session): Promise<void> => {
    const room = session.place.room;
    if (room === null) return;
    for (const person of facts.peopleIn(session.place.guild, room)) {
      await presence.tell(session, { kind: 'arrive', by: person.id, how: 'voice' });
    }
  };

  /** Two rooms of one meeting are the most there can be. */
  const isFree = async (group: Group, how: Opening): Promise<boolean> => {
    if (how.beside === undefined) return (await store.sessions.ofGroup(group.guild, group.id)) === null;
    const going = await store.sessions.unfinished();
    const ofGroup = going.filter(({ place }) => place.guild === group.guild && place.group === group.id);
    return ofGroup.length === 1 && ofGroup[0]?.id === how.beside;
  };

  const placeOf = (group: Group, room: ChannelId | null, desk: ChannelId, how: Opening): Place => ({
    guild: group.guild,
    group: group.id,
    room,
    kept: how.beside === undefined ? 'group' : 'session',
    home: group.home,
    desk,
    language: group.language,
  });

  const roomFor = async (group: Group, mode: TalkMode, how: Opening): Promise<ChannelId | null | Refused> => {
    if (how.beside !== undefined) return rooms.second(group, mode);
    return how.inPerson ? null : rooms.room(group, mode);
  };

  /** Who runs the meeting sees its desk. */
  const letIn = async (desk: ChannelId, how: Opening): Promise<void> => {
    const helpers = [how.host, how.coHost ?? null].filter((member): member is MemberId => member !== null);
    for (const member of new Set(helpers)) await rooms.letIn(desk, member);
  };

  const openNow = async (group: Group, how: Opening): Promise<Session | Refused> => {
    if (!(await isFree(group, how))) return { refuse: 'session-open-already' };
    const format = await formats.find(group, how.format ?? group.format);
    if (isRefused(format)) return format;
    const mode = how.mode ?? group.mode;
    const room = await roomFor(group, mode, how);
    if (room !== null && typeof room === 'object') return room;
    const desk = await rooms.desk(group);
    if (typeof desk === 'object') return desk;
    await letIn(desk, how);
    const begun = beginSession({
      id: sessionId(newId()),
      place: placeOf(group, room, desk, how),
      ...(how.beside === undefined ? {} : { beside: how.beside }),
      format,
      mode,
      opensAt: how.opensAt,
      seed: randomInt(2 ** 31),
      theme: how.theme ?? null,
      ...(how.host === null ? {} : { host: how.host }),
      ...(how.coHost ? { coHost: how.coHost } : {}),
    });
    await store.sessions.begin(begun, nextDeadline(begun));
    if (how.beside !== undefined) await joinMeeting(how.beside, begun);
    await takeIn(begun);
    // Whoever waits for changes, such as the clocks of meetings, hears of this one also when nobody has come yet.
    await presence.tell(begun, { kind: 'tick' });
    performer.kick(begun.id);
    return (await store.sessions.load(begun.id)) ?? begun;
  };

  /** A second room belongs to the same planned meeting, if it is one. */
  const joinMeeting = async (first: Session['id'], second: Session): Promise<void> => {
    const meeting = await store.meetings.ofSession(first);
    if (meeting) await store.meetings.join(meeting.guild, meeting, second.id);
  };

  return {
    // Two people may ask at once while Discord is making the room: the second finds the first one's session.
    open: (group, how) => inTurn.do(`open/${group.id}`, () => openNow(group, how)),
  };
}
