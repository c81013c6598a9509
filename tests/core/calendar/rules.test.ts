import { describe, expect, test } from 'vitest';
import { localDate } from '#core/ids.ts';
import { datesBetween } from '#core/calendar/expand.ts';
import type { Ends, Rule } from '#core/calendar/model.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import { firstDate, rruleOf } from '#core/calendar/rrule.ts';
import { calendarOf, seriesOf } from './a-series.ts';
import { compare, readOutside, type Expander } from './prove/compare.ts';
import { randomCase } from './prove/random-rule.ts';

interface Example {
  readonly title: string;
  readonly from: string;
  readonly rule: Rule;
  readonly ends: Ends;
  /** As the standard prints them: a month and its days, `; ` between months; the year turns with January. */
  readonly printed: string;
}

const never: Ends = { kind: 'never' };
const times = (n: number): Ends => ({ kind: 'times', times: n });
/** UNTIL=19971224T000000Z is the evening of the 23rd in New York. */
const beforeChristmas: Ends = { kind: 'until', date: localDate('1997-12-23') };
const weekly = (every: number, ...on: Extract<Rule, { kind: 'weekly' }>['on']): Rule => ({ kind: 'weekly', every, on });
const nth = (every: number, n: 1 | -1, on: 'FR' | 'SU'): Rule => ({ kind: 'monthly-weekday', every, nth: n, on });
const dayOf = (day: number): Rule => ({ kind: 'monthly-day', every: 1, day });

/** RFC 5545 3.8.5.3, all in New York at nine in the morning. An example with two days in a month is two of our rules. */
const examples: readonly Example[] = [
  {
    title: 'daily for 10 occurrences',
    from: '1997-09-02',
    rule: { kind: 'daily', every: 1 },
    ends: times(10),
    printed: '09 2 3 4 5 6 7 8 9 10 11',
  },
  {
    title: 'every other day, forever',
    from: '1997-09-02',
    rule: { kind: 'daily', every: 2 },
    ends: never,
    printed: '09 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 10 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30',
  },
  {
    title: 'every 10 days, 5 occurrences',
    from: '1997-09-02',
    rule: { kind: 'daily', every: 10 },
    ends: times(5),
    printed: '09 2 12 22; 10 2 12',
  },
  {
    title: 'weekly for 10 occurrences',
    from: '1997-09-02',
    rule: weekly(1, 'TU'),
    ends: times(10),
    printed: '09 2 9 16 23 30; 10 7 14 21 28; 11 4',
  },
  {
    title: 'weekly until December 24',
    from: '1997-09-02',
    rule: weekly(1, 'TU'),
    ends: beforeChristmas,
    printed: '09 2 9 16 23 30; 10 7 14 21 28; 11 4 11 18 25; 12 2 9 16 23',
  },
  {
    title: 'every other week, forever',
    from: '1997-09-02',
    rule: weekly(2, 'TU'),
    ends: never,
    printed: '09 2 16 30; 10 14 28; 11 11 25; 12 9 23; 01 6 20; 02 3 17',
  },
  {
    title: 'weekly on Tuesday and Thursday for five weeks',
    from: '1997-09-02',
    rule: weekly(1, 'TU', 'TH'),
    ends: times(10),
    printed: '09 2 4 9 11 16 18 23 25 30; 10 2',
  },
  {
    title: 'every other week on Monday, Wednesday and Friday until December 24',
    from: '1997-09-01',
    rule: weekly(2, 'MO', 'WE', 'FR'),
    ends: beforeChristmas,
    printed: '09 1 3 5 15 17 19 29; 10 1 3 13 15 17 27 29 31; 11 10 12 14 24 26 28; 12 8 10 12 22',
  },
  {
    title: 'every other week on Tuesday and Thursday, for 8 occurrences',
    from: '1997-09-02',
    rule: weekly(2, 'TU', 'TH'),
    ends: times(8),
    printed: '09 2 4 16 18 30; 10 2 14 16',
  },
  {
    title: 'monthly on the first Friday for 10 occurrences',
    from: '1997-09-05',
    rule: nth(1, 1, 'FR'),
    ends: times(10),
    printed: '09 5; 10 3; 11 7; 12 5; 01 2; 02 6; 03 6; 04 3; 05 1; 06 5',
  },
  {
    title: 'monthly on the first Friday until December 24',
    from: '1997-09-05',
    rule: nth(1, 1, 'FR'),
    ends: beforeChristmas,
    printed: '09 5; 10 3; 11 7; 12 5',
  },
  {
    title: 'every other month on the first Sunday',
    from: '1997-09-07',
    rule: nth(2, 1, 'SU'),
    ends: times(5),
    printed: '09 7; 11 2; 01 4; 03 1; 05 3',
  },
  {
    title: 'every other month on the last Sunday',
    from: '1997-09-07',
    rule: nth(2, -1, 'SU'),
    ends: times(5),
    printed: '09 28; 11 30; 01 25; 03 29; 05 31',
  },
  {
    title: 'monthly on the 2nd',
    from: '1997-09-02',
    rule: dayOf(2),
    ends: times(5),
    printed: '09 2; 10 2; 11 2; 12 2; 01 2',
  },
  {
    title: 'monthly on the 15th',
    from: '1997-09-02',
    rule: dayOf(15),
    ends: times(5),
    printed: '09 15; 10 15; 11 15; 12 15; 01 15',
  },
  {
    title: 'monthly on the first day',
    from: '1997-09-30',
    rule: dayOf(1),
    ends: times(5),
    printed: '10 1; 11 1; 12 1; 01 1; 02 1',
  },
  {
    title: 'monthly on the last day',
    from: '1997-09-30',
    rule: dayOf(-1),
    ends: times(5),
    printed: '09 30; 10 31; 11 30; 12 31; 01 31',
  },
  {
    title: 'weeks begin on Monday',
    from: '1997-08-05',
    rule: weekly(2, 'TU', 'SU'),
    ends: times(4),
    printed: '08 5 10 19 24',
  },
  {
    title: 'a day that a month lacks is left out',
    from: '2007-01-15',
    rule: dayOf(30),
    ends: { kind: 'until', date: localDate('2007-03-31') },
    printed: '01 30; 03 30',
  },
];

