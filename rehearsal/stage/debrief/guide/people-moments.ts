/** The suggestions for what is hard about people. */
import { minutes, seconds } from '#core/time.ts';
import { cueSentence } from '#text/en/cues.ts';
import { guide } from '../../../words/guide.ts';
import { moments } from '../../../words/moments.ts';
import type { StageLog } from '../../evening-plan.ts';
import type { Hard } from '../../evenings/hard-ids.ts';
import { needSeen, takenOnSeen } from '../five-steps.ts';
import type { Advice } from '../minutes.ts';
import { plainWords } from '../plain-words.ts';
import { firstLine } from '../seen.ts';
import { ifBefore, later, suggest, turnAtTheStart } from './suggest.ts';

type Guide = (log: StageLog) => readonly Advice[];

const talksOn: Guide = (log) => {
  const turn = turnAtTheStart(log);
  const words = guide.talksOn;
  if (turn === null) return suggest(log.began, words.before);
  const timeUp = turn.startedAt + turn.ceilingMs;
  return [
    ...suggest(log.began, words.before),
    ...suggest(ifBefore(timeUp, turn.endedAt), words.timeUp),
    ...suggest(ifBefore(timeUp + seconds(30), turn.endedAt), words.stillOn),
    ...suggest(ifBefore(turn.endedAt, log.ended), words.afterwards),
  ];
};

const silence: Guide = (log) => {
  const { session, began } = log;
  const share = session?.phases.findLast((run) => session.format.phases[run.index]?.kind === 'share');
  const before = suggest(began, guide.silence.before);
  if (session === null || share === undefined) return before;
  const opened = Math.max(began, share.startedAt);
  const spoke = session.turns.find((turn) => turn.phase === share.index)?.startedAt ?? null;
  const end = spoke ?? log.ended;
  const cue = plainWords(cueSentence({ kind: 'silence' }, session.opensAt));
  return [
    ...before,
    ...suggest(opened, guide.silence.early),
    ...suggest(ifBefore(opened + seconds(30), end), cue),
    ...suggest(ifBefore(opened + minutes(1.5), end), guide.silence.offer),
    ...suggest(spoke, guide.silence.afterwards),
  ];
};

const twoAtOnce: Guide = (log) => {
  const [before = ''] = moments.twoAtOnce.heard('\n', '').split('\n');
  const began = firstLine(log, ({ kind, words }) => kind === 'stage' && words.startsWith(before));
  const words = guide.twoAtOnce;
  return [
    ...suggest(began, words.first),
    ...suggest(later(began, seconds(20)), words.goesOn),
    ...suggest(later(began, minutes(1)), words.tools),
    ...suggest(later(began, minutes(3)), words.afterwards),
  ];
};

const needsSomeone: Guide = (log) => {
  const need = needSeen(log);
  const taken = need === null ? null : takenOnSeen(log, need);
  const words = guide.needsSomeone;
  return [
    ...suggest(need, words.pressed),
    ...suggest(later(need, seconds(20)), words.slow),
    ...suggest(taken, words.taken),
    ...suggest(later(taken, minutes(1)), words.room),
    ...suggest(later(taken, minutes(2)), words.afterwards),
  ];
};

const ruleBroken: Guide = (log) => {
  const [once, twice] = moments.ruleBroken.advice.map((advice) =>
    firstLine(log, ({ kind, words }) => kind === 'typed' && words.includes(advice)),
  );
  const words = guide.ruleBroken;
  return [
    ...suggest(once ?? null, words.first),
    ...suggest(later(once ?? null, seconds(45)), words.light),
    ...suggest(twice ?? null, words.second),
    ...suggest(later(twice ?? null, seconds(45)), words.other),
    ...suggest(later(twice ?? null, minutes(2)), words.afterwards),
  ];
};

type OfPeople = Extract<Hard, 'talksOn' | 'silence' | 'twoAtOnce' | 'needsSomeone' | 'ruleBroken'>;

export const peopleAdvice: Readonly<Record<OfPeople, Guide>> = {
  talksOn,
  silence,
  twoAtOnce,
  needsSomeone,
  ruleBroken,
};
