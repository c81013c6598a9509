import { setImmediate } from 'node:timers/promises';
import { days, hours, type Instant, type Ms } from '#core/time.ts';
import type { Store } from '#store/store.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** Work that comes round by itself: being alive, looking at the deadlines again, and erasure. */
export interface Upkeep {
  /** Every ten seconds: absences found after a crash count from here. */
  beat(): Promise<void>;
  /** Every minute: deadlines whose timer was lost, mutes and doors that could not be put right, messages that have to go, and once an hour the erasure. */
  minute(): Promise<void>;
}

const erasure = 'erasure';
const helpCheck = 'help-check';
const deskSweep = 'desk-sweep';

/** Rosters may live 24 h after the end; erasing every hour what is 23 h old keeps that promise. */
const everyHour = hours(1);

export function createUpkeep(parts: {
  readonly store: Pick<Store, 'settings' | 'runs' | 'enforceRetention'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** Tries again what Discord did not take, until nobody is left muted and no door is left open. */
  readonly putRight: () => Promise<void>;
  /** Deletes what of ours on Discord has had its day. Returns how many messages went. */
  readonly erasePosted: () => Promise<number>;
  /** Deletes our own messages of yesterday from all desks. Returns how many went. */
  readonly sweepDesks: () => Promise<number>;
  /** Countries whose help lines somebody has to check again (RR-5). */
  readonly staleHelp: (now: Instant) => readonly string[];
  readonly lookAtDeadlines: () => void;
}): Upkeep {
  const { store, clock, log } = parts;

  const isDue = async (job: string, every: Ms, now: Instant): Promise<boolean> => {
    const last = await store.runs.last(job);
    return last === null || last.outcome !== 'done' || now - last.startedAt >= every;
  };

  const checkHelp = async (now: Instant): Promise<void> => {
    const run = await store.runs.start(helpCheck, now);
    const countries = parts.staleHelp(now);
    if (countries.length > 0) log.warn({ countries }, 'help lines of these countries have to be checked again');
    await store.runs.end(run, clock.now(), 'done', `stale=${countries.length}`);
  };

  const sweep = async (now: Instant): Promise<void> => {
    const run = await store.runs.start(deskSweep, now);
    try {
      const gone = await parts.sweepDesks();
      await store.runs.end(run, clock.now(), 'done', `erased=${gone}`);
    } catch (error) {
      await store.runs.end(run, clock.now(), 'failed', 'withheld');
      throw error;
    }
  };

  const erase = async (now: Instant): Promise<void> => {
    const run = await store.runs.start(erasure, now);
    try {
      const gone = await store.enforceRetention(now);
      const rows = Object.values(gone).reduce((sum, n) => sum + n, 0);
      await store.runs.end(run, clock.now(), 'done', `erased=${rows}`);
      log.info({ rows: gone }, 'erased what was past its time');
    } catch (error) {
      await store.runs.end(run, clock.now(), 'failed', 'withheld');
      throw error;
    }
  };

  return {
    beat: () => store.settings.alive(clock.now()),
    async minute() {
      const now = clock.now();
      parts.lookAtDeadlines();
      await parts.putRight();
      await parts.erasePosted();
      if (await isDue(erasure, everyHour, now)) {
        // One long piece of work, so it takes a turn of its own.
        await setImmediate();
        await erase(now);
      }
      if (await isDue(deskSweep, everyHour, now)) await sweep(now);
      if (await isDue(helpCheck, days(1), now)) await checkHelp(now);
    },
  };
}
