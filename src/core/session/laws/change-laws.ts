import type { Effect } from '../effects.ts';
import { movesTheFloor } from '../intents.ts';
import type { Session } from '../model.ts';
import { isSame } from '../same.ts';
import type { Facts, Law } from './law.ts';

function theVersionGrowsWithEveryChange({ before, after }: Facts): boolean {
  const same = isSame(before, { ...after, version: before.version, epoch: before.epoch });
  return after.version === before.version + (same ? 0 : 1);
}

function theEpochGrowsWhenTheFloorMoves({ before, after }: Facts): boolean {
  const moved =
    before.phase !== after.phase ||
    !isSame(whoAndHow(before), whoAndHow(after)) ||
    before.turns.length !== after.turns.length ||
    timed(before) !== timed(after);
  if (moved) return after.epoch === before.epoch + 1;
  // The stage may move it as well, at the end of a meeting that never began.
  return after.epoch === before.epoch || before.stage.kind !== after.stage.kind;
}

const timed = ({ pocket }: Session): number | null => (pocket.turn === null ? null : pocket.heard);

function whoAndHow({ floor }: Session): unknown {
  switch (floor.kind) {
    case 'open':
    case 'breath':
      return floor.kind;
    case 'offered':
      return floor.who;
    case 'speaking':
    case 'held':
      return [floor.turn.who, floor.turn.givenAt];
  }
}

/** Two hosts who press at once move the floor once. */
function oldPressesMoveNothing({ before, ask }: Facts): boolean {
  return !movesTheFloor.has(ask.intent.kind) || ask.sawEpoch === undefined || ask.sawEpoch >= before.epoch;
}

function onlyTheAddressedAreMentioned({ before, after, effects }: Facts): boolean {
  return effects.every((effect) => mentionsRightly(effect, before, after));
}

function mentionsRightly(effect: Effect, before: Session, after: Session): boolean {
  if (effect.kind !== 'say' || effect.to === null) return true;
  const { line, to } = effect;
  // Technical help is asked of the people who run the meeting, not of the person who needs it.
  if (line.say === 'cannot-hear')
    return effect.where === 'desk' && [before, after].some(({ roles }) => roles.co_host === to || roles.host === to);
  return 'who' in line && line.who === to && (effect.where === 'desk' || line.say === 'your-turn');
}

function theHeadCountIsTheMostAtOnce({ before, ask, after }: Facts): boolean {
  // In person the host counts, and may put it right.
  if (after.place.room === null) return ask.intent.kind === 'head-count' || after.headCount === before.headCount;
  const here = after.people.filter((person) => person.here !== 'gone' && !person.out).length;
  return after.headCount >= here && after.headCount >= before.headCount;
}

/** After the end there is no phase, no line and no clock of a turn. */
function theEndLeavesNothingOpen({ after }: Facts): boolean {
  if (after.stage.kind !== 'after' && after.stage.kind !== 'closed') return true;
  const { order, line } = after.round;
  return after.phase === null && after.floor.kind === 'open' && order.length + line.length === 0;
}

export const changeLaws: readonly Law[] = [
  { name: 'the version grows with every change and only then', holds: theVersionGrowsWithEveryChange },
  { name: 'the epoch grows when the floor or the phase moves and only then', holds: theEpochGrowsWhenTheFloorMoves },
  { name: 'old presses move nothing', holds: oldPressesMoveNothing },
  { name: 'only the person addressed is mentioned', holds: onlyTheAddressedAreMentioned },
  { name: 'the head count is the most people seen at once', holds: theHeadCountIsTheMostAtOnce },
  { name: 'the end leaves nothing open', holds: theEndLeavesNothingOpen },
];
