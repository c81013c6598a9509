/** A group that meets every Tuesday at seven in Berlin, and people who want to be told about it, or not. */
import { ChannelType } from 'discord.js';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { StoredMessage } from '#rehearsal/discord/contract.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import { messageLines } from '#rehearsal/discord/reader/message-text.ts';
import type { Evening, EveningOptions } from '#rehearsal/evening.ts';
import type { Store } from '#store/store.ts';
import { anEvening, messagesIn } from './an-evening.ts';

export const names = ['Ada', 'Ben', 'Cleo', 'Dora', 'Fay'] as const;
export type Circle = Evening<(typeof names)[number]>;

/** A Wednesday noon in Berlin, six days before the first meeting. */
export const wednesday = Date.parse('2026-09-02T10:00Z');
/** Tuesday, 8 September 2026, seven in the evening in Berlin. */
export const firstMeeting = Date.parse('2026-09-08T17:00Z');

export interface CircleOptions extends Partial<EveningOptions<(typeof names)[number]>> {
  readonly startsAt?: number;
  readonly when?: string;
}

export async function aCircle({ startsAt, when, ...options }: CircleOptions = {}): Promise<Circle> {
  const clock = new TurnableClock(startsAt ?? wednesday);
  const room = await anEvening({ people: names, host: 'Fay', clock, ...options });
  const { moderator, home } = room;
  await moderator.uses('/group edit', { name: 'After the storm', zone: { raw: 'Europe/Berlin' } }, { in: home });
  await moderator.uses('/schedule add', { words: when ?? 'every Tuesday 7pm' }, { in: home });
  await moderator.presses('Save');
  await room.idle();
  return room;
}

/** Turns the clock in small steps, as a heartbeat would find its way through them. */
export async function passes(room: Circle, hours: number, step = 24): Promise<void> {
  for (let left = hours; left > 0; left -= step) await room.turn(`${Math.min(step, left)} h`);
}

/** Opens what they are told about the group of the next meeting. */
export async function opensTell(person: Person): Promise<string> {
  await person.uses('/meetings');
  await person.presses('More…');
  return (await person.presses('Remind me…')).text;
}

export async function wantsToBeTold(
  person: Person,
  leads: readonly string[],
  way: 'By direct message' | 'By a mention in the group’s channel' = 'By direct message',
): Promise<void> {
  await opensTell(person);
  if (way !== 'By direct message') await person.chooses('How to tell me', way);
  await person.chooses('When to remind me', leads);
}

export interface Said {
  /** On the world's clock, to the second. */
  readonly at: string;
  readonly text: string;
}

const said = (room: Circle, channel: string): readonly Said[] =>
  messagesIn(room, channel).map((stored: StoredMessage) => ({
    at: new Date(Date.parse(stored.message.timestamp)).toISOString().slice(0, 19),
    text: messageLines(room.discord.world, stored).join('\n'),
  }));

/** What the bot wrote to this person. */
export function told(room: Circle, person: Person): readonly Said[] {
  const dm = [...room.discord.world.channels.values()].find(
    (channel) =>
      channel.type === ChannelType.DM &&
      'recipients' in channel &&
      channel.recipients?.some(({ id }) => id === person.id),
  );
  return dm ? said(room, dm.id).filter(({ text }) => !text.includes('only you')) : [];
}

/** What the bot wrote in the group's channel. */
export const inChannel = (room: Circle): readonly Said[] => said(room, room.home.id);

export function storeOf(room: Circle): Store {
  const { store } = room.process;
  if (!store) throw new Error('the bot is down');
  return store;
}

const reads =
  /^(find|of|due|nearest|list|load|atChannel|unfinished|unreadable|totals|desks|all|waiting|leftOver|last|deployed|open|starting|sessionsOf|toPlan|listed|guilds|groups|byEvent|byHash|counts|forNextCommand|longAway|standing|call|swap|standIns|offersDue|callsDue|alive)/;

/** Every write of the store is told before it comes back; once dead, none comes back. */
function onWrites(store: Store, isDead: () => boolean, wrote: () => void): void {
  for (const shelf of Object.values(store)) {
    if (typeof shelf !== 'object') continue;
    for (const [name, method] of Object.entries(shelf)) {
      if (reads.test(name) || typeof method !== 'function') continue;
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

/** Plays `act` and lets the bot die at the n-th write or request; true when it died and is down now. */
export async function dyingAt(
  room: Circle,
  counting: 'write' | 'request',
  n: number,
  act: () => Promise<unknown>,
): Promise<boolean> {
  const { server } = room.discord.gateway.options;
  let count = 0;
  let counted = true;
  const deaths: Promise<void>[] = [];
  let died: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    died = resolve;
  });
  const one = (): void => {
    count += counted ? 1 : 0;
    if (count !== n || !counted) return;
    deaths.push(room.process.crash());
    died();
  };
  if (counting === 'request') server.on('request', one);
  else onWrites(storeOf(room), () => deaths.length > 0, one);
  const acting = act().then(
    () => null,
    (reason: unknown) => reason,
  );
  const first = await Promise.race([acting, dead]);
  counted = false;
  if (deaths.length === 0 && first instanceof Error) throw first;
  server.off('request', one);
  if (deaths.length === 0) return false;
  await Promise.all(deaths);
  // A write that never comes back holds up whoever waits for it; a request does not.
  if (counting === 'request') await acting;
  await room.idle();
  return true;
}
