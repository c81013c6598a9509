import { useRef, useState } from 'react';
import type { StageView } from '../../../stage/view.ts';
import type { Seat } from '../../wire.ts';
import { stage as words, wayOut } from '../../../words/stage.ts';
import { BotButton, BotSwitch } from './bar/bot-switch.tsx';
import { MorePanel, type Open } from './bar/more-panel.tsx';
import { NextThing } from './bar/next-thing.tsx';
import { Notices } from './bar/notices.tsx';
import { RunButton } from './bar/run-button.tsx';
import { SaveRecording } from './bar/save-recording.tsx';
import { Speeds } from './bar/speeds.tsx';
import { Refusal } from './bar/refusal.tsx';
import { Title } from './bar/title.tsx';
import { WorldClock } from './bar/world-clock.tsx';
import { CastPanel } from './cast-panel.tsx';
import { type SendOrder, useOrders } from './parts/orders.ts';
import { Panel } from './parts/panel.tsx';
import { Press } from './parts/press.tsx';
import { Question } from './parts/question.tsx';
import { useRoomIn } from './parts/room-for.ts';
import './bar/stage-bar.css';

export interface StageBarProps {
  readonly stage: StageView;
  readonly order: SendOrder;
  /** The world's clock as it counts on the page, epoch milliseconds. */
  readonly now: () => number;
  /** The id of the person in each seat, or null for an empty one. */
  readonly seats: Readonly<Record<Seat, string | null>>;
  readonly be: (seat: Seat, person: string | null) => void;
}

/**
 * Everything about the evening that is no part of Discord: what is played, the clock, the people, the bot, the way out. Draws nothing while no evening is played. Its title is the page's first heading.
 */
export function StageBar({ stage, order, now, seats, be }: StageBarProps) {
  const [open, setOpen] = useState<Open>('nothing');
  const orders = useOrders(order);
  const place = useRef<HTMLDivElement>(null);
  const room = useRoomIn(place);
  if (stage.evening === null) return null;
  const isOver = stage.debrief !== null;
  const speeds = <Speeds speed={stage.speed} onChange={(speed) => orders.send({ order: 'speed', speed })} />;
  const people = <Press onPress={() => setOpen('people')}>{words.people}</Press>;
  const close = () => setOpen('nothing');
  return (
    <div className="stage-bar-all" ref={place}>
      <div className={`stage-bar stage-bar-${room}`}>
        <Title stage={stage} me={seats.first} />
        {!isOver && (
          <div className="stage-bar-clock">
            <WorldClock now={now} speed={stage.speed} />
            {room === 'phone' ? <RunButton stage={stage} orders={orders} /> : speeds}
            <NextThing stage={stage} orders={orders} />
          </div>
        )}
        <div className="stage-bar-rest">
          {room !== 'phone' && !isOver && people}
          {room !== 'wide' && !isOver && <Press onPress={() => setOpen('more')}>{words.more}</Press>}
          {room === 'wide' && !isOver && !stage.isReplay && (
            <Press onPress={() => setOpen('look-back')}>{wayOut.lookBack}</Press>
          )}
          {room === 'wide' && !isOver && <BotSwitch stage={stage} orders={orders} />}
          {(room === 'wide' || isOver) && <SaveRecording />}
          {(room === 'wide' || isOver) && <Press onPress={() => setOpen('leave')}>{wayOut.leave}</Press>}
        </div>
      </div>
      <Refusal orders={orders} />
      <Notices stage={stage}>
        {room !== 'wide' && stage.bot === 'down' && <BotButton stage={stage} orders={orders} />}
      </Notices>
      <MorePanel stage={stage} orders={orders} open={open} onOpen={setOpen}>
        {room === 'phone' && speeds}
        {room === 'phone' && people}
      </MorePanel>
      <Panel title={words.people} isOpen={open === 'people'} onClose={close}>
        <CastPanel
          stage={stage}
          order={order}
          me={seats.first}
          be={(person) => {
            close();
            be('first', person);
          }}
        />
      </Panel>
      <Question
        title={wayOut.lookBackQuestion}
        means={wayOut.lookBackMeans}
        yes={wayOut.lookBack}
        no={wayOut.stay}
        isOpen={open === 'look-back'}
        onYes={() => orders.send({ order: 'look-back' })}
        onClose={close}
      />
      <Question
        title={wayOut.leaveQuestion}
        means={wayOut.leaveMeans}
        yes={wayOut.leave}
        no={wayOut.stay}
        isOpen={open === 'leave'}
        onYes={() => orders.send({ order: 'leave' })}
        onClose={close}
      />
    </div>
  );
}
