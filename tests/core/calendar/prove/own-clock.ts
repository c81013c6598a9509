import { aheadAt, asIfUtc, wallAt } from '#rehearsal/measure/wall-clock.ts';

/**
 * What a clock on the wall shows, and when it shows it: worked out from Intl's parts of an instant alone, so that nothing
 * is shared with what is proven.
 */

const hour = 3_600_000;

/** When the wall shows this first; in a gap, what it shows is as much later as the clock jumped. */
export function ownInstant(
  wall: string,
  zone: string,
): { readonly at: number; readonly change: 'none' | 'gap' | 'twice' } {
  const shown = asIfUtc(wall);
  // No zone is further than 14 hours from UTC, and none changes twice within two days.
  const before = aheadAt(shown - 20 * hour, zone);
  const after = aheadAt(shown + 20 * hour, zone);
  if (before === after) return { at: shown - before, change: 'none' };
  const matches = [shown - before, shown - after].filter((at) => wallAt(at, zone) === wall).toSorted((a, b) => a - b);
  const [first, second] = matches;
  if (first === undefined) return { at: shown - before, change: 'gap' };
  return { at: first, change: second === undefined ? 'none' : 'twice' };
}

/** A change of the clock: what the wall shows in the last minute before it. */
export interface Change {
  readonly day: string;
  readonly minuteOfDay: number;
}

const changes = new Map<string, readonly Change[]>();

/** The clock changes of a zone, 2024 to 2040. */
export function changesOf(zone: string): readonly Change[] {
  const known = changes.get(zone);
  if (known !== undefined) return known;
  const found: Change[] = [];
  const end = Date.UTC(2041, 0, 1);
  for (let at = Date.UTC(2024, 0, 1); at < end; at += 24 * hour) {
    if (aheadAt(at, zone) !== aheadAt(at + 24 * hour, zone)) found.push(changeIn(at, zone));
  }
  changes.set(zone, found);
  return found;
}

/** Halves the day until the minute of the change is found. */
function changeIn(from: number, zone: string): Change {
  let [low, high] = [from, from + 24 * hour];
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (aheadAt(middle, zone) === aheadAt(low, zone)) low = middle;
    else high = middle;
  }
  const wall = wallAt(low, zone);
  return { day: wall.slice(0, 10), minuteOfDay: Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14)) };
}
