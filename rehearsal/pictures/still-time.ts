import type { RealTime as StageTime } from '../stage/real-time.ts';
import { beatEvery, type RealTime as ServerTime } from '../web/server/beat.ts';

/**
 * The time of whoever takes the pictures: it stands still, so that nothing on the stage moves but what a recipe moves. What the
 * server has to tell it tells at once.
 */
export const stillTime: StageTime & ServerTime = {
  now: () => 0,
  every: () => () => undefined,
  after(ms, work) {
    if (ms > beatEvery) return () => undefined;
    const soon = setImmediate(work);
    return () => clearImmediate(soon);
  },
};
