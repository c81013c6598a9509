import type { Random } from '../people/random.ts';
import { daysOn, instantOfWall, wallAt } from '../measure/wall-clock.ts';

/** What is special about a week besides its meeting. */
export type Turn = 'as usual' | 'the host cannot come' | 'moved' | 'skipped';

/** `midst`: at a request in the opening. `down`: from before the doors until some minutes after their time. */
export type Crash = 'none' | 'midst' | 'down';

export interface Week {
  readonly number: number;
  /** The Wednesday on which it begins, ten in the morning on the group's wall. */
  readonly begins: string;
  /** The Tuesday by the rule. */
  readonly date: string;
  /** Where the meeting really is, on the wall; null when it is skipped. */
  readonly meets: string | null;
  readonly turn: Turn;
  readonly crash: Crash;
  /** The clocks change in this week, by so many minutes. */
  readonly clockChange: number;
}

const week = 7;
/** In so many weeks everything special happens once. */
const season = 12;
const minute = 60_000;

/** How far the wall is ahead of UTC, in minutes. */
const aheadOn = (day: string, zone: string): number => {
  const at = instantOfWall(`${day}T12:00`, zone);
  return Math.round((Date.parse(`${wallAt(at, zone)}:00Z`) - at) / minute);
};

/** A Wednesday of September 2026, or later, so that a change of the clocks lies in the fourth of six weeks. */
export function firstWednesday(weeks: number, zone: string): string {
  const early = '2026-09-02T10:00';
  if (weeks < 6) return early;
  for (let days = 3 * week; days < 366; days += 1) {
    const before = daysOn(early, days).slice(0, 10);
    const after = daysOn(early, days + 1).slice(0, 10);
    if (aheadOn(before, zone) !== aheadOn(after, zone)) return daysOn(early, (Math.floor(days / week) - 3) * week);
  }
  return early;
}

/** What happens in each week: the same for the same chance. */
export function almanac(weeks: number, zone: string, random: Random): readonly Week[] {
  const first = firstWednesday(weeks, zone);
  const turns = Array.from({ length: Math.ceil(weeks / season) }, (_, block) =>
    turnsOf(Math.min(season, weeks - block * season), random),
  ).flat();
  const meeting = turns.flatMap((turn, number) => (turn === 'skipped' ? [] : [number]));
  const crashed = random.pick(meeting) ?? 0;
  const crash = random.chance(0.5) ? 'midst' : 'down';
  return turns.map((turn, number): Week => {
    const begins = daysOn(first, number * week);
    const date = daysOn(begins, 6).slice(0, 10);
    const meets = { skipped: null, moved: `${daysOn(begins, 5).slice(0, 10)}T19:30` };
    const change = aheadOn(daysOn(begins, week).slice(0, 10), zone) - aheadOn(begins.slice(0, 10), zone);
    return {
      number: number + 1,
      begins,
      date,
      meets: turn === 'skipped' || turn === 'moved' ? meets[turn] : `${date}T19:00`,
      turn,
      crash: number === crashed ? crash : 'none',
      clockChange: change,
    };
  });
}

/** Of few weeks the host's absence comes first, then a move, then a week without a meeting. */
function turnsOf(weeks: number, random: Random): readonly Turn[] {
  const special = (['the host cannot come', 'moved', 'skipped'] as const).slice(0, Math.max(0, weeks - 1));
  const all: readonly Turn[] = [
    ...special,
    ...Array.from({ length: weeks - special.length }, () => 'as usual' as const),
  ];
  return random.shuffled(all);
}
