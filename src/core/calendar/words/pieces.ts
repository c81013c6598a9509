import type { Weekday } from '../model.ts';

export type Unit = 'day' | 'week' | 'month';
export type DayPart = 'morning' | 'midday' | 'afternoon' | 'evening' | 'night';

/** What one or a few words mean by themselves, in whatever language they were said. */
export type Meaning =
  /** `sure`: on the 24-hour clock, or with am or pm. */
  | { readonly is: 'time'; readonly hour: number; readonly minute: number; readonly sure: boolean }
  | { readonly is: 'part-of-day'; readonly part: DayPart }
  /** A number that stands alone: mostly a time without am or pm. */
  | { readonly is: 'number'; readonly n: number }
  | { readonly is: 'every' }
  /** `second` or `15th`; -1 is `last`. What it counts is said by the next word. */
  | { readonly is: 'nth'; readonly n: number }
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'period'; readonly unit: Unit; readonly every: number }
  /** `many`: said as what repeats, such as *Tuesdays*. */
  | { readonly is: 'weekdays'; readonly on: readonly Weekday[]; readonly many: boolean }
  /** `next` never means today; `next-week` is counted from Monday. */
  | { readonly is: 'which'; readonly which: 'next' | 'this' | 'next-week' }
  /** A year below 100 is of this century. */
  | { readonly is: 'date'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly is: 'month'; readonly month: number; readonly year: number | null }
  | { readonly is: 'days-from-now'; readonly days: number }
  | { readonly is: 'from' }
  | { readonly is: 'until' }
  | { readonly is: 'times'; readonly n: number }
  | { readonly is: 'span'; readonly n: number; readonly unit: Unit }
  /** 3/4/2027 is in March for some and in April for others; 7-9 pm says an end, which is the format's to say. */
  | { readonly is: 'unclear'; readonly why: 'date-unclear' | 'end-time' }
  /** Words that only hold the others together. `on` may be followed by a date written like a time: *am 1.12*. */
  | { readonly is: 'filler'; readonly filler: 'on' | 'other' };

/** A meaning and the text it was read from, as it was typed. */
export type Piece = Meaning & { readonly text: string };

/** A pattern of one language, and what a match of it means. Patterns are matched without regard to case. */
export interface Phrase {
  /** The source of a regular expression in which {n}, {nth}, {weekday}, {weekdays} and {month} stand for words of the language. */
  readonly like: string;
  readonly means: (found: Found) => readonly Meaning[];
}

/** The words found in the places of a pattern, as numbers. Zero or nothing where the pattern has no such place. */
export interface Found {
  readonly n: number;
  readonly nth: number;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  readonly on: readonly Weekday[];
}

/** The words of one language. */
export interface Vocabulary {
  readonly weekdays: Readonly<Record<Weekday, readonly string[]>>;
  /** What *Tuesday* gets when it repeats. Abbreviations do not get it. */
  readonly many: string;
  readonly months: readonly (readonly string[])[];
  readonly numbers: Readonly<Record<string, number>>;
  /** Patterns of ordinals, with what they count; those in digits are in `nthInDigits`. */
  readonly ordinals: readonly (readonly [like: string, n: number])[];
  /** With one group, the digits. */
  readonly nthInDigits: string;
  readonly phrases: readonly Phrase[];
}

/** A phrase that always means the same. */
export const always = (like: string, ...meanings: readonly Meaning[]): Phrase => ({ like, means: () => meanings });
