/**
 * What is going on right now. Every door (dispatch, listen, performer, timers) runs its work through here, so that
 * nothing fails unseen, a shutdown can wait for what has begun, and the rehearsal knows when the bot is idle.
 */
export interface Work {
  /** Runs the work; a failure goes to `failed`, never to the caller. Does nothing after `stop`. */
  run(door: string, task: () => Promise<void>): void;
  /** Resolves when nothing is going on. */
  idle(): Promise<void>;
  /** Takes no more work. What has begun goes on; its failures are no longer told (the house is closing). */
  stop(): void;
}

export function createWork(failed: (door: string, error: unknown) => void): Work {
  let going = 0;
  let stopped = false;
  let waiting: (() => void)[] = [];

  const finished = (): void => {
    going -= 1;
    if (going > 0) return;
    const wake = waiting;
    waiting = [];
    for (const resolve of wake) resolve();
  };

  const carry = async (door: string, task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      if (!stopped) failed(door, error);
    } finally {
      finished();
    }
  };

  return {
    run(door, task) {
      if (stopped) return;
      going += 1;
      void carry(door, task);
    },
    idle() {
      if (going === 0) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    stop() {
      stopped = true;
    },
  };
}
