/** What moderators and the people who run a group do to its calendar. */
import { days, hours } from '#core/time.ts';
import type { Options } from '#rehearsal/discord/people/command-call.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import { type CalendarPlay, keyOf } from './calendar-monkey-play.ts';
import { anybody, type Note, one, short } from './monkey-play.ts';

const rhythms = [
  'every Tuesday 7pm',
  'every second Thursday 6:15pm',
  'every Sunday 2:30am',
  'every Monday and Friday 20:00',
  'every day 2:30am',
  'first Saturday 10am',
  'every Wednesday 7pm',
  'last Sunday 1:45am',
];
const times = ['7pm', '19:30', '2:30am', '2am', '20:45', '10:00', '23:50'];
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/London',
  'Asia/Kathmandu',
  'UTC',
];
const mostPlans = 4;

export const home = (play: CalendarPlay): { readonly in: { readonly id: string } } => ({
  in: { id: one(play.random, play.homes) },
});

export async function types(who: Person, line: string, options: Options, where: object, note: Note): Promise<string> {
  note(`${who.name}: ${line} ${JSON.stringify(options).slice(0, 120)}`);
  const { text } = await who.uses(line, options, where);
  note(short(text));
  return text;
}

/** Mostly somebody who may; sometimes anybody. */
function moderator(play: CalendarPlay): Person {
  return play.random.chance(0.9) ? one(play.random, play.moderators) : anybody(play);
}
export function facilitator(play: CalendarPlay): Person {
  return play.random.chance(0.85) ? one(play.random, [...play.people.slice(0, 3), ...play.moderators]) : anybody(play);
}

async function seriesOf({
  room,
  random,
  rows,
}: CalendarPlay): Promise<{ readonly id: string; readonly home: string } | null> {
  const { store } = room.process;
  const group = random.pick(rows?.groups ?? []);
  if (!store || !group) return null;
  const found = random.pick((await store.series.ofGroup(group.guild, group.id)).series);
  return found ? { id: found.id, home: group.home } : null;
}

export async function plans(play: CalendarPlay, note: Note): Promise<void> {
  const { random, rows, room } = play;
  const group = random.pick(rows?.groups ?? []);
  const { store } = room.process;
  if (!group || !store) return;
  if ((await store.series.ofGroup(group.guild, group.id)).series.length >= mostPlans) return;
  const who = moderator(play);
  const extra: Options = one(random, [
    {},
    {},
    { label: 'Open evening' },
    { times: Math.round(random.between(1, 6)) },
    { event: { raw: 'off' } },
    { place: 'Elm Street 3', 'open-to': { raw: one(random, ['members', 'public']) } },
  ]);
  await types(who, '/schedule add', { words: one(random, rhythms), ...extra }, { in: { id: group.home } }, note);
  note(short((await who.presses(random.chance(0.85) ? 'Save' : 'Throw away')).text));
}

export async function changesPlan(play: CalendarPlay, note: Note): Promise<void> {
  const { random } = play;
  const series = await seriesOf(play);
  if (!series) return;
  const who = moderator(play);
  const where = { in: { id: series.home } };
  const plan = { raw: series.id };
  const line = one(random, ['edit', 'edit', 'edit', 'pause', 'resume', 'resume', 'end', 'show', 'list', 'export']);
  if (line === 'list' || line === 'export') return void (await types(who, `/schedule ${line}`, {}, where, note));
  if (line !== 'edit') return void (await types(who, `/schedule ${line}`, { series: plan }, where, note));
  const change: Options = one(random, [
    { time: one(random, times) },
    { words: one(random, rhythms) },
    { label: one(random, ['Newcomers', '-']) },
    { event: { raw: one(random, ['on', 'on', 'off']) } },
    { place: 'Elm Street 3' },
    { online: true },
  ]);
  await types(who, '/schedule edit', { series: plan, ...change }, where, note);
  note(short((await who.presses(random.chance(0.85) ? 'Save' : 'Throw away')).text));
}

export async function changesDate(play: CalendarPlay, note: Note): Promise<void> {
  const { random, rows, clock } = play;
  const near = (rows?.meetings ?? []).filter(
    ({ endsAt, startsAt }) => endsAt > clock.now() && startsAt < clock.now() + days(8),
  );
  const meeting = random.pick(near);
  const group = rows?.groups.find(({ id }) => id === meeting?.group);
  if (!meeting || !group) return;
  const who = facilitator(play);
  const date = { raw: keyOf(meeting) };
  const where = { in: { id: group.home } };
  const what = one(random, ['skip', 'skip', 'move', 'move', 'move', 'label'] as const);
  if (what === 'skip') {
    const how = { raw: one(random, ['skip', 'cancel', 'back', 'back']) };
    return void (await types(who, '/schedule skip', { date, how }, where, note));
  }
  if (what === 'label') {
    return void (await types(who, '/schedule edit', { date, label: one(random, ['By the fire', '-']) }, where, note));
  }
  const at = new Date(clock.now() + Math.round(random.between(0.2, random.chance(0.1) ? 1_100 : 60)) * hours(1));
  const to = random.chance(0.4)
    ? one(random, times)
    : `${at.toISOString().slice(0, 10)} ${at.toISOString().slice(11, 16)}`;
  await types(who, '/schedule move', { date, to }, where, note);
}

export async function daysOff(play: CalendarPlay, note: Note): Promise<void> {
  const { random, clock, rows, room } = play;
  const { store } = room.process;
  const group = random.pick(rows?.groups ?? []);
  if (!group || !store) return;
  const off = (await store.series.ofGroup(group.guild, group.id)).blackouts;
  const where = { in: { id: group.home } };
  const back = random.pick(off);
  if (back && random.chance(0.7)) {
    return void (await types(
      moderator(play),
      '/schedule days-off',
      { 'take-back': { raw: String(back.id) } },
      where,
      note,
    ));
  }
  const from = new Date(clock.now() + Math.round(random.between(0, 20)) * days(1)).toISOString().slice(0, 10);
  await types(moderator(play), '/schedule days-off', { from }, where, note);
}

export async function changesGroup(play: CalendarPlay, note: Note): Promise<void> {
  const { random } = play;
  const change: Options = one(random, [
    { zone: { raw: one(random, zones) } },
    { format: { raw: one(random, ['listening_round_60', 'peer_supporter_reflection_60', 'open_topic_90']) } },
    { mode: { raw: one(random, ['gentle', 'strict']) } },
  ]);
  await types(moderator(play), '/group edit', change, home(play), note);
}
