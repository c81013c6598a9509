/** Some weeks of two groups that live by a calendar, with mischief and bad luck; now and then everything calms down and is looked at. */
import { ChannelType, PermissionFlagsBits, type APIGuildScheduledEvent } from 'discord.js';
import { days, hours, minutes, seconds } from '#core/time.ts';
import { tellEvent, watchEvent } from '#rehearsal/discord/changes/event-life.ts';
import { Impossible } from '#rehearsal/discord/people/scene.ts';
import { type Evening, evening } from '#rehearsal/evening.ts';
import { randomFrom, type Random } from '#rehearsal/people/random.ts';
import { openApi } from '#tests/openapi.ts';
import { acts, type CalendarAct, wishes } from './calendar-monkey-acts.ts';
import { afterwards, always, onTime, settled, told } from './calendar-monkey-checks.ts';
import { beats, type CalendarPlay, listens, passes, rowsOf, trouble } from './calendar-monkey-play.ts';
import { boots, CountingClock, stamp } from './monkey-play.ts';

const names = ['Fay', 'Ada', 'Ben', 'Cleo', 'Dora', 'Emil'] as const;
const secrets = ['After the storm', 'Deep water'] as const;
const lastOfDiary = 30;
export const T: Record<string, number> = {};
export const stats: Record<string, unknown> = { T };

/** Some days before a clock change: Berlin in autumn and in spring, New York, Lord Howe. */
const begins = ['2026-10-14T09:00Z', '2027-03-17T21:00Z', '2026-10-25T00:20Z', '2027-03-28T00:40Z', '2026-09-28T05:00Z'];

