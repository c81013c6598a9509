/** What a test wants drawn. */
import type { OrderAnswer, StageView } from '#rehearsal/stage/view.ts';
import type { Seat } from '#rehearsal/web/wire.ts';

export interface Scene {
  readonly show: 'bar' | 'shelf' | 'cast' | 'be' | 'debrief';
  readonly stage: StageView;
  readonly seats: Readonly<Record<Seat, string | null>>;
  /** What the stage answers to every order; null: it takes its time. */
  readonly answer: OrderAnswer | null;
}
