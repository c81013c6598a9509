import { setImmediate as pause } from 'node:timers/promises';
import { formatOf } from '#core/calendar/format-of.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Store } from '#store/store.ts';
import { type GuideMeeting, guideMeetings } from './meeting-guide.ts';

/** The weekly meetings of every group that a moderator has listed, of all servers. */
export interface Directory {
  read(): Promise<readonly GuideMeeting[]>;
}

export function createDirectory(parts: {
  readonly store: Pick<Store, 'groups' | 'series' | 'formats'>;
  readonly clock: Pick<Clock, 'now'>;
}): Directory {
  const { store, clock } = parts;

  const read = async (): Promise<readonly GuideMeeting[]> => {
    const meetings: GuideMeeting[] = [];
    for (const { guild, group: id } of await store.series.listed()) {
      const group = await store.groups.find(guild, id);
      if (group?.closedAt !== null) continue;
      const calendar = await store.series.ofGroup(guild, id);
      if (calendar.settings.listed) {
        meetings.push(...guideMeetings(group, calendar, formatOf(await store.formats.list(guild), group), clock.now()));
      }
      // The list may be long; the presses of a running meeting go first.
      await pause();
    }
    return meetings;
  };

  let going: Promise<readonly GuideMeeting[]> | null = null;
  return {
    /** Whoever asks while it is being read gets the same answer, so that many who ask cost no more than one. */
    read() {
      going ??= read().finally(() => {
        going = null;
      });
      return going;
    },
  };
}
