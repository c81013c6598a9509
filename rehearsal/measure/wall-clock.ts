/**
 * When a clock on the wall shows a time, worked out from Intl alone: what a rehearsal measures, and what the calendar is proven
 * against, shares nothing with what the bot plans by.
 */
const day = 86_400_000;
const hour = 3_600_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

/** `2026-10-25T19:00`, as a person in that zone reads it. */
export function wallAt(at: number, zone: string): string {
  // en-GB writes 25/10/2026, 19:00.
  const text = formatterOf(zone).format(at);
  return `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}T${text.slice(12, 17)}`;
}

/** What the wall shows, read as if it hung in UTC. */
export const asIfUtc = (wall: string): number => Date.parse(`${wall}:00Z`);
/** How far the wall is ahead of UTC, in milliseconds. */
export const aheadAt = (at: number, zone: string): number =>
  asIfUtc(wallAt(at, zone)) - Math.floor(at / 60_000) * 60_000;

/** The instant at which the wall first shows this (`2026-10-25T19:00`); as much later as the clock jumped, where it never does. */
export function instantOfWall(wall: string, zone: string): number {
  const shown = asIfUtc(wall);
  const before = shown - aheadAt(shown - 20 * hour, zone);
  const after = shown - aheadAt(shown + 20 * hour, zone);
  const right = [before, after].filter((at) => wallAt(at, zone) === wall).toSorted((a, b) => a - b);
  return right[0] ?? before;
}

/** The same wall so many days on. */
export const daysOn = (wall: string, days: number): string =>
  new Date(asIfUtc(wall) + days * day).toISOString().slice(0, 16);
