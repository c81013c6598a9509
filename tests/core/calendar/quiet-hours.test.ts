import { expect, test } from 'vitest';
import { readTime, restAt } from '#core/calendar/quiet-hours.ts';
import { wallTime } from '#core/ids.ts';
import { hours, minutes } from '#core/time.ts';

const night = { from: wallTime('22:00'), to: wallTime('08:00') };
const noon = { from: wallTime('12:00'), to: wallTime('14:00') };
const at = (iso: string): number => Date.parse(iso);

test('a night begins in the evening and ends on the next morning, on the person’s own clock', () => {
  const rest = { begins: at('2026-11-24T21:00Z'), ends: at('2026-11-25T07:00Z') };
  expect(restAt(at('2026-11-24T21:00Z'), night, 'Europe/Berlin')).toEqual(rest);
  expect(restAt(at('2026-11-25T06:59Z'), night, 'Europe/Berlin')).toEqual(rest);
  expect(restAt(at('2026-11-25T07:00Z'), night, 'Europe/Berlin')).toBeNull();
  expect(restAt(at('2026-11-24T20:59Z'), night, 'Europe/Berlin')).toBeNull();
  expect(restAt(at('2026-11-24T20:59Z'), night, 'Europe/Helsinki')).not.toBeNull();
});

test('a rest at noon does not go over midnight', () => {
  expect(restAt(at('2026-11-24T11:30Z'), noon, 'Europe/Berlin')).not.toBeNull();
  expect(restAt(at('2026-11-24T23:30Z'), noon, 'Europe/Berlin')).toBeNull();
});

test('nobody without quiet hours has any, nor somebody whose hours begin when they end', () => {
  expect(restAt(at('2026-11-24T23:00Z'), null, 'Europe/Berlin')).toBeNull();
  expect(restAt(at('2026-11-24T23:00Z'), { from: night.from, to: night.from }, 'Europe/Berlin')).toBeNull();
});

test('the night in which the clocks go forward is an hour shorter, the other an hour longer', () => {
  const spring = restAt(at('2027-03-28T00:30Z'), night, 'Europe/Berlin');
  const autumn = restAt(at('2027-10-31T00:30Z'), night, 'Europe/Berlin');
  expect((spring?.ends ?? 0) - (spring?.begins ?? 0)).toBe(hours(9));
  expect((autumn?.ends ?? 0) - (autumn?.begins ?? 0)).toBe(hours(11));
});

test('quiet hours that end in the hour that comes twice end once', () => {
  const early = { from: wallTime('22:00'), to: wallTime('02:30') };
  const end = at('2027-10-31T00:30Z');
  expect(restAt(end - minutes(1), early, 'Europe/Berlin')?.ends).toBe(end);
  // A quarter past two comes a second time, and nobody is silenced again.
  expect(restAt(end + minutes(45), early, 'Europe/Berlin')).toBeNull();
});

test.for([
  ['22', '22:00'],
  ['22:00', '22:00'],
  ['7.30', '07:30'],
  [' 9:05 ', '09:05'],
  ['9h', '09:00'],
  ['24:00', null],
  ['8:60', null],
  ['ten', null],
  ['', null],
] as const)('“%s” typed as a time is read as %s', ([typed, read]) => {
  expect(readTime(typed)).toBe(read);
});
