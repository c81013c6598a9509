import { daysOn, instantOfWall, wallAt } from './wall-clock.ts';

const minute = 60_000;

/** How long before the start, in the words of the select. */
export const leadWords = [
  'A week before',
  'A day before',
  '3 hours before',
  '1 hour before',
  '15 minutes before',
] as const;
export type LeadWords = (typeof leadWords)[number];

/** What somebody asked for, as they said it. */
export interface Asked {
  readonly who: string;
  readonly zone: string;
  readonly leads: readonly LeadWords[];
  /** On their own wall clock, `22:00` to `07:00`. */
  readonly quiet: { readonly from: string; readonly to: string } | null;
  /** On the world's clock: what was due before is not told. */
  readonly since: number;
}

export interface Due {
  readonly who: string;
  readonly at: number;
  readonly startsAt: number;
}

/** Reminders of one meeting nearer to each other than this are one, and one after quiet hours comes at least so long before the start. */
const close = 10 * minute;

/** When a reminder is wanted: days by the wall, hours and minutes as they pass. */
function wantedAt(startsAt: number, lead: LeadWords, zone: string): number {
  switch (lead) {
    case 'A week before':
      return instantOfWall(daysOn(wallAt(startsAt, zone), -7), zone);
    case 'A day before':
      return instantOfWall(daysOn(wallAt(startsAt, zone), -1), zone);
    case '3 hours before':
      return startsAt - 180 * minute;
    case '1 hour before':
      return startsAt - 60 * minute;
    case '15 minutes before':
      return startsAt - 15 * minute;
  }
}

/** Out of quiet hours: to their end when that helps, else to the minute before they begin. */
function outOfQuiet(at: number, startsAt: number, { quiet, zone }: Asked): number {
  if (quiet === null) return at;
  const today = wallAt(at, zone).slice(0, 10);
  for (const back of [-1, 0]) {
    const from = daysOn(`${today}T${quiet.from}`, back);
    const to = daysOn(`${today}T${quiet.to}`, quiet.to < quiet.from ? back + 1 : back);
    const [begins, ends] = [instantOfWall(from, zone), instantOfWall(to, zone)];
    if (at < begins || at >= ends) continue;
    return ends <= startsAt - close ? ends : begins - minute;
  }
  return at;
}

/**
 * Everything that this person has to be reminded of, by the times at which meetings really were to start: a reckoning of its
 * own, from what people asked for.
 */
export function dueFor(asked: Asked, starts: readonly number[]): readonly Due[] {
  return starts.flatMap((startsAt) => {
    const all = asked.leads
      .map((lead) => outOfQuiet(wantedAt(startsAt, lead, asked.zone), startsAt, asked))
      .toSorted((a, b) => a - b);
    return all
      .filter((at, index) => (all[index + 1] ?? Number.POSITIVE_INFINITY) - at >= close && at > asked.since)
      .map((at) => ({ who: asked.who, at, startsAt }));
  });
}
