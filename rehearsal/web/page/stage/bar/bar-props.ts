import type { StageView } from '../../../../stage/view.ts';
import type { Orders } from '../parts/orders.ts';
import type { Room } from '../parts/room-for.ts';

/** What of the bar can lie over the page. */
export type Open = 'nothing' | 'more' | 'people' | 'look-back' | 'leave';

/** What every part of the bar is given. */
export interface BarProps {
  readonly stage: StageView;
  readonly orders: Orders;
  readonly room: Room;
  readonly open: (what: Open) => void;
}
