import { type Instant, seconds } from '#core/time.ts';
import type { Book } from './book.ts';
import type { Clock } from './clock.ts';
import type { Work } from './work.ts';

/** One sleeper for the deadlines of all books. Late at boot means now. */
export interface Alarm {
  /** Looks at the rows again: after every change, at boot, and every minute in case a timer was lost. */
  look(): void;
  stop(): void;
}

/** A book that failed is looked at again after this, and not at once for ever. */
const afterFailure = seconds(10);

/** A book that could not deal with all that was due rings again after this, so that it never takes the whole machine. */
const afterLeftOver = seconds(1);

interface Shelf {
  readonly book: Book;
  /** It is ringing now: its end looks at the rows again. */
  ringing: boolean;
  /** Not to be rung before this, however late its deadlines are. */
  notBefore: Instant | null;
}

export function createAlarm(parts: {
  readonly clock: Clock;
  readonly work: Work;
  readonly books: readonly Book[];
  /** One book that fails must not stop the others: it is told here, and they go on. */
  readonly failed: (book: string, error: unknown) => void;
}): Alarm {
  const { clock, work, books, failed } = parts;
  const shelves: readonly Shelf[] = books.map((book) => ({ book, ringing: false, notBefore: null }));
  let cancel: () => void = () => undefined;
  let waitingFor: Instant | null = null;
  let looking = false;
  let wanted = false;
  let stopped = false;

  const fail = (shelf: Shelf, error: unknown): void => {
    shelf.notBefore = clock.now() + afterFailure;
    failed(shelf.book.name, error);
  };

  const nearestOf = async (shelf: Shelf): Promise<Instant | null> => {
    if (shelf.notBefore !== null && shelf.notBefore > clock.now()) return shelf.notBefore;
    try {
      return await shelf.book.nearest();
    } catch (error) {
      fail(shelf, error);
      return shelf.notBefore;
    }
  };

  const ring = async (shelf: Shelf): Promise<void> => {
    const rungAt = clock.now();
    try {
      await shelf.book.ring(rungAt);
      const next = await shelf.book.nearest();
      shelf.notBefore = next !== null && next <= rungAt ? clock.now() + afterLeftOver : null;
    } catch (error) {
      fail(shelf, error);
    } finally {
      shelf.ringing = false;
      look();
    }
  };

  /** Rings what is due, and gives when the next book is. */
  const visit = async (shelf: Shelf): Promise<Instant | null> => {
    if (shelf.ringing) return null;
    const at = await nearestOf(shelf);
    if (at === null || stopped || at > clock.now()) return at;
    shelf.ringing = true;
    // Each book by itself: one that waits for Discord must not hold up the others.
    work.run('alarm', () => ring(shelf));
    return null;
  };

  const round = async (): Promise<void> => {
    const visits = await Promise.all(shelves.map(visit));
    const nearest = visits.reduce<Instant | null>((min, at) => (at === null ? min : Math.min(min ?? at, at)), null);
    // A machine that slept wakes with a timer that is late: what is due by now is never waited for.
    const due = nearest !== null && nearest <= clock.now();
    if (stopped || (nearest === waitingFor && !due)) return;
    cancel();
    waitingFor = nearest;
    if (nearest === null) return;
    cancel = clock.at(nearest, () => {
      waitingFor = null;
      look();
    });
  };

  /** One look after the other, so that an older one never has the last word on when to wake. */
  const carryOn = async (): Promise<void> => {
    looking = true;
    try {
      while (wanted) {
        wanted = false;
        await round();
      }
    } finally {
      looking = false;
    }
  };

  function look(): void {
    if (stopped) return;
    wanted = true;
    if (!looking) work.run('alarm', carryOn);
  }

  return {
    look,
    stop() {
      stopped = true;
      cancel();
    },
  };
}
