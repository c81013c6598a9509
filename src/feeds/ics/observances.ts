import type { Temporal } from 'temporal-polyfill';
import { weekdays } from '#core/calendar/model.ts';

/** One change of a zone's clock: what the wall showed in that moment, and the offsets before and after. */
export interface Change {
  readonly from: string;
  readonly to: string;
  readonly wall: Temporal.PlainDateTime;
}

/** A part of a VTIMEZONE: the offset that holds from `starts` on, and again each year by the rule. */
export interface Observance {
  readonly from: string;
  readonly to: string;
  readonly starts: Temporal.PlainDateTime;
  readonly rule: string | null;
}

/** So many years in a row a change has to keep to a rule before we believe that it goes on. */
const enoughYears = 5;

/** The changes in few parts: what goes on by a yearly rule until the last year, and the rest one by one. */
export function groupedChanges(changes: readonly Change[], untilYear: number): readonly Observance[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.from}${change.to}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => observancesOf(group, untilYear));
}

function observancesOf(group: readonly Change[], untilYear: number): readonly Observance[] {
  const regular = regularEnd(group, untilYear);
  const firstRegular = group.length - (regular?.years ?? 0);
  return group.slice(0, firstRegular + 1).map(({ from, to, wall }, index) => ({
    from,
    to,
    starts: wall,
    rule: index === firstRegular ? (regular?.rule ?? null) : null,
  }));
}

/** How many of the last changes keep to one yearly rule, one each year until the last year. */
function regularEnd(
  group: readonly Change[],
  untilYear: number,
): { readonly years: number; readonly rule: string } | null {
  const last = group.at(-1);
  if (!last) return null;
  const [best] = rulesOf(last.wall)
    .map((rule) => ({ rule, years: yearsBy(rule, group, untilYear) }))
    .toSorted((one, other) => other.years - one.years);
  return best && best.years >= enoughYears ? best : null;
}

function yearsBy(rule: string, group: readonly Change[], untilYear: number): number {
  const backwards = group.toReversed();
  const time = group.at(-1)?.wall.toPlainTime();
  const odd = backwards.findIndex(
    ({ wall }, ago) =>
      wall.year !== untilYear - ago || !time?.equals(wall.toPlainTime()) || !rulesOf(wall).includes(rule),
  );
  return odd === -1 ? backwards.length : odd;
}

/** The yearly rules that a day keeps to: by its number in the month, and as the last such weekday. */
function rulesOf(wall: Temporal.PlainDateTime): readonly string[] {
  const weekday = weekdays[wall.dayOfWeek - 1] ?? 'MO';
  const nth = Math.ceil(wall.day / 7);
  const places = [...(wall.day + 7 > wall.daysInMonth ? [-1] : []), ...(nth < 5 ? [nth] : [])];
  return places.map((place) => `FREQ=YEARLY;BYMONTH=${wall.month};BYDAY=${place}${weekday}`);
}
