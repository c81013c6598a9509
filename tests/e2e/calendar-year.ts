/** A year of groups that meet by their calendars, with a bot that dies every day. */
import { ChannelType } from 'discord.js';
import { guildId } from '#core/ids.ts';
import { days, hours, minutes, seconds } from '#core/time.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { Channel } from '#rehearsal/discord/contract.ts';
import { type Evening, evening } from '#rehearsal/evening.ts';
import { DoorsWatch } from '#rehearsal/measure/doors-watch.ts';
import { type Asked, dueFor } from '#rehearsal/measure/due-reminders.ts';
import { EventsWatch } from '#rehearsal/measure/events-watch.ts';
import { ToldWatch } from '#rehearsal/measure/told-watch.ts';
import { daysOn, instantOfWall } from '#rehearsal/measure/wall-clock.ts';
import { type Random, randomFrom } from '#rehearsal/people/random.ts';
import { armedFor, createDying } from '#rehearsal/weeks/dying.ts';
import { around, heartbeat, passUntil } from '#rehearsal/weeks/passing.ts';

export interface YearGroup {
  readonly name: string;
  readonly zone: string;
  /** As a moderator types it. */
  readonly words: string;
  /** The first meeting on the group's wall, and how many days the next is after it. */
  readonly first: string;
  readonly every: number;
  readonly host: string;
  readonly wishes: readonly YearWish[];
}

export interface YearWish extends Pick<Asked, 'who' | 'leads' | 'quiet'> {
  readonly way: 'dm' | 'mention';
  readonly zone?: string;
}

/** One morning of September 2026 at six, and the same a year later. */
const starts = Date.UTC(2026, 8, 1, 6);
const yearEnds = Date.UTC(2027, 8, 1, 6);

const mention = 'By a mention in the group’s channel';

async function asks(room: Evening, group: YearGroup, { who, leads, quiet, way, zone }: YearWish): Promise<void> {
  const person = room.person(who);
  await person.uses('/meetings', { group: group.name });
  await person.presses('More…');
  await person.presses('Remind me…');
  if (way === 'mention') await person.chooses('How to tell me', mention);
  await person.chooses('When to remind me', leads);
  if (quiet === null) return;
  await person.presses('Quiet hours…');
  await person.submits({ From: quiet.from, To: quiet.to, ...(zone === undefined ? {} : { 'Your time zone': zone }) });
}

async function setUp(groups: readonly YearGroup[], seed: number): Promise<Evening> {
  const people = [...new Set(groups.flatMap(({ host, wishes }) => [host, ...wishes.map(({ who }) => who)]))];
  const [first, ...others] = groups;
  if (!first) throw new Error('a year needs a group');
  const clock = new TurnableClock(starts);
  // Discord's description is held against every request elsewhere; here it would take a third of the time.
  const room = await evening({ people, host: first.host, clock, seed, zone: first.zone, spec: null });
  const { moderator, home } = room;
  await moderator.uses('/group edit', { name: first.name }, { in: home });
  for (const { name, zone, host } of others) {
    const its = room.discord.world.addChannel(room.guild, { name: zone, type: ChannelType.GuildText });
    const group = { name, 'public-name': name, facilitator: room.person(host), home: its, zone: { raw: zone } };
    await moderator.uses('/group create', group, { in: home });
  }
  for (const group of groups) {
    await moderator.uses('/schedule add', { words: group.words, group: group.name }, { in: home });
    const { text } = await moderator.presses('Save');
    if (!text.includes('Saved')) throw new Error(`not planned: ${text}`);
    for (const wish of group.wishes) await asks(room, group, wish);
  }
  await heartbeat(room);
  return room;
}

/** How the bot dies: quietly at this moment, or in the midst of the requests that follow it. */
interface Kill {
  readonly at: number;
  readonly request: number | null;
}

/** One a day; often just before or in an opening, a start or a reminder. */
function killsOf(random: Random, moments: readonly number[]): readonly Kill[] {
  const kills: Kill[] = [];
  for (let day = starts; day < yearEnds; day += days(1)) {
    const near = moments.filter((at) => at > day + minutes(3) && at < day + days(1) - minutes(3));
    const moment = random.chance(0.75) ? random.pick(near) : undefined;
    const at = moment ?? day + random.between(minutes(3), days(1) - minutes(3));
    const request = moment !== undefined && random.chance(0.7) ? Math.floor(random.between(1, 9)) : null;
    kills.push({ at: Math.round(at + random.between(-seconds(4), request === null ? seconds(60) : 0)), request });
  }
  return kills;
}

