import { describe, expect, test } from 'vitest';
import type { Ends, Rule } from '#core/calendar/model.ts';
import { seriesProblems } from '#core/calendar/problems.ts';
import { readWhen } from '#core/calendar/words/read-when.ts';
import { seriesOf } from './a-series.ts';

/** Monday, 23 November 2026, noon in Berlin. */
const at = { now: Date.parse('2026-11-23T11:00Z'), zone: 'Europe/Berlin' };

/** `every 2 weeks TU TH | 2026-11-24 | 19:30 | 8 times`, or `? time-unclear: 7`. */
function read(text: string, when = at): string {
  const found = readWhen(text, when);
  if (found.kind === 'unclear') return `? ${found.why}: ${found.part}`;
  const parts = [ruleInWords(found.rule), found.from, found.time ?? 'no time', ...endInWords(found.ends)];
  return parts.join(' | ');
}

function ruleInWords(rule: Rule): string {
  switch (rule.kind) {
    case 'once':
      return 'once';
    case 'daily':
      return `every ${rule.every} days`;
    case 'weekly':
      return `every ${rule.every} weeks ${rule.on.join(' ')}`;
    case 'monthly-weekday':
      return `every ${rule.every} months ${rule.nth}${rule.on}`;
    case 'monthly-day':
      return `every ${rule.every} months on ${rule.day}`;
  }
}

function endInWords(ends: Ends): string[] {
  if (ends.kind === 'never') return [];
  return [ends.kind === 'times' ? `${ends.times} times` : `until ${ends.date}`];
}

type Table = readonly (readonly [said: string, understood: string])[];

const weeksInEnglish: Table = [
  ['every second Tuesday 7pm', 'every 2 weeks TU | 2026-11-24 | 19:00'],
  ['every third Tuesday 7pm', 'every 3 weeks TU | 2026-11-24 | 19:00'],
  ['every other week on tuesday and thursday at 19:30', 'every 2 weeks TU TH | 2026-11-24 | 19:30'],
  ['Tuesdays 19.30', 'every 1 weeks TU | 2026-11-24 | 19:30'],
  ['every tuesday, 7 PM!', 'every 1 weeks TU | 2026-11-24 | 19:00'],
  ['Every Tue/Thu 7 p.m.', 'every 1 weeks TU TH | 2026-11-24 | 19:00'],
  ['every Thursday and every Tuesday 7pm', 'every 1 weeks TU TH | 2026-11-24 | 19:00'],
  ['Tuesday and Thursday 7pm', 'every 1 weeks TU TH | 2026-11-24 | 19:00'],
  ['weekdays 8:00', 'every 1 weeks MO TU WE TH FR | 2026-11-24 | 08:00'],
  ['Mondays to Fridays 9am', 'every 1 weeks MO TU WE TH FR | 2026-11-24 | 09:00'],
  ['every weekend at noon', 'every 1 weeks SA SU | 2026-11-28 | 12:00'],
  ['from Tuesday to Thursday 9am', 'every 1 weeks TU WE TH | 2026-11-24 | 09:00'],
  ['Tuesdays 7pm starting next week', 'every 1 weeks TU | 2026-12-01 | 19:00'],
  ['Tuesdays 7pm for the next 8 weeks', 'every 1 weeks TU | 2026-11-24 | 19:00 | 8 times'],
  ['from now on Tuesdays 7pm', 'every 1 weeks TU | 2026-11-24 | 19:00'],
  ['biweekly Tuesday 7pm', 'every 2 weeks TU | 2026-11-24 | 19:00'],
  ['once every two weeks on Tuesday 7pm', 'every 2 weeks TU | 2026-11-24 | 19:00'],
  ['fortnightly on Sundays 10am', 'every 2 weeks SU | 2026-11-29 | 10:00'],
  ['every 14 days on Wednesday 6pm', 'every 2 weeks WE | 2026-11-25 | 18:00'],
  ['every three weeks on Wednesday 7pm starting next week Wednesday', 'every 3 weeks WE | 2026-12-02 | 19:00'],
  ['weekly 7pm from 1 December', 'every 1 weeks TU | 2026-12-01 | 19:00'],
  ['every Tuesday at 7 pm from 1 December for 8 weeks', 'every 1 weeks TU | 2026-12-01 | 19:00 | 8 times'],
  ['every other Tuesday 7pm for 8 weeks', 'every 2 weeks TU | 2026-11-24 | 19:00 | 4 times'],
  ['Tuesdays and Thursdays 7pm for 8 weeks', 'every 1 weeks TU TH | 2026-11-24 | 19:00 | 16 times'],
  ['every Tuesday 7pm x8', 'every 1 weeks TU | 2026-11-24 | 19:00 | 8 times'],
  ['every Tuesday 7pm for two months', 'every 1 weeks TU | 2026-11-24 | 19:00 | until 2027-01-23'],
  ['every Tuesday 7pm until end of March', 'every 1 weeks TU | 2026-11-24 | 19:00 | until 2027-03-31'],
  [
    'every Tuesday 7pm from 1 December 2026 to 31 March 2027',
    'every 1 weeks TU | 2026-12-01 | 19:00 | until 2027-03-31',
  ],
  ['Tuesdays at 7 in the evening', 'every 1 weeks TU | 2026-11-24 | 19:00'],
  ['half past seven in the evening on Tuesdays', 'every 1 weeks TU | 2026-11-24 | 19:30'],
  ['Sunday mornings at 10', 'every 1 weeks SU | 2026-11-29 | 10:00'],
  ['every Tuesday at 19', 'every 1 weeks TU | 2026-11-24 | 19:00'],
  ['every Tuesday 12am', 'every 1 weeks TU | 2026-11-24 | 00:00'],
  ['every Tuesday', 'every 1 weeks TU | 2026-11-24 | no time'],
];

