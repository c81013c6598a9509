import type { Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { Session } from '#core/session/model.ts';
import type { CalendarHouse } from '../part.ts';
import type { OpeningWords } from './words.ts';

/** `closing`: what was open is being closed, and its doors are not back yet. `running`: people are still meeting. */
type Way = 'free' | 'closing' | 'running';

/** Ends what is left of an earlier meeting of the group, and never one that still runs. */
export type MakeWay = (meeting: Meeting, group: Group) => Promise<Way>;

export function createMakeWay(
  house: Pick<CalendarHouse, 'client' | 'store' | 'driver' | 'performer'>,
  words: Pick<OpeningWords, 'stillRunning'>,
): MakeWay {
  const { client, store, driver, performer } = house;

  const ofGroup = async (group: Group): Promise<readonly Session[]> =>
    (await store.sessions.unfinished()).filter(({ place }) => place.guild === group.guild && place.group === group.id);

  /** Two sessions must not hold one door: the earlier one puts back how it was, and only then the next one opens it. */
  const doorsAreBack = async (group: Group): Promise<boolean> => {
    const left = (await store.doors.leftOver()).filter(({ channel }) => channel === group.room);
    for (const { session } of left) performer.kick(session);
    return left.length === 0;
  };

  /** A fresh room goes when it is empty. While people stay for company the next meeting begins around them. */
  const isHeldOpen = ({ guild, room, roomPolicy }: Group): boolean =>
    roomPolicy === 'fresh' &&
    room !== null &&
    client.guilds.cache.get(guild)?.voiceStates.cache.some(({ channelId }) => channelId === room) === true;

  return async (meeting, group) => {
    const earlier = await ofGroup(group);
    const running = earlier.find(({ stage }) => stage.kind !== 'after' && stage.kind !== 'closed');
    if (running) {
      await words.stillRunning(meeting, running);
      return 'running';
    }
    for (const { id } of earlier) {
      await driver.submit(id, { intent: { kind: 'close', by: null }, standing: 'moderator' });
      performer.kick(id);
    }
    if (earlier.length > 0) return 'closing';
    return isHeldOpen(group) || (await doorsAreBack(group)) ? 'free' : 'closing';
  };
}