/** Plays some weeks. Returns what went wrong, with the last acts; empty when all is well. */
export async function monkeyWeeks(seed: number, steps: number): Promise<readonly string[]> {
  const play = await sits(seed);
  const { room } = play;
  try {
    for (let each = 1; each <= steps; each += 1) {
      const wrong = await plays(play);
      if (wrong.length > 0) return said(play, seed, wrong);
      if (each % Math.round(steps / 3) !== 0) continue;
      const t0 = Date.now();
      const after = await calmsDown(play);
      T['calming'] = (T['calming'] ?? 0) + Date.now() - t0;
      if (after.length > 0) return said(play, seed, after);
    }
    return said(play, seed, await goesHome(play));
  } finally {
    Object.assign(stats, {  names: (process.env['SHOW'] ? play.diary.filter((d) => new RegExp(process.env['SHOW']!).test(d)) : []), days: (clockNow(play) - Date.parse(begins[seed % begins.length] ?? '')) / 86400000, heard: play.heard.length, once: play.toldOnce.size, openings: play.rows?.meetings.filter(({state}) => state !== 'planned').map(({state}) => state).toString(), down: play.diary.filter((d) => d.includes('interaction failed')).length, acts: play.diary.length, impossible: play.diary.filter((d) => d.includes('cannot:')).length });
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
  const t0 = Date.now();
  await passes(play, ms, looks);
  T['passing'] = (T['passing'] ?? 0) + Date.now() - t0;
  return [...play.wrong, ...(await always(play))];
}

async function looks(play: CalendarPlay, from: number, before: CalendarPlay['rows']): Promise<void> {
  const after = await look(play);
  play.wrong.push(...told(play, before, after), ...onTime(play, from, before, after));
}

async function look(play: CalendarPlay): Promise<CalendarPlay['rows']> {
  const rows = await rowsOf(play);
  if (rows) play.rows = rows;
  return rows;
}

/** Often to just before something is due. */
function howLong({ random, rows, clock }: CalendarPlay): number {
  const now = clock.now();
  const moments = [
    ...(rows?.meetings ?? []).flatMap(({ opensAt, startsAt, endsAt }) => [opensAt, startsAt, endsAt]),
    ...(rows?.notices ?? []).filter(({ state }) => state === 'waiting').map(({ dueAt }) => dueAt),
  ].filter((at) => at > now && at < now + days(3));
  if (random.chance(0.35)) return Math.round(random.between(1, 90)) * seconds(1);
  const at = random.chance(0.6) ? random.pick(moments.toSorted((a, b) => a - b).slice(0, 8)) : undefined;
  if (at !== undefined) return Math.max(1, at - now + Math.round(random.between(-4_000, 1_500)));
  return Math.round(random.between(1, random.chance(0.3) ? hours(30) : hours(4)));
}

async function sits(seed: number): Promise<CalendarPlay> {
  const random = randomFrom(seed);
  const clock = new CountingClock(Date.parse(begins[seed % begins.length] ?? ''));
  const room = await evening({
    people: names,
    host: 'Fay',
    facilitators: ['Ada'],
    clock,
    seed,
    spec: seed % 5 === 0 ? openApi() : null,
    mode: random.chance(0.3) ? 'strict' : 'gentle',
    size: 3,
    zone: 'Europe/Berlin',
    room: random.chance(0.75) ? 'lasting' : 'fresh',
  });
  const homes = await groupsOf(room, random);
  const permissions = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageEvents | PermissionFlagsBits.CreateEvents;
  const play: CalendarPlay = {
    room,
    clock,
    random,
    people: names.map((name) => room.person(name)),
    strangers: [room.discord.person(room.guild, 'Zed')],
    moderators: [room.moderator, room.discord.person(room.guild, 'Rex', { permissions })],
    seen: [],
    mutedByOthers: new Set(),
    freedByOthers: new Set(),
    troubleUntil: 0,
    blind: new Set(),
    diary: [],
    secrets,
    homes,
    heard: [],
    others: announces(room),
    toldOnce: new Map(),
    wrong: [],
    looked: 0,
    rows: null,
    left: 0,
    deaths: [],
    comesBack: true,
  };
  listens(room.discord.world, homes, play.heard);
  room.discord.gateway.options.server.on('request', () => {
    if (play.left === 0 || room.process.bot === null) return;
    play.left -= 1;
    if (play.left === 0) play.deaths.push(room.process.crash());
  });
  await look(play);
  for (const who of play.people) await tries(play, { name: 'wants to be told', often: 0, does: (its, note) => wishes(its, note, who) });
  room.person('Dora').closesDirectMessages();
  return play;
}

/** Two groups with members of their own, and a plan each. */
async function groupsOf(room: Evening, random: Random): Promise<readonly string[]> {
  const { world } = room.discord;
  const { moderator, home, guild } = room;
  const second = world.addChannel(guild, { name: 'morning-home', type: ChannelType.GuildText });
  const role = world.addRole(guild, { name: 'circle', permissions: 0n });
  for (const name of names) guild.members.get(room.person(name).id)?.roles.push(role.id);
  const own = { name: secrets[0], 'member-role': role };
  await moderator.uses('/group edit', own, { in: home });
  const morning = { name: secrets[1], 'public-name': 'Morning circle', facilitator: room.person('Ben'), home: second };
  await moderator.uses('/group create', { ...morning, zone: { raw: 'Europe/London' }, size: 3, 'member-role': role }, { in: home });
  for (const where of [home, second]) {
    await moderator.uses('/schedule add', { words: random.chance(0.7) ? 'every Tuesday 7pm' : 'every day 8pm' }, { in: where });
    await moderator.presses('Save');
    await moderator.uses('/schedule add', { words: 'every Sunday 2:30am', times: 6 }, { in: where });
    await moderator.presses('Save');
  }
  await room.turn('1 min');
  return [home.id, second.id];
}

/** Events of other people, months ahead. */
function announces({ discord, guild, moderator, clock }: Evening): ReadonlyMap<string, string> {
  const made = ['Summer feast', 'Tuesday circle'].map((name) => {
    const id = discord.world.snowflake();
    const event = {
      id,
      guild_id: guild.id,
      channel_id: null,
      creator_id: moderator.id,
      name,
      description: null,
      scheduled_start_time: new Date(clock.now() + days(300)).toISOString(),
      scheduled_end_time: new Date(clock.now() + days(301)).toISOString(),
      privacy_level: 2,
      status: 1,
      entity_type: 3,
      entity_id: null,
      entity_metadata: { location: 'By the river' },
      recurrence_rule: null,
      guild_scheduled_event_exceptions: [],
    } as unknown as APIGuildScheduledEvent;
    guild.events.set(id, event);
    tellEvent(discord.world, event, 'CREATE');
    watchEvent(discord.world, guild, event);
    return [id, JSON.stringify(event)] as const;
  });
  return new Map(made);
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

/** What a client would not let a person do is simply not done. */
async function tries(play: CalendarPlay, act: CalendarAct): Promise<void> {
  const at = play.diary.push(`${stamp(play)} ${act.name}`) - 1;
  const note = (words: string): void => {
    play.diary[at] += ` ${words}`;
  };
  const { bot } = play.room.process;
  const t0 = Date.now();
  try {
    await act.does(play, note);
    T[act.name] = (T[act.name] ?? 0) + Date.now() - t0;
  } catch (error) {
    // Whoever reads the store of a bot that dies meanwhile finds it closed.
    const isDead = play.room.process.bot !== bot;
    if (!(error instanceof Impossible) && !isDead) throw error;
    note(`(cannot: ${error instanceof Error ? error.message.slice(0, 90) : ''})`);
  }
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
      does: async (_play, note) => note((await moderators[0]?.uses('/session end', {}, { in: { id: where } }))?.text ?? ''),
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

const clockNow = (p: CalendarPlay) => p.clock.now();