const weeksInGerman: Table = [
  ['jeden zweiten Dienstag 19 Uhr', 'every 2 weeks TU | 2026-11-24 | 19:00'],
  ['alle zwei Wochen dienstags 19:30', 'every 2 weeks TU | 2026-11-24 | 19:30'],
  ['dienstags und donnerstags 18 Uhr', 'every 1 weeks TU TH | 2026-11-24 | 18:00'],
  ['Mo-Fr 9 Uhr', 'every 1 weeks MO TU WE TH FR | 2026-11-24 | 09:00'],
  ['werktags 8:00', 'every 1 weeks MO TU WE TH FR | 2026-11-24 | 08:00'],
  ['am Wochenende 10 Uhr', 'every 1 weeks SA SU | 2026-11-28 | 10:00'],
  ['alle 14 Tage mittwochs 18:00', 'every 2 weeks WE | 2026-11-25 | 18:00'],
  ['von Dienstag bis Donnerstag 9 Uhr', 'every 1 weeks TU WE TH | 2026-11-24 | 09:00'],
  ['ab sofort dienstags 19 Uhr', 'every 1 weeks TU | 2026-11-24 | 19:00'],
  ['14-tägig mittwochs 18 Uhr', 'every 2 weeks WE | 2026-11-25 | 18:00'],
  ['dienstags 7 Uhr abends', 'every 1 weeks TU | 2026-11-24 | 19:00'],
  ['dienstags abends um 7', 'every 1 weeks TU | 2026-11-24 | 19:00'],
  ['jeden Dienstagabend um 8', 'every 1 weeks TU | 2026-11-24 | 20:00'],
  ['dienstags halb acht abends', 'every 1 weeks TU | 2026-11-24 | 19:30'],
  ['dienstags 7 Uhr', 'every 1 weeks TU | 2026-11-24 | 07:00'],
  ['jeden Dienstag ab 19 Uhr', 'every 1 weeks TU | 2026-11-24 | 19:00'],
  ['dienstags 19 Uhr ab 1.12.', 'every 1 weeks TU | 2026-12-01 | 19:00'],
  ['ab 1.12 dienstags 19 Uhr', 'every 1 weeks TU | 2026-12-01 | 19:00'],
  ['dienstags 19 Uhr bis 31.3.2027', 'every 1 weeks TU | 2026-11-24 | 19:00 | until 2027-03-31'],
  ['jeden Dienstag 19 Uhr bis Ende März', 'every 1 weeks TU | 2026-11-24 | 19:00 | until 2027-03-31'],
  ['vom 1.12. bis 31.3. dienstags 19 Uhr', 'every 1 weeks TU | 2026-12-01 | 19:00 | until 2027-03-31'],
  ['dienstags 19:30 8 mal', 'every 1 weeks TU | 2026-11-24 | 19:30 | 8 times'],
  ['dienstags 19:30 8 Wochen lang', 'every 1 weeks TU | 2026-11-24 | 19:30 | 8 times'],
];