export interface Year {
  readonly openings: readonly { readonly planned: string; readonly actualDelayMs: number | null }[];
  readonly unplanned: readonly string[];
  readonly reminders: { readonly due: number; readonly sent: number; readonly twice: number; readonly failed: number };
  readonly mirrored: number;
  readonly problems: readonly string[];
  /** Largest size of the store's file in each month, in bytes, seen while the bot was down. */
  readonly bytes: readonly number[];
  readonly kills: number;
}

/** @throws Error that names the seed and the day on which it went wrong. */
export async function playYear(groups: readonly YearGroup[], seed: number, until = yearEnds): Promise<Year> {
  const random = randomFrom(seed);
  const room = await setUp(groups, seed);
  try {
    return await play(room, groups, random, until);
  } catch (cause) {
    const day = new Date(room.clock.now()).toISOString();
    throw new Error(`YEAR_SEED=${seed}, ${day}: ${cause instanceof Error ? cause.message : ''}`, { cause });
  } finally {
    await room.stop();
  }
}

const startsOf = ({ first, every, zone }: YearGroup, until: number): readonly number[] => {
  const found: number[] = [];
  for (let wall = first; instantOfWall(wall, zone) < until; wall = daysOn(wall, every)) {
    const at = instantOfWall(wall, zone);
    if (at > starts) found.push(at);
  }
  return found;
};

/** The usual format opens its doors so long before. */
const doors = minutes(10);

async function play(room: Evening, groups: readonly YearGroup[], random: Random, until: number): Promise<Year> {
  const { world } = room.discord;
  const homeOf = (group: YearGroup, index: number): Channel | undefined =>
    index === 0 ? room.home : [...world.channels.values()].find(({ name }) => name === group.zone);
  const homes = groups.flatMap((group, index) => homeOf(group, index)?.id ?? []);
  const told = new ToldWatch(world, () => homes);
  const opened = new DoorsWatch(world);
  const events = new EventsWatch(world);

  const since = room.clock.now();
  const due = groups
    .flatMap((group) =>
      group.wishes.flatMap(({ who, leads, quiet, zone }) =>
        dueFor(
          { who: room.person(who).id, leads, quiet, zone: zone ?? group.zone, since },
          startsOf(group, until + days(8)),
        ),
      ),
    )
    .filter(({ at }) => at < until - hours(2));
  const meetings = groups
    .flatMap((group) => startsOf(group, until - hours(4)).map((at) => ({ group, at })))
    .toSorted((a, b) => a.at - b.at);
  const moments = [...meetings.flatMap(({ at }) => [at - doors, at]), ...due.map(({ at }) => at)];
  // In life the heartbeat comes every minute, half a million times a year. Here it comes every minute around everything
  // that is due, and once an hour otherwise; deadlines are rows of their own and never wait for it.
  const passing = around(moments);
  const death = createDying(room);
  const kills = killsOf(random, moments).filter(({ at }) => at < until);
  const bytes: number[] = [];
  const pass = (to: number): Promise<void> => passUntil(room, to, passing, death.bury);

  const acts = [
    ...kills.map(({ at, request }) => ({
      at,
      async act() {
        death.arm(request ?? 1);
        if (request !== null) await pass(at + armedFor);
        await death.settle();
      },
    })),
    ...meetings.map(({ group, at }, index) => ({
      at: at + minutes(6),
      async act() {
        if (index % 2 === 1) return;
        const host = room.person(group.host);
        const its = (await groupsOf(room)).find(({ name }) => name === group.name)?.room;
        await host.joins({ id: its ?? '' });
        await host.uses('/session start');
        await host.uses('/session end');
        await host.leaves();
      },
    })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { at, act } of acts) {
    await pass(at);
    await act();
    const month = Math.floor((room.clock.now() - starts) / days(30.5));
    bytes[month] = Math.max(bytes[month] ?? 0, room.process.storeBytes());
  }
  await pass(until);

  const rooms = await groupsOf(room);
  const planned = meetings.map(({ group, at }) => ({
    room: rooms.find(({ name }) => name === group.name)?.room ?? '',
    at: at - doors,
  }));
  const { problems, ...reminders } = told.count(due, new Set());
  const { store } = room.process;
  const orphans = store ? await events.orphaned(room.guild, store) : ['the bot is down'];
  const unfinished = (await store?.sessions.unfinished()) ?? [];
  return {
    ...opened.delays(planned),
    reminders,
    mirrored: events.mirrored,
    kills: kills.length,
    bytes,
    problems: [
      ...problems,
      ...orphans.map((one) => `left behind: ${one}`),
      ...unfinished.map(({ id }) => `never closed: ${id}`),
      ...room.muted().map((name) => `still muted: ${name}`),
      ...room.problems(),
    ],
  };
}

async function groupsOf(room: Evening) {
  const found = await room.process.store?.groups.list(guildId(room.guild.id));
  return found ?? [];
}
