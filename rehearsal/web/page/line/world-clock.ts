import type { Speed } from '../../../stage/view.ts';

/** What the page last heard of the world's clock, and when, in milliseconds of the page's own clock. */
export interface ClockHeard {
  readonly now: number;
  readonly speed: Speed;
  readonly heardAt: number;
}

/** The stage tells the time about ten times a second; who has heard nothing for longer does not run ahead. */
const aheadAtMostMs = 1_000;

/**
 * The world's time, epoch milliseconds, between two words of the stage.
 * @param realNow milliseconds of the clock that `heardAt` was read from
 */
export function worldTime(heard: ClockHeard, realNow: number): number {
  if (heard.speed === 'paused') return heard.now;
  const passed = Math.min(Math.max(0, realNow - heard.heardAt), aheadAtMostMs);
  return heard.now + passed * heard.speed;
}
