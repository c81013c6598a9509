import { coHostName, hostName, names } from './names.ts';
import type { Random } from './random.ts';

/** What makes a scripted person different from the others. */
export type Trait =
  | 'late'
  | 'talks-long'
  | 'drops'
  | 'passes'
  | 'only-listens'
  | 'types'
  | 'needs-someone'
  | 'cannot-hear'
  | 'first-time'
  | 'wants-echoes'
  | 'asks-for-time';

export interface Player {
  readonly name: string;
  readonly part: 'host' | 'co-host' | 'member';
  readonly traits: ReadonlySet<Trait>;
}

/** What six people bring between them; every evening with eight people has all of it. */
const always: readonly (readonly Trait[])[] = [
  ['late', 'wants-echoes'],
  ['talks-long', 'asks-for-time'],
  ['drops'],
  ['passes', 'first-time'],
  ['only-listens', 'needs-someone'],
  ['types'],
];

/** And what more people may bring; most of them are simply there. */
const more: readonly (readonly Trait[])[] = [
  ['drops'],
  ['cannot-hear'],
  [],
  ['talks-long'],
  ['wants-echoes'],
  [],
  ['late'],
  ['passes'],
  [],
  ['first-time', 'wants-echoes'],
  ['only-listens'],
  ['types'],
  [],
];

/**
 * Who takes part: a host, from three people on a co-host, and members.
 * @param size 2 to 99, all of them counted.
 */
export function cast(size: number, random: Random): readonly Player[] {
  const host: Player = { name: hostName, part: 'host', traits: new Set<Trait>() };
  const coHost: Player = { name: coHostName, part: 'co-host', traits: new Set<Trait>() };
  const team = size < 3 ? [host] : [host, coHost];
  const called = random.shuffled(names).slice(0, size - team.length);
  const first = random.shuffled(always);
  const members = called.map((name, index): Player => {
    const traits = first[index] ?? more[(index - first.length) % more.length] ?? [];
    return { name, part: 'member', traits: new Set(traits) };
  });
  return [...team, ...members];
}
