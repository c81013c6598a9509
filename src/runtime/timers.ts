import type { SessionId } from '#core/ids.ts';
import { type Instant, seconds } from '#core/time.ts';
import type { Store } from '#store/store.ts';
import type { Clock } from './clock.ts';
import type { Driver } from './driver.ts';
import type { Work } from './work.ts';

/** Deadlines are rows; one sleeper waits for the nearest. Late at boot means now. */
export interface Timers {
  /** Looks at the rows again: after every change, at boot, and every minute in case a timer was lost. */
  look(): void;
  stop(): void;
}

/** A session whose wake failed is looked at again after this, and not at once for ever. */
const afterFailure = seconds(10);

export function createTimers(parts: {
  readonly store: Pick<Store, 'wakes'>;
  readonly clock: Clock;
  readonly driver: Pick<Driver, 'submit'>;
  readonly work: Work;
  /** One session that fails must not stop the clocks of the others: it is told here, and they go on. */
  readonly failed: (session: SessionId, error: unknown) => void;
}): Timers {
  const { store, clock, driver, work, failed } = parts;
  /** Sessions whose wake failed, and when they are tried again. */
  const failing = new Map<SessionId, Instant>();
  let cancel: () => void = () => undefined;
  let waitingFor: number | null = null;
  let stopped = false;

  const ring = async (): Promise<void> => {
    waitingFor = null;
    const due = await store.wakes.due(clock.now());
    for (const session of failing.keys()) if (!due.includes(session)) failing.delete(session);
    for (const session of due) {
      if ((failing.get(session) ?? 0) > clock.now()) continue;
      try {
        await driver.submit(session, { intent: { kind: 'tick' }, standing: 'member' });
        failing.delete(session);
      } catch (error) {
        failing.set(session, clock.now() + afterFailure);
        failed(session, error);
      }
    }
    await settle();
  };

  const settle = async (): Promise<void> => {
    const wakes = await store.wakes.nearest(new Set(failing.keys()));
    const nearest = [...failing.values()].reduce<Instant | null>((min, at) => Math.min(min ?? at, at), wakes);
    // A machine that slept wakes with a timer that is late: what is due by now is never waited for.
    const due = nearest !== null && nearest <= clock.now();
    if (stopped || (nearest === waitingFor && !due)) return;
    cancel();
    waitingFor = nearest;
    if (nearest !== null) cancel = clock.at(nearest, () => work.run('timers', ring));
  };

  return {
    look: () => work.run('timers', settle),
    stop() {
      stopped = true;
      cancel();
    },
  };
}
