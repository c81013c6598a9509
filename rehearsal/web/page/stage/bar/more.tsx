import type { ReactNode } from 'react';
import { stage as words, wayOut } from '../../../../words/stage.ts';
import { Press } from '../parts/press.tsx';
import type { BarProps } from './bar-props.ts';
import { BotSwitch } from './bot-switch.tsx';
import { Leave } from './leave.tsx';
import { SaveRecording } from './save-recording.tsx';
import { Speeds } from './speeds.tsx';

interface MoreProps extends BarProps {
  readonly besides: ReactNode;
}

/** Everything that has no room in the bar. */
export function More({ stage, orders, room, open, besides }: MoreProps) {
  return (
    <div className="stage-more">
      {room === 'phone' && <Speeds stage={stage} orders={orders} />}
      {room === 'phone' && <Press onPress={() => open('people')}>{words.people}</Press>}
      {!stage.isReplay && <Press onPress={() => open('look-back')}>{wayOut.lookBack}</Press>}
      <BotSwitch stage={stage} orders={orders} />
      <SaveRecording />
      <Leave {...{ stage, orders, open }} />
      {room === 'phone' && besides}
    </div>
  );
}
