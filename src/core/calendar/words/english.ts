import { always, type Vocabulary } from './pieces.ts';

const ending = '(?:st|nd|rd|th)';

export const english: Vocabulary = {
  weekdays: {
    MO: ['monday', 'mon'],
    TU: ['tuesday', 'tues', 'tue'],
    WE: ['wednesday', 'wed'],
    TH: ['thursday', 'thurs', 'thur', 'thu'],
    FR: ['friday', 'fri'],
    SA: ['saturday', 'sat'],
    SU: ['sunday', 'sun'],
  },
  many: 's',
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ordinals: [
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
    ['eighth', 8],
    ['last', -1],
  ],
  nthInDigits: `(\\d{1,2})${ending}`,
  phrases: [
    { like: '{nth}', means: ({ nth }) => [{ is: 'nth', n: nth }] },
    { like: '{weekday}', means: ({ on }) => [{ is: 'weekdays', on, many: false }] },
    { like: '{weekdays}', means: ({ on }) => [{ is: 'weekdays', on, many: true }] },
    {
      like: '(?:from )?{weekday}s? ?(?:-|to|through|thru) ?{weekday}s?',
      means: ({ on }) => [{ is: 'weekdays', on, many: true }],
    },
    {
      like: '{weekday} mornings',
      means: ({ on }) => [
        { is: 'weekdays', on, many: true },
        { is: 'part-of-day', part: 'morning' },
      ],
    },
    {
      like: '{weekday} afternoons',
      means: ({ on }) => [
        { is: 'weekdays', on, many: true },
        { is: 'part-of-day', part: 'afternoon' },
      ],
    },
    {
      like: '{weekday} (?:evenings|nights)',
      means: ({ on }) => [
        { is: 'weekdays', on, many: true },
        { is: 'part-of-day', part: 'evening' },
      ],
    },
    always('(?:(?:every|each) )?(?:weekdays?|workdays?|working days?)', {
      is: 'weekdays',
      on: ['MO', 'TU', 'WE', 'TH', 'FR'],
      many: true,
    }),
    always('(?:every|each) weekend|weekends', { is: 'weekdays', on: ['SA', 'SU'], many: true }),

    always('every|each', { is: 'every' }),
    always('(?:every|each) other', { is: 'every' }, { is: 'nth', n: 2 }),
    { like: '(?:every|each) {n} days', means: ({ n }) => [{ is: 'period', unit: 'day', every: n }] },
    { like: '(?:every|each) {n} weeks', means: ({ n }) => [{ is: 'period', unit: 'week', every: n }] },
    { like: '(?:every|each) {n} months', means: ({ n }) => [{ is: 'period', unit: 'month', every: n }] },
    always('day', { is: 'unit', unit: 'day' }),
    always('week', { is: 'unit', unit: 'week' }),
    always('month', { is: 'unit', unit: 'month' }),
    always('daily', { is: 'period', unit: 'day', every: 1 }),
    always('weekly|once a week|once (?:every|each|per) week', { is: 'period', unit: 'week', every: 1 }),
    always('bi-?weekly|fortnightly|every fortnight|once a fortnight', { is: 'period', unit: 'week', every: 2 }),
    always(
      '(?:monthly|once a month|once (?:every|each|per) month|of (?:a|the|each|every) month|in (?:a|the|each|every) month)',
      {
        is: 'period',
        unit: 'month',
        every: 1,
      },
    ),
    always('quarterly|every quarter', { is: 'period', unit: 'month', every: 3 }),

    { like: `(?<day>\\d{1,2})${ending}?(?: of)? {month}\\.?(?:,? (?<year>\\d{4}))?`, means: dateOf },
    {
      like: `{month}\\.? (?<day>\\d{1,2})${ending}?(?!:|\\.\\d| ?(?:am|pm|a\\.m|p\\.m|uhr|o'clock))(?:,? (?<year>\\d{4}))?`,
      means: dateOf,
    },
    {
      like: '(?:the )?(?:end of )?{month}(?: (?<year>\\d{4}))?',
      means: ({ month, year }) => [{ is: 'month', month, year }],
    },
    always('today', { is: 'days-from-now', days: 0 }),
    always('tonight|this evening', { is: 'days-from-now', days: 0 }, { is: 'part-of-day', part: 'evening' }),
    always('tomorrow', { is: 'days-from-now', days: 1 }),
    always('(?:the )?day after tomorrow', { is: 'days-from-now', days: 2 }),
    { like: 'in {n} days?', means: ({ n }) => [{ is: 'days-from-now', days: n }] },
    { like: 'in {n} weeks?', means: ({ n }) => [{ is: 'days-from-now', days: 7 * n }] },
    always('in a week', { is: 'days-from-now', days: 7 }),
    always('next|(?:the )?coming', { is: 'which', which: 'next' }),
    always('this', { is: 'which', which: 'this' }),
    always('next week', { is: 'which', which: 'next-week' }),

    always('from|starting(?: (?:on|from))?|starts(?: on)?|beginning(?: on)?|as of', { is: 'from' }),
    always('until|till|til|to|through|up to|ending(?: on)?|ends(?: on)?', { is: 'until' }),
    { like: '(?:for )?{n} ?(?:times|x|sessions|meetings|evenings|dates)', means: ({ n }) => [{ is: 'times', n }] },
    { like: 'x ?{n}', means: ({ n }) => [{ is: 'times', n }] },
    { like: '(?:for|over) {n} days|{n} days', means: ({ n }) => [{ is: 'span', n, unit: 'day' }] },
    { like: '(?:(?:for|over) )?(?:the )?(?:next )?{n} weeks?', means: ({ n }) => [{ is: 'span', n, unit: 'week' }] },
    { like: '(?:(?:for|over) )?{n} months?', means: ({ n }) => [{ is: 'span', n, unit: 'month' }] },
    always('from now on|starting (?:now|today)|(?:from|as of) today(?: on)?', { is: 'filler', filler: 'other' }),
    // It says nothing that the rest does not say: once on Friday, once every two weeks.
    always('once|one time|just once|only once', { is: 'filler', filler: 'other' }),

    always('(?:at )?noon', { is: 'time', hour: 12, minute: 0, sure: true }),
    always('(?:at )?midnight', { is: 'time', hour: 0, minute: 0, sure: true }),
    { like: '{n}', means: ({ n }) => [{ is: 'number', n }] },
    { like: "{n} o'?clock", means: ({ n }) => [{ is: 'time', hour: n, minute: 0, sure: false }] },
    { like: 'half past {n}', means: ({ n }) => [{ is: 'time', hour: n, minute: 30, sure: false }] },
    {
      like: '{n} in the morning',
      means: ({ n }) => [
        { is: 'time', hour: n, minute: 0, sure: false },
        { is: 'part-of-day', part: 'morning' },
      ],
    },
    {
      like: '{n} in the evening',
      means: ({ n }) => [
        { is: 'time', hour: n, minute: 0, sure: false },
        { is: 'part-of-day', part: 'evening' },
      ],
    },
    always('(?:in the )?mornings?', { is: 'part-of-day', part: 'morning' }),
    always('(?:in the )?afternoons?', { is: 'part-of-day', part: 'afternoon' }),
    always('(?:in the )?evenings?', { is: 'part-of-day', part: 'evening' }),
    always('(?:at )?nights?', { is: 'part-of-day', part: 'night' }),

    always('on', { is: 'filler', filler: 'on' }),
    always('the|at|and|of|a', { is: 'filler', filler: 'other' }),
  ],
};

function dateOf({ day, month, year }: { readonly day: number; readonly month: number; readonly year: number | null }) {
  return [{ is: 'date', day, month, year } as const];
}
