import { seconds } from '../../time.ts';
import { hardLimit, leastMs, phaseMs, plannedEnd } from '../plan.ts';
import { isSameTurn, begunTurn, runningTurn, type Facts, type Law } from './law.ts';

/** FA-4. In a shorter round the template is half as long. */
function turnsKeepTheirBounds(facts: Facts): boolean {
  const turn = begunTurn(facts);
  if (turn === null) return true;
  const phase = facts.after.format.phases[turn.phase];
  if (phase?.turn_seconds === undefined) return false;
  const template = seconds(phase.turn_seconds);
  const { before, after, now } = facts;
  // A turn may have begun just before the press that made the round shorter.
  const most = before.shorterRound && after.shorterRound ? template / 2 : template;
  const least = (after.shorterRound ? template / 2 : template) / 2;
  return (
    turn.ceilingMs >= least && turn.ceilingMs <= most && turn.givenAt === now && turn.startedAt - now <= after.breathMs
  );
}

/** Within a step nothing stays due. */
function nothingStaysDue({ after, now, views }: Facts): boolean {
  const next = views.nextDeadline(after);
  return next === null || next > now;
}

function aPauseCostsNobodyTime({ before, ask, after, now }: Facts): boolean {
  if (ask.intent.kind !== 'resume' || before.stage.kind !== 'paused' || before.floor.kind !== 'speaking') return true;
  if (after.stage.kind !== 'running' || after.floor.kind !== 'speaking') return true;
  return after.floor.turn.endsAt - now === before.floor.turn.endsAt - before.stage.since;
}

function aLostLineCostsNobodyTime({ before, ask, after, now }: Facts): boolean {
  if (ask.intent.kind !== 'arrive' || before.floor.kind !== 'held' || before.stage.kind !== 'running') return true;
  if (ask.intent.by !== before.floor.turn.who || after.floor.kind !== 'speaking') return true;
  const { turn } = after.floor;
  return !isSameTurn(turn, before.floor.turn) || turn.endsAt - Math.max(now, turn.startedAt) === before.floor.leftMs;
}

/** Time does not close a room on people in the middle of a meeting; past its limit they are heard and say goodbye. */
function theLimitIsKind({ before, ask, after }: Facts): boolean {
  const wasLive = before.stage.kind === 'running' || before.stage.kind === 'paused';
  if (!wasLive || ask.intent.kind !== 'tick' || !after.people.some((person) => person.here === 'voice')) return true;
  return after.stage.kind !== 'closed';
}

function nothingRunsPastTheHardLimit({ after, now }: Facts): boolean {
  return after.stage.kind === 'closed' || now < hardLimit(after);
}

/** The absorbing phase brings the meeting back to its planned end, unless that would cut it below a third. */
function theAbsorbingPhaseTakesTheDelay({ before, after }: Facts): boolean {
  const run = after.phases.at(-1);
  if (run === undefined || after.phases.length === before.phases.length) return true;
  const phase = after.format.phases[run.index];
  if (phase?.flex !== 'absorbs') return true;
  const later = after.format.phases.slice(run.index + 1).reduce((sum, next) => sum + phaseMs(next), 0);
  const least = leastMs(phase);
  const length = run.endsAt - run.startedAt;
  return run.endsAt + later === plannedEnd(after) ? length >= least : length === least;
}

/** Only a host or the end of the meeting ends a phase. */
function phasesEndByHand({ before, ask, after }: Facts): boolean {
  return (
    before.phase === after.phase ||
    after.phase === null ||
    ['next', 'start', 'open-conversation'].includes(ask.intent.kind)
  );
}

function thePhasesComeInOrder({ before, after }: Facts): boolean {
  if (before.phase === after.phase || after.phase === null) return true;
  return after.phase === (before.phase === null ? 0 : before.phase + 1);
}

/** While the room is paused, the clock of a turn does not move. */
function clocksStandStillInAPause({ before, after }: Facts): boolean {
  if (before.stage.kind !== 'paused' || after.stage.kind !== 'paused') return true;
  const [was, is] = [runningTurn(before), runningTurn(after)];
  if (was === null || is === null || before.floor.kind !== after.floor.kind) return true;
  return was.endsAt === is.endsAt && was.told === is.told;
}

export const timeLaws: readonly Law[] = [
  { name: 'a turn is never longer than its ceiling nor shorter than half of it', holds: turnsKeepTheirBounds },
  { name: 'nothing stays due', holds: nothingStaysDue },
  { name: 'a pause costs nobody time', holds: aPauseCostsNobodyTime },
  { name: 'a lost line costs nobody time', holds: aLostLineCostsNobodyTime },
  { name: 'nothing runs past the hard limit', holds: nothingRunsPastTheHardLimit },
  { name: 'the hard limit ends a meeting kindly', holds: theLimitIsKind },
  { name: 'the absorbing phase takes the delay, down to a third', holds: theAbsorbingPhaseTakesTheDelay },
  { name: 'phases end by hand', holds: phasesEndByHand },
  { name: 'phases come in their order', holds: thePhasesComeInOrder },
  { name: 'clocks stand still in a pause', holds: clocksStandStillInAPause },
];
