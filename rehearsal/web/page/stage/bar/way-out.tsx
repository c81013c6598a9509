import { wayOut as words } from '../../../../words/stage.ts';
import type { Orders } from '../parts/orders.ts';
import { Question } from '../parts/question.tsx';
import type { Open } from './bar-props.ts';

interface WayOutProps {
  readonly orders: Orders;
  readonly open: Open;
  readonly onClose: () => void;
}

/** The two ways out of an evening. Both are asked about, for neither leads back. */
export function WayOut({ orders, open, onClose }: WayOutProps) {
  return (
    <>
      <Question
        title={words.lookBackQuestion}
        means={words.lookBackMeans}
        yes={words.lookBack}
        no={words.stay}
        isOpen={open === 'look-back'}
        onYes={() => orders.send({ order: 'look-back' })}
        onClose={onClose}
      />
      <Question
        title={words.leaveQuestion}
        means={words.leaveMeans}
        yes={words.leave}
        no={words.stay}
        isOpen={open === 'leave'}
        onYes={() => orders.send({ order: 'leave' })}
        onClose={onClose}
      />
    </>
  );
}
