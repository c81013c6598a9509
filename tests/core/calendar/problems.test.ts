import { expect, test } from 'vitest';
import { groupId, localDate, seriesId, wallTime } from '#core/ids.ts';
import type { Format } from '#core/formats/format.ts';
import { lengthsOf, meetingOf } from '#core/calendar/lengths.ts';
import type { Meeting, Rule, Series, Venue } from '#core/calendar/model.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import { clashes, seriesProblems, type SeriesProblem } from '#core/calendar/problems.ts';
import { aFormat } from '#tests/core/a-format.ts';
import { calendarOf, tuesdays } from './a-series.ts';

type Change = Partial<Pick<Series, 'rule' | 'from' | 'time' | 'ends' | 'label' | 'venue'>>;

/** What comes back from a store or a form may be anything. */
const odd = (rule: unknown): Rule => rule as Rule;
const room = (parts: Partial<Extract<Venue, { kind: 'in-person' }>>): Change => ({
  venue: { kind: 'in-person', place: 'Hall 3', access: null, open: 'members', ...parts },
});
const weekly = (every: number): Change => ({ rule: { kind: 'weekly', every, on: ['TU'] } });
const until = (date: string): Change => ({ ends: { kind: 'until', date: localDate(date) } });
const times = (n: number): Change => ({ ends: { kind: 'times', times: n } });
const day31 = (from: string, every: number): Change => ({
  rule: { kind: 'monthly-day', every, day: 31 },
  from: localDate(from),
});

test.each<[string, Change, readonly SeriesProblem[]]>([
  ['every 0 weeks', weekly(0), ['every-out-of-range']],
  ['every 13 weeks', weekly(13), ['every-out-of-range']],
  ['every week and a half', weekly(1.5), ['every-out-of-range']],
  ['every 31 days', { rule: { kind: 'daily', every: 31 } }, ['every-out-of-range']],
  ['every 13 months', day31('2026-12-01', 13), ['every-out-of-range']],
  ['a week without a day', { rule: { kind: 'weekly', every: 1, on: [] } }, ['no-weekday']],
  ['Tuesday and Tuesday', { rule: { kind: 'weekly', every: 1, on: ['TU', 'TU'] } }, ['weekday-twice']],
  ['a day that no week has', { rule: odd({ kind: 'weekly', every: 1, on: ['XX'] }) }, ['weekday-unknown']],
  ['the fifth Tuesday', { rule: odd({ kind: 'monthly-weekday', every: 1, nth: 5, on: 'TU' }) }, ['nth-out-of-range']],
  ['the last but one', { rule: odd({ kind: 'monthly-weekday', every: 1, nth: -2, on: 'TU' }) }, ['nth-out-of-range']],
  ['the 32nd', { rule: { kind: 'monthly-day', every: 1, day: 32 } }, ['day-out-of-range']],
  ['the 0th', { rule: { kind: 'monthly-day', every: 1, day: 0 } }, ['day-out-of-range']],
  ['from 30 February', { from: localDate('2027-02-30') }, ['from-not-a-date']],
  ['at 24:00', { time: wallTime('24:00') }, ['time-not-a-time']],
  ['until 31 November', until('2026-11-31'), ['until-not-a-date']],
  ['until the day before', until('2026-11-30'), ['until-before-from']],
  [
    'until a Monday, from the Wednesday before',
    { ...until('2026-12-07'), from: localDate('2026-12-02') },
    ['never-happens'],
  ],
  ['0 times', times(0), ['times-out-of-range']],
  ['201 times', times(201), ['times-out-of-range']],
  ['once, 8 times', { ...times(8), rule: { kind: 'once' } }, ['once-with-end']],
  ['the 31st of every February', day31('2027-02-01', 12), ['never-happens']],
  ['the 31st, every second month from June', { ...day31('2027-06-01', 2), ...until('2027-07-31') }, ['never-happens']],
  ['a label of nothing', { label: ' ' }, ['label-length']],
  ['a label of 61 characters', { label: 'x'.repeat(61) }, ['label-length']],
  ['a label on two lines', { label: 'one\ntwo' }, ['label-line']],
  ['a label that turns the writing around', { label: 'one \u202etwo' }, ['label-line']],
  ['nowhere', room({ place: '' }), ['place-length']],
  ['a place of 101 characters', room({ place: 'x'.repeat(101) }), ['place-length']],
  ['a place on two lines', room({ place: 'Hall 3\u2028Back door' }), ['place-line']],
  ['201 characters on how to get in', room({ access: 'x'.repeat(201) }), ['access-length']],
  ['how to get in on two lines', room({ access: 'Lift\nleft' }), ['access-line']],
  [
    'several things at once',
    { ...weekly(0), time: wallTime('7pm'), label: '' },
    ['every-out-of-range', 'time-not-a-time', 'label-length'],
  ],
])('refused: %s', (_what, change, problems) => {
  expect(seriesProblems({ ...tuesdays, ...change })).toEqual(problems);
});

