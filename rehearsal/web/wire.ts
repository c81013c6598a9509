/** What goes over the line between the page and its server, as JSON texts over one WebSocket. */
import type { Act, ActAnswer } from '../discord/client/acts.ts';
import type { ClientView, Snowflake } from '../discord/client/view.ts';
import type { OrderAnswer, StageOrder, StageView } from '../stage/view.ts';

/** Two people can be looked at side by side. */
export type Seat = 'first' | 'second';

export type FromPage =
  /** Be this person, or with null nobody: then the seat is empty. */
  | { readonly kind: 'be'; readonly seat: Seat; readonly person: Snowflake | null }
  | { readonly kind: 'look'; readonly seat: Seat; readonly channel: Snowflake }
  /** `id` comes back with the answer. */
  | { readonly kind: 'act'; readonly id: number; readonly seat: Seat; readonly act: Act }
  | { readonly kind: 'order'; readonly id: number; readonly order: StageOrder };

export type ToPage =
  /** Sent at once, and whenever something in it changed. */
  | { readonly kind: 'stage'; readonly stage: StageView }
  /** null: nobody sits there (any more). */
  | { readonly kind: 'client'; readonly seat: Seat; readonly client: ClientView | null }
  | { readonly kind: 'acted'; readonly id: number; readonly answer: ActAnswer }
  | { readonly kind: 'ordered'; readonly id: number; readonly answer: OrderAnswer };
