import { type Instant, seconds } from '#core/time.ts';

/** Discord forgets an interaction after three seconds; one that reaches us later cannot be answered any more. */
const answerable = seconds(3);

/** Two calls that were made this far apart, and are late by the same, were not held back by one outage. */
const apart = seconds(1);

/**
 * Whether a call was held back so long that nobody waits for its answer. Our clock may differ from Discord's: the
 * quickest call ever seen tells by how much, and when a clock is set anew, two calls in a row tell it.
 */
export function createTooLate(): (created: Instant, now: Instant) => boolean {
  let skew = Number.POSITIVE_INFINITY;
  let held: { readonly created: Instant; readonly age: number } | null = null;
  return (created, now) => {
    const age = now - created;
    const sameAgain = held !== null && Math.abs(age - held.age) < apart && created - held.created > apart;
    skew = sameAgain ? age : Math.min(skew, age);
    const late = age - skew > answerable;
    held = late ? { created, age } : null;
    return late;
  };
}
