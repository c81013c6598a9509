/** Everything that people do with a calendar, and how often. */
import type { APIGuildScheduledEvent } from 'discord.js';
import { hours } from '#core/time.ts';
import type { Options } from '#rehearsal/discord/people/command-call.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import { roomsOf } from './a-full-room.ts';
import {
  changesDate,
  changesGroup,
  changesPlan,
  daysOff,
  facilitator,
  home,
  plans,
  types,
  zones,
} from './calendar-monkey-plans.ts';
import { acts as acts0 } from './monkey-acts.ts';
import { mishaps } from './monkey-mishaps.ts';
import { type Act, anybody, type Note, one, short } from './monkey-play.ts';
import { type CalendarPlay, keyOf, trouble } from './calendar-monkey-play.ts';

export interface CalendarAct {
  readonly name: string;
  readonly often: number;
  readonly does: (play: CalendarPlay, note: Note) => Promise<void>;
}

/** Presses of every kind, as in a meeting. */
const borrowed = new Map<string, number>([
  ['presses', 26],
  ['presses twice', 5],
  ['presses what was there before', 7],
  ['joins', 2],
  ['leaves', 3],
]);
const bad = new Map<string, number>([
  ['fault', 7],
  ['line', 2],
  ['news', 2],
  ['outage', 2],
  ['things get better', 20],
  ['crash', 3],
]);

const lent = (acts: readonly Act[], often: ReadonlyMap<string, number>): readonly CalendarAct[] =>
  acts.filter(({ name }) => often.has(name)).map((act) => ({ ...act, often: often.get(act.name) ?? 0 }));

export const acts: readonly CalendarAct[] = [
  ...lent(acts0, borrowed),
  ...lent(mishaps, bad),
  { name: 'plans', often: 5, does: plans },
  { name: 'changes a plan', often: 6, does: changesPlan },
  { name: 'changes a date', often: 10, does: changesDate },
  { name: 'days off', often: 2, does: daysOff },
  { name: 'changes the group', often: 3, does: changesGroup },
  { name: 'answers', often: 12, does: answers },
  { name: 'wants to be told', often: 12, does: (play, note) => wishes(play, note) },
  { name: 'quiet hours', often: 5, does: (play, note) => quiet(play, note) },
  { name: 'wants to be told nothing', often: 2.5, does: stops },
  { name: 'interest', often: 7, does: interest },
  { name: 'touches an event', often: 4, does: touchesEvent },
  { name: 'rota', often: 12, does: rota },
  { name: 'meets', often: 8, does: meets },
  { name: 'opens by hand', often: 1.5, does: opensByHand },
  { name: 'direct messages', often: 1.5, does: closesOrOpens },
  { name: 'refusal', often: 2, does: refusal },
  { name: 'dies in the midst', often: 11, does: diesSoon },
];

const answerLabels = ['Coming', 'Coming', 'Just listening', 'Maybe', 'Not this time', 'Take my answer back'];

async function answers(play: CalendarPlay, note: Note): Promise<void> {
  const { random } = play;
  const who = anybody(play);
  await types(who, '/meetings', {}, home(play), note);
  if (random.chance(0.2)) await who.presses('Later');
  if (random.chance(0.3)) await who.presses('More…');
  const label = one(random, answerLabels);
  note(`[${label}]`);
  note(short((await who.presses(label)).text));
}

async function opensTell(play: CalendarPlay, who: Person, note: Note): Promise<void> {
  await types(who, '/meetings', {}, home(play), note);
  if (play.random.chance(0.3)) await who.presses('Later');
  await who.presses('More…');
  await who.presses('Remind me…');
}

const leadLabels = ['A week before', 'A day before', '3 hours before', '1 hour before', '15 minutes before'];

export async function wishes(play: CalendarPlay, note: Note, who = anybody(play)): Promise<void> {
  const { random } = play;
  await opensTell(play, who, note);
  if (random.chance(0.6)) {
    const way = one(random, [
      'By direct message',
      ...Array.from({ length: 2 }, () => 'By a mention in the group’s channel'),
    ]);
    note(way);
    await who.chooses('How to tell me', way);
  }
  if (random.chance(0.1)) await who.presses('A note after a long time: turn on');
  const chosen = random.shuffled(leadLabels).slice(0, Math.round(random.between(random.chance(0.1) ? 0 : 1, 5)));
  note(chosen.join(', '));
  note(short((await who.chooses('When to remind me', chosen)).text));
}

export async function quiet(play: CalendarPlay, note: Note, who = anybody(play)): Promise<void> {
  const { random } = play;
  await opensTell(play, who, note);
  await who.presses('Quiet hours…');
  const [From, To] = one(random, [
    ['22:00', '8:00'],
    ['17:30', '23:00'],
    ['1:00', '4:00'],
    ['', ''],
    ['6:00', '5:00'],
  ] as const);
  const zone = random.chance(0.4) ? { 'Your time zone': one(random, zones) } : {};
  note(`${From} ${To} ${JSON.stringify(zone)}`);
  note(short((await who.submits({ From, To, ...zone })).text));
}

