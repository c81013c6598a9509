import type { LocalDate } from '../ids.ts';
import { datesBetween, type Days } from './expand.ts';
import type { Rule } from './model.ts';
import { addDays } from './wall.ts';

/**
 * The RRULE value of RFC 5545 for calendars outside, to stand beside a DTSTART on `firstDate`; null for a single meeting.
 * A last day is written as the number of meetings until then: UNTIL has to be in UTC beside a DTSTART with a zone
 * (3.3.10), where it would be right for one zone only, and some programs read it as a wall time.
 */
export function rruleOf(series: Days): string | null {
  const { rule, ends } = series;
  if (rule.kind === 'once') return null;
  const parts = [...partsOf(rule), 'WKST=MO'];
  if (ends.kind === 'times') parts.push(`COUNT=${ends.times}`);
  // A rule without any day is refused before it is saved; COUNT=0 would not be valid.
  if (ends.kind === 'until') parts.push(`COUNT=${Math.max(1, datesBetween(series, series.from, ends.date).length)}`);
  return parts.join(';');
}

/** The first day by the rule, which DTSTART must be (RFC 5545 3.8.5.3); null when there is none in fifty years. */
export function firstDate(series: Days): LocalDate | null {
  const yearsAhead = [1, 5, 50];
  for (const years of yearsAhead) {
    const [first] = datesBetween(series, series.from, addDays(series.from, years * 366));
    if (first !== undefined) return first;
  }
  return null;
}

function partsOf(rule: Exclude<Rule, { kind: 'once' }>): string[] {
  const every = rule.every === 1 ? [] : [`INTERVAL=${rule.every}`];
  switch (rule.kind) {
    case 'daily':
      return ['FREQ=DAILY', ...every];
    case 'weekly':
      return ['FREQ=WEEKLY', ...every, `BYDAY=${rule.on.join(',')}`];
    case 'monthly-weekday':
      return ['FREQ=MONTHLY', ...every, `BYDAY=${rule.nth}${rule.on}`];
    case 'monthly-day':
      return ['FREQ=MONTHLY', ...every, `BYMONTHDAY=${rule.day}`];
  }
}