function daysPrinted({ from, printed }: Example): readonly string[] {
  let year = Number(from.slice(0, 4));
  let before = '00';
  return printed.split('; ').flatMap((line) => {
    const [month = '', ...days] = line.split(' ');
    if (month < before) year += 1;
    before = month;
    return days.map((day) => `${year}-${month}-${day.padStart(2, '0')}`);
  });
}

describe("RFC 5545's own examples", () => {
  test.each(examples)('$title', (example) => {
    const expected = daysPrinted(example);
    const last = example.ends.kind === 'never' ? (expected.at(-1) ?? '') : '2010-12-31';
    const series = { ...example, from: localDate(example.from) };
    expect(datesBetween(series, localDate('1990-01-01'), localDate(last))).toEqual(expected);
  });

  test('daily until December 24 has all days, and nine o’clock stays nine o’clock when summer time ends', () => {
    const series = seriesOf({
      rule: { kind: 'daily', every: 1 },
      from: '1997-09-02',
      time: '09:00',
      ends: beforeChristmas,
    });
    const found = occurrences(calendarOf(series), 'America/New_York', Date.UTC(1997, 0), Date.UTC(1999, 0));
    expect(found.length).toBe(29 + 31 + 30 + 23);
    // "September 2-30;October 1-25" in EDT, "October 26-31;November 1-30;December 1-23" in EST.
    expect(found.map(({ startsAt }) => new Date(startsAt).getUTCHours())).toEqual([
      ...Array<number>(29 + 25).fill(13),
      ...Array<number>(6 + 30 + 23).fill(14),
    ]);
  });
});

