import { stage as words } from '../../../../words/stage.ts';
import type { Orders } from '../parts/orders.ts';
import { Press } from '../parts/press.tsx';
import './notices.css';

/** Why the stage would not do what was asked, until it is put away. */
export function Refusal({ orders }: { readonly orders: Orders }) {
  return (
    <div role="alert">
      {orders.why !== null && (
        <p className="stage-notice stage-notice-warn">
          <span className="stage-notice-words">{orders.why}</span>
          <Press look="quiet" onPress={orders.putAway}>
            {words.close}
          </Press>
        </p>
      )}
    </div>
  );
}
