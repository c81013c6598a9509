import { casual, de, type ParsedComponents } from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import { localDate, wallTime, type LocalDate, type WallTime } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import { wallOf } from '../wall.ts';
import type { ReadWhen } from './reading.ts';

/**
 * A single day in words that our own grammar does not have, such as *a week from Friday at 7pm*; null when chrono does not
 * read the whole text as one day. Only its parts are taken and put on the group's wall clock: its own instants are an hour
 * off across a clock change. Ours goes first, because chrono reads "am 25.12. um 18 Uhr" as today.
 */
export function readSingleDate(
  text: string,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): ReadWhen | null {
  const here = wallOf(now, zone);
  const offset = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  for (const language of [casual, de.casual]) {
    const results = language.parse(text, { instant: new Date(now), timezone: offset }, { forwardDate: true });
    const [result] = results;
    if (result === undefined || results.length > 1 || result.end || result.text.length < text.length) continue;
    const read = wallIn(result.start);
    if (read === null || read.date < here.date || (read.date === here.date && (read.time ?? '24:00') <= here.time))
      continue;
    return { kind: 'rule', rule: { kind: 'once' }, from: read.date, time: read.time, ends: { kind: 'never' } };
  }
  return null;
}

/** The parts that chrono is certain of; null when the day or the half of the day is only a guess, or a zone was said. */
function wallIn(start: ParsedComponents): { readonly date: LocalDate; readonly time: WallTime | null } | null {
  const certainDay = start.isCertain('day') || start.isCertain('weekday');
  if (!certainDay || start.isCertain('timezoneOffset')) return null;
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute'): number => start.get(name) ?? 0;
  const date = Temporal.PlainDate.from({ year: part('year'), month: part('month'), day: part('day') }).toString();
  if (!start.isCertain('hour')) return { date: localDate(date), time: null };
  if (!start.isCertain('meridiem') && part('hour') <= 12) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  return { date: localDate(date), time: wallTime(`${two(part('hour'))}:${two(part('minute'))}`) };
}