async function stops(play: CalendarPlay, note: Note): Promise<void> {
  const who = anybody(play);
  if (play.random.chance(0.5)) {
    await types(who, '/meetings', {}, home(play), note);
    note(short((await who.presses('Stop everything')).text));
    return;
  }
  await opensTell(play, who, note);
  note(short((await who.presses('Stop telling me')).text));
}

const ours = (play: CalendarPlay): readonly APIGuildScheduledEvent[] =>
  [...play.room.guild.events.values()].filter(
    ({ creator_id: by, status }: { readonly creator_id?: string | null; readonly status: number }) =>
      by === play.room.discord.world.application.botUser.id && status < 3,
  );

async function interest(play: CalendarPlay, note: Note): Promise<void> {
  const who = anybody(play);
  const event = play.random.pick(ours(play));
  if (!event) return;
  const raised = play.random.chance(0.7);
  note(`${who.name} ${raised} ${event.scheduled_start_time}`);
  await who.isInterestedIn(event, raised);
}

async function touchesEvent(play: CalendarPlay, note: Note): Promise<void> {
  const { random, moderators } = play;
  const [, rex] = moderators;
  const event = random.pick(ours(play));
  if (!event || !rex) return;
  const what = one(random, ['deletes', 'renames', 'shifts'] as const);
  note(`${what} ${event.scheduled_start_time}`);
  if (what === 'deletes') return rex.deletesEvent(event);
  if (what === 'renames') return rex.editsEvent(event, { name: 'Something else' });
  const start = new Date(Date.parse(event.scheduled_start_time) + hours(1)).toISOString();
  return rex.editsEvent(event, { scheduled_start_time: start });
}

const rotaRoles = ['host', 'host', 'co_host', 'greeter', 'timekeeper'];

async function rota(play: CalendarPlay, note: Note): Promise<void> {
  const { random, rows, people } = play;
  const meeting = random.pick((rows?.meetings ?? []).filter(({ state }) => state === 'planned').slice(0, 12));
  const group = rows?.groups.find(({ id }) => id === meeting?.group);
  if (!meeting || !group) return;
  const who = facilitator(play);
  const about = { role: { raw: one(random, rotaRoles) }, meeting: { raw: keyOf(meeting) } };
  const whom = one(random, people);
  const [line, options] = one(random, [
    ['take', about],
    ['take', {}],
    ['leave', about],
    ['leave', {}],
    ['give', { ...about, who: whom }],
    ['swap', { ...about, who: whom }],
    ['stand-in', { offer: { raw: one(random, ['offer', 'offer', 'withdraw']) } }],
    ['limit', { 'per-week': Math.round(random.between(1, 4)) }],
    ['show', {}],
    ['tasks', {}],
  ] as const satisfies readonly (readonly [string, Options])[]);
  await types(who, `/rota ${line}`, options, { in: { id: group.home } }, note);
}

/** People come, and the meeting takes place, or a part of it. */
async function meets(play: CalendarPlay, note: Note): Promise<void> {
  const { random, room, people } = play;
  const [session] = (await room.process.store?.sessions.unfinished()) ?? [];
  if (!session) return;
  const host = people.find(({ id }) => id === session.roles.host) ?? one(random, people.slice(0, 3));
  const where = roomsOf(room).find(({ id }) => id === session.place.room);
  note(`${host.name} in ${session.stage.kind}`);
  if (where) await host.joins(where);
  if (where && random.chance(0.5)) await one(random, people).joins(where);
  const line = session.stage.kind === 'doors' && random.chance(0.7) ? 'start' : random.chance(0.5) ? 'end' : 'next';
  await types(host, `/session ${line}`, {}, where ? {} : { in: { id: session.place.home } }, note);
  if (random.chance(0.6)) for (const person of people) await person.leaves();
}

async function opensByHand(play: CalendarPlay, note: Note): Promise<void> {
  await types(facilitator(play), '/session open', {}, home(play), note);
}

async function closesOrOpens(play: CalendarPlay, note: Note): Promise<void> {
  const who = one(play.random, play.people.slice(2));
  const closed = play.random.chance(0.4);
  note(`${who.name} ${closed ? 'closes' : 'opens'}`);
  if (closed) who.closesDirectMessages();
  else who.opensDirectMessages();
}

/** A permission that goes missing for a moment. */
async function refusal(play: CalendarPlay, note: Note): Promise<void> {
  const route = one(play.random, [
    '/scheduled-events',
    '/channels/{channel_id}/messages',
    '/permissions/',
    '/users/@me/channels',
  ]);
  note(route);
  trouble(play);
  play.room.discord.plan({
    route,
    times: one(play.random, [1, 2]),
    does: { kind: 'answer', status: 403, code: 50_013 },
  });
}

async function diesSoon(play: CalendarPlay, note: Note): Promise<void> {
  play.left = Math.round(play.random.between(1, 14));
  play.comesBack = play.random.chance(0.8);
  note(`at request ${play.left}${play.comesBack ? '' : ', and stays down'}`);
}
