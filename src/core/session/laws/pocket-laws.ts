import { seconds } from '../../time.ts';
import type { Pocket, Session } from '../model.ts';
import type { Facts, Law } from './law.ts';

/** IP-4: a meeting without a room has a number of people, and no people. */
function nobodyIsListedInPerson({ after }: Facts): boolean {
  if (after.place.room !== null) return true;
  const { order, line, heard, passed, owed } = after.round;
  return after.people.length + after.turns.length + [order, line, heard, passed, owed].flat().length === 0;
}

/** Where there is a room, turns belong to people and nothing is counted by hand. */
function thePocketIsForInPerson({ after }: Facts): boolean {
  const { turn, heard, waiting, speakers } = after.pocket;
  return after.place.room === null || (turn === null && heard + waiting === 0 && speakers === null);
}

/** FA-4 for turns of nobody in particular. In a shorter round the template is half as long. */
function timedTurnsKeepTheirBounds(facts: Facts): boolean {
  const { after, before, now } = facts;
  const { turn } = after.pocket;
  if (turn === null || !begun(facts)) return true;
  const phase = after.phase === null ? undefined : after.format.phases[after.phase];
  if (phase?.turn_seconds === undefined || after.conversation === 'open') return false;
  const template = seconds(phase.turn_seconds) / (before.shorterRound ? 2 : 1);
  const length = turn.endsAt - turn.startedAt;
  return turn.startedAt === now && length >= template / 2 && length <= template;
}

/** Time is told and never taken: a turn ends by a press, or with its part. */
function timeNeverEndsATimedTurn({ before, ask, after }: Facts): boolean {
  const was = before.pocket.turn;
  if (ask.intent.kind !== 'tick' || was === null || after.phase !== before.phase) return true;
  return after.pocket.turn?.startedAt === was.startedAt && after.pocket.turn.endsAt === was.endsAt;
}

function aPauseCostsATimedTurnNothing({ before, ask, after, now }: Facts): boolean {
  const [was, is] = [before.pocket.turn, after.pocket.turn];
  if (before.stage.kind !== 'paused' || was === null || is === null) return true;
  if (after.stage.kind === 'paused')
    return isUntouched(before.pocket, after.pocket) || ask.intent.kind === 'plus-minute';
  return ask.intent.kind !== 'resume' || is.endsAt - now === was.endsAt - before.stage.since;
}

const isUntouched = (was: Pocket, is: Pocket): boolean =>
  was.turn?.endsAt === is.turn?.endsAt && was.turn?.told === is.turn?.told;

const begun = ({ before, after }: Facts): boolean =>
  after.pocket.turn !== null && (before.pocket.turn === null || numberOf(before) !== numberOf(after));

const numberOf = ({ phase, pocket }: Session): string => `${String(phase)}/${pocket.heard}`;

export const pocketLaws: readonly Law[] = [
  { name: 'in person nobody is listed', holds: nobodyIsListedInPerson },
  { name: 'only in person turns are timed for nobody in particular', holds: thePocketIsForInPerson },
  {
    name: 'a timed turn is never longer than its part says nor shorter than half of it',
    holds: timedTurnsKeepTheirBounds,
  },
  { name: 'time never ends a timed turn', holds: timeNeverEndsATimedTurn },
  { name: 'a pause costs a timed turn nothing', holds: aPauseCostsATimedTurnNothing },
];
