import type { Meeting } from '#core/calendar/model.ts';
import { type Instant, seconds } from '#core/time.ts';
import type { Book } from '#runtime/book.ts';
import type { CalendarHouse } from '../part.ts';
import type { OpenOne } from './open-one.ts';

/** So many doors are opened side by side: Discord takes fifty requests a second of us, and a door needs about six. */
const atOnce = 25;

/** One that failed by a bug of ours is tried again after this, and does not stop the others. */
const afterFailure = seconds(10);

interface Trying {
  readonly tries: number;
  /** Null while it is being opened. */
  readonly nextAt: Instant | null;
}

const keyOf = ({ series, date }: Meeting): string => `${series}/${date}`;

/** Rings when doors are due, and again for those that could not be opened yet. Nobody waits for somebody else's doors. */
export function createDoorsBook(
  house: Pick<CalendarHouse, 'store' | 'clock' | 'work' | 'log' | 'look'>,
  openOne: OpenOne,
): Book {
  const { store, clock, work, log, look } = house;
  /** What is being opened or waits for its next try. A crash forgets it, and every due one is tried at boot. */
  const trying = new Map<string, Trying>();
  const queue: Meeting[] = [];
  let busy = 0;

  const wakeOf = (meeting: Meeting): Instant | null => {
    const known = trying.get(keyOf(meeting));
    return known ? known.nextAt : meeting.opensAt;
  };

  /** Gives when to try again, or null. One that fails does not stop the others. */
  const attempt = async (meeting: Meeting, tries: number): Promise<Instant | null> => {
    try {
      return await openOne(meeting, tries);
    } catch (error) {
      log.error({ series: meeting.series, err: error }, 'the doors of a meeting could not be opened');
      return clock.now() + afterFailure;
    }
  };

  const one = async (meeting: Meeting): Promise<void> => {
    const key = keyOf(meeting);
    const tries = trying.get(key)?.tries ?? 0;
    const nextAt = await attempt(meeting, tries);
    if (nextAt === null) trying.delete(key);
    else trying.set(key, { tries: tries + 1, nextAt });
    busy -= 1;
    next();
    look();
  };

  const next = (): void => {
    while (busy < atOnce) {
      const meeting = queue.shift();
      if (!meeting) return;
      busy += 1;
      work.run('opening', () => one(meeting));
    }
  };

  return {
    name: 'doors',
    async nearest() {
      const now = clock.now();
      const due = await store.meetings.due(now);
      const later = await store.meetings.nearest(now);
      const wakes = [...due.map(wakeOf), later].filter((at) => at !== null);
      return wakes.length === 0 ? null : Math.min(...wakes);
    },
    async ring(now) {
      const due = await store.meetings.due(now);
      const known = new Set(due.map(keyOf));
      for (const [key, { nextAt }] of trying) if (nextAt !== null && !known.has(key)) trying.delete(key);
      for (const meeting of due) {
        const at = wakeOf(meeting);
        if (at === null || at > now) continue;
        trying.set(keyOf(meeting), { tries: trying.get(keyOf(meeting))?.tries ?? 0, nextAt: null });
        queue.push(meeting);
      }
      next();
    },
  };
}
