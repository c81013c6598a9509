/** One may read the look back as the room, the desk or one person could see it. */
import type { Debrief, DebriefLine, DebriefMinute } from '../../../../stage/debrief/debrief.ts';
import { debrief as words } from '../../../../words/stage-debrief.ts';
import type { Chosen } from '../parts/choice.tsx';

/** `only NAME`: what one person alone could see. */
export type Sight = 'everything' | 'room' | 'desk' | `only ${string}`;

const sightOf = ({ seenBy }: DebriefLine): Sight => (typeof seenBy === 'string' ? seenBy : `only ${seenBy.name}`);

/** What there is to choose from: people only when something was for them alone. */
export function sights(debrief: Debrief): readonly Chosen<Sight>[] {
  const lines = debrief.minutes.flatMap((minute) => minute.lines);
  const names = new Set(lines.flatMap(({ seenBy }) => (typeof seenBy === 'string' ? [] : [seenBy.name])));
  return [
    { id: 'everything', name: words.happened.everything },
    { id: 'room', name: words.happened.room },
    { id: 'desk', name: words.happened.desk },
    ...[...names].toSorted().map((name): Chosen<Sight> => ({ id: `only ${name}`, name: words.happened.only(name) })),
  ];
}

/** The minutes with only what could be seen so. What the guide suggests stays, whatever is looked at. */
export function seenAs(sight: Sight, minutes: readonly DebriefMinute[]): readonly DebriefMinute[] {
  if (sight === 'everything') return minutes;
  return minutes
    .map((minute) => ({ ...minute, lines: minute.lines.filter((line) => sightOf(line) === sight) }))
    .filter(({ lines, guide }) => lines.length > 0 || guide.length > 0);
}
