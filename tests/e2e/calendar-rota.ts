/** A team that runs a group which meets on Tuesdays at seven, and what its desk shows. */
import type { MeetingKey } from '#core/calendar/model.ts';
import type { Evening } from '#rehearsal/evening.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import { anEvening } from './an-evening.ts';
import { groupOf, plansToMeet, saidIn, storeOf } from './calendar-opening.ts';

export const people = ['Fay', 'Ada', 'Ben', 'Cleo', 'Dora'] as const;
export type Team = Evening<(typeof people)[number]>;

/** Fay, Ada, Ben and Cleo run the group; Dora is a member. It is Tuesday, the first of September, a minute past six. */
export async function aTeam(): Promise<Team> {
  const room = await anEvening({ people, host: 'Fay', facilitators: ['Ada', 'Ben', 'Cleo'] });
  await plansToMeet(room);
  await room.turn('1 min');
  return room;
}

/** Everything of ours that stands at the desk, without buttons. */
export const desk = (room: Team): readonly string[] => saidIn(room, room.desk().id);

export async function rotaSeenBy(room: Team, who: keyof Team['people']): Promise<string> {
  return (await room.people[who].uses('/rota show', {}, { in: room.home })).text;
}

export async function keyOn(room: Team, date: string): Promise<MeetingKey> {
  const group = await groupOf(room);
  const all = await storeOf(room).meetings.ofGroup(group.guild, group.id);
  const found = all.find((one) => one.date === date);
  if (!found) throw new Error(`there is no meeting on ${date}`);
  return { series: found.series, date: found.date };
}

/** The meeting of that day, as it is chosen from the list. */
export async function on(room: Team, date: string): Promise<{ readonly raw: string }> {
  const key = await keyOn(room, date);
  return { raw: `${key.series}/${key.date}` };
}

/** Types /rota and what follows; returns the private answer. */
export async function rota(
  room: Team,
  who: Person,
  what: string,
  options: Readonly<Record<string, Person | { readonly raw: string } | number>> = {},
): Promise<string> {
  return (await who.uses(`/rota ${what}`, options, { in: room.home })).text;
}

/** Who does this at the meeting of that day, by name and state; '' for nobody. */
export async function whoDoes(room: Team, date: string, role = 'host'): Promise<string> {
  const group = await groupOf(room);
  const duties = await storeOf(room).rota.ofMeeting(group.guild, await keyOn(room, date));
  const duty = duties.find((one) => one.role === role);
  const name = people.find((one) => room.person(one).id === duty?.member);
  return duty ? `${name} ${duty.state}` : '';
}

/** Direct messages somebody has had, without buttons. */
export const dmsOf = (who: Person): string => who.reads('dm');

const writes = /^(put|putCall|putSwap|remove|removeSwap|want|trying|posted|strike|finish|later|ended|renew|withdraw)$/;

/** Lets the bot die with the n-th write to the rota, the desk's words or the notices that `act` brings about. Returns how many there were. */
export async function dyingAtWrite(room: Team, n: number, act: (room: Team) => Promise<unknown>): Promise<number> {
  const { rota: duties, deskWords, notices } = storeOf(room);
  let count = 0;
  const deaths: Promise<void>[] = [];
  let died: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    died = resolve;
  });
  const never = (): Promise<never> => new Promise(() => undefined);
  for (const shelf of [duties, deskWords, notices]) {
    for (const [name, method] of Object.entries(shelf)) {
      if (!writes.test(name) || typeof method !== 'function') continue;
      const write = async (...args: readonly unknown[]): Promise<unknown> => {
        if (deaths.length > 0) return never();
        const result: unknown = await Reflect.apply(method, shelf, args);
        count += 1;
        if (count === n) {
          deaths.push(room.process.crash());
          died();
        }
        return deaths.length > 0 ? never() : result;
      };
      Object.assign(shelf, { [name]: write });
    }
  }
  await Promise.race([act(room), dead]);
  await room.idle();
  await Promise.all(deaths);
  return count;
}

/** The same with the n-th request of the bot, which Discord still gets. */
export async function dyingAtRequest(room: Team, n: number, act: (room: Team) => Promise<unknown>): Promise<number> {
  const { server } = room.discord.gateway.options;
  let count = 0;
  const deaths: Promise<void>[] = [];
  const one = (): void => {
    count += 1;
    if (count === n) deaths.push(room.process.crash());
  };
  server.on('request', one);
  await act(room);
  await room.idle();
  server.off('request', one);
  await Promise.all(deaths);
  return count;
}
