import type { Instant, Ms } from '#core/time.ts';
import type { StageLog } from '../../evening-plan.ts';
import type { Advice } from '../minutes.ts';
import { type HadTurn, turnsUntil } from '../talking-time.ts';

/** A suggestion for an instant; none where that was never seen. */
export function suggest(at: Instant | { readonly at: Instant } | null, words: string): readonly Advice[] {
  if (at === null) return [];
  return [{ at: typeof at === 'number' ? at : at.at, words }];
}

/** The instant so much later, if there is one. */
export const later = (at: Instant | { readonly at: Instant } | null, by: Ms): Instant | null =>
  at === null ? null : (typeof at === 'number' ? at : at.at) + by;

/** The turn in the middle of which one sat down. */
export function turnAtTheStart({ session, began, ended }: StageLog): HadTurn | null {
  if (session === null) return null;
  return turnsUntil(session, ended).find((turn) => turn.startedAt <= began && turn.endedAt > began) ?? null;
}

/** Only what lies within: what did not come to pass needs no suggestion. */
export const ifBefore = (at: Instant | null, end: Instant): Instant | null => (at !== null && at < end ? at : null);
