import { useState } from 'react';
import type { OrderAnswer, StageOrder } from '../../../../stage/view.ts';

/** Sends an order to the stage, and comes back with its answer. */
export type SendOrder = (order: StageOrder) => Promise<OrderAnswer>;

export interface Orders {
  send(order: StageOrder): void;
  /** Sent, and not answered yet. */
  readonly waiting: StageOrder['order'] | null;
  /** Why the stage would not, in its own words, until it is put away or another order is sent. */
  readonly why: string | null;
  putAway(): void;
}

/** Orders of one part of the page, with what came of the last one. */
export function useOrders(order: SendOrder): Orders {
  const [waiting, setWaiting] = useState<StageOrder['order'] | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  return {
    send(wanted) {
      setWaiting(wanted.order);
      setWhy(null);
      void order(wanted).then((answer) => {
        setWaiting((now) => (now === wanted.order ? null : now));
        if (!answer.done) setWhy(answer.why);
      });
    },
    waiting,
    why,
    putAway: () => setWhy(null),
  };
}
