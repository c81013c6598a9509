import type { Meaning } from './pieces.ts';

/** Times and dates in digits, which need no language. The first that fits the most text counts. */
export interface DigitPattern {
  readonly like: RegExp;
  /** `after-on`: only behind a word such as *on* or *from*, because alone it is read as a time. */
  readonly where: 'anywhere' | 'after-on';
  readonly means: (groups: Readonly<Record<string, string | undefined>>) => Meaning;
}

// German "um 19 am Dienstag" has no morning in it.
const meridiem =
  '(?<half>pm|p\\.m\\.?|a\\.m\\.?|am(?! (?:\\d{1,2}\\.|\\p{L}+tag|mittwoch|sonnabend|ersten|zweiten|dritten|vierten|letzten)))';

const anyTime = '\\d{1,2}(?:[:.]\\d{2})? ?(?:pm|am|[ap]\\.m\\.?|uhr|h)?';

const pattern = (
  like: string,
  means: DigitPattern['means'],
  where: DigitPattern['where'] = 'anywhere',
): DigitPattern => ({ like: new RegExp(`${like}(?![\\p{L}\\p{N}])`, 'iuy'), means, where });

export const digitPatterns: readonly DigitPattern[] = [
  pattern('(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})', dateOf),
  // The year stands close to a date of two digits: in "25.12. 18 Uhr" the 18 is a time.
  pattern(
    '(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\.(?:(?<year>\\d{4}|\\d{2})|(?: (?<later>\\d{4})(?! ?(?:uhr|h))))?',
    dateOf,
  ),
  pattern('(?<day>\\d{1,2})\\.(?<month>\\d{1,2})(?![.:]\\d)', dateOf, 'after-on'),
  pattern('(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?', slashesOf),
  pattern(`(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?${meridiem}`, timeOf),
  pattern("(?<hour>\\d{1,2}):(?<minute>\\d{2})(?: ?(?:uhr|h|hrs|hours|o'clock))?", timeOf),
  pattern('(?<hour>[01]?\\d|2[0-4])\\.(?<minute>[0-5]\\d)(?!\\.\\d?)(?: ?(?:uhr|h))?', timeOf),
  pattern('(?<hour>\\d{1,2}) ?uhr(?: ?(?<minute>\\d{2})(?![.:]))?', timeOf),
  pattern('(?<hour>\\d{1,2}) ?h(?: ?(?<minute>\\d{2})(?![.:]))?', timeOf),
  pattern('(?<hour>\\d{2})(?<minute>\\d{2}) ?(?:h|hrs|hours|uhr)', timeOf),
  pattern('(?<day>\\d{1,2})\\.(?<month>\\d{1,2})', dateOf),
  pattern(`${anyTime} ?- ?${anyTime}`, () => ({ is: 'unclear', why: 'end-time' })),
  pattern('(?<n>\\d{1,3})', ({ n }) => ({ is: 'number', n: Number(n) })),
];

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf({ day, month, year, later }: Groups): Meaning {
  const said = year ?? later;
  return { is: 'date', day: Number(day), month: Number(month), year: said === undefined ? null : Number(said) };
}

/** With slashes the month comes first for some people and the day for others. */
function slashesOf({ day: one, month: other, year }: Groups): Meaning {
  const [first, second] = [Number(one), Number(other)];
  const said = year === undefined ? null : Number(year);
  if (first <= 12 && second <= 12 && first !== second) return { is: 'unclear', why: 'date-unclear' };
  return second > 12
    ? { is: 'date', day: second, month: first, year: said }
    : { is: 'date', day: first, month: second, year: said };
}

function timeOf({ hour, minute, half }: Groups): Meaning {
  const said = Number(hour);
  return {
    is: 'time',
    hour: half === undefined ? said : onFullClock(said, half),
    minute: Number(minute ?? 0),
    sure: true,
  };
}

/** 12 am is midnight and 12 pm is noon. "19:30 pm" says the same twice; "19:30 am" is no time and becomes hour 99. */
function onFullClock(hour: number, half: string): number {
  const afternoon = half.toLowerCase().startsWith('p');
  if (hour > 12) return afternoon ? hour : 99;
  return (hour % 12) + (afternoon ? 12 : 0);
}
