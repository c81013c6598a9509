/** One stage: an evening with its clock, its people and its memory, for as long as a page looks at it. */
import type { Client } from '../discord/client/client.ts';
import type { OrderAnswer, StageOrder, StageView } from './view.ts';

export interface Stage {
  view(): StageView;
  order(order: StageOrder): Promise<OrderAnswer>;
  /** The client of one of the people, or null when there is nobody of that id. */
  client(person: string): Client | null;
  /** Called whenever something that a view shows may have changed, often; the listener takes its time. Returns how to stop. */
  onChange(listener: () => void): () => void;
  /** The recording of the evening so far, as text of one JSON value per line; null while nothing is played. */
  recording(): string | null;
  close(): Promise<void>;
}
