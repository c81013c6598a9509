import type { LocalDate } from '../../ids.ts';
import type { Weekday } from '../model.ts';
import type { DayPart, Unit } from './pieces.ts';

/** What was said about when, put together from the pieces. Null where nothing was said. */
export interface Said {
  readonly time: {
    readonly hour: number;
    readonly minute: number;
    readonly sure: boolean;
    readonly text: string;
  } | null;
  readonly part: DayPart | null;
  readonly period: { readonly unit: Unit; readonly every: number; readonly text: string } | null;
  readonly on: readonly Weekday[];
  /** Whether a word says that it repeats: *every*, *Tuesdays*. */
  readonly repeats: boolean;
  /** Which such weekday; `of` is `weeks` when *every* stood before it: every second Tuesday. */
  readonly nth: { readonly n: number; readonly after: 'every' | 'nothing'; readonly text: string } | null;
  /** A day of the month, or -1. */
  readonly monthDay: { readonly day: number; readonly text: string } | null;
  readonly which: 'next' | 'this' | 'next-week' | null;
  /** A day of its own, such as *12 March*. */
  readonly day: SaidDay | null;
  readonly from: SaidDay | null;
  readonly until: SaidDay | null;
  readonly times: number | null;
  readonly span: { readonly n: number; readonly unit: Unit } | null;
}

/** A day in words, not yet on the calendar: without a year it depends on what comes before it. */
export type SaidDay =
  | {
      readonly is: 'date';
      readonly day: number;
      readonly month: number;
      readonly year: number | null;
      readonly text: string;
    }
  /** A whole month: its first day as a beginning, its last as an end. */
  | { readonly is: 'month'; readonly month: number; readonly year: number | null; readonly text: string }
  | { readonly is: 'exactly'; readonly date: LocalDate; readonly text: string }
  | { readonly is: 'weekday'; readonly on: Weekday; readonly which: Said['which']; readonly text: string };

export const nothing: Said = {
  time: null,
  part: null,
  period: null,
  on: [],
  repeats: false,
  nth: null,
  monthDay: null,
  which: null,
  day: null,
  from: null,
  until: null,
  times: null,
  span: null,
};
