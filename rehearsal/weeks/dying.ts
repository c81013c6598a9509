import { seconds } from '#core/time.ts';
import type { Evening } from '../evening.ts';

/** A bot that dies in the midst of its work, and is booted again at once. */
export interface Dying {
  /** It dies when Discord gets the n-th request from now on. */
  arm(request: number): void;
  /** Boots at once what has died. */
  bury(): Promise<void>;
  /** It dies now, when it has not yet, and is booted at once. */
  settle(): Promise<void>;
}

export function createDying({ discord, process, boot }: Evening): Dying {
  let left = 0;
  let deaths: Promise<void>[] = [];
  discord.gateway.options.server.on('request', () => {
    if (left === 0) return;
    left -= 1;
    if (left === 0) deaths.push(process.crash());
  });
  const bury = async (): Promise<void> => {
    if (deaths.length === 0) return;
    await Promise.all(deaths);
    deaths = [];
    await discord.idle();
    await boot();
  };
  return {
    arm(request) {
      left = request;
    },
    bury,
    async settle() {
      if (left > 0) {
        left = 0;
        await process.bot?.upkeep.beat();
        deaths.push(process.crash());
      }
      await bury();
    },
  };
}

/** So long something may take that begins with a request; then the one that was to be its last has not come. */
export const armedFor = seconds(120);
