/** What the monkey types. */
import type { Options } from '#rehearsal/discord/people/command-call.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import { anybody, type Note, one, type Play, short } from './monkey-play.ts';

export async function types(play: Play, note: Note): Promise<void> {
  const { random, room } = play;
  const person = anybody(play);
  const whom = one(random, [...play.people, ...play.strangers]);
  const lines: readonly (readonly [string, Options?])[] = [
    ...['raise', 'lower', 'pass', 'listen', 'speak', 'type'].map((word) => [`/hand ${word}`] as const),
    ...['start', 'next', 'next', 'next', 'pause', 'resume', 'unstick'].map((word) => [`/session ${word}`] as const),
    ['/session pause', { break: Math.round(random.between(1, 5)) }],
    ['/session mode', { mode: { raw: one(random, ['gentle', 'strict', 'stage']) } }],
    ['/session handover', { to: whom }],
    ['/session role', { role: { raw: one(random, ['host', 'co_host', 'standby', 'timekeeper']) }, who: whom }],
    ['/session role', { role: { raw: one(random, ['co_host', 'standby']) } }],
    ['/desk'],
    ['/help-now'],
    ['/session open'],
    ['/about'],
  ];
  const line = random.chance(0.02) ? (['/session end'] as const) : one(random, lines);
  const [words, options = {}] = line;
  note(`${person.name}: ${words} ${JSON.stringify(options, ['mode', 'raw', 'break', 'to', 'role', 'who', 'name'])}`);
  const where = random.chance(0.5) ? { in: room.home } : {};
  const outcome = await person.uses(words, options, where);
  note(short(outcome.text));
}

/** What people do who want a meeting: without them none would come far. */
export async function goesOn(play: Play, note: Note): Promise<void> {
  const { random, room, people } = play;
  const [host] = people;
  const { store } = room.process;
  if (!store || !host || !room.guild.members.has(host.id)) return;
  const [session] = await store.sessions.unfinished();
  const does = async (who: Person, line: string): Promise<void> => {
    note(`${who.name}: ${line}`);
    const { text: words } = await who.uses(line, {}, { in: room.home });
    note(short(words));
  };
  if (!session) return does(host, '/session open');
  const here = [...room.guild.voiceStates.values()].filter((state) => state.channel_id === session.place.room);
  const away = people.filter((person) => here.every((state) => state.user_id !== person.id));
  const back = away.includes(host) ? host : random.chance(0.3) ? random.pick(away) : undefined;
  if (back && !session.people.some((person) => person.id === back.id && person.out)) {
    note(`${back.name} comes back`);
    return back.joins(room.room());
  }
  if (session.stage.kind === 'doors') return does(host, '/session start');
  if (session.stage.kind === 'paused') return does(host, '/session resume');
  if (session.stage.kind !== 'running') return undefined;
  if (session.floor.kind === 'offered') {
    const { who } = session.floor;
    return people.find((person) => person.id === who)?.acceptsInvitation();
  }
  return random.chance(0.3) ? does(host, '/session next') : does(one(random, people), '/hand raise');
}
