import type { Meeting } from '#core/calendar/model.ts';
import type { Session } from '#core/session/model.ts';
import { plannedStart } from '#core/session/plan.ts';
import type { CalendarHouse } from '../part.ts';
import type { HostFinder } from './hosts.ts';
import { isLate, opensMeeting } from './lateness.ts';
import type { OpeningWords } from './words.ts';

/** Which sessions are the rooms of which meetings. */
export interface Ours {
  /** This session is the room of this meeting from now on: its doors are open. */
  take(meeting: Meeting, session: Session): Promise<void>;
  /** Takes a session of the group that opened about then, by hand or by us just before a crash. False when there is none. */
  adoptAny(meeting: Meeting): Promise<boolean>;
  /** Finds the planned meeting whose doors this session has opened, if there is one. */
  adopt(session: Session): Promise<void>;
  /** Says what was not said yet when the doors opened. */
  sayWhatIsOwed(meeting: Meeting): Promise<void>;
}

export function createOurs(
  house: Pick<CalendarHouse, 'store' | 'clock' | 'tell' | 'look'>,
  words: Pick<OpeningWords, 'late' | 'elsewhere'>,
  hosts: Pick<HostFinder, 'missing'>,
): Ours {
  const { store, clock, tell, look } = house;

  const isFree = async ({ id }: Session): Promise<boolean> => (await store.meetings.ofSession(id)) === null;

  /** What has to be said is written down before the meeting is open, so that a crash in between loses no word. */
  const promise = async (meeting: Meeting, session: Session): Promise<void> => {
    const now = clock.now();
    const { guild } = meeting;
    // Whoever opens by hand says so themselves; only our own doors keep the announced start.
    const byUs = plannedStart(session) === meeting.startsAt;
    if (byUs && session.place.room !== null && isLate(meeting, now)) {
      await store.tellings.begin(guild, meeting, 'late', now);
    }
    const missing = byUs ? await hosts.missing(meeting, session) : [];
    if (missing.length > 0) await store.tellings.begin(guild, meeting, 'no-host', now);
  };

  const take: Ours['take'] = async (meeting, session) => {
    await promise(meeting, session);
    await store.meetings.join(meeting.guild, meeting, session.id);
    if (!(await store.meetings.turn(meeting.guild, meeting, 'planned', 'open'))) return;
    const lateMs = Math.max(0, clock.now() - meeting.opensAt);
    const open = { ...meeting, state: 'open' } as const;
    tell({ kind: 'opened', meeting: open, session: session.id, lateMs });
    look();
    await sayWhatIsOwed(open);
  };

  const sayWhatIsOwed: Ours['sayWhatIsOwed'] = async (meeting) => {
    const { guild } = meeting;
    const owes = async (what: 'late' | 'no-host') =>
      (await store.tellings.find(guild, meeting, what))?.state === 'sending';
    const [late, noHost] = [await owes('late'), await owes('no-host')];
    if (!late && !noHost) return;
    const [first] = await store.meetings.sessionsOf(guild, meeting);
    const session = first === undefined ? null : await store.sessions.load(first);
    if (!session) return;
    if (late) await words.late(meeting, session);
    // Somebody who has come over meanwhile is not missing any more.
    const missing = noHost ? await hosts.missing(meeting, session) : [];
    if (missing.length > 0) await words.elsewhere(meeting, session, missing);
    else if (noHost) await store.tellings.ended(guild, meeting, 'no-host', 'said');
  };

  return {
    take,
    sayWhatIsOwed,
    async adoptAny(meeting) {
      const going = (await store.sessions.unfinished()).filter(
        ({ place }) => place.guild === meeting.guild && place.group === meeting.group,
      );
      for (const session of going) {
        if (session.beside !== null || !opensMeeting(session, meeting)) continue;
        const of = await store.meetings.ofSession(session.id);
        if (of !== null && (of.series !== meeting.series || of.date !== meeting.date)) continue;
        await take(meeting, session);
        return true;
      }
      return false;
    },
    async adopt(session) {
      if (session.stage.kind === 'closed' || !(await isFree(session))) return;
      const { guild, group } = session.place;
      if (session.beside !== null) {
        const first = await store.meetings.ofSession(session.beside);
        if (first) await store.meetings.join(guild, first, session.id);
        return;
      }
      const planned = await store.meetings.ofGroup(guild, group, ['planned']);
      const meeting = planned.find((one) => opensMeeting(session, one));
      if (meeting) await take(meeting, session);
    },
  };
}
