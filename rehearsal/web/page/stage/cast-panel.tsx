import type { StageView } from '../../../stage/view.ts';
import { cast as words } from '../../../words/stage-cast.ts';
import { Refusal } from './bar/refusal.tsx';
import { CastRow } from './cast/cast-row.tsx';
import { type SendOrder, useOrders } from './parts/orders.ts';
import './cast/cast.css';

export interface CastPanelProps {
  readonly stage: StageView;
  readonly order: SendOrder;
  /** Who sits in the first seat, by id. */
  readonly me: string | null;
  /** Sit down in the first seat as this person. */
  readonly be: (person: string) => void;
}

/** Everybody of the evening: what they are like, who acts for them, where they are, and a way to be them. */
export function CastPanel({ stage, order, me, be }: CastPanelProps) {
  const orders = useOrders(order);
  return (
    <div className="stage-cast">
      {!stage.isReplay && <p className="stage-cast-about">{words.about}</p>}
      <Refusal orders={orders} />
      <ul className="stage-cast-list">
        {stage.cast.map((member) => (
          <CastRow
            key={member.id}
            member={member}
            isMe={member.id === me}
            mayChange={!stage.isReplay && stage.debrief === null}
            send={orders.send}
            be={be}
          />
        ))}
      </ul>
    </div>
  );
}
