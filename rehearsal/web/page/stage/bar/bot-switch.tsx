import type { StageView } from '../../../../stage/view.ts';
import { bot as words } from '../../../../words/stage.ts';
import type { Orders } from '../parts/orders.ts';
import { Press } from '../parts/press.tsx';

interface BotSwitchProps {
  readonly stage: StageView;
  readonly orders: Orders;
}

/** Stops the bot, or starts it again. */
export function BotButton({ stage, orders }: BotSwitchProps) {
  if (stage.isReplay) return null;
  const isUp = stage.bot === 'up';
  return (
    <Press isPending={orders.waiting === 'bot'} onPress={() => orders.send({ order: 'bot', to: isUp ? 'down' : 'up' })}>
      {isUp ? words.stop : words.start}
    </Press>
  );
}

/** Whether the bot runs, in words, and the button that stops it or starts it again. */
export function BotSwitch({ stage, orders }: BotSwitchProps) {
  return (
    <div className="stage-bot">
      <span className={`stage-bot-state stage-bot-${stage.bot}`}>{words[stage.bot]}</span>
      <BotButton stage={stage} orders={orders} />
    </div>
  );
}
