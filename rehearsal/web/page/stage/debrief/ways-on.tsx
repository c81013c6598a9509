import { debrief as words } from '../../../../words/stage-debrief.ts';
import { wayOut } from '../../../../words/stage.ts';
import { SaveRecording } from '../bar/save-recording.tsx';
import type { Orders } from '../parts/orders.ts';
import { Press } from '../parts/press.tsx';

interface WaysOnProps {
  readonly orders: Orders;
  readonly evening: string | null;
  readonly seed: number | null;
  readonly isReplay: boolean;
}

/** Where one can go from a look back. */
export function WaysOn({ orders, evening, seed, isReplay }: WaysOnProps) {
  const isPlayable = !isReplay && evening !== null && seed !== null;
  return (
    <div className="stage-debrief-ways">
      {!isReplay && <p>{words.keepsNothing}</p>}
      <div className="stage-debrief-buttons">
        {isPlayable && (
          <Press
            look="strong"
            isPending={orders.waiting === 'begin'}
            onPress={() => orders.send({ order: 'begin', evening, seed })}
          >
            {words.again}
          </Press>
        )}
        <Press onPress={() => orders.send({ order: 'leave' })}>
          {isReplay ? wayOut.fromTheBeginning : words.another}
        </Press>
        <SaveRecording />
        <Press onPress={() => globalThis.print()}>{words.print}</Press>
      </div>
      {isPlayable && <p className="stage-debrief-soft">{words.againMeans(seed)}</p>}
    </div>
  );
}
