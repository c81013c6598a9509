import { groupId, guildId, localDate, seriesId, wallTime } from '#core/ids.ts';
import { weekdays, type Ends, type Rule, type Series } from '#core/calendar/model.ts';
import { changesOf, type Change } from './own-clock.ts';
import { zones } from './zones.ts';

/** A rule, a zone and a window of time to look at, all from one seed. */
export interface Case {
  readonly seed: number;
  readonly zone: string;
  readonly series: Series;
  /** Days; looked at from noon to noon, when no clock is changed anywhere. */
  readonly first: string;
  readonly last: string;
}

type Chance = (below: number) => number;

/** mulberry32: small, and the same everywhere. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const day = 86_400_000;
const firstDay = Date.UTC(2024, 0, 1);
const daysInAll = 6_205;
const dateAt = (n: number): string => new Date(firstDay + n * day).toISOString().slice(0, 10);
const numberOf = (date: string): number => (Date.parse(date) - firstDay) / day;

export function randomCase(seed: number): Case {
  const chance = chanceFrom(seed);
  const zone = zones[chance(zones.length)] ?? 'UTC';
  const changes = changesOf(zone);
  const drawn = changes[chance(changes.length)];
  // Half of them are looked at around a clock change, at an hour in which clocks are changed.
  const change = chance(2) === 0 ? drawn : undefined;
  const middle = change === undefined ? chance(daysInAll) : numberOf(change.day);
  const length = 30 + chance(400);
  const start = Math.max(0, middle - chance(length));
  const began = Math.max(0, start + 40 - chance(chance(4) === 0 ? 5_000 : 500));
  const rule = ruleOf(chance, change?.day ?? dateAt(middle));
  const series = seriesOf({
    rule,
    from: dateAt(rule.kind === 'once' ? middle : began),
    time: timeOf(chance, change),
    ends: endsOf(chance, rule, began),
  });
  return { seed, zone, series, first: dateAt(start), last: dateAt(Math.min(daysInAll, start + length)) };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Near a clock change: within an hour of it on either side, so that half of them do not exist, or exist twice. */
function timeOf(chance: Chance, change: Change | undefined): string {
  const minute = change === undefined ? chance(96) * 15 : change.minuteOfDay - 60 + chance(122);
  const ofDay = (minute + 1_440) % 1_440;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** Near a clock change most rules meet on that very day. */
function ruleOf(chance: Chance, hint: string): Rule {
  const there = weekdays[(new Date(`${hint}T00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';
  const aDay = () => (chance(2) === 0 ? there : (weekdays[chance(7)] ?? 'MO'));
  switch (chance(6)) {
    case 0:
      return { kind: 'once' };
    case 1:
      return { kind: 'daily', every: 1 + (chance(2) === 0 ? 0 : chance(30)) };
    case 2:
    case 3: {
      const some = [aDay(), ...weekdays.filter(() => chance(4) === 0)];
      const on = weekdays.filter((name) => some.includes(name));
      return { kind: 'weekly', every: 1 + (chance(2) === 0 ? chance(2) : chance(12)), on };
    }
    case 4: {
      const nths = [1, 2, 3, 4, -1] as const;
      return { kind: 'monthly-weekday', every: everyMonth(chance), nth: nths[chance(5)] ?? 1, on: aDay() };
    }
    default: {
      const days = [-1, 28, 29, 30, 31, Number(hint.slice(8)), 1 + chance(31)];
      return { kind: 'monthly-day', every: everyMonth(chance), day: days[chance(days.length)] ?? 1 };
    }
  }
}

const everyMonth = (chance: Chance): number => 1 + (chance(2) === 0 ? 0 : chance(12));

function endsOf(chance: Chance, rule: Rule, began: number): Ends {
  const kind = rule.kind === 'once' ? 3 : chance(4);
  if (kind === 0) return { kind: 'times', times: 1 + chance(200) };
  if (kind === 1) return { kind: 'until', date: localDate(dateAt(began + chance(1_500))) };
  return { kind: 'never' };
}

/** A series with usual values in all that does not matter here. */
export function seriesOf(
  parts: { readonly rule: Rule; readonly from: string; readonly time: string } & Partial<
    Omit<Series, 'from' | 'time' | 'rule'>
  >,
): Series {
  return {
    id: seriesId('series000001'),
    guild: guildId('10000000000000001'),
    group: groupId('group0000001'),
    ends: { kind: 'never' },
    label: null,
    venue: { kind: 'online' },
    format: null,
    mirror: 'on',
    paused: false,
    createdAt: 0,
    endedAt: null,
    ...parts,
    from: localDate(parts.from),
    time: wallTime(parts.time),
  };
}
