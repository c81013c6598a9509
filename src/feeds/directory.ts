import { setImmediate as pause } from 'node:timers/promises';
import type { Series } from '#core/calendar/model.ts';
import { shippedFormat } from '#core/formats/shipped.ts';
import type { Format } from '#core/formats/format.ts';
import type { Group } from '#core/groups/group.ts';
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

  const formatsOf = async (group: Group): Promise<(series: Series) => Format | null> => {
    const own = new Map((await store.formats.list(group.guild)).map((format) => [format.id, format]));
    const find = (id: string | null): Format | null =>
      id === null ? null : (shippedFormat(id) ?? own.get(id) ?? null);
    return (series) => find(series.format) ?? find(group.format);
  };

  const read = async (): Promise<readonly GuideMeeting[]> => {
    const meetings: GuideMeeting[] = [];
    for (const { guild, group: id } of await store.series.listed()) {
      const group = await store.groups.find(guild, id);
      if (group?.closedAt !== null) continue;
      const calendar = await store.series.ofGroup(guild, id);
      if (calendar.settings.listed) {
        meetings.push(...guideMeetings(group, calendar, await formatsOf(group), clock.now()));
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
