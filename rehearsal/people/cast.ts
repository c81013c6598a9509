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
  | 'asks-for-time'
  | 'quiet'
  | 'vanishes'
  | 'breaks-a-rule';

/** Somebody of the cast. What they are like and who acts for them may change while it is played, so it is read anew each time. */
export interface Player {
  readonly name: string;
  readonly part: 'host' | 'co-host' | 'member';
  readonly traits: ReadonlySet<Trait>;
  /** The script, or whoever sits at the page: then the script does nothing for them, and the others still see them. */
  readonly playedBy: 'themselves' | 'you';
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
  const host = scripted(hostName, 'host', []);
  const coHost = scripted(coHostName, 'co-host', []);
  const team = size < 3 ? [host] : [host, coHost];
  const called = random.shuffled(names).slice(0, size - team.length);
  const first = random.shuffled(always);
  const members = called.map((name, index): Player => {
    const traits = first[index] ?? more[(index - first.length) % more.length] ?? [];
    return scripted(name, 'member', traits);
  });
  return [...team, ...members];
}

const scripted = (name: string, part: Player['part'], traits: readonly Trait[]): Player => ({
  name,
  part,
  traits: new Set(traits),
  playedBy: 'themselves',
});
