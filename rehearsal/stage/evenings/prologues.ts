/** How far an evening is played before one sits down. */
import type { PhaseKind } from '#core/formats/format.ts';
import { minutes, type Ms } from '#core/time.ts';
import { phaseNow, plannedStart, runNow } from '#core/session/plan.ts';
import { present } from '#core/session/people.ts';
import type { EveningPlan } from '../evening-plan.ts';

type Prologue = NonNullable<EveningPlan['prologue']>;

/** Whatever the dice say, it is not played for longer than this into the part. */
const atTheLatest = minutes(12);

/**
 * Until a member has had the floor for so long, in the first part of that kind.
 * @param who whose turn it has to be, however long that takes; any member’s when it is not said.
 */
export function untilSpeaking(kind: PhaseKind, forMs: Ms, who?: string): Prologue {
  return (session, play) => {
    const run = runNow(session);
    const wanted = session.format.phases.findIndex((phase) => phase.kind === kind);
    if (run === null || run.index < wanted) return false;
    const isLate = who === undefined && play.now() - run.startedAt >= atTheLatest;
    if (run.index > wanted || isLate) return true;
    const { floor } = session;
    if (session.stage.kind !== 'running' || floor.kind !== 'speaking') return false;
    const player = play.playerOf(floor.turn.who);
    const isRight = who === undefined ? player?.part === 'member' : player?.name === who;
    return isRight && play.now() - floor.turn.startedAt >= forMs;
  };
}

/** Until the first part of that kind has run for so long. */
export function untilPart(kind: PhaseKind, forMs: Ms): Prologue {
  return (session, play) => {
    const run = runNow(session);
    return run !== null && phaseNow(session)?.kind === kind && play.now() - run.startedAt >= forMs;
  };
}

/** Until so many are in, before anything begins. */
export function untilPeopleAreIn(count: number): Prologue {
  return (session) => present(session).length >= count;
}

/** Until shortly before the time for which the beginning was announced. */
export function untilNearlyTime(beforeMs: Ms): Prologue {
  return (session, play) => play.now() >= plannedStart(session) - beforeMs;
}
