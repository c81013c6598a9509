/** What everybody who plays the monkey with calendars knows, and how its weeks go by. */
import { ChannelType } from 'discord.js';
import type { Answered, Meeting, MeetingKey, Wish } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { guildId } from '#core/ids.ts';
import type { World } from '#rehearsal/discord/contract.ts';
import { messageLines } from '#rehearsal/discord/reader/message-text.ts';
import { step } from '#rehearsal/weeks/passing.ts';
import type { Notice } from '#store/store.ts';
import type { Play } from './monkey-play.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** So long after bad luck things may still be on their way back. */
export const recovers = 20 * minute;

/** Reminders are written down for eight days; of later meetings nobody is told. */
const looksAhead = 9 * 24 * hour;

/** In life it comes every minute. Here it comes every few hours, and after every opening: deadlines are rows and never wait for it. */
const heartbeat = 4 * hour;

/** Doors may take so long. */
export const punctual = 2 * second;

/** Something the bot said to somebody, in a direct message or by a mention. */
export interface Heard {
  readonly at: number;
  readonly who: string;
  readonly way: 'dm' | 'mention';
  readonly words: string;
  readonly nonce: string | null;
  /** The instants it names. */
  readonly times: readonly number[];
}

/** The rows as they stood at one moment. */
export interface Rows {
  readonly groups: readonly Group[];
  readonly meetings: readonly Meeting[];
  readonly wishes: readonly Wish[];
  readonly answers: readonly Answered[];
  readonly notices: readonly Notice[];
  /** Groups with a meeting that people are in, or whose room is open. */
  readonly busy: ReadonlySet<string>;
  /** Plans that bring people together in person: no room opens. */
  readonly inPerson: ReadonlySet<string>;
}

export interface CalendarPlay extends Play {
  /** Own names, which may give a group away. */
  readonly secrets: readonly string[];
  readonly homes: readonly string[];
  readonly heard: Heard[];
  /** Events that people made themselves, as they made them. */
  readonly others: ReadonlyMap<string, string>;
  /** What was told, by person, meeting, start and kind. */
  readonly toldOnce: Map<string, number>;
  readonly wrong: string[];
  /** How much of `heard` has been looked at. */
  looked: number;
  rows: Rows | null;
  /** How many requests the bot has left to live; 0: no end in sight. */
  left: number;
  readonly deaths: Promise<void>[];
  /** Whether it is booted at once when it dies in the midst of its work. */
  comesBack: boolean;
}

export const iso = (at: number): string => new Date(at).toISOString().slice(0, 19);
export const keyOf = ({ series, date }: MeetingKey): string => `${series}/${date}`;

/** Writes down what the bot tells people. */
export function listens(world: World, homes: readonly string[], heard: Heard[]): void {
  world.onHappening(({ t, d }) => {
    if (t !== 'MESSAGE_CREATE') return;
    const channel = world.channels.get(String(d['channel_id']));
    const stored = world.messages.get(channel?.id ?? '')?.find(({ message }) => message.id === d['id']);
    if (!channel || !stored || stored.ephemeralFor !== null) return;
    if (stored.message.author.id !== world.application.botUser.id) return;
    const words = messageLines(world, stored).join('\n');
    const raw = JSON.stringify(stored.message.components ?? []);
    const times = [...raw.matchAll(/<t:(\d+)/gu)].map(([, at]) => Number(at) * second);
    const one = { at: world.clock.now(), words, nonce: stored.nonce, times };
    const dm = channel.type === ChannelType.DM && 'recipients' in channel ? channel.recipients?.[0]?.id : undefined;
    if (dm !== undefined) heard.push({ ...one, who: dm, way: 'dm' });
    else if (homes.includes(channel.id)) {
      for (const { id } of stored.message.mentions) heard.push({ ...one, who: id, way: 'mention' });
    }
  });
}

