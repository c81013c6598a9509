/** A group that meets by its calendar, what one can see of it, and a bot that dies wherever one wants it to. */
import { wallOf } from '#core/calendar/wall.ts';
import { guildId, localDate, memberId, seriesId, wallTime } from '#core/ids.ts';
import { minutes } from '#core/time.ts';
import type { Series } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { newId } from '#store/new-id.ts';
import type { Store } from '#store/store.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { messageLines } from '#rehearsal/discord/reader/message-text.ts';
import { anEvening, isRecord, messagesIn } from './an-evening.ts';

export function storeOf(room: Evening): Store {
  const { store } = room.process;
  if (!store) throw new Error('the bot is down');
  return store;
}

export async function groupOf(room: Evening, name = 'Tuesday circle'): Promise<Group> {
  const found = (await storeOf(room).groups.list(guildId(room.guild.id))).find((one) => one.name === name);
  if (!found) throw new Error(`there is no group ${name}`);
  return found;
}

/** Tuesdays at 19:00, unless it is said otherwise. The doors of the usual format open ten minutes before. */
export async function plansToMeet(room: Evening, wish: Partial<Series> = {}, group?: Group): Promise<Series> {
  const { guild, id } = group ?? (await groupOf(room));
  const series: Series = {
    id: seriesId(newId()),
    guild,
    group: id,
    rule: { kind: 'weekly', every: 1, on: ['TU'] },
    from: localDate('2026-09-01'),
    time: wallTime('19:00'),
    ends: { kind: 'never' },
    label: null,
    venue: { kind: 'online' },
    format: null,
    mirror: 'off',
    paused: false,
    createdAt: room.clock.now(),
    endedAt: null,
    ...wish,
  };
  await storeOf(room).series.create(series);
  // The heartbeat finds it and writes its meetings down.
  await room.process.bot?.upkeep.minute();
  await room.idle();
  return series;
}

/** It is six in the evening; doors open at 18:50 and the meeting begins at 19:00. */
export async function aPlannedEvening(
  options: { readonly room?: 'lasting' | 'fresh' | 'none' } = {},
): Promise<Evening<'Fay' | 'Ada' | 'Ben'>> {
  const room = await anEvening({ people: ['Fay', 'Ada', 'Ben'], host: 'Fay', ...options });
  await plansToMeet(room);
  return room;
}

/** A wall time so many minutes from now. */
export async function plansAt(room: Evening, inMinutes: number) {
  return wallOf(room.clock.now() + minutes(inMinutes), (await groupOf(room)).zone);
}

export async function agrees(room: Evening, name: string, role: 'host' | 'co_host', group?: Group): Promise<void> {
  const { guild, id } = group ?? (await groupOf(room));
  const [meeting] = await storeOf(room).meetings.ofGroup(guild, id);
  if (!meeting) throw new Error('nothing is planned');
  const { date } = meeting;
  const member = memberId(room.person(name).id);
  await storeOf(room).rota.put({ guild, group: id, series: meeting.series, date, role, member, state: 'agreed' });
}

/** A facilitator moves tonight's meeting to so much later than now. */
export async function moves(room: Evening, later: number): Promise<void> {
  const { guild, id, zone } = await groupOf(room);
  const [series] = (await storeOf(room).series.ofGroup(guild, id)).series;
  if (!series) throw new Error('nothing is planned');
  const { date, time } = wallOf(room.clock.now() + later, zone);
  const tonight = { series: series.id, date: localDate('2026-09-01'), label: null };
  await storeOf(room).series.note(guild, { ...tonight, state: 'on', movedTo: { date, time } });
}

/** What is said in the room when the doors are late. */
export const late = 'The doors opened a little late today.';
/** What is said at home when they did not open. */
export const sorry = 'could not open. That is nobody’s doing';

/** How the meetings of the group stand, by date. */
export async function states(room: Evening): Promise<Readonly<Record<string, string>>> {
  const { guild, id } = await groupOf(room);
  const meetings = await storeOf(room).meetings.ofGroup(guild, id);
  return Object.fromEntries(meetings.map(({ date, state }) => [date, state]));
}

/** Everything the bot has said in a channel, without its buttons, the oldest first. */
export const saidIn = (room: Evening, channel: string): readonly string[] =>
  messagesIn(room, channel)
    .map((stored) => messageLines(room.discord.world, stored).filter((line) => !line.startsWith('[')))
    .map((lines) => lines.join('\n'));

export const roomsOpen = async (room: Evening): Promise<number> => (await storeOf(room).sessions.unfinished()).length;

/** When the doors of a room were opened for everybody on Discord, on the world's clock. */
export const doorsOpenedAt = (room: Evening, voice: string): readonly number[] =>
  room.discord.calls
    .filter(({ method, path }) => method === 'PUT' && path.startsWith(`/channels/${voice}/permissions/`))
    .filter(({ status, body }) => status < 300 && isRecord(body) && body['deny'] === '0')
    .map(({ at }) => at);

const writes = /^(begin|change|join|turn|plan|remember|strike|put|shown|said|later|giveUp|ended|edit|moveDesk)$/;

/** Calls `before` ahead of every write of the store, and never comes back from one when that is the end. */
function onWrites(store: Store, isDead: () => boolean, wrote: () => void): void {
  for (const shelf of Object.values(store)) {
    if (typeof shelf !== 'object') continue;
    for (const [name, method] of Object.entries(shelf)) {
      if (!writes.test(name) || typeof method !== 'function') continue;
      const write = async (...args: readonly unknown[]): Promise<unknown> => {
        if (isDead()) return new Promise(() => undefined);
        const result: unknown = await Reflect.apply(method, shelf, args);
        wrote();
        return isDead() ? new Promise(() => undefined) : result;
      };
      Object.assign(shelf, { [name]: write });
    }
  }
}

export type Counting = 'request' | 'write';

/**
 * Plays `act` while requests or writes are counted, and lets the bot die at the n-th of them. Returns how many there were;
 * the bot is down afterwards when n was among them.
 */
export async function playUntil(
  room: Evening,
  counting: Counting,
  n: number,
  act: (room: Evening) => Promise<unknown>,
): Promise<number> {
  const { server } = room.discord.gateway.options;
  let count = 0;
  const deaths: Promise<void>[] = [];
  let died: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    died = resolve;
  });
  const one = (): void => {
    count += 1;
    if (count !== n) return;
    deaths.push(room.process.crash());
    died();
  };
  if (counting === 'request') server.on('request', one);
  const acting = act(room);
  const { store } = room.process;
  if (counting === 'write' && store) onWrites(store, () => deaths.length > 0, one);
  await Promise.race([acting, dead]);
  await room.idle();
  server.off('request', one);
  await Promise.all(deaths);
  return count;
}
