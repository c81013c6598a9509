import type { BarProps } from './bar-props.ts';
import { NextThing } from './next-thing.tsx';
import { RunButton } from './run-button.tsx';
import { Speeds } from './speeds.tsx';
import { WorldClock } from './world-clock.tsx';

interface BarClockProps extends BarProps {
  readonly now: () => number;
}

/** The time, and what moves it. */
export function BarClock({ stage, orders, room, now }: BarClockProps) {
  return (
    <div className="stage-bar-clock">
      <WorldClock now={now} speed={stage.speed} />
      {room === 'phone' ? <RunButton stage={stage} orders={orders} /> : <Speeds stage={stage} orders={orders} />}
      <NextThing stage={stage} orders={orders} />
    </div>
  );
}
