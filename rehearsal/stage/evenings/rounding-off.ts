import type { Ms } from '#core/time.ts';
import type { StageHand } from '../evening-plan.ts';

/** A hard moment has room to be handled, and some minutes afterwards, so that nobody is left in the middle of it. */
export interface RoundingOff {
  /** The key under which the moment notes that it was handled, or passed by itself. */
  readonly handled: string;
  readonly afterwardsMs: Ms;
  /** On the world’s clock, since one sat down. */
  readonly atMostMs: Ms;
}

export function isRoundedOff(hand: StageHand, { handled, afterwardsMs, atMostMs }: RoundingOff): boolean {
  const at = hand.firstAt(handled);
  return hand.now() - hand.satDownAt >= atMostMs || (at !== null && hand.now() - at >= afterwardsMs);
}
