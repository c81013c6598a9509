import type { Rule, Weekday } from '../model.ts';
import { weekdays } from '../model.ts';
import { weekdayOf } from '../wall.ts';
import type { LocalDate } from '../../ids.ts';
import { unclear, type Unclear } from './reading.ts';
import type { Said } from './said.ts';

/**
 * The rule that was said; `first` is a day that was said beside it, from which weekday and day of the month are taken when
 * nothing else says them (*weekly from 1 December*). `text` is all that was typed.
 */
export function makeRule(said: Said, first: LocalDate | null, text: string): Rule | Unclear {
  if (said.nth !== null) return byNth(said, said.nth);
  if (said.monthDay !== null) return byMonthDay(said, said.monthDay);
  const { period } = said;
  if (period?.unit === 'month') return monthly(period.every, period.text, said.on, first);
  if (period?.unit === 'day') return daily(period.every, period.text, said.on);
  if (!repeats(said)) return { kind: 'once' };
  const fromDay = first !== null && (period !== null || said.day !== null) ? [weekdayOf(first)] : [];
  const on = inOrder(said.on.length > 0 ? said.on : fromDay);
  if (on.length === 0) return unclear('no-day', period?.text ?? text);
  return weekly(period?.every ?? 1, on, period?.text ?? text);
}

/** Whether it is more than one meeting. *Tuesday 7 pm* is one; *Tuesday and Thursday* cannot be. */
export function repeats(said: Said): boolean {
  const ends = said.times !== null || said.span !== null || said.until !== null || said.from !== null;
  return said.repeats || said.period !== null || ends || said.on.length > 1 || said.nth !== null;
}

/**
 * *Every second Tuesday* is every two weeks, and so for the third and more; *every first* and *every last* can only be
 * in a month, and so is all of them that is said of a month, or without *every*. German means the same by *jeden zweiten*.
 */
function byNth(said: Said, { n, after, text }: NonNullable<Said['nth']>): Rule | Unclear {
  const [on] = said.on;
  if (on === undefined || said.on.length > 1) return unclear('twice-said', text);
  const { period } = said;
  const ofMonth = period?.unit === 'month';
  if (period !== null && !ofMonth) {
    // "Weekly, every second Tuesday": the second is the period.
    return period.unit === 'week' && period.every === 1 && n > 1 ? weekly(n, [on], text) : unclear('twice-said', text);
  }
  if (!ofMonth && after === 'every' && n > 1) return weekly(n, [on], text);
  if (n !== 1 && n !== 2 && n !== 3 && n !== 4 && n !== -1) return unclear('out-of-range', text);
  const every = period?.every ?? 1;
  return every > 12 ? unclear('out-of-range', period?.text ?? text) : { kind: 'monthly-weekday', every, nth: n, on };
}

function byMonthDay(said: Said, { day, text }: NonNullable<Said['monthDay']>): Rule | Unclear {
  // "Tuesday the 24th" is one day; the 24th of every month is a Tuesday only sometimes.
  if (said.on.length > (repeats(said) ? 0 : 1)) return unclear('twice-said', text);
  if (said.period !== null && said.period.unit !== 'month') return unclear('twice-said', text);
  if (day === 0 || day > 31) return unclear('out-of-range', text);
  return repeats(said) ? monthlyDay(said.period?.every ?? 1, day, said.period?.text ?? text) : { kind: 'once' };
}

/** *Monthly from 15 December*; *monthly on Tuesday* does not say which Tuesday. */
function monthly(every: number, text: string, on: readonly Weekday[], first: LocalDate | null): Rule | Unclear {
  if (on.length > 0 || first === null) return unclear('no-day', text);
  return monthlyDay(every, Number(first.slice(8)), text);
}

function monthlyDay(every: number, day: number, text: string): Rule | Unclear {
  return every > 12 ? unclear('out-of-range', text) : { kind: 'monthly-day', every, day };
}

/** *Every 14 days on Tuesday* is every two weeks; *daily Monday to Friday* is weekly on five days. */
function daily(every: number, text: string, on: readonly Weekday[]): Rule | Unclear {
  if (on.length === 0) return every < 1 || every > 30 ? unclear('out-of-range', text) : { kind: 'daily', every };
  if (every === 1) return weekly(1, inOrder(on), text);
  return every % 7 === 0 ? weekly(every / 7, inOrder(on), text) : unclear('twice-said', text);
}

function weekly(every: number, on: readonly Weekday[], text: string): Rule | Unclear {
  return every < 1 || every > 12 ? unclear('out-of-range', text) : { kind: 'weekly', every, on };
}

const inOrder = (on: readonly Weekday[]): readonly Weekday[] => weekdays.filter((day) => on.includes(day));
