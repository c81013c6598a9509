import type { Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { hours } from '#core/time.ts';
import type { CalendarHouse } from '../part.ts';
import type { Said } from './say-once.ts';
import type { OpeningWords } from './words.ts';

/** So long after its end a word about it still helps somebody who came to closed doors. */
const worthTelling = hours(12);

/** It is too late for this meeting: its group hears so once, and when the next one is. `again`: not told yet. */
export type Miss = (meeting: Meeting, group: Group) => Promise<'settled' | 'again'>;

export function createMiss(
  house: Pick<CalendarHouse, 'client' | 'store' | 'clock' | 'tell'>,
  words: Pick<OpeningWords, 'missed'>,
): Miss {
  const { client, store, clock, tell } = house;

  /** Of several that fell out while the house was down, one note is enough: that of the last. */
  const isTheLast = async ({ guild, group, opensAt }: Meeting): Promise<boolean> => {
    const due = (await store.meetings.ofGroup(guild, group, ['planned'])).filter((one) => one.opensAt <= clock.now());
    return due.every((one) => one.opensAt <= opensAt);
  };

  const note = async (meeting: Meeting, group: Group): Promise<Said> => {
    // Told first and turned then: a crash in between finds written down that it was told.
    if (clock.now() > meeting.endsAt + worthTelling || !(await isTheLast(meeting))) return 'settled';
    const dark = client.guilds.cache.get(meeting.guild)?.available !== true;
    return dark ? 'again' : words.missed(meeting, group);
  };

  return async (meeting, group) => {
    if ((await note(meeting, group)) === 'again' && clock.now() < meeting.endsAt) return 'again';
    if (await store.meetings.turn(meeting.guild, meeting, 'planned', 'missed')) {
      tell({ kind: 'missed', meeting: { ...meeting, state: 'missed' } });
    }
    return 'settled';
  };
}
