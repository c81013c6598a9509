import type { LocalDate, WallTime } from '../../ids.ts';
import type { Ends, Rule } from '../model.ts';

/**
 * Why words were not understood.
 * `time-unclear`: *7*, with no word on morning or evening. `end-time`: *until 21:00*; how long a meeting takes is said by
 * its format. `date-unclear`: 3/4/2027. `no-such-date`: 30 February. `other-weekday`: *Friday 1 December 2026*, which is a
 * Tuesday. `twice-said`: two times of day, or two rules in one. `no-day`: nothing says on which day. `out-of-range`: a
 * number that no series can have. `in-the-past`: a single day that is over.
 */
export type UnclearWhy =
  | 'empty'
  | 'not-understood'
  | 'time-unclear'
  | 'end-time'
  | 'date-unclear'
  | 'no-such-date'
  | 'other-weekday'
  | 'twice-said'
  | 'no-day'
  | 'out-of-range'
  | 'in-the-past';

export interface Unclear {
  readonly kind: 'unclear';
  readonly why: UnclearWhy;
  /** The words it is about, as they were typed. */
  readonly part: string;
}

/** What words about time mean. `from` is the first day by the rule; `time` is null when none was said. */
export type ReadWhen =
  | {
      readonly kind: 'rule';
      readonly rule: Rule;
      readonly from: LocalDate;
      readonly time: WallTime | null;
      readonly ends: Ends;
    }
  | Unclear;

export const unclear = (why: UnclearWhy, part: string): Unclear => ({ kind: 'unclear', why, part });

/** What a reader works out in passing: the thing, or why not. */
export const isUnclear = (value: object | string | number | null): value is Unclear =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'unclear';
