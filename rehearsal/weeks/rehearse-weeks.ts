import { minutes } from '#core/time.ts';
import { TurnableClock } from '../discord/clock.ts';
import { type Evening, evening } from '../evening.ts';
import { DoorsWatch } from '../measure/doors-watch.ts';
import { EventsWatch } from '../measure/events-watch.ts';
import { ToldWatch } from '../measure/told-watch.ts';
import { instantOfWall } from '../measure/wall-clock.ts';
import { everybodyElsewhere } from '../people/evening-play.ts';
import type { Hitches } from '../people/play.ts';
import { randomFrom } from '../people/random.ts';
import type { WeeksOrder } from '../transcript/command-line.ts';
import { createScript, type ScriptLine } from '../transcript/script.ts';
import { almanac, type Week } from './almanac.ts';
import { members, team } from './cast.ts';
import { createDying } from './dying.ts';
import { createLife } from './life.ts';
import { doorsBefore } from './meeting.ts';
import { around, storeInMemory } from './passing.ts';
import { answersOf, remindersDue } from './plans.ts';
import type { WeeksResult } from './result.ts';
import { setUpGroup } from './setting-up.ts';
import { watchWeeks } from './watch.ts';
import { playWeek } from './week.ts';

export interface WeeksRehearsal {
  readonly result: WeeksResult;
  readonly lines: readonly ScriptLine[];
  /** What must not happen. */
  readonly problems: readonly string[];
}

/** Doors that open later than this, though the bot was up, are a failure. */
const latest = 2_000;

/**
 * Plays some weeks of a group's life against a local Discord and measures them there.
 * @param description Discord's API description, or null.
 * @param tell is called with each line of the transcript at once.
 */
export async function rehearseWeeks(
  order: WeeksOrder,
  description: object | null,
  tell: (line: ScriptLine) => void,
): Promise<WeeksRehearsal> {
  const began = performance.now();
  const { zone } = order;
  const random = randomFrom(order.seed);
  const weeks = almanac(order.weeks, zone, random);
  const answers = weeks.map((week) => answersOf(week, random));
  const due = remindersDue(weeks, answers, zone);
  const meetings = weeks.flatMap(({ meets }) => (meets === null ? [] : [instantOfWall(meets, zone)]));

  const room = await setUp(order, description, weeks);
  const { world } = room.discord;
  const script = createScript(tell);
  const hitches: Hitches = { impossible: [], unanswered: [] };
  const told = new ToldWatch(world, () => [room.home.id]);
  const doors = new DoorsWatch(world);
  const events = new EventsWatch(world);
  const life = createLife({
    room,
    zone,
    random,
    dying: createDying(room),
    told,
    watch: watchWeeks(room, script),
    script,
    hitches,
    passing: around([...meetings.flatMap((at) => [at - doorsBefore, at]), ...due.map(({ at }) => at)], minutes(5)),
  });
  let orphans: readonly string[] = [];
  try {
    for (const [index, week] of weeks.entries()) {
      life.says(heading(week, weeks.length));
      if (index === 0) await setUpGroup(life);
      await playWeek(life, week, answers[index] ?? new Map());
    }
    await everybodyElsewhere(room);
    const { store } = room.process;
    orphans = store ? await events.orphaned(room.guild, store) : ['the bot is down'];
  } finally {
    await room.stop();
  }

  const byId = due.map((one) => ({ ...one, who: room.person(one.who).id }));
  const closed = members.filter(({ dms }) => dms === 'closed').map(({ name }) => room.person(name).id);
  const { problems: untold, ...reminders } = told.count(byId, new Set(closed));
  const { openings, unplanned } = doors.delays(meetings.map((at) => ({ room: room.room().id, at: at - doorsBefore })));
  const late = openings.flatMap(({ planned, actualDelayMs }) => {
    const wasDown = weeks.some(({ crash, meets }) => crash === 'down' && isPlanned(planned, meets, zone));
    if (actualDelayMs === null) return [`the doors of ${planned} did not open`];
    return actualDelayMs > latest && !wasDown ? [`the doors of ${planned} opened ${actualDelayMs} ms late`] : [];
  });
  const result: WeeksResult = {
    weeks: order.weeks,
    openings,
    reminders,
    events: { mirrored: events.mirrored, orphaned: orphans.length },
    stuckMutes: room.muted().length,
    specViolations: description === null ? null : room.discord.violations.length,
    refusedByDiscord: room.discord.refused.length,
    wallMs: Math.round(performance.now() - began),
  };
  const problems = [
    ...late,
    ...unplanned.map((at) => `doors opened at ${at}, when nobody had planned it`),
    ...untold,
    ...orphans.map((one) => `an event was left behind: ${one}`),
    ...room.problems(),
    ...hitches.unanswered.map((what) => `no answer: ${what}`),
    ...hitches.impossible,
  ];
  return { result, lines: script.lines, problems };
}

const isPlanned = (planned: string, meets: string | null, zone: string): boolean =>
  meets !== null && Date.parse(planned) === instantOfWall(meets, zone) - doorsBefore;

function heading({ number, begins, turn, clockChange }: Week, of: number): string {
  const change = clockChange === 0 ? '' : ` · the clocks go ${clockChange > 0 ? 'forward' : 'back'}`;
  const special = turn === 'as usual' ? '' : ` · ${turn}`;
  return `Week ${number} of ${of}, from ${begins.slice(0, 10)}${special}${change}`;
}

function setUp(order: WeeksOrder, description: object | null, weeks: readonly Week[]): Promise<Evening> {
  const names = [...team, ...members.map(({ name }) => name)];
  return evening({
    people: names,
    host: team[0],
    facilitators: team.slice(1),
    mode: order.mode,
    zone: order.zone,
    spec: description,
    seed: order.seed,
    storeIn: storeInMemory(),
    clock: new TurnableClock(instantOfWall(weeks[0]?.begins ?? '', order.zone)),
  });
}
