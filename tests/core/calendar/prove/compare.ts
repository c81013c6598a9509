import { createRequire } from 'node:module';
import type * as Library from 'rrule';
import type { Calendar } from '#core/calendar/occurrences.ts';
import type { Occurrence, Rule, Series } from '#core/calendar/model.ts';
import { wallAt } from '#rehearsal/measure/wall-clock.ts';
import { changesOf, ownInstant } from './own-clock.ts';
import { randomCase, type Case } from './random-rule.ts';

// The package is CommonJS, whatever its types say.
const { RRule } = createRequire(import.meta.url)('rrule') as typeof Library;
type Options = Library.Options;

/** What is proven: the house's own `occurrences`, or a broken one. */
export type Expander = (calendar: Calendar, zone: string, from: number, until: number) => readonly Occurrence[];

export interface Compared {
  readonly occurrences: number;
  /** What differs, with the seed that makes it again; null when nothing does. */
  readonly difference: string | null;
}

/** Of the others on days without a clock change, so many have their instant worked out a second time. */
const sampled = 6;

/** Compares one random rule: all dates against `rrule`, and the instants against Intl. */
export function compare(seed: number, expand: Expander): Compared {
  const one = randomCase(seed);
  const { series, zone } = one;
  const until = ownInstant(`${one.last}T12:00`, zone).at;
  const from = ownInstant(`${one.first}T12:00`, zone).at;
  const given = expand({ series: [series], notes: [], blackouts: [] }, zone, from, until);
  const expected = datesBy(series, one);
  const differs = (what: string): Compared => ({
    occurrences: given.length,
    difference: `seed ${seed}: ${what}; ${told(one)}`,
  });
  const dates = given.map(({ date }) => date);
  if (dates.join(' ') !== expected.join(' ')) return differs(`${dates.join(' ')} instead of ${expected.join(' ')}`);
  const wrong = given
    .filter((occurrence, n) => isLookedAt(occurrence, n, zone))
    .map((it) => wrongInstant(it, series, zone));
  const [first] = wrong.filter((text) => text !== null);
  return first === undefined ? { occurrences: given.length, difference: null } : differs(first);
}

/** The days by `rrule`, on a clock without any zone, as it is only right there. */
function datesBy(series: Series, { first, last }: Case): readonly string[] {
  const inWindow = (date: string): boolean => {
    const wall = `${date}T${series.time}`;
    return wall >= `${first}T12:00` && wall < `${last}T12:00`;
  };
  if (series.rule.kind === 'once') return [series.from].filter(inWindow);
  const rule = new RRule(
    { ...partsOf(series.rule), ...endOf(series), dtstart: midnight(series.from), wkst: RRule.MO },
    true,
  );
  return rule
    .between(midnight(first), midnight(last), true)
    .map((date) => date.toISOString().slice(0, 10))
    .filter(inWindow);
}

/** What `rrule` reads from the words of RFC 5545: the days until `last`. */
export function readOutside(text: string, first: string, last: string): readonly string[] {
  const rule = new RRule({ ...RRule.parseString(text), dtstart: midnight(first) });
  return rule.between(midnight(first), midnight(last), true).map((date) => date.toISOString().slice(0, 10));
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

function endOf({ ends }: Series): Partial<Options> {
  if (ends.kind === 'times') return { count: ends.times };
  return ends.kind === 'until' ? { until: midnight(ends.date) } : {};
}

function partsOf(rule: Exclude<Rule, { kind: 'once' }>): Partial<Options> {
  const interval = rule.every;
  switch (rule.kind) {
    case 'daily':
      return { freq: RRule.DAILY, interval };
    case 'weekly':
      return { freq: RRule.WEEKLY, interval, byweekday: rule.on.map((on) => RRule[on]) };
    case 'monthly-weekday':
      return { freq: RRule.MONTHLY, interval, byweekday: [RRule[rule.on].nth(rule.nth)] };
    case 'monthly-day':
      return { freq: RRule.MONTHLY, interval, bymonthday: [rule.day] };
  }
}

function isLookedAt({ date }: Occurrence, n: number, zone: string): boolean {
  return n < sampled || changesOf(zone).some(({ day }) => day === date);
}

/** The moment, what a person reads from the wall then, and whether the night is known to be special. */
function wrongInstant({ date, startsAt, clockChange }: Occurrence, series: Series, zone: string): string | null {
  const wall = `${date}T${series.time}`;
  const own = ownInstant(wall, zone);
  const shown = wallAt(startsAt, zone);
  const asRuled = own.change === 'gap' ? shown > wall : shown === wall;
  if (own.at === startsAt && own.change === clockChange && asRuled) return null;
  return `${wall} at ${startsAt} (${clockChange}, the wall shows ${shown}) instead of ${own.at} (${own.change})`;
}

function told({ series, zone, first, last }: Case): string {
  const { rule, from, time, ends } = series;
  return JSON.stringify({ zone, rule, from, time, ends, first, last });
}
