import { seconds } from '../time.ts';
import type { MemberId } from '../ids.ts';
import type { Person, Session } from './model.ts';
import { present } from './people.ts';

/** People who come in within this time of each other came together. */
const together = seconds(10);
/** A friend brought along, or two; more than that is a crowd that happened to be punctual. */
const mostTogether = 3;

export interface Divided {
  readonly stays: readonly MemberId[];
  readonly goes: readonly MemberId[];
}

/**
 * Two rooms out of one, as even as can be without parting people who came together. Each host stays with their room. The
 * co-host stays, and a standby who is here goes along, so that each room has a second pair of eyes where there are two.
 * Who is here by text stays: there is no voice to bring them over.
 */
export function divide(session: Session, secondHost: MemberId): Divided {
  const here = present(session);
  const goesFor = (id: MemberId): 'stays' | 'goes' | null => fixed(session, secondHost, id);
  const text = new Set(here.filter((person) => person.here !== 'voice').map(({ id }) => id));
  // Who was asked to only listen stays with the hosts who asked.
  const asked = new Set(here.filter((person) => person.listenOnly).map(({ id }) => id));
  const place = (id: MemberId): 'stays' | 'goes' | null =>
    text.has(id) ? 'stays' : (goesFor(id) ?? (asked.has(id) ? 'stays' : null));
  const groups = arrivedTogether(here).flatMap((group) => byPlace(group, place));
  const stays = groups.filter((group) => group.place === 'stays').flatMap((group) => group.who);
  const goes = groups.filter((group) => group.place === 'goes').flatMap((group) => group.who);
  const free = groups.filter((group) => group.place === null).map((group) => group.who);
  const going = new Set(fill(free, Math.floor(here.length / 2) - goes.length).flat());
  const order = here.map(({ id }) => id);
  const all = new Set([...goes, ...going]);
  return {
    stays: order.filter((id) => !all.has(id) || stays.includes(id)),
    goes: order.filter((id) => all.has(id)),
  };
}

function fixed({ roles }: Session, secondHost: MemberId, id: MemberId): 'stays' | 'goes' | null {
  if (id === secondHost) return 'goes';
  if (id === roles.host || id === roles.co_host) return 'stays';
  // With the co-host gone to host, the standby is the only helper left, and stays.
  if (id === roles.standby) return roles.co_host === secondHost || roles.co_host === undefined ? 'stays' : 'goes';
  return null;
}

interface Group {
  readonly who: readonly MemberId[];
  readonly place: 'stays' | 'goes' | null;
}

/** A group goes where its host or helper goes. Two who belong to different rooms part, and the others stay with the first of them. */
function byPlace(group: readonly MemberId[], place: (id: MemberId) => Group['place']): readonly Group[] {
  const places = [...new Set(group.map(place).filter((one) => one !== null))];
  if (places.length < 2) return [{ who: group, place: places[0] ?? null }];
  const first = group.map(place).find((one) => one !== null) ?? null;
  return [
    { who: group.filter((id) => (place(id) ?? first) === 'stays'), place: 'stays' },
    { who: group.filter((id) => (place(id) ?? first) === 'goes'), place: 'goes' },
  ];
}

function arrivedTogether(here: readonly Person[]): readonly (readonly MemberId[])[] {
  const chains: Person[][] = [];
  for (const person of here.toSorted((a, b) => a.arrivedAt - b.arrivedAt)) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && person.arrivedAt - last.arrivedAt <= together) chain.push(person);
    else chains.push([person]);
  }
  return chains.flatMap(cut).map((group) => group.map(({ id }) => id));
}

/** A crowd is cut where the gap is widest, so that two who came on each other's heels stay together; of equal gaps in the middle. */
function cut(chain: readonly Person[]): readonly (readonly Person[])[] {
  if (chain.length <= mostTogether) return [chain];
  const gapBefore = (n: number): number => (chain[n]?.arrivedAt ?? 0) - (chain[n - 1]?.arrivedAt ?? 0);
  const offMiddle = (n: number): number => Math.abs(chain.length / 2 - n);
  const places = chain.map((_person, n) => n).slice(1);
  const [at = 1] = places.toSorted((a, b) => gapBefore(b) - gapBefore(a) || offMiddle(a) - offMiddle(b) || a - b);
  return [...cut(chain.slice(0, at)), ...cut(chain.slice(at))];
}

/**
 * Groups whose sizes come as near as they can to so many people; the smaller crowd when two are as near. Later groups go
 * first: whoever came early has settled in.
 */
function fill(groups: readonly (readonly MemberId[])[], wanted: number): readonly (readonly MemberId[])[] {
  /** One way to reach each sum. Few sums: a room holds 99. */
  const ways = new Map<number, readonly (readonly MemberId[])[]>([[0, []]]);
  for (const group of groups.toReversed()) {
    const sofar = [...ways];
    for (const [sum, way] of sofar) {
      if (!ways.has(sum + group.length)) ways.set(sum + group.length, [...way, group]);
    }
  }
  const sums = [...ways.keys()].toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
  return ways.get(sums[0] ?? 0) ?? [];
}