describe('the words of RFC 5545 for calendars outside', () => {
  test.each([
    [{ kind: 'daily', every: 3 }, 'FREQ=DAILY;INTERVAL=3;WKST=MO'],
    [weekly(2, 'TU', 'TH'), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO'],
    [nth(1, -1, 'FR'), 'FREQ=MONTHLY;BYDAY=-1FR;WKST=MO'],
    [dayOf(-1), 'FREQ=MONTHLY;BYMONTHDAY=-1;WKST=MO'],
  ] satisfies readonly (readonly [Rule, string])[])('%o', (rule, said) => {
    expect(rruleOf({ rule, from: localDate('2026-12-01'), ends: never })).toBe(said);
    expect(rruleOf({ rule, from: localDate('2026-12-01'), ends: times(8) })).toBe(`${said};COUNT=8`);
  });

  test('a last day is told as the number of meetings until then, which is right in every zone', () => {
    const series = { rule: weekly(1, 'TU'), from: localDate('2026-12-01'), ends: beforeChristmas };
    const until = (date: string) => rruleOf({ ...series, ends: { kind: 'until', date: localDate(date) } });
    expect(until('2026-12-22')).toBe('FREQ=WEEKLY;BYDAY=TU;WKST=MO;COUNT=4');
    expect(until('2026-12-28')).toBe('FREQ=WEEKLY;BYDAY=TU;WKST=MO;COUNT=4');
    expect(until('2026-12-29')).toBe('FREQ=WEEKLY;BYDAY=TU;WKST=MO;COUNT=5');
  });

  test('another library reads the same days from them', () => {
    const misread = Array.from({ length: 150 }, (_, n) => randomCase(n + 1)).filter(({ series, last }) => {
      const [first, text] = [firstDate(series), rruleOf(series)];
      if (first === null || text === null) return false;
      return readOutside(text, first, last).join(' ') !== datesBetween(series, first, localDate(last)).join(' ');
    });
    expect(misread).toEqual([]);
  });

  test('a single meeting has no rule', () => {
    expect(rruleOf({ rule: { kind: 'once' }, from: localDate('2026-12-01'), ends: never })).toBeNull();
  });

  test('the first day is the first that the rule has, not the day it was counted from', () => {
    expect(firstDate({ rule: weekly(2, 'MO'), from: localDate('2026-12-01'), ends: never })).toBe('2026-12-14');
    expect(firstDate({ rule: dayOf(29), from: localDate('2026-02-01'), ends: never })).toBe('2026-03-29');
    const leapDay: Rule = { kind: 'monthly-day', every: 12, day: 29 };
    expect(firstDate({ rule: leapDay, from: localDate('2026-02-01'), ends: never })).toBe('2028-02-29');
    const nowhere: Rule = { kind: 'monthly-day', every: 12, day: 30 };
    expect(firstDate({ rule: nowhere, from: localDate('2026-02-01'), ends: never })).toBeNull();
  });
});

/** How many of these seeds differ, and the first of them, to be played again. */
function differing(expand: Expander, seeds: number): readonly string[] {
  return Array.from({ length: seeds }, (_, n) => compare(n + 1, expand).difference ?? '').filter((text) => text !== '');
}

describe('random rules in 24 zones, 2024 to 2040', () => {
  test('2,000 rules: the same days as another library, and on each the wall shows the time of the rule', () => {
    expect(differing(occurrences, 2_000)).toEqual([]);
  });

  const broken: Readonly<Record<string, Expander>> = {
    'opens an hour late on one night of clock change': (...asked) =>
      occurrences(...asked).map((it) => (it.clockChange === 'gap' ? { ...it, startsAt: it.startsAt + 3_600_000 } : it)),
    'takes the second of two such times': (...asked) =>
      occurrences(...asked).map((it) =>
        it.clockChange === 'twice' ? { ...it, startsAt: it.startsAt + 3_600_000 } : it,
      ),
    'does not say that the night is special': (...asked) =>
      occurrences(...asked).map((it) => ({ ...it, clockChange: 'none' })),
    'leaves out the night in which the time does not exist': (...asked) =>
      occurrences(...asked).filter(({ clockChange }) => clockChange !== 'gap'),
    'goes on by days of 24 hours': (...asked) => {
      const found = occurrences(...asked);
      const [first] = found;
      if (first === undefined) return found;
      const daysAfter = (date: string): number => Date.parse(date) - Date.parse(first.date);
      return found.map((it) => ({ ...it, startsAt: first.startsAt + daysAfter(it.date) }));
    },
    'counts the weeks of a fortnight from the wrong day': (calendar, ...asked) =>
      occurrences(
        { ...calendar, series: calendar.series.map((one) => ({ ...one, from: localDate('2024-01-01') })) },
        ...asked,
      ),
  };
  test.each(Object.keys(broken))('the comparison notices a calendar that %s', (name) => {
    expect(differing(broken[name] ?? occurrences, 300).length).toBeGreaterThan(1);
  });
});
