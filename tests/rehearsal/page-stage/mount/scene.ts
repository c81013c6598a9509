/** What a test wants drawn, and what the page remembers for it. */
import type { StageOrder, StageView } from '#rehearsal/stage/view.ts';
import type { OrderAnswer } from '#rehearsal/stage/view.ts';
import type { Seat } from '#rehearsal/web/wire.ts';

export interface Scene {
  readonly show: 'bar' | 'shelf' | 'cast' | 'be' | 'debrief';
  readonly stage: StageView;
  readonly seats: Readonly<Record<Seat, string | null>>;
  /** What the stage answers to every order; null: it takes its time. */
  readonly answer: OrderAnswer | null;
}

declare global {
  interface Window {
    /** Draws this, or draws it anew. */
    show(scene: Scene): void;
    /** What the page would call the world's time, from now on. */
    worldTime: number;
    orders: StageOrder[];
    seated: { readonly seat: Seat; readonly person: string | null }[];
  }
}
