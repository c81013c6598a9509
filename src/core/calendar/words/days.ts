import { localDate, type LocalDate } from '../../ids.ts';
import { weekdays, type Weekday } from '../model.ts';
import { addDays, daysInMonth, isLocalDate, weekdayOf } from '../wall.ts';
import { unclear, type Unclear } from './reading.ts';
import type { Said, SaidDay } from './said.ts';

/** The day on the calendar. Without a year it is the first such day that is not before `notBefore`. */
export function dateOf(day: SaidDay, notBefore: LocalDate, edge: 'first' | 'last'): LocalDate | Unclear {
  switch (day.is) {
    case 'exactly':
      return day.date;
    case 'weekday':
      return weekdayFrom(day.on, day.which, notBefore);
    case 'date':
      return dateInYear(day.day, day.month, day.year, notBefore) ?? unclear('no-such-date', day.text);
    case 'month':
      return monthEdge(day.month, day.year, notBefore, edge) ?? unclear('no-such-date', day.text);
  }
}

/** *Friday* and *this Friday* may be today, *next Friday* is later, *next week Friday* lies behind the coming Sunday. */
export function weekdayFrom(on: Weekday, which: Said['which'], today: LocalDate): LocalDate {
  const start = which === 'next' ? addDays(today, 1) : which === 'next-week' ? nextMonday(today) : today;
  const ahead = (weekdays.indexOf(on) - weekdays.indexOf(weekdayOf(start)) + 7) % 7;
  return addDays(start, ahead);
}

const nextMonday = (today: LocalDate): LocalDate => addDays(today, 7 - weekdays.indexOf(weekdayOf(today)));

/** The next day of the month so numbered, -1 for the last. Null when there is none, such as the 32nd. */
export function monthDayFrom(day: number, today: LocalDate): LocalDate | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (let n = 0; n < 12; n += 1) {
    const [inYear, inMonth] = [year + Math.floor((month - 1 + n) / 12), ((month - 1 + n) % 12) + 1];
    const date = written(inYear, inMonth, day === -1 ? daysInMonth(inYear, inMonth) : day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

/** Eight years, because 29 February can be that far. */
const yearsAhead = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function dateInYear(day: number, month: number, year: number | null, notBefore: LocalDate): LocalDate | null {
  if (year !== null) return written(fullYear(year), month, day);
  const now = Number(notBefore.slice(0, 4));
  const dates = yearsAhead.map((ahead) => written(now + ahead, month, day));
  return dates.find((date) => date !== null && date >= notBefore) ?? null;
}

function monthEdge(month: number, year: number | null, notBefore: LocalDate, edge: 'first' | 'last'): LocalDate | null {
  const now = Number(notBefore.slice(0, 4));
  const years = year === null ? [now, now + 1] : [fullYear(year)];
  const dates = years.map((inYear) => written(inYear, month, edge === 'first' ? 1 : daysInMonth(inYear, month)));
  return dates.find((date) => date !== null && (year !== null || date >= notBefore)) ?? null;
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

function written(year: number, month: number, day: number): LocalDate | null {
  const two = (n: number): string => String(n).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(day)}`;
  return isLocalDate(text) ? localDate(text) : null;
}
