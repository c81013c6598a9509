/** What must hold whatever anybody does, and what must be so when everybody has gone home. */
import type { APIOverwrite } from 'discord.js';
import type { Session } from '#core/session/model.ts';
import { hostTeam } from '#core/session/people.ts';
import { voicesOf } from '#core/session/voices.ts';
import { roomCard } from '#discord/render/room-card.ts';
import { findMessage } from '#rehearsal/discord/changes/messages.ts';
import { array, record } from '#rehearsal/discord/changes/read.ts';
import { messageLines } from '#rehearsal/discord/reader/message-text.ts';
import { fieldsOf } from '#rehearsal/discord/wire.ts';
import { textFor } from '#text/catalogue.ts';
import type { Store } from '#store/store.ts';
import { pings } from './an-evening.ts';
import { roomsOf } from './a-full-room.ts';
import { type Play, turns } from './monkey-play.ts';

const settled = 5_000;
/** The bot's own clockwork and the local Discord's; a leak would add one with every turn or press. */
const mostDeadlines = 40;

/** After each step. */
export async function meanwhile(play: Play): Promise<readonly string[]> {
  const { room, clock } = play;
  const wrong = [...room.problems(), ...unanswered(play), ...loudPings(play)];
  if (clock.waiting > mostDeadlines) wrong.push(`${clock.waiting} deadlines are waiting`);
  const { store } = room.process;
  const isCalm = store !== null && room.guild.available && clock.now() > play.troubleUntil && !hasFaults(play);
  if (wrong.length > 0 || !isCalm || play.random.chance(0.5)) return wrong;
  // While people are brought over, one a second, cards follow a little later.
  const moving = (await store.sessions.unfinished()).some(
    ({ division }) => division.kind !== 'none' && division.kind !== 'done',
  );
  await turns(play, settled);
  if (moving || hasFaults(play)) return [];
  for (const session of await store.sessions.unfinished()) {
    wrong.push(...(await voices(play, session, store)), ...(await card(play, session, store)));
  }
  return wrong;
}

function hasFaults({ room, clock }: Play): boolean {
  const { refused, calls } = room.discord;
  const dropped = calls.findLast(({ status }) => status === 0);
  const last = Math.max(dropped?.at ?? 0, refused.findLast(({ status }) => status >= 429)?.at ?? 0);
  return clock.now() - last < 30_000;
}

function unanswered({ room, blind }: Play): readonly string[] {
  const bad = new Set(
    room.discord.calls
      .filter(({ route, status }) => route.startsWith('/interactions/') && (status === 0 || status >= 429))
      .map(({ at }) => at),
  );
  return room.discord.unanswered
    .filter(({ at }) => !blind.has(at) && !bad.has(at) && room.process.bot !== null && room.guild.available)
    .map(({ kind, name, at }) => `no answer to the ${kind} ${name} at ${new Date(at).toISOString()}`);
}

function loudPings({ room }: Play): readonly string[] {
  return pings(room)
    .filter((names) => names.length > 1 || names[0]?.startsWith('role') === true || names[0] === 'everyone')
    .map((names) => `pinged: ${names.join(', ')}`);
}

async function voices({ room, people, strangers, moderators, mutedByOthers }: Play, session: Session, store: Store) {
  const wrong: string[] = [];
  const nameOf = (id: string): string =>
    [...people, ...strangers, ...moderators].find((person) => person.id === id)?.name ?? id;
  const wanted = voicesOf(session);
  const rows = await store.mutes.ofGuild(room.guild.id as Session['place']['guild']);
  const freed = new Set(rows.filter((row) => row.state === 'lifted-by-other').map(({ member }) => nameOf(member)));
  const channel = session.place.room;
  if (channel === null || session.mode === 'stage') return wrong;
  const here = [...room.guild.voiceStates.values()].filter((state) => state.channel_id === channel);
  const heard = wanted.kind === 'free' ? null : new Set(wanted.heard.map(nameOf));
  for (const state of here) {
    const name = nameOf(state.user_id);
    const may = heard === null || heard.has(name);
    if (may && state.mute && !mutedByOthers.has(name)) wrong.push(`${name} is muted and should be heard`);
    if (!may && !state.mute && !freed.has(name)) wrong.push(`${name} can be heard and should not`);
  }
  // The same said without the bot's own rule: nobody but the hosts and one more.
  const team = hostTeam(session).map(nameOf);
  if (heard && [...heard].filter((name) => !team.includes(name)).length > 1) wrong.push('two people have the floor');
  return wrong;
}

