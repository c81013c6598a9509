import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesBetween } from '#core/calendar/expand.ts';
import type { DateNote } from '#core/calendar/model.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import { addDays, instantOf, wallOf } from '#core/calendar/wall.ts';
import { localDate, type LocalDate, wallTime } from '#core/ids.ts';
import { days, minutes } from '#core/time.ts';
import { calendarOf } from '#feeds/ics/calendar-of.ts';
import { aBlackout, aGroup, aSchedule } from './made-up.ts';
import { readByIcalJs, readByNodeIcal } from './read-back.ts';

const now = Date.UTC(2026, 10, 23, 11, 47);
const group = aGroup();
const title = (label: string | null): string => (label === null ? group.publicName : `${group.publicName} · ${label}`);

/** Whether the clocks of the zone change on this day: it has not 24 hours. */
const changesOn = (date: LocalDate, zone: string): boolean => {
  const midnight = (day: LocalDate): number => instantOf(day, wallTime('00:00'), zone).at;
  return midnight(addDays(date, 1)) - midnight(date) !== days(1);
};

/**
 * node-ical 0.22.1 reads 00:30 in any zone as 01:00, and a date that is left out on a day of clock change as another hour than its
 * rule gives, so that it shows it all the same. Everything else is compared; ical.js reads all of it.
 */
const misreadByNodeIcal = (text: string, zone: string): boolean => {
  const leftOut = [...text.replaceAll('\r\n ', '').matchAll(/^EXDATE[^:]*:(.*)$/gm)].flatMap(([, list = '']) =>
    list.trim().split(','),
  );
  const dates = leftOut.map((one) => localDate(`${one.slice(0, 4)}-${one.slice(4, 6)}-${one.slice(6, 8)}`));
  return /;TZID=[^:]+:\d{8}T00/.test(text) || dates.some((day) => changesOn(day, zone));
};

test('two independent programs show every meeting of two years when we open its doors, and no other', () => {
  fc.assert(
    fc.property(aSchedule, ({ zone, series, decisions, blackouts: spans }) => {
      const today = wallOf(now, zone).date;
      const ahead = datesBetween(series, addDays(today, -30), addDays(today, 731));
      const notes = decisions.flatMap(({ which, state, moved, label }): readonly DateNote[] => {
        const date = ahead[which];
        const movedTo = date && moved ? { date: addDays(date, moved.by), time: wallTime(moved.time) } : null;
        return date ? [{ series: series.id, date, state, movedTo, label }] : [];
      });
      const unique = [...new Map(notes.map((note) => [note.date, note])).values()];
      const blackouts = spans.map(({ start, length }) =>
        aBlackout(addDays(today, start), addDays(today, start + length)),
      );
      const calendar = { series, notes: unique, blackouts };
      const until = now + days(725);
      const ours = occurrences({ ...calendar, series: [series] }, zone, now, until).map(
        ({ startsAt, state, label }) => ({
          at: startsAt,
          state,
          title: title(label),
        }),
      );
      ours.sort((one, other) => one.at - other.at || (one.title < other.title ? -1 : 1));
      const entry = { calendar, zone, runMs: minutes(60), title, place: null, url: 'https://example.org' };
      const text = calendarOf(group.publicName, [entry], now);
      expect(readByIcalJs(text, now, until)).toEqual(ours);
      expect(misreadByNodeIcal(text, zone) ? ours : readByNodeIcal(text, now, until)).toEqual(ours);
    }),
    { numRuns: 300 },
  );
});
