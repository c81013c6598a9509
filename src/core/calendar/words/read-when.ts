import type { LocalDate, WallTime } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import { firstDate } from '../rrule.ts';
import type { Ends, Rule } from '../model.ts';
import { addDays, wallOf, weekdayOf } from '../wall.ts';
import { cut } from './cut.ts';
import { dateOf, monthDayFrom, weekdayFrom } from './days.ts';
import { endsOf } from './ends.ts';
import { makeRule } from './make-rule.ts';
import { isUnclear, unclear, type ReadWhen, type Unclear } from './reading.ts';
import type { Said } from './said.ts';
import { readSingleDate } from './single-date.ts';
import { timeOfDay } from './time-of-day.ts';
import { understand } from './understand.ts';

export type { ReadWhen } from './reading.ts';

interface Now {
  readonly now: Instant;
  readonly zone: string;
}

/** Longer than anybody says it; a guard against texts that are something else. */
const longestText = 200;

/**
 * Reads when a group meets from words, in English and German, also mixed. `zone` is the group's: it says what day is today.
 * All of the text has to be understood; else the answer names the part that was not. The rule is not checked beyond
 * that: see `seriesProblems`. A time in a gap of the clock is fine here; the caller warns.
 *
 * *Every second Tuesday* and *jeden zweiten Dienstag* are every two weeks; with *of the month* or *im Monat* they are in the
 * month. Both are common, so whoever asks shows dates before anything is saved.
 */
export function readWhen(text: string, at: Now): ReadWhen {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain === '') return unclear('empty', '');
  if (plain.length > longestText) return unclear('not-understood', plain.slice(0, longestText));
  const here = wallOf(at.now, at.zone);
  const parts = cut(plain);
  if ('unknown' in parts) return readSingleDate(plain, at) ?? unclear('not-understood', parts.unknown);
  const said = understand(parts.pieces, here.date);
  if (isUnclear(said)) return said.why === 'not-understood' ? (readSingleDate(plain, at) ?? said) : said;
  return inWords(said, here, plain);
}

interface Wall {
  readonly date: LocalDate;
  readonly time: WallTime;
}

function inWords(said: Said, here: Wall, text: string): ReadWhen {
  const time = timeOfDay(said);
  if (isUnclear(time)) return time;
  const leftOver = notUsed(said, text);
  if (leftOver !== null) return leftOver;
  // What would have begun today already begins on the next day of the rule.
  const soonest = time !== null && time <= here.time ? addDays(here.date, 1) : here.date;
  const first = said.from ?? said.day;
  const start = first === null ? null : dateOf(first, here.date, 'first');
  if (isUnclear(start)) return start;
  const rule = makeRule(said, start, text);
  if (isUnclear(rule)) return rule;
  if (rule.kind === 'once') return single(said, start, here, soonest, time, text);
  const from = firstDayOf(rule, start ?? startOf(said, here.date, soonest));
  const ends = endsOf(said, rule, from);
  return isUnclear(ends) ? ends : { kind: 'rule', rule, from, time, ends };
}

/** What would be dropped without a word, because something else says the same thing otherwise. */
function notUsed({ day, from, monthDay, which, on }: Said, text: string): Unclear | null {
  if (day !== null && (from !== null || monthDay !== null)) return unclear('twice-said', day.text);
  return which !== null && on.length === 0 ? unclear('not-understood', text) : null;
}

/** *Next Tuesday and Thursday, weekly* begins with that Tuesday. */
function startOf({ which, on }: Said, today: LocalDate, soonest: LocalDate): LocalDate {
  const [first] = on;
  return which === null || first === undefined ? soonest : weekdayFrom(first, which, today);
}

/** The first day by the rule, from which its weeks and months are counted. */
function firstDayOf(rule: Rule, start: LocalDate): LocalDate {
  const each: Rule = rule.kind === 'once' ? rule : { ...rule, every: 1 };
  return firstDate({ rule: each, from: start, ends: { kind: 'never' } }) ?? start;
}

function single(
  said: Said,
  start: LocalDate | null,
  here: Wall,
  soonest: LocalDate,
  time: WallTime | null,
  text: string,
): ReadWhen {
  const date = start ?? singleDay(said, here, soonest, text);
  if (isUnclear(date)) return date;
  const [on] = said.on;
  if (on !== undefined && weekdayOf(date) !== on) return unclear('other-weekday', text);
  const over = date < here.date || (date === here.date && time !== null && time <= here.time);
  const ends: Ends = { kind: 'never' };
  return over ? unclear('in-the-past', text) : { kind: 'rule', rule: { kind: 'once' }, from: date, time, ends };
}

function singleDay(said: Said, here: Wall, soonest: LocalDate, text: string): LocalDate | Unclear {
  if (said.monthDay !== null)
    return monthDayFrom(said.monthDay.day, soonest) ?? unclear('no-such-date', said.monthDay.text);
  const [on] = said.on;
  if (on === undefined) return unclear('no-day', text);
  return weekdayFrom(on, said.which, said.which === null ? soonest : here.date);
}
