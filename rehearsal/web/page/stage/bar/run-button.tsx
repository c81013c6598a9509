import { ToggleButton } from 'react-aria-components';
import type { StageView } from '../../../../stage/view.ts';
import { clock as words } from '../../../../words/stage.ts';
import type { Orders } from '../parts/orders.ts';

interface RunButtonProps {
  readonly stage: StageView;
  readonly orders: Orders;
}

/** The clock on a phone: it stands still, or it runs as a real one. The other speeds are under More. */
export function RunButton({ stage, orders }: RunButtonProps) {
  const isStill = stage.speed === 'paused';
  return (
    <ToggleButton
      className="stage-press stage-press-plain stage-run"
      isSelected={!isStill}
      aria-label={isStill ? words.go : words.pause}
      onChange={(runs) => orders.send({ order: 'speed', speed: runs ? 1 : 'paused' })}
    >
      <span aria-hidden="true" className={isStill ? 'stage-run-go' : 'stage-run-pause'} />
    </ToggleButton>
  );
}
