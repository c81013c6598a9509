import type { ReactNode } from 'react';
import type { StageView } from '../../../../stage/view.ts';
import { stage as words, wayOut } from '../../../../words/stage.ts';
import { Panel } from '../parts/panel.tsx';
import { Press } from '../parts/press.tsx';
import { BotSwitch } from './bot-switch.tsx';
import type { Orders } from '../parts/orders.ts';
import { SaveRecording } from './save-recording.tsx';

/** What of the bar can lie over the page. */
export type Open = 'nothing' | 'more' | 'people' | 'look-back' | 'leave';

interface MorePanelProps {
  readonly stage: StageView;
  readonly orders: Orders;
  readonly open: Open;
  readonly onOpen: (open: Open) => void;
  /** What the bar has no room for on this window, above the rest. */
  readonly children?: ReactNode;
}

/** Everything that has no room in the bar. */
export function MorePanel({ stage, orders, open, onOpen, children }: MorePanelProps) {
  return (
    <Panel title={words.more} isOpen={open === 'more'} onClose={() => onOpen('nothing')}>
      <div className="stage-more">
        {children}
        {!stage.isReplay && stage.debrief === null && (
          <Press onPress={() => onOpen('look-back')}>{wayOut.lookBack}</Press>
        )}
        <BotSwitch stage={stage} orders={orders} />
        <SaveRecording />
        <Press onPress={() => onOpen('leave')}>{wayOut.leave}</Press>
      </div>
    </Panel>
  );
}
