import type { Group } from '#core/groups/group.ts';
import type { Alarm } from '#runtime/alarm.ts';
import type { Book } from '#runtime/book.ts';
import type { CalendarEvent } from '#runtime/calendar/events.ts';
import { createInTurn } from '#runtime/in-turn.ts';
import type { CalendarApp } from './app.ts';
import { createFeeds, type FeedParts } from './feed.ts';
import { createMeetings } from './meetings.ts';
import { createMirror } from './mirror.ts';
import { createNotices } from './notices.ts';
import { createOpening } from './opening.ts';
import type { CalendarHouse, CalendarPart, Verbs } from './part.ts';
import { createPlanner } from './planner.ts';
import { createRota } from './rota.ts';
import { createSchedule } from './schedule.ts';

/** Everything about when groups meet, put together. */
export interface Calendar {
  readonly app: CalendarApp;
  readonly verbs: Verbs;
  /** A group was changed or closed: its meetings are written down anew. */
  replan(group: Group): Promise<void>;
  met: NonNullable<CalendarPart['met']>;
  tell(event: CalendarEvent): void;
  /** At boot, when Discord has told us of its servers. */
  carryOn(): Promise<void>;
  /** Every minute. One part that fails does not hold back the others. */
  minute(): void;
  stop(): void;
}

/** @param wind makes the one alarm over the deadlines of all parts. */
export function createCalendar(
  base: Omit<CalendarHouse, 'planner' | 'tell' | 'look'>,
  outside: FeedParts,
  wind: (books: readonly Book[]) => Alarm,
): Calendar {
  const { work, log } = base;
  const inTurn = createInTurn();
  let parts: readonly CalendarPart[] = [];
  let alarm: Alarm | null = null;

  const look = (): void => alarm?.look();
  const tell = (event: CalendarEvent): void => {
    for (const [place, part] of parts.entries()) {
      // Each part hears what happened in the order in which it happened, and waits for no other part.
      if (part.heard) work.run('calendar', () => inTurn.do(`heard/${place}`, async () => part.heard?.(event)));
    }
  };
  const planner = createPlanner({ ...base, tell, look });
  const house: CalendarHouse = { ...base, planner, tell, look };

  const schedule = createSchedule(house);
  const rota = createRota(house);
  const notices = createNotices(house, rota.rotaNotice);
  const feeds = createFeeds(house, outside, notices.plans.group);
  const meetings = createMeetings(house, notices.plans, feeds.toIcs);
  const mirror = createMirror(house, meetings.onInterest);
  const opening = createOpening(house);

  // The planner first: what is not written down cannot be opened, mirrored or told.
  parts = [planner, opening, rota, notices, mirror, schedule, meetings, feeds];
  alarm = wind(parts.flatMap((part) => part.books ?? []));

  return {
    app: { schedule: schedule.app, meetings: meetings.app, rota: rota.app, feeds: feeds.app },
    verbs: Object.assign({}, ...parts.map((part) => part.verbs ?? {})) as Verbs,
    tell,
    async replan(group) {
      await planner.replan(group);
    },
    async met(caller) {
      for (const part of parts) await part.met?.(caller);
    },
    async carryOn() {
      for (const part of parts) {
        try {
          await part.carryOn?.();
        } catch (error) {
          // Its own minute tries again; the other parts and the meetings of tonight do not wait for it.
          log.error({ err: error }, 'a part of the calendar could not be carried on');
        }
      }
      look();
    },
    minute() {
      for (const [place, part] of parts.entries()) {
        if (part.minute) work.run('calendar', () => inTurn.do(`minute/${place}`, async () => part.minute?.()));
      }
      look();
    },
    stop: () => alarm?.stop(),
  };
}
