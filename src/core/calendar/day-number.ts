import { localDate, type LocalDate } from '../ids.ts';

/**
 * Days since 1 January 1970, so that days can be counted without a time of day. The years begin in March here, because the
 * leap day then comes last (Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
 */
export function dayNumber(date: LocalDate): number {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** `month` from 1; a month or a day beyond the end is counted on, so that month 13 is January. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  // 153 days are in each five months from March on.
  const before = Math.floor((153 * (months - marchYear * 12) + 2) / 5);
  return marchYear * 365 + leapDays + before + day - 1 - marchFirstOfYearZero;
}

/** From 1 March of the year 0 to 1 January 1970. */
const marchFirstOfYearZero = 719_468;

/** The day of such a number: `civil_from_days` of the same source. */
export function dateOfNumber(number: number): LocalDate {
  const days = number + marchFirstOfYearZero;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0);
  return localDate(`${year}-${two(month)}-${two(day)}`);
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
