import { describe, expect, test } from 'vitest';
import { draftOf, type SeriesWishes, type TypedSeries } from '#core/calendar/draft.ts';
import { localDate, wallTime } from '#core/ids.ts';

/** A Monday noon in Berlin. */
const at = { now: Date.UTC(2026, 10, 23, 11), zone: 'Europe/Berlin' };

const tuesdays: SeriesWishes = {
  rule: { kind: 'weekly', every: 2, on: ['TU'] },
  from: localDate('2026-11-10'),
  time: wallTime('19:00'),
  ends: { kind: 'times', times: 8 },
  label: 'Open evening',
  venue: { kind: 'online' },
  format: null,
  mirror: 'on',
};

const read = (typed: TypedSeries, was: SeriesWishes | null = null): SeriesWishes => {
  const made = draftOf(typed, at, was);
  if ('no' in made) throw new Error(`${made.no} ${made.part}`);
  return made;
};

describe('what a moderator types becomes a plan', () => {
  test('a rhythm, a weekday and a time are enough', () => {
    expect(read({ rhythm: 'two-weeks', weekday: 'TU', time: '19:30' })).toEqual({
      rule: { kind: 'weekly', every: 2, on: ['TU'] },
      from: '2026-11-23',
      time: '19:30',
      ends: { kind: 'never' },
      label: null,
      venue: { kind: 'online' },
      format: null,
      mirror: 'on',
    });
  });

  test('words are enough too, and single fields win over them', () => {
    expect(read({ words: 'every second Tuesday 7pm' })).toMatchObject({
      rule: { kind: 'weekly', every: 2, on: ['TU'] },
      time: '19:00',
    });
    expect(read({ words: 'every second Tuesday 7pm', time: '20:15', times: 6 })).toMatchObject({
      time: '20:15',
      ends: { kind: 'times', times: 6 },
    });
  });

  test.for([
    ['first-of-month', { kind: 'monthly-weekday', every: 1, nth: 1, on: 'FR' }],
    ['last-of-month', { kind: 'monthly-weekday', every: 1, nth: -1, on: 'FR' }],
    ['day-of-month', { kind: 'monthly-day', every: 1, day: 4 }],
    ['once', { kind: 'once' }],
    ['day', { kind: 'daily', every: 1 }],
    ['four-weeks', { kind: 'weekly', every: 4, on: ['FR'] }],
  ] as const)('%s takes its weekday or day from the first date', ([rhythm, rule]) => {
    expect(read({ rhythm, from: '2026-12-04', time: '8:00' })).toMatchObject({
      rule,
      time: '08:00',
      from: '2026-12-04',
    });
  });

  test('a place makes it a meeting in person, for members only unless said otherwise', () => {
    const typed = { rhythm: 'week', time: '18:00', place: ' Garden room ' } as const;
    expect(read(typed).venue).toEqual({ kind: 'in-person', place: 'Garden room', access: null, open: 'members' });
    expect(read({ ...typed, openTo: 'public', access: 'Ring twice' }).venue).toEqual({
      kind: 'in-person',
      place: 'Garden room',
      access: 'Ring twice',
      open: 'public',
    });
  });

  test.for<[TypedSeries, string]>([
    [{ rhythm: 'week' }, 'no-time'],
    [{ time: '19:00' }, 'no-rhythm'],
    [{ words: 'whenever the moon is full' }, 'words-unclear'],
    [{ rhythm: 'week', time: '7' }, 'time-unclear'],
    [{ rhythm: 'week', time: '19:00', from: 'soonish' }, 'day-unclear'],
    [{ rhythm: 'week', time: '19:00', until: '2027-01-01', times: 3 }, 'two-endings'],
  ])('%j is asked about, and nothing is guessed', ([typed, no]) => {
    expect(draftOf(typed, at, null)).toMatchObject({ no });
  });
});

describe('an edit keeps what was not said', () => {
  test('another time keeps the weeks, the end and the label', () => {
    expect(read({ time: '20:00' }, tuesdays)).toEqual({ ...tuesdays, time: '20:00' });
  });

  test('another weekday keeps the rhythm', () => {
    expect(read({ weekday: 'TH' }, tuesdays).rule).toEqual({ kind: 'weekly', every: 2, on: ['TH'] });
  });

  test('a label and a format can be taken away', () => {
    expect(read({ label: null, format: null }, { ...tuesdays, format: 'grief_circle_75' })).toMatchObject({
      label: null,
      format: null,
    });
  });

  test('a group that met in person meets online again', () => {
    const there = { ...tuesdays, venue: { kind: 'in-person', place: 'Hall', access: null, open: 'members' } } as const;
    expect(read({ online: true }, there).venue).toEqual({ kind: 'online' });
    expect(read({ access: 'Lift' }, there).venue).toMatchObject({ place: 'Hall', access: 'Lift' });
  });

  test('a closed group that is half over keeps its end when the same words say another time', () => {
    const cohort = {
      ...tuesdays,
      rule: { kind: 'weekly', every: 1, on: ['TU'] },
      from: localDate('2026-10-06'),
    } as const;
    expect(read({ words: 'every Tuesday 8pm' }, cohort)).toEqual({ ...cohort, time: '20:00' });
    expect(read({ words: 'every Wednesday 8pm' }, cohort)).toMatchObject({ from: cohort.from, ends: cohort.ends });
    expect(read({ words: 'every Tuesday 8pm from 12 January 2027' }, cohort).from).toBe('2027-01-12');
  });

  test('the same rhythm in words keeps the weeks in which the group meets', () => {
    const open = { ...tuesdays, ends: { kind: 'never' }, from: localDate('2026-11-17') } as const;
    expect(read({ words: 'every second Tuesday 8pm' }, open).from).toBe('2026-11-17');
    expect(read({ words: 'every Tuesday 8pm' }, open).from).toBe('2026-11-24');
  });

  test('another rhythm keeps the weekdays, also when the plan began on another day', () => {
    const was = { ...tuesdays, from: localDate('2026-11-09') };
    expect(read({ rhythm: 'week' }, was).rule).toEqual({ kind: 'weekly', every: 1, on: ['TU'] });
    expect(read({ rhythm: 'first-of-month' }, was).rule).toMatchObject({ nth: 1, on: 'TU' });
    const twice = { ...was, rule: { kind: 'weekly', every: 1, on: ['TU', 'TH'] } } as const;
    expect(read({ rhythm: 'two-weeks' }, twice).rule).toEqual({ kind: 'weekly', every: 2, on: ['TU', 'TH'] });
  });

  test('an end can be taken away, and a single meeting has none', () => {
    expect(read({ until: null }, tuesdays).ends).toEqual({ kind: 'never' });
    expect(read({ words: '1 December 7pm' }, tuesdays)).toMatchObject({
      rule: { kind: 'once' },
      ends: { kind: 'never' },
    });
  });
});

test('once, on a weekday, is the next such day', () => {
  expect(read({ rhythm: 'once', weekday: 'TH', time: '19:30' }).from).toBe('2026-11-26');
});
