import { useEffect, useState } from 'react';
import type { Speed } from '../../../../stage/view.ts';
import { clock as words } from '../../../../words/stage.ts';
import { dayOf, machineTime, timeOf } from '../parts/clock-face.ts';

/** Often enough that no second is skipped at the speed of a real clock. */
const lookMs = 200;

interface WorldClockProps {
  readonly now: () => number;
  readonly speed: Speed;
}

/** The world's date and time, counting. Not read aloud by itself: it would never stop. */
export function WorldClock({ now, speed }: WorldClockProps) {
  const [, look] = useState(0);
  useEffect(() => {
    if (speed === 'paused') return undefined;
    const timer = setInterval(() => look((count) => count + 1), lookMs);
    return () => clearInterval(timer);
  }, [speed]);
  const at = now();
  return (
    <span className="stage-clock">
      <span className="unseen">{words.time}: </span>
      <time className="stage-clock-time" dateTime={machineTime(at)}>
        {timeOf(at)}
      </time>{' '}
      <span className="stage-clock-day">{dayOf(at)}</span>
    </span>
  );
}
