import { expect, test } from 'vitest';
import { localDate, wallTime } from '#core/ids.ts';
import { dateOfNumber, dayNumber } from '#core/calendar/day-number.ts';
import { weekdays } from '#core/calendar/model.ts';
import { addDays, instantOf, isLocalDate, isWallTime, wallOf, weekdayOf } from '#core/calendar/wall.ts';

const at = (wall: string, zone: string) => {
  const [date = '', time = ''] = wall.split(' ');
  const { at: instant, clockChange } = instantOf(localDate(date), wallTime(time), zone);
  const shown = wallOf(instant, zone);
  return { utc: new Date(instant).toISOString().slice(0, 16), clockChange, shown: `${shown.date} ${shown.time}` };
};

test.each([
  // The clock jumps over these: the meeting is as much later as the clock jumps.
  ['2027-03-28 02:30', 'Europe/Berlin', '2027-03-28T01:30', 'gap', '2027-03-28 03:30'],
  ['2027-10-03 02:15', 'Australia/Lord_Howe', '2027-10-02T15:45', 'gap', '2027-10-03 02:45'],
  ['2027-03-28 01:30', 'Antarctica/Troll', '2027-03-28T01:30', 'gap', '2027-03-28 03:30'],
  ['2027-09-26 03:00', 'Pacific/Chatham', '2027-09-25T14:15', 'gap', '2027-09-26 04:00'],
  ['2027-09-05 00:30', 'America/Santiago', '2027-09-05T04:30', 'gap', '2027-09-05 01:30'],
  // These come twice: the first one counts.
  ['2027-10-31 02:30', 'Europe/Berlin', '2027-10-31T00:30', 'twice', '2027-10-31 02:30'],
  ['2027-04-04 01:45', 'Australia/Lord_Howe', '2027-04-03T14:45', 'twice', '2027-04-04 01:45'],
  ['2027-10-31 01:30', 'Antarctica/Troll', '2027-10-30T23:30', 'twice', '2027-10-31 01:30'],
  // Beside the jump, and where clocks are never changed.
  ['2027-03-28 03:00', 'Europe/Berlin', '2027-03-28T01:00', 'none', '2027-03-28 03:00'],
  ['2027-10-31 03:00', 'Europe/Berlin', '2027-10-31T02:00', 'none', '2027-10-31 03:00'],
  ['2027-04-04 19:00', 'Asia/Kathmandu', '2027-04-04T13:15', 'none', '2027-04-04 19:00'],
])('%s in %s is %s UTC (%s)', (wall, zone, utc, clockChange, shown) => {
  expect(at(wall, zone)).toEqual({ utc, clockChange, shown });
});

test('Ramadan: seven in the evening in Casablanca is an hour later in UTC for that month', () => {
  // Ramadan 2027 is from 8 February to 9 March; clocks go back on the Sunday before and forward on the one after.
  expect(at('2027-02-03 19:00', 'Africa/Casablanca').utc).toBe('2027-02-03T18:00');
  expect(at('2027-02-17 19:00', 'Africa/Casablanca').utc).toBe('2027-02-17T19:00');
  expect(at('2027-03-24 19:00', 'Africa/Casablanca').utc).toBe('2027-03-24T18:00');
});

test('a day that an island left out when it crossed the date line is the day after it', () => {
  expect(at('2011-12-30 19:00', 'Pacific/Apia')).toMatchObject({ clockChange: 'gap', shown: '2011-12-31 19:00' });
});

test('a zone that nobody has heard of is not taken for another', () => {
  expect(() => instantOf(localDate('2027-01-01'), wallTime('19:00'), 'Europe/Atlantis')).toThrow(RangeError);
});

test('days are counted over the ends of months, years and clock changes', () => {
  expect(addDays(localDate('2027-02-28'), 1)).toBe('2027-03-01');
  expect(addDays(localDate('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(localDate('2027-01-01'), -1)).toBe('2026-12-31');
  expect(addDays(localDate('2027-03-27'), 2)).toBe('2027-03-29');
  expect(weekdayOf(localDate('2026-11-23'))).toBe('MO');
  expect(weekdayOf(localDate('2026-11-29'))).toBe('SU');
});

test('only days that the calendar has are days', () => {
  expect(['2026-11-24', '2028-02-29', '1970-01-01', '2199-12-31'].filter((text) => !isLocalDate(text))).toEqual([]);
  const none = [
    '2027-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '27-01-01',
    '2027-1-1',
    '2027-01-01 ',
    '1969-12-31',
    '2200-01-01',
    '',
  ];
  expect(none.filter((text) => isLocalDate(text))).toEqual([]);
});

test('only times that a clock shows are times', () => {
  expect(['00:00', '09:05', '23:59'].filter((text) => !isWallTime(text))).toEqual([]);
  expect(['24:00', '9:05', '19:60', '19.30', '19:30:00', '19:30 ', ''].filter((text) => isWallTime(text))).toEqual([]);
});

test('every day from 1970 to 2199 has its number, its name and its weekday', () => {
  const end = Date.UTC(2200, 0, 1);
  const wrong: string[] = [];
  for (let number = 0; number * 86_400_000 < end; number += 1) {
    const day = new Date(number * 86_400_000);
    const date = localDate(day.toISOString().slice(0, 10));
    const right =
      dateOfNumber(number) === date &&
      dayNumber(date) === number &&
      isLocalDate(date) &&
      weekdayOf(date) === weekdays[(day.getUTCDay() + 6) % 7];
    if (!right) wrong.push(date);
  }
  expect(wrong).toEqual([]);
});
