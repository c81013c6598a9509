import { type Instant, minutes } from '#core/time.ts';
import type { StageLog } from '../evening-plan.ts';
import type { DebriefMinute } from './debrief.ts';

/** A suggestion and the instant at which it would have helped. */
export interface Advice {
  readonly at: Instant;
  readonly words: string;
}

/** What happened while one sat there, by whole minutes; a minute without anything is not there. */
export function minuteByMinute(
  { lines, began, ended }: Pick<StageLog, 'lines' | 'began' | 'ended'>,
  advice: readonly Advice[],
): readonly DebriefMinute[] {
  const isInside = ({ at }: { readonly at: Instant }): boolean => at >= began && at <= ended;
  const minuteOf = ({ at }: { readonly at: Instant }): number => Math.floor((at - began) / minutes(1));
  const happened = lines.filter((one) => isInside(one));
  const suggested = advice.filter((one) => isInside(one)).toSorted((a, b) => a.at - b.at);
  const numbers = new Set([...happened, ...suggested].map((one) => minuteOf(one)));
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((minute) => {
      const words = suggested.filter((one) => minuteOf(one) === minute).map((one) => one.words);
      return { minute, lines: happened.filter((one) => minuteOf(one) === minute), guide: [...new Set(words)] };
    });
}
