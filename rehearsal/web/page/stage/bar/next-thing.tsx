import type { StageView } from '../../../../stage/view.ts';
import { clock as words } from '../../../../words/stage.ts';
import type { Orders } from '../parts/orders.ts';
import { Press } from '../parts/press.tsx';

interface NextThingProps {
  readonly stage: StageView;
  readonly orders: Orders;
}

/** Turns the clock to the next thing that somebody can see; busy as long as it turns. */
export function NextThing({ stage, orders }: NextThingProps) {
  const isTurning = stage.busy === 'turning' || orders.waiting === 'next';
  return (
    <Press look="strong" isPending={isTurning} onPress={() => orders.send({ order: 'next' })}>
      {isTurning ? words.turning : words.next}
    </Press>
  );
}
