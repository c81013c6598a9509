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

export function createTimers(store: Pick<Store, 'wakes'>, clock: Clock, driver: Driver, work: Work): Timers {
  let cancel: () => void = () => undefined;
  let waitingFor: number | null = null;
  let stopped = false;

  const ring = async (): Promise<void> => {
    waitingFor = null;
    for (const session of await store.wakes.due(clock.now())) {
      await driver.submit(session, { intent: { kind: 'tick' }, standing: 'member' });
    }
    await settle();
  };

  const settle = async (): Promise<void> => {
    const nearest = await store.wakes.nearest();
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