const months: Table = [
  ['first Monday of the month 19:30', 'every 1 months 1MO | 2026-12-07 | 19:30'],
  ['last Friday every month 6pm', 'every 1 months -1FR | 2026-11-27 | 18:00'],
  ['every 2nd Tuesday of the month 7pm', 'every 1 months 2TU | 2026-12-08 | 19:00'],
  ['second Tuesday 7pm', 'every 1 months 2TU | 2026-12-08 | 19:00'],
  ['every two months on the first Monday 7pm', 'every 2 months 1MO | 2026-12-07 | 19:00'],
  ['once a month on the last Thursday, 20h', 'every 1 months -1TH | 2026-11-26 | 20:00'],
  ['quarterly on the first Monday 7pm', 'every 3 months 1MO | 2026-12-07 | 19:00'],
  ['on the 15th of each month 18:00', 'every 1 months on 15 | 2026-12-15 | 18:00'],
  ['every month on the 15th at 6pm', 'every 1 months on 15 | 2026-12-15 | 18:00'],
  ['last day of the month 6pm', 'every 1 months on -1 | 2026-11-30 | 18:00'],
  ['first Monday of the month 7pm for 6 months', 'every 1 months 1MO | 2026-12-07 | 19:00 | 6 times'],
  ['monthly 7pm from 15 December', 'every 1 months on 15 | 2026-12-15 | 19:00'],
  ['jeden ersten Montag 19:30', 'every 1 months 1MO | 2026-12-07 | 19:30'],
  ['Jeden 1. Montag im Monat 19:30', 'every 1 months 1MO | 2026-12-07 | 19:30'],
  ['jeden zweiten Dienstag im Monat um 19 Uhr', 'every 1 months 2TU | 2026-12-08 | 19:00'],
  ['jeden letzten Freitag im Monat 18:30', 'every 1 months -1FR | 2026-11-27 | 18:30'],
  ['immer am ersten Dienstag im Monat, 19.30 Uhr', 'every 1 months 1TU | 2026-12-01 | 19:30'],
  ['einmal im Monat am letzten Donnerstag 20 Uhr', 'every 1 months -1TH | 2026-11-26 | 20:00'],
  ['am 15. jeden Monats 18 Uhr', 'every 1 months on 15 | 2026-12-15 | 18:00'],
  ['letzter Tag im Monat 18 Uhr', 'every 1 months on -1 | 2026-11-30 | 18:00'],
];

