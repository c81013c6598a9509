import { Temporal } from 'temporal-polyfill';
import { localDate, type LocalDate } from '../../ids.ts';
import type { Ends, Rule } from '../model.ts';
import { addDays } from '../wall.ts';
import { dateOf } from './days.ts';
import type { Unit } from './pieces.ts';
import { isUnclear, unclear, type Unclear } from './reading.ts';
import type { Said } from './said.ts';

/** When it ends. *For 8 weeks* is a cohort: so many times as fit, however they are moved; else a last day. */
export function endsOf({ until, times, span }: Said, rule: Rule, from: LocalDate): Ends | Unclear {
  if (until !== null) {
    if (times !== null || span !== null) return unclear('twice-said', until.text);
    const date = dateOf(until, from, 'last');
    return isUnclear(date) ? date : { kind: 'until', date };
  }
  if (times !== null) return counted(times);
  if (span === null) return { kind: 'never' };
  if (span.n < 1) return unclear('out-of-range', String(span.n));
  const fitting = timesIn(span.n, span.unit, rule);
  return fitting === null ? { kind: 'until', date: addDays(after(from, span.n, span.unit), -1) } : counted(fitting);
}

function counted(times: number): Ends | Unclear {
  return times < 1 || times > 200 ? unclear('out-of-range', String(times)) : { kind: 'times', times };
}

/** How many meetings fit in so long a time; null where that depends on the calendar. */
function timesIn(n: number, unit: Unit, rule: Rule): number | null {
  if (unit === 'month') {
    const monthly = rule.kind === 'monthly-day' || rule.kind === 'monthly-weekday';
    return monthly ? Math.ceil(n / rule.every) : null;
  }
  if (rule.kind === 'daily') return Math.ceil((unit === 'week' ? 7 * n : n) / rule.every);
  return rule.kind === 'weekly' && unit === 'week' ? Math.ceil(n / rule.every) * rule.on.length : null;
}

function after(from: LocalDate, n: number, unit: Unit): LocalDate {
  const length = { day: { days: n }, week: { weeks: n }, month: { months: n } }[unit];
  return localDate(Temporal.PlainDate.from(from).add(length).toString());
}
