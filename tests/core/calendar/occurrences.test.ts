import { expect, test } from 'vitest';
import { groupId, localDate, seriesId } from '#core/ids.ts';
import { nextOccurrences, occurrences } from '#core/calendar/occurrences.ts';
import { calendarOf, note, onTheWall, seriesOf, tuesdays } from './a-series.ts';

const berlin = 'Europe/Berlin';
const at = (text: string): number => Date.parse(`${text}Z`);
const december = [at('2026-12-01T00:00'), at('2027-01-01T00:00')] as const;
const inDecember = (calendar = calendarOf()) => occurrences(calendar, berlin, ...december);
const blackout = (from: string, to: string) => ({
  id: 1,
  guild: tuesdays.guild,
  group: tuesdays.group,
  from: localDate(from),
  to: localDate(to),
});

test('Tuesdays at seven are five in December', () => {
  expect(onTheWall(inDecember(), berlin)).toEqual([
    '2026-12-01T19:00',
    '2026-12-08T19:00',
    '2026-12-15T19:00',
    '2026-12-22T19:00',
    '2026-12-29T19:00',
  ]);
});

test('a meeting that starts at the beginning of the window is in it, one that starts at its end is not', () => {
  const [first, second] = [at('2026-12-01T18:00'), at('2026-12-08T18:00')];
  expect(occurrences(calendarOf(), berlin, first, second).map(({ date }) => date)).toEqual(['2026-12-01']);
});

test('a skipped meeting is gone, a cancelled one stays to be seen, and a label of its own wins', () => {
  const notes = [
    note('2026-12-08', { state: 'skipped' }),
    note('2026-12-15', { state: 'cancelled' }),
    note('2026-12-22', { label: 'With guests' }),
  ];
  const found = inDecember(calendarOf({ ...tuesdays, label: 'Open evening' }, { notes }));
  expect(found.map(({ date, state, label }) => `${date} ${state} ${label}`)).toEqual([
    '2026-12-01 on Open evening',
    '2026-12-15 cancelled Open evening',
    '2026-12-22 on With guests',
    '2026-12-29 on Open evening',
  ]);
});

test('a moved meeting keeps its name and takes its new place in the order', () => {
  const found = inDecember(calendarOf(tuesdays, { notes: [note('2026-12-08', { movedTo: '2026-12-17 18:30' })] }));
  expect(found.map(({ date, moved }) => `${date} ${moved}`)).toEqual([
    '2026-12-01 false',
    '2026-12-15 false',
    '2026-12-08 true',
    '2026-12-22 false',
    '2026-12-29 false',
  ]);
  expect(onTheWall(found, berlin)[2]).toBe('2026-12-17T18:30');
});

test('a meeting moved into the window from far away is found, and one moved out of it is not', () => {
  const into = calendarOf(tuesdays, { notes: [note('2027-06-01', { movedTo: '2026-12-03 10:00' })] });
  expect(inDecember(into).map(({ date }) => date)).toContain('2027-06-01');
  const away = calendarOf(tuesdays, { notes: [note('2026-12-08', { movedTo: '2027-06-03 10:00' })] });
  expect(inDecember(away).map(({ date }) => date)).not.toContain('2026-12-08');
});

test('a note on a day that the rule does not have any more is not a meeting', () => {
  const notes = [note('2027-06-02', { movedTo: '2026-12-03 10:00' }), note('2026-12-09', { label: 'Wednesday' })];
  expect(inDecember(calendarOf(tuesdays, { notes }))).toEqual(inDecember());
});

