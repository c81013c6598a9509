import { afterWordsUntil } from '#core/calendar/debrief.ts';
import type { Meeting } from '#core/calendar/model.ts';
import { newId } from '#store/new-id.ts';
import type { CalendarHouse } from '../part.ts';
import { type Settle, stillAhead } from './settle.ts';

/** What stands at the desk with the old time in it. What is still asked is asked anew. */
const dated = ['asked', 'second', 'swap', 'open', 'brief', 'moved', 'back'] as const;

/**
 * Meetings that were moved or called off while somebody had a job there: the people on duty hear it at the desk in one line. Found by comparing
 * with the start that the desk knows of, so that a crash loses nothing.
 */
export function createChanges(
  { store, clock, look }: Pick<CalendarHouse, 'store' | 'clock' | 'look'>,
  settle: Settle,
): () => Promise<void> {
  return async () => {
    const now = clock.now();
    for (const start of await store.deskWords.outdated()) {
      const { guild, group, series, date } = start;
      const meeting = await store.meetings.find(guild, start);
      const about = { id: newId(), guild, group, series, date, role: null, to: null, dueAt: now };
      for (const kind of dated) await store.deskWords.finish(guild, start, { kind }, now);
      if (meeting && stillAhead(meeting, now)) {
        await store.deskWords.want({ ...about, kind: 'moved', until: meeting.endsAt });
        await store.deskWords.want({ ...start, dueAt: meeting.startsAt, until: meeting.endsAt });
      } else {
        if (start.dueAt > now)
          await store.deskWords.want({ ...about, kind: 'called-off', until: afterWordsUntil(now) });
        await store.deskWords.strike(start.id);
      }
      await settle(guild, start);
    }
    look();
  };
}

/**
 * A meeting is written down (again). Duties of whose start the desk does not know are those of one that was called off: their people
 * were told that they are free, so they hear that it is on again.
 */
export function createOnAgain(
  { store, clock }: Pick<CalendarHouse, 'store' | 'clock'>,
  settle: Settle,
): (meeting: Meeting) => Promise<void> {
  return async ({ guild, group, series, date, endsAt }) => {
    const key = { series, date };
    const words = await store.deskWords.ofMeeting(guild, key);
    const isKnown = words.some(({ kind, state }) => kind === 'start' || (kind === 'called-off' && state === 'waiting'));
    if (!isKnown && (await store.rota.ofMeeting(guild, key)).length > 0) {
      const about = { guild, group, series, date, kind: 'back', role: null, to: null } as const;
      await store.deskWords.want({ ...about, id: newId(), dueAt: clock.now(), until: endsAt });
    }
    await settle(guild, key);
  };
}
