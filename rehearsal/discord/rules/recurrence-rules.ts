/** The few shapes of repetition Discord allows (documentation: "Guild Scheduled Event Recurrence Rule"). */
import { array, int, record } from '../changes/read.ts';
import { FREQUENCY } from '../changes/recurrence.ts';
import { check, checkPresent, type Place } from './form-error.ts';

const AT: Place = ['recurrence_rule'];

/** Monday is 0. Mon-Fri, Tue-Sat, Sun-Thu, Fri and Sat, Sat and Sun, Sun and Mon. */
const DAILY_SETS = ['0,1,2,3,4', '1,2,3,4,5', '0,1,2,3,6', '4,5', '5,6', '0,6'];

/** Throws for a rule Discord refuses; null and undefined are no rule. */
export function checkRecurrence(given: unknown): void {
  if (given === undefined || given === null) return;
  const rule = record(given);
  checkPresent(rule['start'], [...AT, 'start']);
  checkPresent(rule['frequency'], [...AT, 'frequency']);
  for (const key of ['end', 'count', 'by_year_day']) {
    const isUnset = rule[key] === undefined || rule[key] === null;
    check(isUnset, [...AT, key], 'BASE_TYPE_FORBIDDEN', 'This field cannot be set.');
  }
  const frequency = int(rule, 'frequency') ?? -1;
  const interval = int(rule, 'interval') ?? 1;
  const most = frequency === FREQUENCY.weekly ? 2 : 1;
  check(interval >= 1 && interval <= most, [...AT, 'interval'], 'NUMBER_TYPE_MAX', 'Only weekly events may skip.');
  checkDays(rule, frequency);
}

function checkDays(rule: Record<string, unknown>, frequency: number): void {
  const weekdays = array(rule['by_weekday']);
  const nth = array(rule['by_n_weekday']);
  const months = array(rule['by_month']);
  const monthDays = array(rule['by_month_day']);
  const kinds = [weekdays, nth, [...months, ...monthDays]].filter((each) => each.length > 0).length;
  check(kinds <= 1, AT, 'GUILD_SCHEDULED_EVENT_RECURRENCE_RULE_INVALID', 'These fields exclude each other.');
  if (frequency === FREQUENCY.daily) {
    const set = weekdays
      .map(Number)
      .toSorted((a, b) => a - b)
      .join(',');
    const fits = weekdays.length === 0 || DAILY_SETS.includes(set);
    return check(
      fits && kinds === Math.sign(weekdays.length),
      [...AT, 'by_weekday'],
      'BASE_TYPE_INVALID',
      'Not a known set of weekdays.',
    );
  }
  if (frequency === FREQUENCY.weekly) {
    return check(
      weekdays.length === 1,
      [...AT, 'by_weekday'],
      'BASE_TYPE_BAD_LENGTH',
      'A weekly event has one weekday.',
    );
  }
  if (frequency === FREQUENCY.monthly) {
    const n = int(record(nth[0]), 'n') ?? 0;
    const fits = nth.length === 1 && n >= 1 && n <= 5;
    return check(fits, [...AT, 'by_n_weekday'], 'BASE_TYPE_BAD_LENGTH', 'A monthly event has one nth weekday.');
  }
  const fits = months.length === 1 && monthDays.length === 1;
  check(fits, [...AT, 'by_month'], 'BASE_TYPE_BAD_LENGTH', 'A yearly event has one month and one day.');
}