/** Null while the bot is down. */
export async function rowsOf({ room }: CalendarPlay): Promise<Rows | null> {
  const { store } = room.process;
  if (!store) return null;
  const guild = guildId(room.guild.id);
  const groups = await store.groups.list(guild);
  const meetings = (await Promise.all(groups.map(({ id }) => store.meetings.ofGroup(guild, id)))).flat();
  const calendars = await Promise.all(groups.map(({ id }) => store.series.ofGroup(guild, id)));
  const inPerson = new Set(
    calendars.flatMap(({ series }) =>
      series.filter(({ venue }) => venue.kind === 'in-person').map(({ id }) => String(id)),
    ),
  );
  const near = meetings.filter(({ startsAt }) => Math.abs(startsAt - room.clock.now()) < looksAhead);
  const [wishes, answers, notices, sessions] = await Promise.all([
    Promise.all(groups.map(({ id }) => store.wishes.ofGroup(guild, id))),
    Promise.all(near.map((key) => store.answers.ofMeeting(guild, key))),
    Promise.all(near.map((key) => store.notices.ofMeeting(guild, key))),
    store.sessions.unfinished(),
  ]);
  const busy = new Set(sessions.map(({ place }) => String(place.group)));
  return { groups, meetings, wishes: wishes.flat(), answers: answers.flat(), notices: notices.flat(), busy, inPerson };
}

export function trouble(play: CalendarPlay, ms = recovers): void {
  play.troubleUntil = Math.max(play.troubleUntil, play.clock.now() + ms);
  play.blind.add(play.clock.now());
}

/** Nothing bad has happened since then, nor just before: what is due happens on time. */
export function isCalm(play: CalendarPlay, since: number): boolean {
  const { room } = play;
  if (room.process.bot === null || !room.guild.available || since <= play.troubleUntil) return false;
  const bad = room.discord.calls.findLast(({ status }) => status === 0 || status === 403 || status >= 429);
  return since - (bad?.at ?? 0) > recovers;
}

/** Boots what has died, now or by and by. */
async function buries(play: CalendarPlay): Promise<void> {
  const { room, deaths } = play;
  if (deaths.length === 0) return;
  trouble(play);
  await Promise.all(deaths.splice(0));
  await room.idle();
  if (play.comesBack && room.process.bot === null) await bootsOnce(play);
}

async function bootsOnce(play: CalendarPlay): Promise<void> {
  const { room } = play;
  try {
    await room.boot();
  } catch {
    // A start that Discord does not let through is tried again by whoever keeps the process running.
    await room.process.crash();
  }
}

/** One heartbeat. Whoever waits for a bot that dies meanwhile finds its store closed. */
export async function beats(play: CalendarPlay): Promise<void> {
  const { bot } = play.room.process;
  if (!bot) return;
  try {
    await bot.upkeep.beat();
    await bot.upkeep.minute();
    await play.room.idle();
  } catch (error) {
    if (play.room.process.bot === bot) throw error;
  }
  await buries(play);
}

/** What may be seen when so much time has passed: with the rows before it and after it. */
export type AfterTurn = (play: CalendarPlay, from: number, before: Rows | null) => Promise<void>;

/** Time passes. It halts two seconds after each opening, and for heartbeats. */
export async function passes(play: CalendarPlay, ms: number, after: AfterTurn): Promise<void> {
  const { room, clock } = play;
  const until = clock.now() + ms;
  let before = await rowsOf(play);
  while (clock.now() < until) {
    const from = clock.now();

    const opens = (before?.meetings ?? [])
      .filter(({ state, opensAt }) => state === 'planned' && opensAt + punctual > from)
      .map(({ opensAt }) => opensAt + punctual);
    const stop = Math.min(until, (Math.floor(from / heartbeat) + 1) * heartbeat, ...opens);
    while (clock.now() < stop) {
      await step(room, stop);
      await buries(play);
    }

    await after(play, from, before);
    await beats(play);
    before = await rowsOf(play);
  }
}