test('blackout days hide what was not moved away from them, and leave alone what was moved onto them', () => {
  const notes = [
    note('2026-12-15', { movedTo: '2026-12-23 19:00' }),
    note('2026-12-22', { movedTo: '2026-12-22 20:00' }),
  ];
  const found = inDecember(calendarOf(tuesdays, { notes, blackouts: [blackout('2026-12-15', '2026-12-29')] }));
  expect(found.map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
});

test('blackout days and notes of others do not count', () => {
  const others = {
    notes: [note('2026-12-08', { state: 'skipped', series: seriesId('another00001') })],
    blackouts: [{ ...blackout('2026-12-01', '2026-12-31'), group: groupId('another00001') }],
  };
  expect(inDecember(calendarOf(tuesdays, others))).toHaveLength(5);
});

test('a paused series gives nothing, and an ended one nothing that would start after its end', () => {
  expect(inDecember(calendarOf({ ...tuesdays, paused: true }))).toEqual([]);
  const ended = { ...tuesdays, endedAt: at('2026-12-15T18:00') };
  expect(inDecember(calendarOf(ended)).map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-08']);
  expect(nextOccurrences(calendarOf(ended), berlin, at('2026-12-20T00:00'), 3)).toEqual([]);
});

test('the series of a group are told together, by start', () => {
  const sundays = seriesOf({
    id: seriesId('sundays00001'),
    rule: { kind: 'weekly', every: 1, on: ['SU'] },
    from: '2026-12-01',
    time: '10:00',
  });
  const both = { series: [tuesdays, sundays], notes: [], blackouts: [] };
  expect(inDecember(both).map(({ date }) => date.slice(8))).toEqual([
    '01',
    '06',
    '08',
    '13',
    '15',
    '20',
    '22',
    '27',
    '29',
  ]);
  const next = nextOccurrences(both, berlin, at('2026-12-01T18:00'), 3);
  expect(next.map(({ date }) => date)).toEqual(['2026-12-06', '2026-12-08', '2026-12-13']);
});

test('a closed cohort of eight is over after eight, skipped ones counted', () => {
  const cohort = { ...tuesdays, ends: { kind: 'times', times: 8 } as const };
  const notes = [note('2026-12-08', { state: 'skipped' })];
  const found = nextOccurrences(calendarOf(cohort, { notes }), berlin, 0, 20);
  expect(found).toHaveLength(7);
  expect(found.at(-1)?.date).toBe('2027-01-19');
});

test('until is the last day on which it may still meet', () => {
  const until = (date: string) => ({ ...tuesdays, ends: { kind: 'until', date: localDate(date) } as const });
  expect(nextOccurrences(calendarOf(until('2026-12-15')), berlin, 0, 20)).toHaveLength(3);
  expect(nextOccurrences(calendarOf(until('2026-12-14')), berlin, 0, 20)).toHaveLength(2);
});

test('a meeting that was moved behind the end of its series still takes place', () => {
  const last = { ...tuesdays, ends: { kind: 'until', date: localDate('2026-12-15') } as const };
  const notes = [note('2026-12-15', { movedTo: '2027-09-01 18:00' })];
  const found = nextOccurrences(calendarOf(last, { notes }), berlin, at('2026-12-20T00:00'), 5);
  expect(onTheWall(found, berlin)).toEqual(['2027-09-01T18:00']);
});

test('the next ones come later than the moment asked about, however rare they are', () => {
  const next = (series: typeof tuesdays, after: string, n: number) =>
    nextOccurrences(calendarOf(series), berlin, at(after), n).map(({ date }) => date);
  expect(next(tuesdays, '2026-12-01T18:00', 2)).toEqual(['2026-12-08', '2026-12-15']);
  expect(next(tuesdays, '2026-12-01T17:59', 2)).toEqual(['2026-12-01', '2026-12-08']);
  const leapDays = {
    ...tuesdays,
    from: localDate('2026-02-01'),
    rule: { kind: 'monthly-day', every: 12, day: 29 } as const,
  };
  expect(next(leapDays, '2026-12-01T00:00', 3)).toEqual(['2028-02-29', '2032-02-29', '2036-02-29']);
  const inYears = { ...tuesdays, from: localDate('2060-01-01') };
  expect(next(inYears, '2026-12-01T00:00', 2)).toEqual(['2060-01-06', '2060-01-13']);
  const once = { ...tuesdays, rule: { kind: 'once' } as const };
  expect(next(once, '2026-11-01T00:00', 5)).toEqual(['2026-12-01']);
  expect(next(once, '2026-12-02T00:00', 5)).toEqual([]);
});

test('a rule that never meets is answered, not searched for ever', () => {
  const never = {
    ...tuesdays,
    from: localDate('2026-02-01'),
    rule: { kind: 'monthly-day', every: 12, day: 31 } as const,
  };
  expect(nextOccurrences(calendarOf(never), berlin, at('2026-12-01T00:00'), 5)).toEqual([]);
  const cohort = { ...never, ends: { kind: 'times', times: 8 } as const };
  expect(nextOccurrences(calendarOf(cohort), berlin, at('2026-12-01T00:00'), 5)).toEqual([]);
});

test('seven in the evening stays seven in the evening when the clocks change', () => {
  const found = nextOccurrences(calendarOf(), berlin, at('2027-03-20T00:00'), 3);
  expect(found.map(({ startsAt }) => new Date(startsAt).toISOString().slice(5, 16))).toEqual([
    '03-23T18:00',
    '03-30T17:00',
    '04-06T17:00',
  ]);
});

test('half past two in the night is said to be special on the two nights of clock change', () => {
  const nights = seriesOf({ rule: { kind: 'daily', every: 1 }, from: '2027-01-01', time: '02:30' });
  const year = occurrences(calendarOf(nights), berlin, at('2027-01-01T00:00'), at('2028-01-01T00:00'));
  expect(year).toHaveLength(365);
  const special = year.filter(({ clockChange }) => clockChange !== 'none');
  expect(special.map(({ date, clockChange }) => `${date} ${clockChange}`)).toEqual([
    '2027-03-28 gap',
    '2027-10-31 twice',
  ]);
  expect(onTheWall(special, berlin)).toEqual(['2027-03-28T03:30', '2027-10-31T02:30']);
});

test('a moved meeting is looked at where it went: its own night may be special', () => {
  const notes = [note('2027-03-23', { movedTo: '2027-03-28 02:30' })];
  const found = occurrences(calendarOf(tuesdays, { notes }), berlin, at('2027-03-22T00:00'), at('2027-03-29T00:00'));
  expect(found).toMatchObject([{ date: '2027-03-23', clockChange: 'gap', moved: true }]);
});
