import { expect, test } from 'vitest';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import { createWorld } from '#rehearsal/discord/world.ts';
import { DoorsWatch } from '#rehearsal/measure/doors-watch.ts';
import { type Asked, dueFor } from '#rehearsal/measure/due-reminders.ts';
import { ToldWatch } from '#rehearsal/measure/told-watch.ts';
import { instantOfWall, wallAt } from '#rehearsal/measure/wall-clock.ts';
import { almanac } from '#rehearsal/weeks/almanac.ts';
import { around, nextBeat } from '#rehearsal/weeks/passing.ts';
import { randomFrom } from '#rehearsal/people/random.ts';

const berlin = 'Europe/Berlin';
const asked: Asked = { who: 'ada', zone: berlin, leads: [], quiet: null, since: 0 };
const due = (start: string, change: Partial<Asked>): readonly string[] =>
  dueFor({ ...asked, ...change }, [instantOfWall(start, berlin)]).map(({ at }) => wallAt(at, berlin));

test('a time on the wall is reckoned through both nights of clock change', () => {
  expect(instantOfWall('2026-10-24T19:00', berlin)).toBe(Date.UTC(2026, 9, 24, 17));
  expect(instantOfWall('2026-10-25T19:00', berlin)).toBe(Date.UTC(2026, 9, 25, 18));
  expect(instantOfWall('2026-10-25T02:30', berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(wallAt(instantOfWall('2027-03-28T02:30', berlin), berlin)).toBe('2027-03-28T03:30');
});

test('reminders are due by the wall for days and as time passes for hours', () => {
  expect(due('2026-10-25T19:00', { leads: ['A day before', '1 hour before'] })).toEqual([
    '2026-10-24T19:00',
    '2026-10-25T18:00',
  ]);
  expect(due('2026-10-25T03:30', { leads: ['3 hours before'] })).toEqual(['2026-10-25T01:30']);
});

test('quiet hours put a reminder off, or bring it forward, and two at one time are one', () => {
  const quiet = { from: '18:30', to: '08:00' };
  expect(due('2026-09-08T19:00', { leads: ['A day before', '15 minutes before'], quiet })).toEqual([
    '2026-09-08T08:00',
    '2026-09-08T18:29',
  ]);
  expect(due('2026-09-08T07:00', { leads: ['1 hour before', '15 minutes before'], quiet })).toEqual([
    '2026-09-07T18:29',
  ]);
});

test('nothing is due that lay in the past when it was asked for', () => {
  const since = instantOfWall('2026-09-08T18:30', berlin);
  expect(due('2026-09-08T19:00', { leads: ['1 hour before', '15 minutes before'], since })).toEqual([
    '2026-09-08T18:45',
  ]);
});

test('from six weeks on the clocks change within them, and every special week comes once', () => {
  for (const zone of [berlin, 'Australia/Sydney', 'America/New_York']) {
    const weeks = almanac(6, zone, randomFrom(4));
    expect(weeks.filter(({ clockChange }) => clockChange !== 0)).toHaveLength(1);
    expect(weeks.map(({ turn }) => turn).toSorted()).toEqual([
      'as usual',
      'as usual',
      'as usual',
      'moved',
      'skipped',
      'the host cannot come',
    ]);
    expect(weeks.filter(({ crash, meets }) => crash !== 'none' && meets !== null)).toHaveLength(1);
  }
  expect(almanac(1, berlin, randomFrom(4)).map(({ turn }) => turn)).toEqual(['as usual']);
});

test('the heartbeat comes every minute where something is near, and every hour elsewhere', () => {
  const noon = Date.UTC(2026, 8, 1, 12);
  const passing = around([noon]);
  const beats: number[] = [];
  for (let at = noon - 3 * 3_600_000; at < noon + 3 * 3_600_000; at = nextBeat(at, passing)) beats.push(at);
  const minutes = beats.filter((at) => Math.abs(at - noon) <= 1_800_000);
  expect(minutes).toHaveLength(61);
  expect(beats.length - minutes.length).toBeLessThan(8);
});

const world = () => createWorld({ clock: new TurnableClock() });

test('a reminder that comes twice, not at all, or when nothing is due, is found', () => {
  const watch = new ToldWatch(world(), () => []);
  const tells = (who: string, at: number, words = '**Tuesday circle** starts in 1 hour'): void => {
    watch.told.push({ who, at, way: 'dm', words });
  };
  const hour = 3_600_000;
  const wanted = (who: string, at: number) => ({ who, at, startsAt: at + hour });
  tells('ada', hour);
  tells('ada', hour + 1_000);
  tells('ben', 3 * hour);
  tells('ben', hour, 'Tuesday circle has a new time');
  const found = watch.count(
    ['ada', 'ben', 'cleo', 'dora'].map((who) => wanted(who, hour)),
    new Set(['dora']),
  );
  expect([found.due, found.sent, found.twice, found.failed]).toEqual([4, 1, 2, 1]);
  expect(found.problems.map((one) => one.replace(/ at .*/u, ''))).toEqual([
    'ada was reminded 2 times',
    'nobody reminded ben',
    'nobody reminded cleo',
    'ben was reminded',
  ]);
});

test('doors that stayed closed, that were late, and that nobody planned are told apart', () => {
  const watch = new DoorsWatch(world());
  const day = 86_400_000;
  watch.opened.push({ room: 'a', at: day + 3_000 }, { room: 'b', at: day }, { room: 'a', at: 3 * day });
  const { openings, unplanned } = watch.delays([
    { room: 'a', at: day },
    { room: 'a', at: 2 * day },
  ]);
  expect(openings.map(({ actualDelayMs }) => actualDelayMs)).toEqual([3_000, null]);
  expect(unplanned).toHaveLength(2);
});