const dailyAndOnce: Table = [
  ['daily 9am for 5 times', 'every 1 days | 2026-11-24 | 09:00 | 5 times'],
  ['every 3 days 9am', 'every 3 days | 2026-11-24 | 09:00'],
  ['every other day 9am', 'every 2 days | 2026-11-24 | 09:00'],
  ['täglich 9 Uhr', 'every 1 days | 2026-11-24 | 09:00'],
  ['jeden Tag um 7:15', 'every 1 days | 2026-11-24 | 07:15'],
  ['ab morgen täglich 9 Uhr für eine Woche', 'every 1 days | 2026-11-24 | 09:00 | 7 times'],
  ['daily 1pm', 'every 1 days | 2026-11-23 | 13:00'],
  ['next Friday 7pm', 'once | 2026-11-27 | 19:00'],
  ['Tuesday 7pm', 'once | 2026-11-24 | 19:00'],
  ['Monday 7pm', 'once | 2026-11-23 | 19:00'],
  ['next Monday 7pm', 'once | 2026-11-30 | 19:00'],
  ['Monday 9am', 'once | 2026-11-30 | 09:00'],
  ['12 March 2027 19:00', 'once | 2027-03-12 | 19:00'],
  ['March 12th, 2027 at 7:30pm', 'once | 2027-03-12 | 19:30'],
  ['Friday 12 March 2027 19:00', 'once | 2027-03-12 | 19:00'],
  ['Tuesday the 24th 7pm', 'once | 2026-11-24 | 19:00'],
  ['Freitag, den 4. Dezember um 19 Uhr', 'once | 2026-12-04 | 19:00'],
  ['13/4/2027 7pm', 'once | 2027-04-13 | 19:00'],
  ['2027-03-12 19:00', 'once | 2027-03-12 | 19:00'],
  ['tomorrow 7pm', 'once | 2026-11-24 | 19:00'],
  ['tonight at 8', 'once | 2026-11-23 | 20:00'],
  ['in 3 days at 7pm', 'once | 2026-11-26 | 19:00'],
  ['1 December', 'once | 2026-12-01 | no time'],
  ['am 25.12.2026 um 18 Uhr', 'once | 2026-12-25 | 18:00'],
  ['am 25.12. um 18 Uhr', 'once | 2026-12-25 | 18:00'],
  ['am 25.12. 18 Uhr', 'once | 2026-12-25 | 18:00'],
  ['den 3. Januar 19h', 'once | 2027-01-03 | 19:00'],
  ['morgen 19 Uhr', 'once | 2026-11-24 | 19:00'],
  ['heute abend um 8', 'once | 2026-11-23 | 20:00'],
  ['nächsten Freitag 19 Uhr', 'once | 2026-11-27 | 19:00'],
  // A time in the gap of a clock change is understood; whoever asked is warned by the one who asked us.
  ['2027-03-28 02:30', 'once | 2027-03-28 | 02:30'],
  // These are chrono's.
  ['5 days from now at 7pm', 'once | 2026-11-28 | 19:00'],
  ['2027/03/12 19:00', 'once | 2027-03-12 | 19:00'],
];

