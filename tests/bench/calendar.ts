/** The calendar of a very large house: rules, the minute heartbeat, and a boot. */
import { nextOccurrences } from '#core/calendar/occurrences.ts';
import type { Series } from '#core/calendar/model.ts';
import { groupId, guildId, localDate, seriesId, wallTime } from '#core/ids.ts';
import { minutes } from '#core/time.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import { evening } from '#rehearsal/evening.ts';
import { randomFrom } from '#rehearsal/people/random.ts';
import { type Block, longestBlock, spread, timed } from './figures.ts';
import { fill, size } from './large-house.ts';

const zones = ['Europe/Berlin', 'Australia/Sydney', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Series of every kind, begun in the years before. */
function schedules(count: number): readonly { readonly series: Series; readonly zone: string }[] {
  const random = randomFrom(1);
  const whole = (least: number, most: number): number => Math.floor(random.between(least, most + 1));
  return Array.from({ length: count }, (_, n) => {
    const on = random.pick(weekdays) ?? 'MO';
    const rules: readonly Series['rule'][] = [
      { kind: 'weekly', every: whole(1, 4), on: [on] },
      { kind: 'monthly-weekday', every: whole(1, 2), nth: random.pick([1, 2, 3, 4, -1] as const) ?? 1, on },
      { kind: 'monthly-day', every: 1, day: whole(1, 28) },
      { kind: 'daily', every: whole(1, 5) },
    ];
    const from = `${whole(2022, 2026)}-${String(whole(1, 8)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`;
    const series: Series = {
      id: seriesId(`s${String(n).padStart(11, '0')}`),
      guild: guildId('1'),
      group: groupId('g'),
      rule: rules[n % rules.length] ?? { kind: 'once' },
      from: localDate(from),
      time: wallTime(`${String(whole(6, 22)).padStart(2, '0')}:30`),
      ends: { kind: 'never' },
      label: null,
      venue: { kind: 'online' },
      format: null,
      mirror: 'on',
      paused: false,
      createdAt: 0,
      endedAt: null,
    };
    return { series, zone: zones[n % zones.length] ?? 'UTC' };
  });
}

export async function benchRules() {
  const all = schedules(10_000);
  const now = Date.UTC(2026, 8, 1, 18);
  const took = await timed(all.length, (n) => {
    const one = all[n];
    if (one) nextOccurrences({ series: [one.series], notes: [], blackouts: [] }, one.zone, now, 1);
  });
  return { schedules: all.length, totalMs: Math.round(took.reduce((sum, ms) => sum + ms, 0)), each: spread(took) };
}

/** A little over an hour of heartbeats, so that the hourly erasure is among them. */
const beats = 64;

export async function benchLargeHouse() {
  const clock = new TurnableClock();
  const room = await evening({ people: ['Fay'], host: 'Fay', clock, spec: null });
  const { process } = room;
  const { store } = process;
  if (!store) throw new Error('the bot is down');
  const waiting = await fill(store, clock.now());
  await room.crash();
  const megabytes = Math.round(process.storeBytes() / 1e5) / 10;
  // What is measured is the bot; the local Discord in the same process has nothing to do with this house.
  const boot = await longestBlock(() => process.boot());
  await room.idle();
  const minute = async () => {
    await clock.advance(minutes(1), async () => undefined);
    return longestBlock(async () => {
      await process.bot?.upkeep.beat();
      await process.bot?.upkeep.minute();
      await process.bot?.idle();
    });
  };
  const took: Block[] = [];
  for (let beat = 0; beat < beats; beat += 1) took.push(await minute());
  await room.close();
  return {
    schedules: size.groups * size.seriesOfGroup,
    groups: size.groups,
    guilds: size.guilds,
    waiting,
    megabytes,
    heartbeat: {
      targetMs: 20,
      block: spread(took.map(({ blockMs }) => blockMs)),
      work: spread(took.map(({ workMs }) => workMs)),
      whole: spread(took.map(({ allMs }) => allMs)),
      // The first one and the one an hour later erase what is past its time.
      overTarget: took.flatMap(({ workMs }, beat) => (workMs > 20 ? [{ beat, workMs }] : [])),
    },
    boot: {
      readyMs: Math.round(boot.allMs),
      longestBlockMs: boot.blockMs,
      longestWorkMs: boot.workMs,
    },
  };
}
