import { type ReactNode, useState } from 'react';
import type { StageView } from '../../../stage/view.ts';
import { stage as words } from '../../../words/stage.ts';
import type { Seat } from '../../wire.ts';
import { BarClock } from './bar/bar-clock.tsx';
import type { Open } from './bar/bar-props.ts';
import { BarRest } from './bar/bar-rest.tsx';
import { BotButton } from './bar/bot-switch.tsx';
import { More } from './bar/more.tsx';
import { Notices } from './bar/notices.tsx';
import { Refusal } from './bar/refusal.tsx';
import { Title } from './bar/title.tsx';
import { WayOut } from './bar/way-out.tsx';
import { CastPanel } from './cast-panel.tsx';
import { type SendOrder, useOrders } from './parts/orders.ts';
import { Panel } from './parts/panel.tsx';
import { useRoom } from './parts/room-for.ts';
import './bar/stage-bar.css';

export interface StageBarProps {
  readonly stage: StageView;
  readonly order: SendOrder;
  /** The world's clock as it counts on the page, epoch milliseconds. */
  readonly now: () => number;
  /** The id of the person in each seat, or null for an empty one. */
  readonly seats: Readonly<Record<Seat, string | null>>;
  readonly be: (seat: Seat, person: string | null) => void;
  /** What else the page offers at all times: at the end of the bar, and on a phone under More. */
  readonly besides?: ReactNode;
}

/** Only the title, while the evening is on its way. */
function BeingPrepared({ stage, besides }: Pick<StageBarProps, 'stage' | 'besides'>) {
  return (
    <div className="stage-bar-all">
      <div className="stage-bar stage-bar-over">
        <Title stage={stage} me={null} />
        <div className="stage-bar-rest">{besides}</div>
      </div>
    </div>
  );
}

/**
 * Everything about the evening that is no part of Discord: what is played, the clock, the people, the bot, the way out.
 * Draws nothing while no evening is played. Its title is the page's first heading.
 */
export function StageBar({ stage, order, now, seats, be, besides }: StageBarProps) {
  const [opened, open] = useState<Open>('nothing');
  const orders = useOrders(order);
  const [room, ref] = useRoom();
  if (stage.evening === null) return null;
  const isOver = stage.debrief !== null;
  // Any order given now would stop what is being prepared.
  if (stage.busy === 'preparing') return <BeingPrepared {...{ stage, besides }} />;
  const parts = { stage, orders, room, open };
  const close = () => open('nothing');
  const sitDown = (person: string) => {
    close();
    be('first', person);
  };
  return (
    <div className="stage-bar-all" ref={ref}>
      <div className={`stage-bar stage-bar-${isOver ? 'over' : room}`}>
        <Title stage={stage} me={seats.first} />
        {!isOver && <BarClock {...parts} now={now} />}
        <div className="stage-bar-rest">
          <BarRest {...parts} />
          {(room !== 'phone' || isOver) && besides}
        </div>
      </div>
      <Refusal orders={orders} />
      <Notices stage={stage}>
        {room !== 'wide' && stage.bot === 'down' && <BotButton stage={stage} orders={orders} />}
      </Notices>
      <Panel title={words.more} isOpen={opened === 'more'} onClose={close}>
        <More {...parts} besides={besides} />
      </Panel>
      <Panel title={words.people} isOpen={opened === 'people'} onClose={close}>
        <CastPanel stage={stage} order={order} me={seats.first} be={sitDown} />
      </Panel>
      <WayOut orders={orders} open={opened} onClose={close} />
    </div>
  );
}
