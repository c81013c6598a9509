import type { PastTurn, Session } from '#core/session/model.ts';
import type { Instant, Ms } from '#core/time.ts';
import type { StageLog } from '../evening-plan.ts';
import type { TalkingTime } from './debrief.ts';

/** A turn as it was had, of which some are not over when the evening is. */
export type HadTurn = Pick<PastTurn, 'who' | 'phase' | 'kind' | 'ceilingMs' | 'startedAt' | 'endedAt'>;

/** Every turn of the evening, the one that goes on among them up to this instant. In the order in which they began. */
export function turnsUntil(session: Session, now: Instant): readonly HadTurn[] {
  const { floor, turns } = session;
  if (floor.kind !== 'speaking' || floor.turn.startedAt >= now) return turns;
  return [...turns, { ...floor.turn, endedAt: now }];
}

export const lengthOf = ({ startedAt, endedAt }: HadTurn): Ms => Math.max(0, endedAt - startedAt);

/**
 * How the time was shared: in the order of the first turn, and then those who were here and had none. Passes
 * are not counted for anybody to read (SE-2), and why somebody only listened stands nowhere.
 */
export function talkingTimes(log: StageLog): readonly TalkingTime[] {
  const { session, nameOf } = log;
  if (session === null) return [];
  const turns = turnsUntil(session, log.ended);
  const spoke = [...new Set(turns.map(({ who }) => who))];
  const silent = log.here.filter((id) => !spoke.some((who) => who === id));
  return [...spoke, ...silent].map((id) => {
    const theirs = turns.filter(({ who }) => who === id);
    return {
      name: nameOf(id),
      turns: theirs.length,
      ms: theirs.reduce((sum, turn) => sum + lengthOf(turn), 0),
    };
  });
}
