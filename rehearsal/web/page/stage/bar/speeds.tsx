import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Speed, StageView } from '../../../../stage/view.ts';
import { clock as words } from '../../../../words/stage.ts';
import type { Orders } from '../parts/orders.ts';

const speeds: readonly Speed[] = ['paused', 1, 10, 60];

interface SpeedsProps {
  readonly stage: StageView;
  readonly orders: Orders;
}

/** Pause, 1×, 10×, 60×: one of them holds. Arrow keys go from one to the next, and Enter or space chooses. */
export function Speeds({ stage: { speed }, orders }: SpeedsProps) {
  return (
    <ToggleButtonGroup
      className="stage-speeds"
      aria-label={words.speeds}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[`${speed}`]}
      onSelectionChange={(keys) => {
        const wanted = speeds.find((each) => keys.has(`${each}`));
        // The one that holds can be pressed as well, and changes nothing.
        if (wanted !== undefined && wanted !== speed) orders.send({ order: 'speed', speed: wanted });
      }}
    >
      {speeds.map((each) => (
        <ToggleButton key={each} id={`${each}`} className="stage-speed" aria-label={words.speedMeans(each)}>
          {words.speed(each)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
