import type { GroupId } from '../ids.ts';
import { weekdays, type Meeting, type Rule, type Series, type Venue } from './model.ts';
import { firstDate } from './rrule.ts';
import { isLocalDate, isWallTime } from './wall.ts';

/** What a series must have to be checked: also one that has no id yet. */
export type SeriesDraft = Pick<Series, 'rule' | 'from' | 'time' | 'ends' | 'label' | 'venue'>;

/** What is wrong with a series. `-length`: empty or too long. `-line`: more than one line, or characters nobody sees. */
export type SeriesProblem =
  | 'every-out-of-range'
  | 'no-weekday'
  | 'weekday-unknown'
  | 'weekday-twice'
  | 'nth-out-of-range'
  | 'day-out-of-range'
  | 'from-not-a-date'
  | 'time-not-a-time'
  | 'until-not-a-date'
  | 'until-before-from'
  | 'times-out-of-range'
  | 'once-with-end'
  | 'never-happens'
  | 'label-length'
  | 'label-line'
  | 'place-length'
  | 'place-line'
  | 'access-length'
  | 'access-line';

/** Everything that keeps a series from being saved; empty when it is fine. In the order in which a person would fix it. */
export function seriesProblems(series: SeriesDraft): readonly SeriesProblem[] {
  const found = [...ofRule(series.rule), ...ofBeginning(series), ...ofEnds(series)];
  // Days are only counted where all that says which days is in order.
  const never = found.length === 0 && firstDate(series) === null;
  return [...found, ...(never ? (['never-happens'] as const) : []), ...ofLabel(series.label), ...ofVenue(series.venue)];
}

const mostEvery = { daily: 30, weekly: 12, 'monthly-weekday': 12, 'monthly-day': 12 } as const;

function ofRule(rule: Rule): SeriesProblem[] {
  if (rule.kind === 'once') return [];
  const found: SeriesProblem[] = within(rule.every, 1, mostEvery[rule.kind]) ? [] : ['every-out-of-range'];
  if (rule.kind === 'weekly') found.push(...ofWeekdays(rule.on));
  if (rule.kind === 'monthly-weekday') {
    if (!weekdayNames.has(rule.on)) found.push('weekday-unknown');
    if (rule.nth !== -1 && !within(rule.nth, 1, 4)) found.push('nth-out-of-range');
  }
  if (rule.kind === 'monthly-day' && rule.day !== -1 && !within(rule.day, 1, 31)) found.push('day-out-of-range');
  return found;
}

/** Rows come back from a store and forms, so that what the types promise is looked at again. */
const weekdayNames: ReadonlySet<string> = new Set(weekdays);

function ofWeekdays(on: readonly string[]): SeriesProblem[] {
  if (on.length === 0) return ['no-weekday'];
  if (on.some((day) => !weekdayNames.has(day))) return ['weekday-unknown'];
  return new Set(on).size < on.length ? ['weekday-twice'] : [];
}

function ofBeginning({ from, time }: SeriesDraft): SeriesProblem[] {
  return [
    ...(isLocalDate(from) ? [] : (['from-not-a-date'] as const)),
    ...(isWallTime(time) ? [] : (['time-not-a-time'] as const)),
  ];
}

function ofEnds({ rule, from, ends }: SeriesDraft): SeriesProblem[] {
  if (ends.kind !== 'never' && rule.kind === 'once') return ['once-with-end'];
  switch (ends.kind) {
    case 'never':
      return [];
    case 'times':
      return within(ends.times, 1, 200) ? [] : ['times-out-of-range'];
    case 'until':
      if (!isLocalDate(ends.date)) return ['until-not-a-date'];
      return ends.date < from ? ['until-before-from'] : [];
  }
}

function ofLabel(label: string | null): SeriesProblem[] {
  if (label === null) return [];
  return [
    ...(fits(label, 60) ? [] : (['label-length'] as const)),
    ...(isOneLine(label) ? [] : (['label-line'] as const)),
  ];
}

function ofVenue(venue: Venue): SeriesProblem[] {
  if (venue.kind === 'online') return [];
  const { place, access } = venue;
  const found: SeriesProblem[] = [];
  if (!fits(place, 100)) found.push('place-length');
  if (!isOneLine(place)) found.push('place-line');
  if (access !== null && !fits(access, 200)) found.push('access-length');
  if (access !== null && !isOneLine(access)) found.push('access-line');
  return found;
}

const within = (n: number, least: number, most: number): boolean => Number.isInteger(n) && n >= least && n <= most;

/** Counted as Discord's own forms count; blanks alone are nothing. */
const fits = (text: string, most: number): boolean => text.trim() !== '' && text.length <= most;

/** Line breaks, control characters and the marks that turn the direction of writing, which would reorder what stands beside. */
const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text);

/**
 * The first two meetings of one group that are in each other's way: from the opening of the doors to the end by plan.
 * A meeting that ends as the doors of the next open is fine. Those that do not take place, or no more, take no time.
 * @param about only pairs with such a meeting count: whoever plans one is not held up by two others.
 */
export function clashes(
  meetings: readonly Meeting[],
  about: (meeting: Meeting) => boolean = () => true,
): readonly [Meeting, Meeting] | null {
  const going = new Map<GroupId, readonly Meeting[]>();
  const inOrder = meetings
    .filter(({ state }) => state === 'planned' || state === 'open')
    .toSorted((one, other) => one.opensAt - other.opensAt);
  for (const second of inOrder) {
    const before = (going.get(second.group) ?? []).filter((one) => one.endsAt > second.opensAt);
    const first = before.find((one) => about(one) || about(second));
    if (first !== undefined) return [first, second];
    going.set(second.group, [...before, second]);
  }
  return null;
}
