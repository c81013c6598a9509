import { useCallback } from 'react';
import { useEverySecond } from '../every-second.ts';
import { useHands } from '../reading.ts';
import { fullTime, timestampWords } from './timestamp-words.ts';
import type { TimeStyle } from './tree.ts';

/** The furthest instant a date can hold, in seconds; what lies beyond is no time. */
const furthest = 8_640_000_000_000;

/** A timestamp; a relative one counts on the world's clock. @param at seconds since 1970 */
export function Timestamp({ at, shape }: { readonly at: number; readonly shape: TimeStyle }) {
  const isTime = Math.abs(at) <= furthest;
  return isTime ? <Counting at={at * 1_000} shape={shape} /> : <span className="mark-time">{String(at)}</span>;
}

function Counting({ at, shape }: { readonly at: number; readonly shape: TimeStyle }) {
  const { now } = useHands();
  const words = useEverySecond(useCallback(() => timestampWords(at, shape, now()), [at, shape, now]));
  return (
    <time className="mark-time" dateTime={new Date(at).toISOString()} title={fullTime(at)}>
      {words}
    </time>
  );
}
