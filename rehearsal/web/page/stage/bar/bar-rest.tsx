import { stage as words, wayOut } from '../../../../words/stage.ts';
import { Press } from '../parts/press.tsx';
import type { BarProps } from './bar-props.ts';
import { BotSwitch } from './bot-switch.tsx';
import { Leave } from './leave.tsx';
import { SaveRecording } from './save-recording.tsx';

/** The people, the bot and the way out, as far as there is room for them; what has none is under More. */
export function BarRest({ stage, orders, room, open }: BarProps) {
  // The look back itself has the rest.
  if (stage.debrief !== null) return <Leave {...{ stage, orders, open }} />;
  return (
    <>
      {room !== 'phone' && <Press onPress={() => open('people')}>{words.people}</Press>}
      {room !== 'wide' && <Press onPress={() => open('more')}>{words.more}</Press>}
      {room === 'wide' && (
        <>
          {!stage.isReplay && <Press onPress={() => open('look-back')}>{wayOut.lookBack}</Press>}
          <BotSwitch stage={stage} orders={orders} />
          <SaveRecording />
          <Leave {...{ stage, orders, open }} />
        </>
      )}
    </>
  );
}
