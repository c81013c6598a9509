import type { MemberId } from '../../ids.ts';
import { seconds } from '../../time.ts';
import type { Cue, PastTurn, Session } from '../model.ts';
import { isSameTurn, begunTurn, hasNoDoubles, newRecords, runningTurn, type Facts, type Law } from './law.ts';

/** Whoever has the floor, or is invited to it, is here, sits in a speaking seat and is not out for today. */
function theSpeakerIsHere({ after }: Facts): boolean {
  const { floor } = after;
  const who = floor.kind === 'speaking' ? floor.turn.who : floor.kind === 'offered' ? floor.who : null;
  if (who === null) return true;
  const person = after.people.find(({ id }) => id === who);
  return person !== undefined && person.here !== 'gone' && person.seat === 'speak' && !person.out;
}

/** Only a press, a lost line or the end of the whole meeting moves the floor away from a speaker. */
function timeNeverTakesTheFloor({ before, ask, after }: Facts): boolean {
  const isLive = after.stage.kind === 'running' || after.stage.kind === 'paused';
  if (ask.intent.kind !== 'tick' || before.floor.kind !== 'speaking' || !isLive) return true;
  return after.floor.kind === 'speaking' && isSameTurn(after.floor.turn, before.floor.turn);
}

function nobodyIsHeldBackInABreak({ after, views }: Facts): boolean {
  const { stage, mode } = after;
  const free = stage.kind === 'after' || stage.kind === 'closed' || (stage.kind === 'paused' && stage.why === 'break');
  return !(free || mode === 'gentle') || views.voicesOf(after).kind === 'free';
}

/** In strict and stage mode nobody is heard but the host team and whoever has the floor. */
function onlyTheFloorIsHeard({ after, views }: Facts): boolean {
  const voices = views.voicesOf(after);
  if (voices.kind === 'free') return true;
  const { host, co_host: coHost } = after.roles;
  const holder = after.floor.kind === 'offered' ? after.floor.who : runningTurn(after)?.who;
  return hasNoDoubles(voices.heard) && voices.heard.every((id) => id === host || id === coHost || id === holder);
}

function aPassLeavesNoRecord(facts: Facts): boolean {
  const { intent } = facts.ask;
  const intentBy = intent.kind === 'pass' ? intent.by : null;
  // A line that had been lost for too long by then is recorded as such, before the pass.
  const allowed = (turn: PastTurn): boolean => turn.who !== intentBy || turn.outcome === 'dropped';
  return intent.kind !== 'pass' || newRecords(facts).every(allowed);
}

/** Records are only ever added, in order, one for a turn. */
function recordsStay({ before, after }: Facts): boolean {
  const kept = before.turns.every((turn, index) => after.turns[index]?.seq === turn.seq);
  return kept && hasNoDoubles(after.turns.map((turn) => turn.seq));
}

/** A turn begins only while the meeting runs, in its present phase, and where there are turns. */
function turnsBelongToTheirPhase(facts: Facts): boolean {
  const turn = begunTurn(facts);
  if (turn === null) return true;
  const { after } = facts;
  return (
    turn.phase === after.phase && after.format.phases[turn.phase]?.queue !== 'none' && after.conversation === 'guided'
  );
}

/** What the desk is told about the floor is about the person who has it now. */
function floorCuesAreAboutTheFloor({ after }: Facts): boolean {
  return after.cues.every((one) => {
    const kind = floorOf[one.kind];
    return kind === undefined || (after.floor.kind === kind && 'who' in one && one.who === holderIn(after));
  });
}

const floorOf: Readonly<Partial<Record<Cue['kind'], Session['floor']['kind']>>> = {
  soon: 'speaking',
  'time-up': 'speaking',
  'grace-over': 'speaking',
  held: 'held',
  'not-on-air': 'offered',
};

/** An invitation that stands for a while is shown to the hosts, for the person may not have seen it. */
function unseenInvitationsAreTold({ after, now }: Facts): boolean {
  const { floor, stage, cues } = after;
  if (floor.kind !== 'offered' || stage.kind !== 'running' || now < floor.since + seconds(45)) return true;
  return cues.some((one) => one.kind === 'not-on-air' && one.who === floor.who);
}

const holderIn = (session: Session): MemberId | undefined =>
  session.floor.kind === 'offered' ? session.floor.who : runningTurn(session)?.who;

export const floorLaws: readonly Law[] = [
  { name: 'the speaker is here, in a speaking seat, and not out for today', holds: theSpeakerIsHere },
  { name: 'time never takes the floor', holds: timeNeverTakesTheFloor },
  { name: 'nobody is held back in a break, after the meeting, or in gentle mode', holds: nobodyIsHeldBackInABreak },
  { name: 'only the host team and the floor are heard where voices are kept', holds: onlyTheFloorIsHeard },
  { name: 'a pass leaves no record', holds: aPassLeavesNoRecord },
  { name: 'records of turns are only added', holds: recordsStay },
  { name: 'turns belong to the phase that runs', holds: turnsBelongToTheirPhase },
  { name: 'what the desk is told about the floor is about whoever has it', holds: floorCuesAreAboutTheFloor },
  { name: 'an invitation to the stage that nobody accepts is told to the hosts', holds: unseenInvitationsAreTold },
];
