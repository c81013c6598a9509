import type { YearGroup } from './calendar-year-groups.ts';
import { days, hours, minutes, seconds } from '#core/time.ts';
import { type Due, dueFor } from '#rehearsal/measure/due-reminders.ts';
import { daysOn, instantOfWall } from '#rehearsal/measure/wall-clock.ts';
import type { Random } from '#rehearsal/people/random.ts';

/** One morning of September 2026 at six, and the same a year later. */
export const starts = Date.UTC(2026, 8, 1, 6);
export const yearEnds = Date.UTC(2027, 8, 1, 6);

/** The usual format opens its doors so long before. */
export const doors = minutes(10);

/** How the bot dies: quietly at this moment, or in the midst of the requests that follow it. */
interface Kill {
  readonly at: number;
  readonly request: number | null;
}

/** What a year has to bring, reckoned from the walls of both zones, and when the bot dies. */
export interface YearPlan {
  readonly meetings: readonly { readonly group: YearGroup; readonly at: number }[];
  readonly due: readonly Due[];
  /** Openings and reminders. */
  readonly promised: readonly number[];
  readonly kills: readonly Kill[];
}

const startsOf = ({ first, every, zone }: YearGroup, until: number): readonly number[] => {
  const found: number[] = [];
  for (let wall = first; instantOfWall(wall, zone) < until; wall = daysOn(wall, every)) {
    found.push(instantOfWall(wall, zone));
  }
  return found;
};

/** @param since when people asked; @param idOf who is meant by a name. */
export function planYear(
  groups: readonly YearGroup[],
  random: Random,
  { since, until, idOf }: { readonly since: number; readonly until: number; idOf(name: string): string },
): YearPlan {
  const dueIn = (group: YearGroup): readonly Due[] =>
    group.wishes.flatMap(({ who, leads, quiet, zone }) =>
      dueFor({ who: idOf(who), leads, quiet, zone: zone ?? group.zone, since }, startsOf(group, until + days(8))),
    );
  const due = groups.flatMap(dueIn).filter(({ at }) => at < until - hours(2));
  const meetings = groups
    .flatMap((group) => startsOf(group, until - hours(4)).map((at) => ({ group, at })))
    .toSorted((a, b) => a.at - b.at);
  const promised = [...meetings.map(({ at }) => at - doors), ...due.map(({ at }) => at)];
  const near = [...promised, ...meetings.map(({ at }) => at)];
  return { meetings, due, promised, kills: killsOf(random, near, until) };
}

/** One a day; often just before or in an opening, a start or a reminder. */
function killsOf(random: Random, moments: readonly number[], until: number): readonly Kill[] {
  const kills: Kill[] = [];
  for (let day = starts; day < until; day += days(1)) {
    const near = moments.filter((at) => at > day + minutes(3) && at < day + days(1) - minutes(3));
    const moment = random.chance(0.75) ? random.pick(near) : undefined;
    const at = moment ?? day + random.between(minutes(3), days(1) - minutes(3));
    const request = moment !== undefined && random.chance(0.7) ? Math.floor(random.between(1, 9)) : null;
    kills.push({ at: Math.round(at + random.between(-seconds(4), request === null ? seconds(60) : 0)), request });
  }
  return kills;
}
