import { wayOut as words } from '../../../../words/stage.ts';
import { Press } from '../parts/press.tsx';
import type { BarProps } from './bar-props.ts';

/** The way out, which is asked about first. A recording has nothing to lose: it only begins again. */
export function Leave({ stage, orders, open }: Omit<BarProps, 'room'>) {
  return stage.isReplay ? (
    <Press onPress={() => orders.send({ order: 'leave' })}>{words.fromTheBeginning}</Press>
  ) : (
    <Press onPress={() => open('leave')}>{words.leave}</Press>
  );
}
