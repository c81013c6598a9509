/** A year of groups that meet by their calendars, with a bot that dies every day. */
import { ChannelType } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { guildId } from '#core/ids.ts';
import { days, hours, minutes } from '#core/time.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import { type Evening, evening } from '#rehearsal/evening.ts';
import { DoorsWatch, type OpeningDelay } from '#rehearsal/measure/doors-watch.ts';
import { EventsWatch } from '#rehearsal/measure/events-watch.ts';
import { type ReminderCount, ToldWatch } from '#rehearsal/measure/told-watch.ts';
import { randomFrom } from '#rehearsal/people/random.ts';
import { armedFor, createDying } from '#rehearsal/weeks/dying.ts';
import { around, heartbeat, passUntil, storeInMemory } from '#rehearsal/weeks/passing.ts';
import type { YearGroup, YearWish } from './calendar-year-groups.ts';
import { doors, planYear, starts, yearEnds, type YearPlan } from './calendar-year-plan.ts';

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
  const room = await evening({
    people,
    host: first.host,
    clock,
    seed,
    zone: first.zone,
    spec: null,
    storeIn: storeInMemory(),
  });
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

export interface Year {
  readonly openings: readonly OpeningDelay[];
  readonly unplanned: readonly string[];
  readonly reminders: ReminderCount;
  readonly mirrored: number;
  readonly problems: readonly string[];
  /** Largest size of the store's file in each month, in bytes. */
  readonly bytes: readonly number[];
  readonly kills: number;
}

/** @throws Error that names the seed and the day on which it went wrong. */
export async function playYear(groups: readonly YearGroup[], seed: number, until = yearEnds): Promise<Year> {
  const room = await setUp(groups, seed);
  try {
    const since = room.clock.now();
    const plan = planYear(groups, randomFrom(seed), { since, until, idOf: (name) => room.person(name).id });
    return await play(room, plan, until);
  } catch (cause) {
    const day = new Date(room.clock.now()).toISOString();
    throw new Error(`YEAR_SEED=${seed}, ${day}: ${cause instanceof Error ? cause.message : ''}`, { cause });
  } finally {
    await room.stop();
  }
}

async function play(room: Evening, plan: YearPlan, until: number): Promise<Year> {
  const { world } = room.discord;
  const homes = (await groupsOf(room)).map(({ home }): string => home);
  const told = new ToldWatch(world, () => homes);
  const opened = new DoorsWatch(world);
  const events = new EventsWatch(world);
  const bytes: number[] = [];
  const behind = new Set<string>();
  await live(room, plan, until, async () => {
    const month = Math.floor((room.clock.now() - starts) / days(30.5));
    bytes[month] = Math.max(bytes[month] ?? 0, room.process.storeBytes());
    const { store } = room.process;
    const found = store ? await events.orphaned(room.guild, store) : ['the bot is down'];
    for (const one of found) behind.add(one);
  });

  const rooms = await groupsOf(room);
  const planned = plan.meetings.map(({ group, at }) => ({ room: roomOf(rooms, group), at: at - doors }));
  const { problems, ...reminders } = told.count(plan.due, new Set());
  const unfinished = (await room.process.store?.sessions.unfinished()) ?? [];
  return {
    ...opened.delays(planned),
    reminders,
    mirrored: events.mirrored,
    kills: plan.kills.length,
    bytes,
    problems: [
      ...problems,
      ...[...behind].map((one) => `left behind: ${one}`),
      ...unfinished.map(({ id }) => `never closed: ${id}`),
      ...room.muted().map((name) => `still muted: ${name}`),
      ...room.problems(),
    ],
  };
}

/** @param look is called a day after each meeting, when everything about it has to be over, and at the end. */
async function live(room: Evening, plan: YearPlan, until: number, look: () => Promise<void>): Promise<void> {
  const { meetings, promised, kills } = plan;
  // In life the heartbeat comes every minute, half a million times a year. Here it comes every minute within half an
  // hour of every opening and reminder, and once an hour otherwise; deadlines are rows of their own and never wait for it.
  const passing = around(promised);
  const death = createDying(room);
  const pass = (to: number): Promise<void> => passUntil(room, to, passing, death.bury);
  const die = async (request: number | null): Promise<void> => {
    death.arm(request ?? 1);
    if (request !== null) await pass(room.clock.now() + armedFor);
    await death.settle();
  };
  const acts = [
    ...kills.map(({ at, request }) => ({ at, act: () => die(request) })),
    // To every second meeting nobody comes, and it closes by itself.
    ...meetings
      .filter((_one, index) => index % 2 === 0)
      .map(({ group, at }) => ({ at: at + minutes(6), act: () => meets(room, group) })),
    ...meetings.map(({ at }) => ({ at: at + hours(22), act: look })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { at, act } of acts.filter((one) => one.at < until)) {
    await pass(at);
    await act();
  }
  await pass(until);
  await look();
}

async function meets(room: Evening, group: YearGroup): Promise<void> {
  const host = room.person(group.host);
  await host.joins({ id: roomOf(await groupsOf(room), group) });
  await host.uses('/session start');
  await host.uses('/session end');
  await host.leaves();
}

async function groupsOf(room: Evening): Promise<readonly Group[]> {
  return (await room.process.store?.groups.list(guildId(room.guild.id))) ?? [];
}

const roomOf = (groups: readonly Group[], { name }: YearGroup): string =>
  groups.find((one) => one.name === name)?.room ?? '';
