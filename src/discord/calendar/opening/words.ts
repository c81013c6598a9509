import type { Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { ChannelId, MemberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { plannedStart } from '#core/session/plan.ts';
import { days, hours } from '#core/time.ts';
import { nextOccurrences } from '#core/calendar/occurrences.ts';
import type { Refused } from '../../command.ts';
import { plain } from '../../render/plain.ts';
import type { CalendarHouse } from '../part.ts';
import { latestOpening } from './lateness.ts';
import type { Said, SayOnce } from './say-once.ts';

/** Lines of a meeting go within a day, as everything the bot says in rooms and desks. */
const lineLife = hours(24);

/** The note at home is of use until the group has met again. */
const noteLife = days(7);

/** What is said about opening, or not opening: each once. */
export interface OpeningWords {
  late(meeting: Meeting, session: Session): Promise<Said>;
  elsewhere(meeting: Meeting, session: Session, who: readonly MemberId[]): Promise<Said>;
  stillRunning(meeting: Meeting, session: Session): Promise<Said>;
  refused(meeting: Meeting, group: Group, why: Refused): Promise<Said>;
  missed(meeting: Meeting, group: Group): Promise<Said>;
}

export function createOpeningWords(
  house: Pick<CalendarHouse, 'store' | 'clock' | 'words'>,
  sayOnce: SayOnce,
): OpeningWords {
  const { store, clock, words } = house;
  const inADay = () => clock.now() + lineLife;

  /** When the group meets next, cancelled and skipped meetings left out; null when nobody knows. */
  const nextAfter = async (meeting: Meeting, group: Group): Promise<number | null> => {
    const calendar = await store.series.ofGroup(group.guild, group.id);
    const next = nextOccurrences(calendar, group.zone, Math.max(clock.now(), meeting.startsAt), 8);
    return next.find(({ state }) => state === 'on')?.startsAt ?? null;
  };

  return {
    late: async (meeting, session) => {
      const { room, language } = session.place;
      if (room === null) return 'settled';
      const payload = plain(words(language).calendar.opening.late(plannedStart(session), clock.now()));
      return sayOnce({ meeting, what: 'late', channel: room, payload, session: session.id, eraseAt: inADay() });
    },
    elsewhere: async (meeting, session, who) => {
      const { desk, language } = session.place;
      const payload = plain(words(language).calendar.opening.elsewhere(who));
      return sayOnce({ meeting, what: 'no-host', channel: desk, payload, session: session.id, eraseAt: inADay() });
    },
    stillRunning: async (meeting, session) => {
      const { desk, language } = session.place;
      const payload = plain(words(language).calendar.opening.stillRunning(latestOpening(meeting)));
      return sayOnce({ meeting, what: 'blocked', channel: desk, payload, session: null, eraseAt: inADay() });
    },
    async refused(meeting, group, { refuse, facts }) {
      const text = words(group.language);
      const payload = plain(text.calendar.opening.refused(text.refusal(refuse, facts), latestOpening(meeting)));
      const say = (channel: ChannelId) =>
        sayOnce({ meeting, what: 'blocked', channel, payload, session: null, eraseAt: inADay() });
      const atDesk = group.desk === null ? 'refused' : await say(group.desk);
      return atDesk === 'refused' ? say(group.home) : atDesk;
    },
    async missed(meeting, group) {
      const text = words(group.language).calendar.opening;
      const payload = plain(text.missed(meeting.startsAt, await nextAfter(meeting, group)));
      const eraseAt = clock.now() + noteLife;
      return sayOnce({ meeting, what: 'missed', channel: group.home, payload, session: null, eraseAt });
    },
  };
}
