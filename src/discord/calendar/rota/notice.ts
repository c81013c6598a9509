import { rotaRoles } from '#core/calendar/model.ts';
import type { Notice } from '#store/store.ts';
import type { Payload } from '../../payload.ts';
import type { CalendarHouse } from '../part.ts';
import { standInQuestion } from './questions.ts';
import { stillAhead } from './settle.ts';

/**
 * The direct message to somebody who offered to stand in, as things are now. Null when they are not being asked any more: the
 * next one is, or somebody was found. Other questions of the rota stand at the desk.
 */
export function createRotaNotice({
  store,
  clock,
  words,
}: Pick<CalendarHouse, 'store' | 'clock' | 'words'>): (notice: Notice) => Promise<Payload | null> {
  return async ({ guild, group: id, member, kind, series, date }) => {
    if (kind !== 'stand-in' || series === null || date === null) return null;
    const group = await store.groups.find(guild, id);
    const meeting = await store.meetings.find(guild, { series, date });
    if (!group || !meeting || !stillAhead(meeting, clock.now())) return null;
    for (const role of rotaRoles) {
      const call = await store.rota.call(guild, meeting, role);
      if (call?.state !== 'asking' || call.asked !== member || call.askedUntil === null) continue;
      return standInQuestion(group, meeting, { role, until: call.askedUntil }, words(group.language));
    }
    return null;
  };
}
