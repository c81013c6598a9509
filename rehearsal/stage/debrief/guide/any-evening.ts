/** Suggestions for what happens in any evening, hard or calm. */
import type { Queue } from '#core/formats/format.ts';
import { leftSuddenlyMs } from '#core/session/constants.ts';
import type { PhaseRun, Session } from '#core/session/model.ts';
import { type Instant, minutes, seconds } from '#core/time.ts';
import { labels } from '#text/en/labels.ts';
import { guide } from '../../../words/guide.ts';
import type { StageLog } from '../../evening-plan.ts';
import { hardOf } from '../../evenings/hard-ids.ts';
import { needSeen, takenOnSeen } from '../five-steps.ts';
import type { Advice } from '../minutes.ts';
import { firstLine } from '../seen.ts';
import { lengthOf, turnsUntil } from '../talking-time.ts';
import { suggest } from './suggest.ts';

/** A silence that one notices, and a turn that is clearly past its time. */
const longSilence = minutes(1);
const wellOver = minutes(1);
/** How long somebody may wait for a human until they are shown the help lines again. */
const waitsFor = minutes(2);

export function anyEvening(log: StageLog): readonly Advice[] {
  const { session, plan } = log;
  const need = waitingNeed(log);
  if (session === null) return need;
  const hard = hardOf(plan.card.id);
  return [
    ...(hard === 'silence' ? [] : silences(log, session)),
    ...(hard === 'talksOn' ? [] : longTurns(log, session)),
    ...notHeard(log, session),
    ...leftSuddenly(session),
    ...need,
  ];
}

/** Between two turns of the same part, when nothing else was going on. */
function silences(log: StageLog, session: Session): readonly Advice[] {
  const turns = turnsUntil(session, log.ended);
  return turns.flatMap((turn, index) => {
    const next = turns[index + 1];
    if (next === undefined || next.phase !== turn.phase || wasPaused(log, turn.endedAt, next.startedAt)) return [];
    const isLong = next.startedAt - turn.endedAt - session.breathMs >= longSilence;
    return isLong ? suggest(turn.endedAt + longSilence, guide.anyEvening.silence) : [];
  });
}

function longTurns(log: StageLog, session: Session): readonly Advice[] {
  return turnsUntil(session, log.ended).flatMap((turn) => {
    if (wasPaused(log, turn.startedAt, turn.endedAt)) return [];
    const isLong = lengthOf(turn) >= turn.ceilingMs + wellOver;
    return isLong ? suggest(turn.startedAt + turn.ceilingMs + wellOver, guide.anyEvening.longTurn) : [];
  });
}

/** A turn that was stood still by a pause is no long one, and nobody is silent in a pause. */
function wasPaused(log: StageLog, from: Instant, to: Instant): boolean {
  const pauses = [labels.pause, labels.pauseRoom, labels.resume, labels.breathe];
  const isPause = (words: string): boolean => pauses.some((label) => words.includes(`[${label}]`));
  return firstLine(log, ({ at, kind, words }) => kind === 'act' && at <= to && isPause(words), from) !== null;
}

/** Where taking part is a matter of asking or of the order; a word in the first or the last minutes is not. */
const everybodyIsAsked: ReadonlySet<Queue> = new Set<Queue>([
  'circle',
  'circle_fixed',
  'raised_hand',
  'unheard_first',
  'popcorn',
  'random',
  'host_or_hand',
]);

function notHeard(log: StageLog, session: Session): readonly Advice[] {
  return session.phases.flatMap((run) => {
    const queue = session.format.phases[run.index]?.queue;
    if (run.endedAt === null || queue === undefined || !everybodyIsAsked.has(queue)) return [];
    const isMissing = session.people.some((person) => wasLeftOut(log, session, run, person));
    return isMissing ? suggest(run.endedAt - seconds(20), guide.anyEvening.notHeard) : [];
  });
}

/** Here all the while in a seat to speak, and neither had the floor nor passed it on in this part. */
function wasLeftOut(log: StageLog, session: Session, run: PhaseRun, person: Session['people'][number]): boolean {
  const { id, arrivedAt, here, seat, out } = person;
  if (session.roles.host === id || here === 'gone' || out || seat !== 'speak') return false;
  if (arrivedAt > run.startedAt || session.turns.some((turn) => turn.who === id && turn.phase === run.index))
    return false;
  const name = log.nameOf(id);
  const passed = firstLine(
    log,
    ({ at, kind, who, words }) =>
      kind === 'act' && who === name && at <= (run.endedAt ?? at) && words.includes(`[${labels.pass}]`),
    run.startedAt,
  );
  return passed === null;
}

function leftSuddenly(session: Session): readonly Advice[] {
  // After the meeting everybody leaves.
  const end = session.endedAt ?? Infinity;
  return session.people.flatMap(({ id, here, goneSince }) => {
    const last = session.turns.findLast((turn) => turn.who === id);
    if (here !== 'gone' || goneSince === null || last === undefined || goneSince >= end) return [];
    return goneSince - last.endedAt <= leftSuddenlyMs ? suggest(goneSince, guide.anyEvening.leftSuddenly) : [];
  });
}

function waitingNeed(log: StageLog): readonly Advice[] {
  const need = needSeen(log);
  if (need === null) return [];
  const taken = takenOnSeen(log, need) ?? Infinity;
  return taken > need + waitsFor ? suggest(need + waitsFor, guide.anyEvening.needWaits) : [];
}
