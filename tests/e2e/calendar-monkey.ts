/** Some weeks of two groups that live by a calendar, with mischief and bad luck; now and then everything calms down and is looked at. */
import { days, hours, minutes, seconds } from '#core/time.ts';
import type { Random } from '#rehearsal/people/random.ts';
import { acts, type CalendarAct } from './calendar-monkey-acts.ts';
import { look, sits, tries } from './calendar-monkey-begins.ts';
import { afterwards, always, onTime, settled } from './calendar-monkey-checks.ts';
import { beats, type CalendarPlay, passes, trouble } from './calendar-monkey-play.ts';
import { told } from './calendar-monkey-told.ts';
import { boots, stamp } from './monkey-play.ts';

const lastOfDiary = 30;

/** Plays some weeks. Returns what went wrong, with the last acts; empty when all is well. */
export async function monkeyWeeks(seed: number, steps: number): Promise<readonly string[]> {
  const play = await sits(seed);
  const { room } = play;
  try {
    for (let each = 1; each <= steps; each += 1) {
      const wrong = await plays(play);
      if (wrong.length > 0) return said(play, seed, wrong);
      if (each % Math.round(steps / 3) !== 0) continue;
      const after = await calmsDown(play);
      if (after.length > 0) return said(play, seed, after);
    }
    const last = await calmsDown(play);
    return said(play, seed, last.length > 0 ? last : await goesHome(play));
  } finally {
    await room.stop();
  }
}

async function plays(play: CalendarPlay): Promise<readonly string[]> {
  const { room, random, clock } = play;
  const before = await look(play);
  const now = Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => actOf(random));
  if (room.process.bot === null || !room.guild.available) trouble(play);
  await Promise.all(now.map((act) => tries(play, act)));
  if (room.process.bot === null || !room.guild.available) trouble(play);
  await room.idle();
  const wrong = [...told(play, before, await look(play)), ...(await always(play))];
  if (wrong.length > 0) return wrong;
  const ms = howLong(play);
  play.diary.push(`${stamp(play)} ${(ms / hours(1)).toFixed(3)} h pass, from ${new Date(clock.now()).toISOString()}`);
  await passes(play, ms, looks);
  return [...play.wrong, ...(await always(play))];
}

async function looks(play: CalendarPlay, from: number, before: CalendarPlay['rows']): Promise<void> {
  const after = await look(play);
  play.wrong.push(...told(play, before, after), ...onTime(play, from, before, after));
}

/** Often to just before something is due. */
function howLong({ random, rows, clock, left, room }: CalendarPlay): number {
  // Nobody leaves it down for days.
  if (room.process.bot === null || !room.guild.available) return Math.round(random.between(0, minutes(45)));
  const now = clock.now();
  const isTense = left > 0 && random.chance(0.8);
  const moments = [
    ...(rows?.meetings ?? []).flatMap(({ opensAt, startsAt, endsAt }) => [opensAt, startsAt, endsAt]),
    ...(rows?.notices ?? []).filter(({ state }) => state === 'waiting').map(({ dueAt }) => dueAt),
  ].filter((at) => at > now && at < now + days(3));
  const isSoon = isTense || random.chance(0.55);
  if (!isTense && random.chance(0.3)) return Math.round(random.between(1, 90)) * seconds(1);
  const at = isSoon ? random.pick(moments.toSorted((a, b) => a - b).slice(0, isTense ? 3 : 8)) : undefined;
  if (at !== undefined)
    return Math.max(1, at - now + Math.round(isTense ? random.between(500, 90_000) : random.between(-4_000, 1_500)));
  return Math.round(random.between(1, random.chance(0.3) ? hours(30) : hours(4)));
}

const total = acts.reduce((sum, { often }) => sum + often, 0);

function actOf(random: Random): CalendarAct {
  let left = random.between(0, total);
  for (const act of acts) {
    left -= act.often;
    if (left < 0) return act;
  }
  throw new Error('there are no acts');
}

/** Mishaps end, and some minutes pass; more when much has to be shown anew. */
async function calmsDown(play: CalendarPlay): Promise<readonly string[]> {
  const { room } = play;
  play.left = 0;
  await Promise.all(play.deaths.splice(0));
  trouble(play, minutes(1));
  room.discord.gateway.releaseHeld();
  if (!room.guild.available) room.discord.gateway.recover(room.guild.id);
  await boots(play);
  await room.discord.gateway.ready();
  play.diary.push(`${stamp(play)} calm`);
  let wrong: readonly string[] = [];
  for (let left = 40; left > 0; left -= 1) {
    await passes(play, minutes(1), looks);
    await beats(play);
    await look(play);
    const more = [...play.wrong, ...(await always(play))];
    if (more.length > 0) return more;
    wrong = await settled(play);
    if (wrong.length === 0) return [];
  }
  return wrong;
}

/** Everybody leaves the rooms, and hosts end what is open. */
async function goesHome(play: CalendarPlay): Promise<readonly string[]> {
  const { room, people, strangers, moderators } = play;
  for (const where of play.homes) {
    await tries(play, {
      name: 'Mo ends the meeting',
      often: 0,
      does: async (_play, note) =>
        note((await moderators[0]?.uses('/session end', {}, { in: { id: where } }))?.text ?? ''),
    });
  }
  for (const one of [...people, ...strangers, ...moderators]) {
    if (room.guild.members.has(one.id)) await one.joins('any other room');
  }
  await passes(play, minutes(31), looks);
  return [...play.wrong, ...(await always(play)), ...(await afterwards(play))];
}

function said(play: CalendarPlay, seed: number, wrong: readonly string[]): readonly string[] {
  if (wrong.length === 0) return [];
  const at = new Date(play.clock.now()).toISOString();
  return [`seed ${seed}, ${at}:`, ...wrong.slice(0, 8), 'The last acts:', ...play.diary.slice(-lastOfDiary)];
}