async function card({ room }: Play, session: Session, store: Store): Promise<readonly string[]> {
  const shown = (await store.cards.of(session.id)).find(({ kind }) => kind === 'room');
  if (!shown || session.place.room === null) return ['there is no room card'];
  const { world } = room.discord;
  const stored = findMessage(world, shown.channel, shown.message);
  if (!stored) return ['the room card is gone'];
  const { components } = roomCard(session, textFor('en'));
  const is = messageLines(world, stored).join('\n');
  const wanted = {
    ...stored,
    message: { ...stored.message, components: components as typeof stored.message.components },
  };
  const should = messageLines(world, wanted as typeof stored).join('\n');
  return is === should ? [] : [`the room card shows\n${is}\n--- and should\n${should}`];
}

/** When everybody has gone home. */
export async function afterwards(play: Play): Promise<readonly string[]> {
  const { room, clock, mutedByOthers } = play;
  const { store } = room.process;
  if (!store) return ['the bot is down'];
  const wrong = [...room.problems(), ...unanswered(play), ...loudPings(play)];
  const guild = room.guild.id as Session['place']['guild'];
  const muted = room.muted();
  for (const name of muted) if (!mutedByOthers.has(name)) wrong.push(`${name} is left muted`);
  for (const name of mutedByOthers) {
    if (!muted.includes(name) && isMember(play, name))
      wrong.push(`${name} was muted by a moderator and is not any more`);
  }
  const counts = {
    'mutes in the ledger': (await store.mutes.all()).filter(({ member }) => room.guild.members.has(member)).length,
    'doors left over': (await store.doors.leftOver()).length,
    'sessions not closed': (await store.sessions.unfinished()).length,
    'lines to be said': (await store.outbox.waiting()).length,
    wakes: (await store.wakes.nearest()) === null ? 0 : 1,
  };
  for (const [what, count] of Object.entries(counts)) if (count > 0) wrong.push(`${count} ${what}`);
  const rooms = roomsOf(room);
  if (rooms.length !== 1) wrong.push(`there are ${rooms.length} rooms: ${rooms.map(({ name }) => name).join(', ')}`);
  const [group] = await store.groups.list(guild);
  const channel = room.discord.world.channels.get(group?.room ?? '');
  if (!channel || !group) return [...wrong, 'the room is gone'];
  const made = room.discord.calls.find(({ body }) => record(body)['permission_overwrites'] !== undefined);
  const before = overwrites(array(record(made?.body)['permission_overwrites']).map((one) => record(one)));
  const after = overwrites((channel.permission_overwrites ?? []).map((one: APIOverwrite) => ({ ...one })));
  if (before !== after) wrong.push(`the doors were ${before} and are ${after}`);
  const limit = fieldsOf(channel).user_limit ?? 0;
  if (limit !== group.size) wrong.push(`the room has ${limit} places and should have ${group.size}`);
  if (clock.waiting > 12) wrong.push(`${clock.waiting} deadlines are left`);
  return wrong;
}

const isMember = ({ people, room }: Play, name: string): boolean =>
  people.some((person) => person.name === name && room.guild.members.has(person.id));

function overwrites(list: readonly Record<string, unknown>[]): string {
  return list
    .map((one) => [one['id'], one['type'], one['allow'], one['deny']].join('/'))
    .toSorted()
    .join(' ');
}
