/** A group that meets by its calendar, what one can see of it, and a bot that dies wherever one wants it to. */
import { guildId, localDate, seriesId, wallTime } from '#core/ids.ts';
import type { Series } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { newId } from '#store/new-id.ts';
import type { Store } from '#store/store.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { messageLines } from '#rehearsal/discord/reader/message-text.ts';
import { isRecord, messagesIn } from './an-evening.ts';

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
    .filter(({ body }) => isRecord(body) && body['deny'] === '0')
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
  let death: Promise<void> | null = null;
  let died: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    died = resolve;
  });
  const one = (): void => {
    count += 1;
    if (count !== n) return;
    death = room.process.crash();
    died();
  };
  if (counting === 'request') server.on('request', one);
  const acting = act(room);
  const { store } = room.process;
  if (counting === 'write' && store) onWrites(store, () => death !== null, one);
  await Promise.race([acting, dead]);
  await room.idle();
  server.off('request', one);
  await death;
  return count;
}