test.each<[string, Change]>([
  ['Tuesdays at seven', {}],
  [
    'every 12 weeks on all days',
    { rule: { kind: 'weekly', every: 12, on: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] } },
  ],
  ['the 31st, where a month has one', day31('2027-02-01', 1)],
  ['the 31st of every March', day31('2027-03-01', 12)],
  ['every 29 February', { rule: { kind: 'monthly-day', every: 12, day: 29 }, from: localDate('2027-02-01') }],
  ['200 times', times(200)],
  ['until the very first day', until('2026-12-01')],
  [
    'in a place with all that is to say about it',
    room({ place: 'x'.repeat(100), access: 'x'.repeat(200), open: 'public' }),
  ],
  ['a label of 60 characters', { label: 'x'.repeat(60) }],
])('fine: %s', (_what, change) => {
  expect(seriesProblems({ ...tuesdays, ...change })).toEqual([]);
});

const berlin = 'Europe/Berlin';
const group = { id: tuesdays.group, guild: tuesdays.guild };
/** Doors 10 minutes before, 60 minutes, and 15 after: 85 in all. */
const format: Format = { ...aFormat(), pre_minutes: 10, after_minutes: 15 };
const sevenTo = (parts: Partial<Series>): Series => ({ ...tuesdays, ...parts });

/** The meetings of these series in December 2026. */
function december(...series: readonly Series[]): readonly Meeting[] {
  const [first, last] = [Date.parse('2026-12-01T00:00Z'), Date.parse('2027-01-01T00:00Z')];
  return series
    .flatMap((one) => occurrences(calendarOf(one), berlin, first, last))
    .map((occurrence) => meetingOf(occurrence, group, format));
}

const shown = (found: readonly [Meeting, Meeting] | null) =>
  found?.map(({ startsAt }) => new Date(startsAt).toISOString().slice(5, 16));

test('a meeting is as long as its format, with the doors before and the room after', () => {
  expect(lengthsOf(format)).toEqual({ preMs: 600_000, runMs: 3_600_000, afterMs: 900_000 });
  expect(lengthsOf({ ...format, total_minutes: 0.1 }).runMs).toBe(6_000);
  const [first] = december(tuesdays);
  expect(first).toEqual({
    series: tuesdays.id,
    date: '2026-12-01',
    guild: tuesdays.guild,
    group: tuesdays.group,
    startsAt: Date.parse('2026-12-01T18:00Z'),
    opensAt: Date.parse('2026-12-01T17:50Z'),
    endsAt: Date.parse('2026-12-01T19:15Z'),
    label: null,
    state: 'planned',
  });
});

test('two meetings of a group clash while the room of the first is open', () => {
  const at = (time: string) => sevenTo({ id: seriesId('another00001'), time: wallTime(time) });
  expect(clashes(december(tuesdays))).toBeNull();
  // The doors of the second open at 20:15, as the room of the first closes.
  expect(clashes(december(tuesdays, at('20:25')))).toBeNull();
  expect(shown(clashes(december(tuesdays, at('20:24'))))).toEqual(['12-01T18:00', '12-01T19:24']);
  expect(clashes(december(tuesdays, at('17:35')))).toBeNull();
  expect(shown(clashes(december(at('17:36'), tuesdays)))).toEqual(['12-01T16:36', '12-01T18:00']);
});

test('what does not take place takes no time, and other groups have rooms of their own', () => {
  const same = december(tuesdays, sevenTo({ id: seriesId('another00001') }));
  expect(shown(clashes(same))).toEqual(['12-01T18:00', '12-01T18:00']);
  const called = (state: Meeting['state']) => same.map((meeting, n) => (n < 5 ? { ...meeting, state } : meeting));
  expect((['cancelled', 'missed', 'over'] as const).map((state) => clashes(called(state)))).toEqual([null, null, null]);
  expect(clashes(called('open'))).not.toBeNull();
  const elsewhere = same.map((meeting, n) => (n < 5 ? { ...meeting, group: groupId('another00001') } : meeting));
  expect(clashes(elsewhere)).toBeNull();
});

test('whoever plans a third meeting is told of its own clash, and not of one that was there before', () => {
  const at = (id: string, time: string) => sevenTo({ id: seriesId(id), time: wallTime(time) });
  const early = [at('another00001', '12:00'), at('another00002', '12:30')];
  const third = seriesId('another00003');
  const about = ({ series }: Meeting) => series === third;
  expect(clashes(december(...early, at(third, '17:00')), about)).toBeNull();
  expect(shown(clashes(december(...early, tuesdays, at(third, '19:30')), about))).toEqual([
    '12-01T18:00',
    '12-01T18:30',
  ]);
  // A long one that began first is still in the way when a short one between them is over.
  const first = (id: string, time: string) => december(at(id, time))[0];
  const [long, short, own] = [first('another00001', '12:00'), first('another00002', '12:01'), first(third, '14:00')];
  if (!long || !short || !own) throw new Error('nothing is planned');
  const evening = [{ ...long, endsAt: own.startsAt }, { ...short, endsAt: short.startsAt }, own];
  expect(clashes(evening, about)).toEqual([evening[0], own]);
});

test('a daily meeting that takes longer than a day is in its own way', () => {
  const [first, second] = december(sevenTo({ rule: { kind: 'daily', every: 1 } })).map((meeting) => ({
    ...meeting,
    endsAt: meeting.startsAt + 25 * 3_600_000,
  }));
  expect(first && second && clashes([second, first])).toEqual([first, second]);
});