const notUnderstood: Table = [
  ['', '? empty: '],
  ['   ', '? empty: '],
  ['every blue moon', '? not-understood: blue'],
  ['Tuesdays 7 pm CET', '? not-understood: CET'],
  ['a week from Friday at 7pm', '? not-understood: week'],
  ['every', '? not-understood: every'],
  ['Tuesdays 7', '? time-unclear: 7'],
  ['tomorrow at 8', '? time-unclear: 8'],
  ['dienstags um sieben', '? time-unclear: sieben'],
  ['every Tuesday 7pm until 9pm', '? end-time: until 9pm'],
  ['jeden Dienstag 19 Uhr bis 21 Uhr', '? end-time: bis 21 Uhr'],
  ['Tuesdays 7-9pm', '? end-time: 7-9pm'],
  ['dienstags 19:00-21:00', '? end-time: 19:00-21:00'],
  ['Tuesday the 25th 7pm', '? other-weekday: Tuesday the 25th 7pm'],
  ['every Tuesday the 24th 7pm', '? twice-said: 24th'],
  ['3/4/2027 7pm', '? date-unclear: 3/4/2027'],
  ['30 February 7pm', '? no-such-date: 30 February'],
  ['30.2.2027 19 Uhr', '? no-such-date: 30.2.2027'],
  ['Friday 11 March 2027 19:00', '? other-weekday: Friday 11 March 2027 19:00'],
  ['every Tuesday 7pm and Thursday 8pm', '? twice-said: 8pm'],
  ['the 2nd and 4th Tuesday 7pm', '? twice-said: 4th'],
  ['every Tuesday 7pm 8 times until March', '? twice-said: March'],
  ['19:00 in the morning on Tuesdays', '? twice-said: 19:00'],
  ['daily 7pm tomorrow from 1 December', '? twice-said: tomorrow'],
  ['the 15th 7pm 1 December', '? twice-said: 1 December'],
  ['next 7pm daily', '? not-understood: next 7pm daily'],
  ['every Tuesday 7pm for 0 weeks', '? out-of-range: 0'],
  ['weekly 7pm', '? no-day: weekly'],
  ['19:30', '? no-day: 19:30'],
  ['December 7pm', '? no-day: December'],
  ['monthly on Tuesday 7pm', '? no-day: monthly'],
  ['every Tuesday 25:00', '? out-of-range: 25:00'],
  ['every Tuesday 19:75', '? out-of-range: 19:75'],
  ['5th Tuesday of the month 7pm', '? out-of-range: 5th Tuesday'],
  ['every 20 weeks on Monday 7pm', '? out-of-range: every 20 weeks'],
  ['every Tuesday 7pm for 500 weeks', '? out-of-range: 500'],
  ['today 9am', '? in-the-past: today 9am'],
  ['12 March 2026 7pm', '? in-the-past: 12 March 2026 7pm'],
];

describe('words about when a group meets', () => {
  test.each(weeksInEnglish)('weeks: %s', (said, understood) => expect(read(said)).toBe(understood));
  test.each(weeksInGerman)('Wochen: %s', (said, understood) => expect(read(said)).toBe(understood));
  test.each(months)('months: %s', (said, understood) => expect(read(said)).toBe(understood));
  test.each(dailyAndOnce)('days: %s', (said, understood) => expect(read(said)).toBe(understood));
  test.each(notUnderstood)('not guessed: %s', (said, why) => expect(read(said)).toBe(why));
});

test('what is understood can be saved', () => {
  const all = [...weeksInEnglish, ...weeksInGerman, ...months, ...dailyAndOnce];
  const refused = all.filter(([said]) => {
    const found = readWhen(said, at);
    if (found.kind === 'unclear') return true;
    const series = seriesOf({ rule: found.rule, from: found.from, time: found.time ?? '19:00', ends: found.ends });
    return seriesProblems(series).length > 0;
  });
  expect(refused).toEqual([]);
});

test('today is the day on the wall of the group, not in UTC', () => {
  const now = Date.parse('2026-11-23T23:30Z');
  expect(read('tomorrow 7pm', { now, zone: 'Pacific/Auckland' })).toBe('once | 2026-11-25 | 19:00');
  expect(read('tomorrow 7pm', { now, zone: 'America/Los_Angeles' })).toBe('once | 2026-11-24 | 19:00');
});

test('capitals, dashes, blanks and decomposed umlauts make no difference', () => {
  expect(read('  TUESDAYS\t 7PM ')).toBe(read('tuesdays 7pm'));
  expect(read('Mo–Fr 9 Uhr')).toBe(read('Mo-Fr 9 Uhr'));
  expect(read('ta\u0308glich 9 Uhr')).toBe(read('täglich 9 Uhr'));
});

test('odd texts are answered like any other, and quickly', () => {
  const odd = [
    '1'.repeat(200),
    'every '.repeat(33),
    '.'.repeat(150),
    '25.12.'.repeat(30),
    'x'.repeat(5_000),
    '🎉 7pm',
    '-',
    '7pm 7pm',
  ];
  expect(odd.map((text) => read(text).slice(0, 1))).toEqual(odd.map(() => '?'));
});
