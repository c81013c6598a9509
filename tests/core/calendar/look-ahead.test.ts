import { expect, test } from 'vitest';
import { meetingOf } from '#core/calendar/lengths.ts';
import { lookAhead } from '#core/calendar/look-ahead.ts';
import type { Series } from '#core/calendar/model.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import { shippedFormat } from '#core/formats/shipped.ts';
import { localDate, seriesId, wallTime } from '#core/ids.ts';
import { hours } from '#core/time.ts';
import { aGroup } from '#tests/store/sample.ts';
import { tuesdays } from './a-series.ts';

/** A Monday noon in Berlin, in November. */
const now = Date.UTC(2026, 10, 23, 11);
const group = { ...aGroup(), zone: 'Europe/Berlin' };
const plan = (facts: Partial<Series>): Series => ({ ...tuesdays, guild: group.guild, group: group.id, ...facts });
const look = (series: Series, ...others: readonly Series[]) =>
  lookAhead(
    series,
    { series: others, notes: [], blackouts: [] },
    group,
    () => shippedFormat('listening_round_60') ?? null,
    now,
  );

test('whoever plans a night of clock change is told so, also when it is years away', () => {
  const spring = plan({ rule: { kind: 'once' }, from: localDate('2030-03-31'), time: wallTime('02:30') });
  expect(look(spring).clockChange).toMatchObject({ date: '2030-03-31', clockChange: 'gap' });
});

test('a series that begins in years is compared with those that go on until then', () => {
  const weekly = plan({ id: seriesId('another00001'), time: wallTime('19:00') });
  const later = plan({ id: seriesId('another00002'), from: localDate('2030-01-01'), time: wallTime('19:30') });
  expect(look(later, weekly).clash?.map(({ date }) => date)).toEqual(['2030-01-01', '2030-01-01']);
});

test('two others that were in each other’s way before do not hold up a third', () => {
  const [one, other] = ['another00001', 'another00002'].map((id) =>
    plan({ id: seriesId(id), time: wallTime('12:00') }),
  );
  if (!one || !other) throw new Error('nothing is planned');
  const third = plan({ id: seriesId('another00003'), time: wallTime('19:00') });
  expect(look(third, one, other).clash).toBeNull();
  expect(look(other, one).clash).not.toBeNull();
});

test('a meeting that is going on is in the way, and its day does not come again', () => {
  const weekly = plan({ id: seriesId('another00001'), from: localDate('2026-11-17'), time: wallTime('11:30') });
  const [format] = [shippedFormat('listening_round_60')];
  if (!format) throw new Error('the format is gone');
  const [monday] = occurrences(
    { series: [{ ...weekly, rule: { kind: 'daily', every: 1 } }], notes: [], blackouts: [] },
    'Europe/Berlin',
    now - hours(1),
    now,
  );
  if (!monday) throw new Error('nothing is planned');
  const open = { ...meetingOf(monday, group, format), state: 'open' } as const;
  const daily = plan({ ...weekly, rule: { kind: 'daily', every: 1 }, time: wallTime('22:00') });
  const third = plan({
    id: seriesId('another00003'),
    rule: { kind: 'once' },
    from: monday.date,
    time: wallTime('12:20'),
  });
  const rules = { series: [weekly], notes: [], blackouts: [], begun: [open] };
  expect(lookAhead(third, rules, group, () => format, now).clash?.[0]).toEqual(open);
  expect(lookAhead(daily, rules, group, () => format, now).next.map(({ date }) => date)[0]).toBe('2026-11-24');
});
