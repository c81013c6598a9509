import { minutes } from '#core/time.ts';
import { TurnableClock } from '../discord/clock.ts';
import { type Evening, evening } from '../evening.ts';
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
import { createMeasures } from './measuring.ts';
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

  const room = await setUp(order, description, weeks);
  const script = createScript(tell);
  const hitches: Hitches = { impossible: [], unanswered: [] };
  const measures = createMeasures(room, { weeks, due, zone });
  const life = createLife({
    room,
    zone,
    random,
    dying: createDying(room),
    told: measures.told,
    watch: watchWeeks(room, script),
    script,
    hitches,
    passing: around(measures.promised, minutes(5)),
  });
  try {
    life.says(`On the left the group’s own wall clock (${zone}); who reads messages here lives in UTC.`);
    for (const [index, week] of weeks.entries()) {
      life.says(heading(week, weeks.length));
      if (index === 0) await setUpGroup(life);
      await playWeek(life, week, answers[index] ?? new Map());
    }
    await everybodyElsewhere(room);
    await measures.lookAtTheEnd();
  } finally {
    await room.stop();
  }
  const { problems, ...measured } = measures.found();
  const result: WeeksResult = {
    weeks: order.weeks,
    ...measured,
    stuckMutes: room.muted().length,
    specViolations: description === null ? null : room.discord.violations.length,
    refusedByDiscord: room.discord.refused.length,
    wallMs: Math.round(performance.now() - began),
  };
  const all = [
    ...problems,
    ...room.problems(),
    ...hitches.unanswered.map((what) => `no answer: ${what}`),
    ...hitches.impossible,
  ];
  return { result, lines: script.lines, problems: all };
}

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
