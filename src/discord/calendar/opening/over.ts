import type { Meeting } from '#core/calendar/model.ts';
import type { Session } from '#core/session/model.ts';
import type { CalendarHouse } from '../part.ts';

/** Looks whether every room of an open meeting is closed, and then the meeting is over. */
export type LookWhetherOver = (meeting: Meeting) => Promise<void>;

export function createLookWhetherOver(
  house: Pick<CalendarHouse, 'store' | 'clock' | 'planner' | 'tell' | 'look'>,
): LookWhetherOver {
  const { store, clock, planner, tell, look } = house;

  /** Opened by hand an hour early and closed again: the people who come on time find their doors open all the same. */
  const wasNone = (meeting: Meeting, sessions: readonly Session[]): boolean =>
    clock.now() < meeting.opensAt &&
    sessions.every(
      ({ startedAt, stage }) => startedAt === null && !(stage.kind === 'closed' && stage.why === 'postponed'),
    );

  return async (meeting) => {
    const { guild } = meeting;
    const ids = await store.meetings.sessionsOf(guild, meeting);
    const found = await Promise.all(ids.map((id) => store.sessions.load(id)));
    // Rows of sessions go within a day: one that is not there any more is over.
    const sessions = found.filter((session) => session !== null);
    if (sessions.some(({ stage }) => stage.kind !== 'closed')) return;
    if (sessions.length > 0 && wasNone(meeting, sessions)) {
      await store.meetings.turn(guild, meeting, 'open', 'planned');
      look();
      return;
    }
    if (!(await store.meetings.turn(guild, meeting, 'open', 'over'))) return;
    tell({ kind: 'over', meeting: { ...meeting, state: 'over' } });
    // Somebody may have moved it to another day while its doors were open: now it can be planned for then.
    const group = await store.groups.find(guild, meeting.group);
    if (group?.closedAt === null) await planner.replan(group);
  };
}
