import { expect, test } from 'vitest';
import { agreedFor, type DutyAt, fits, stateFor, weekOf } from '#core/calendar/rota.ts';
import { groupId, guildId, localDate, memberId, seriesId } from '#core/ids.ts';
import { hours, minutes } from '#core/time.ts';

const zone = 'Europe/Berlin';
const usual = { limit: 2, zone };
/** Monday 23 November 2026, 19:00 in Berlin. */
const monday = Date.UTC(2026, 10, 23, 18);
const day = hours(24);

/** A meeting of 90 minutes with doors ten minutes early and ten minutes after. */
const at = (startsAt: number, name = 'series000001') => ({
  series: seriesId(name),
  date: localDate(new Date(startsAt).toISOString().slice(0, 10)),
  opensAt: startsAt - minutes(10),
  startsAt,
  endsAt: startsAt + minutes(100),
});

const duty = (startsAt: number, change: Partial<DutyAt> = {}): DutyAt => ({
  ...at(startsAt, 'series000002'),
  group: groupId('another00001'),
  role: 'host',
  state: 'agreed',
  ...change,
});

test('somebody without other meetings may host, and so may somebody with one more that week', () => {
  expect(fits(at(monday), 'host', [], usual)).toBe('fine');
  expect(fits(at(monday), 'host', [duty(monday + day)], usual)).toBe('fine');
});

test('a third meeting in one week needs a second person, in whatever group the others are', () => {
  const two = [duty(monday + day), duty(monday + 3 * day)];
  expect(fits(at(monday), 'host', two, usual)).toBe('second');
  expect(fits(at(monday), 'host', two, { limit: 3, zone })).toBe('fine');
});

test('the week is Monday to Sunday on the wall calendar of the group, not of UTC', () => {
  const lateSunday = Date.UTC(2026, 10, 22, 22, 30);
  const earlyMonday = Date.UTC(2026, 10, 22, 23, 30);
  expect(weekOf(lateSunday, zone)).toBe('2026-11-16');
  expect(weekOf(earlyMonday, zone)).toBe('2026-11-23');
  const sunday = [duty(lateSunday), duty(lateSunday - day)];
  expect(fits(at(monday + day), 'host', sunday, usual)).toBe('fine');
  const week = [duty(monday + 2 * day), duty(monday + 4 * day)];
  expect(fits(at(earlyMonday), 'host', week, usual)).toBe('second');
  expect(fits(at(earlyMonday), 'host', week, { limit: 2, zone: 'UTC' })).toBe('fine');
});

test('the week of New Year is one week, also over the turn of the year', () => {
  const newYearsEve = Date.UTC(2026, 11, 31, 18);
  const two = [duty(newYearsEve), duty(newYearsEve - 2 * day)];
  expect(fits(at(newYearsEve + 2 * day), 'host', two, usual)).toBe('second');
});

test.for([
  [59, 'second'],
  [60, 'fine'],
] as const)('with %d minutes between the end of one and the doors of the next, the answer is %s', ([gap, answer]) => {
  const later = at(monday).endsAt + minutes(gap) + minutes(10);
  expect(fits(at(monday), 'host', [duty(later)], usual)).toBe(answer);
  expect(fits(at(later), 'host', [duty(monday)], usual)).toBe(answer);
});

test('nobody works at two meetings at one time, whatever the jobs are', () => {
  for (const role of ['host', 'co_host', 'greeter', 'timekeeper'] as const) {
    expect(fits(at(monday), role, [duty(monday + minutes(30), { role: 'greeter' })], usual)).toBe('elsewhere');
  }
  // One ends as the doors of the other open.
  const next = at(monday).endsAt + minutes(10);
  expect(fits(at(monday), 'greeter', [duty(next)], usual)).toBe('fine');
});

test('limits are about hosting: who only greets may greet every day', () => {
  const all = [1, 2, 3, 4].map((n) => duty(monday + n * day));
  expect(fits(at(monday), 'greeter', all, usual)).toBe('fine');
  expect(
    fits(
      at(monday),
      'host',
      all.map((one) => ({ ...one, role: 'greeter' as const })),
      usual,
    ),
  ).toBe('fine');
});

test('a job that somebody was only asked to do does not count, and neither does another job at the same meeting', () => {
  const asked = [
    duty(monday + day, { state: 'asked' }),
    duty(monday + 2 * day, { state: 'asked' }),
    duty(monday, { state: 'asked' }),
  ];
  expect(fits(at(monday), 'host', asked, usual)).toBe('fine');
  expect(fits(at(monday), 'host', [duty(monday, { ...at(monday), role: 'timekeeper' })], usual)).toBe('fine');
});

test('one who waits for a second yes counts, and does not host yet', () => {
  const two = [duty(monday + day, { state: 'second' }), duty(monday + 2 * day)];
  expect(fits(at(monday), 'host', two, usual)).toBe('second');
  const here = { guild: guildId('100000000000000001'), member: memberId('400000000000000001') };
  const waiting = { ...here, ...duty(monday), state: stateFor('second') };
  expect(agreedFor([waiting], 'host')).toBeNull();
  expect(agreedFor([{ ...waiting, state: stateFor('fine') }], 'host')).toBe(here.member);
});
