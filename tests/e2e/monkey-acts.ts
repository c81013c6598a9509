/** Everything a room and its bad luck can do, and how often. */
import { array, record, text } from '#rehearsal/discord/changes/read.ts';
import { componentsOf } from '#rehearsal/discord/people/find-component.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import { labelOf } from '#rehearsal/discord/reader/message-text.ts';
import { visibleMessages } from '#rehearsal/discord/reader/read-channel.ts';
import type { StoredMessage } from '#rehearsal/discord/contract.ts';
import { roomsOf } from './a-full-room.ts';
import { mishaps } from './monkey-mishaps.ts';
import { type Act, anybody, anyOther, type Note, one, type Play, short } from './monkey-play.ts';
import { goesOn, types } from './monkey-typing.ts';

const button = 2;
const linkStyle = 5;

export const acts: readonly Act[] = [
  { name: 'presses', often: 45, does: presses },
  { name: 'presses twice', often: 6, does: pressesTwice },
  { name: 'presses what was there before', often: 6, does: pressesOld },
  { name: 'types', often: 16, does: types },
  { name: 'goes on', often: 22, does: goesOn },
  { name: 'joins', often: 12, does: joins },
  { name: 'leaves', often: 6, does: leaves },
  { name: 'leaves the server', often: 0.2, does: leavesServer },
  { name: 'own microphone', often: 4, does: microphone },
  { name: 'stage', often: 8, does: onStage },
  { name: 'moderator', often: 8, does: moderates },
  { name: 'second room', often: 9, does: asksForSecond },
  ...mishaps,
];

interface Seen {
  readonly stored: StoredMessage;
  readonly component: Record<string, unknown>;
}

/** Every enabled button and select before this person, room by room. */
function pressable({ room }: Play, person: Person): readonly Seen[] {
  const { world } = room.discord;
  const messages = [...world.channels.keys()].flatMap((id) => visibleMessages(world, id, person.id).slice(-8));
  return messages.flatMap((stored) =>
    [...componentsOf(stored.message.components)]
      .filter((component) => component['custom_id'] !== undefined && component['disabled'] !== true)
      .filter((component) => component['style'] !== linkStyle || component['type'] !== button)
      .map((component) => ({ stored, component })),
  );
}

/** Words that end a meeting are rare, or every evening would be short. */
const endings = new Set(['End', 'Postpone kindly', 'End together', 'End the meeting']);

async function presses(play: Play, note: Note): Promise<void> {
  const person = anybody(play);
  const [found, act] = chosen(play, person, note);
  if (!found) return;
  const { text: words, modal } = await act();
  if (modal) await person.submits({});
  note(short(words));
}

/** Something before this person and how they would use it. */
function chosen(play: Play, person: Person, note: Note): readonly [boolean, () => ReturnType<Person['presses']>] {
  const { random, seen } = play;
  const all = pressable(play, person);
  const found = random.pick(
    random.chance(0.03) ? all : all.filter(({ component }) => !endings.has(labelOf(component))),
  );
  if (!found) return [false, async () => ({ text: '', failed: false })];
  const { stored, component } = found;
  seen.push({ message: stored.message.id, button: String(component['custom_id']) });
  if (component['type'] === button) {
    const label = labelOf(component);
    note(`${person.name}: [${label}]`);
    return [true, () => person.presses(label, { on: stored })];
  }
  const options = array(component['options']).map(record);
  const pick = options.length > 0 ? String(one(random, options)['value']) : one(random, play.people);
  const placeholder = text(component, 'placeholder') ?? '';
  note(`${person.name}: {${placeholder}} ${typeof pick === 'string' ? pick : pick.name}`);
  return [true, () => person.chooses(placeholder, pick, { on: stored })];
}

async function pressesTwice(play: Play, note: Note): Promise<void> {
  const person = anybody(play);
  const [, act] = chosen(play, person, note);
  const [, other] = chosen(play, anybody(play), note);
  const both = await Promise.allSettled([act(), play.random.chance(0.6) ? act() : other(), other()]);
  const failed = both.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function pressesOld(play: Play, note: Note): Promise<void> {
  const person = anybody(play);
  const old = play.random.pick(play.seen);
  if (!old) return;
  note(`${person.name}: ${old.button}`);
  const { text: words } = await person.pressesOld(old.message, old.button);
  note(short(words));
}

async function joins(play: Play, note: Note): Promise<void> {
  const person = anybody(play);
  const where = play.random.chance(0.8) ? one(play.random, roomsOf(play.room)) : { id: anyOther(play) };
  note(`${person.name} ${where.id === anyOther(play) ? 'another room' : 'the room'}`);
  await person.joins(where);
}

/** Offered only in a crowd, and only before people share. */
async function asksForSecond(play: Play, note: Note): Promise<void> {
  const host = one(play.random, play.people.slice(0, 2));
  const second = one(play.random, play.people.slice(1));
  note(`${host.name} asks ${second.name}`);
  await host.presses('Second room', { on: play.room.desk() });
  note(short((await host.chooses('Who hosts the second room: …', second)).text));
}

async function leaves(play: Play, note: Note): Promise<void> {
  const person = anybody(play);
  note(person.name);
  await person.leaves();
}

async function leavesServer(play: Play, note: Note): Promise<void> {
  const person = one(play.random, play.people.slice(2));
  if (!play.room.guild.members.has(person.id)) return;
  note(person.name);
  await person.leavesServer();
}

async function microphone(play: Play, note: Note): Promise<void> {
  const person = anybody(play);
  note(person.name);
  await person.selfMutes(play.random.chance(0.5));
}

async function onStage(play: Play, note: Note): Promise<void> {
  const person = anybody(play);
  const what = one(play.random, [
    'raisesHand',
    'lowersHand',
    'acceptsInvitation',
    'acceptsInvitation',
    'declinesInvitation',
  ] as const);
  note(`${person.name} ${what}`);
  await person[what]();
}

async function moderates(play: Play, note: Note): Promise<void> {
  const { random, moderators, room } = play;
  const [, rex] = moderators;
  const whom = one(random, [...play.people, ...play.strangers]);
  const what = one(random, ['mutes', 'unmutes', 'moves', 'disconnects', 'brings'] as const);
  note(`${what} ${whom.name}`);
  if (what === 'moves') return rex?.moves(whom, { id: anyOther(play) });
  if (what === 'brings') return rex?.moves(whom, room.room());
  if (what === 'disconnects') return rex?.moves(whom, null);
  const before = room.muted().includes(whom.name);
  await rex?.mutes(whom, what === 'mutes');
  const [now, no] =
    what === 'mutes' ? [play.mutedByOthers, play.freedByOthers] : [play.freedByOthers, play.mutedByOthers];
  no.delete(whom.name);
  // Where nothing changes Discord tells nothing, and nobody can know.
  if (before !== (what === 'mutes')) now.add(whom.name);
  return undefined;
}
