import { type Instant, minutes } from '#core/time.ts';

/** So many requests a minute from one address; as many at once after a quiet minute. */
const perMinute = 60;

/** So many addresses are remembered at most; the one that was counted longest ago is forgotten first. */
const mostCallers = 10_000;

interface Bucket {
  readonly left: number;
  readonly at: Instant;
}

export interface RateLimit {
  /** 0 when this request is fine, otherwise in how many whole seconds the next one will be. */
  wait(caller: string, now: Instant): number;
}

/** A bucket of tokens for each caller, in memory only. */
export function createRateLimit(): RateLimit {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / minutes(1);
  return {
    wait(caller, now) {
      const { left, at } = buckets.get(caller) ?? { left: perMinute, at: now };
      const filled = Math.min(perMinute, left + Math.max(0, now - at) * perMs);
      // Taken out and put in again, so that the order of the map is the order of the last visits.
      buckets.delete(caller);
      buckets.set(caller, { left: filled < 1 ? filled : filled - 1, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > mostCallers && oldest !== undefined) buckets.delete(oldest);
      return filled < 1 ? Math.ceil((1 - filled) / perMs / 1_000) : 0;
    },
  };
}
