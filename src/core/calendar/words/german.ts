import { always, type Vocabulary } from './pieces.ts';

const every = '(?:jede[nrsm]?|alle)';

export const german: Vocabulary = {
  weekdays: {
    MO: ['montag', 'mo'],
    TU: ['dienstag', 'di'],
    WE: ['mittwoch', 'mi'],
    TH: ['donnerstag', 'do'],
    FR: ['freitag', 'fr'],
    SA: ['samstag', 'sonnabend', 'sa'],
    SU: ['sonntag', 'so'],
  },
  many: 's',
  months: [
    ['januar', 'jänner', 'jan'],
    ['februar', 'feber', 'feb'],
    ['märz', 'maerz', 'mär', 'mrz'],
    ['april', 'apr'],
    ['mai'],
    ['juni', 'juno', 'jun'],
    ['juli', 'julei', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['dezember', 'dez'],
  ],
  numbers: {
    ein: 1,
    eine: 1,
    einen: 1,
    einem: 1,
    einer: 1,
    eins: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    fuenf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    zwoelf: 12,
  },
  ordinals: [
    ['erste[nrsm]?', 1],
    ['zweite[nrsm]?', 2],
    ['dritte[nrsm]?', 3],
    ['vierte[nrsm]?', 4],
    ['fünfte[nrsm]?', 5],
    ['sechste[nrsm]?', 6],
    ['letzte[nrsm]?', -1],
  ],
  // Not before another number: "1.12." is a date, and "19.30" a time.
  nthInDigits: '(\\d{1,2})\\.(?!\\d)',
  phrases: [
    { like: '{nth}', means: ({ nth }) => [{ is: 'nth', n: nth }] },
    { like: '{weekday}\\.?', means: ({ on }) => [{ is: 'weekdays', on, many: false }] },
    { like: '{weekdays}', means: ({ on }) => [{ is: 'weekdays', on, many: true }] },
    {
      like: '(?:von )?{weekday}s?\\.? ?(?:-|bis) ?{weekday}s?\\.?',
      means: ({ on }) => [{ is: 'weekdays', on, many: true }],
    },
    {
      like: '{weekday}(?:s ?| )?abend',
      means: ({ on }) => [
        { is: 'weekdays', on, many: false },
        { is: 'part-of-day', part: 'evening' },
      ],
    },
    {
      like: '{weekday}(?:s ?| )?abends',
      means: ({ on }) => [
        { is: 'weekdays', on, many: true },
        { is: 'part-of-day', part: 'evening' },
      ],
    },
    {
      like: '{weekday} ?(?:vormittag|früh|morgen)',
      means: ({ on }) => [
        { is: 'weekdays', on, many: false },
        { is: 'part-of-day', part: 'morning' },
      ],
    },
    {
      like: '{weekday} ?nachmittag',
      means: ({ on }) => [
        { is: 'weekdays', on, many: false },
        { is: 'part-of-day', part: 'afternoon' },
      ],
    },
    always(`(?:an )?(?:werktags|wochentags|werktagen|${every} (?:werktage?|wochentage?))`, {
      is: 'weekdays',
      on: ['MO', 'TU', 'WE', 'TH', 'FR'],
      many: true,
    }),
    always('(?:jedes|an jedem|am) wochenende', { is: 'weekdays', on: ['SA', 'SU'], many: true }),

    always(`(?:an )?${every}`, { is: 'every' }),
    { like: `${every} {n} tage`, means: ({ n }) => [{ is: 'period', unit: 'day', every: n }] },
    { like: `${every} {n} wochen`, means: ({ n }) => [{ is: 'period', unit: 'week', every: n }] },
    { like: `${every} {n} monate`, means: ({ n }) => [{ is: 'period', unit: 'month', every: n }] },
    always('tag(?:e|es)?', { is: 'unit', unit: 'day' }),
    always('woche', { is: 'unit', unit: 'week' }),
    always('monate?s?', { is: 'unit', unit: 'month' }),
    always('täglich|taeglich', { is: 'period', unit: 'day', every: 1 }),
    always('(?:wöchentlich|woechentlich|(?:einmal )?(?:pro|in der) woche|einmal die woche)', {
      is: 'period',
      unit: 'week',
      every: 1,
    }),
    always('zweiwöchentlich|zweiwöchig|14-?tägig|vierzehntägig|2-?wöchentlich', {
      is: 'period',
      unit: 'week',
      every: 2,
    }),
    always(
      'monatlich|(?:einmal )?(?:im|pro|des|vom|eines) monats?|(?:im|des) (?:jeden|jedes) monats?|(?:jedes|eines jeden) monats',
      {
        is: 'period',
        unit: 'month',
        every: 1,
      },
    ),
    always('vierteljährlich|jedes quartal|(?:einmal )?(?:im|pro) quartal', { is: 'period', unit: 'month', every: 3 }),

    { like: '(?<day>\\d{1,2})\\.? ?{month}\\.?(?: (?<year>\\d{4}))?', means: dateOf },
    {
      like: '(?:(?:zum )?ende )?{month}(?: (?<year>\\d{4}))?',
      means: ({ month, year }) => [{ is: 'month', month, year }],
    },
    always('heute', { is: 'days-from-now', days: 0 }),
    always('heute (?:morgen|früh)', { is: 'days-from-now', days: 0 }, { is: 'part-of-day', part: 'morning' }),
    always('morgen', { is: 'days-from-now', days: 1 }),
    always('übermorgen|uebermorgen', { is: 'days-from-now', days: 2 }),
    { like: 'in {n} tag(?:en)?', means: ({ n }) => [{ is: 'days-from-now', days: n }] },
    { like: 'in {n} wochen?', means: ({ n }) => [{ is: 'days-from-now', days: 7 * n }] },
    always('(?:nächste|naechste|kommende)[nrms]?', { is: 'which', which: 'next' }),
    always('diese[nrms]?', { is: 'which', which: 'this' }),
    always('(?:nächste|naechste|kommende)[nr]? woche', { is: 'which', which: 'next-week' }),

    always('(?:ab|vom|von|beginnend|beginn|start)(?: (?:ab|am|dem|mit))*', { is: 'from' }),
    always('bis(?: (?:zum|einschließlich|einschliesslich|inklusive|inkl\\.?|den|ende))*', { is: 'until' }),
    { like: '(?:für )?{n} ?(?:mal|x|termine?|treffen|abende?|sitzungen)', means: ({ n }) => [{ is: 'times', n }] },
    { like: '(?:(?:für|über) )?{n} tage?(?: lang)?', means: ({ n }) => [{ is: 'span', n, unit: 'day' }] },
    {
      like: '(?:(?:für|über) )?(?:die nächsten )?{n} wochen?(?: lang)?',
      means: ({ n }) => [{ is: 'span', n, unit: 'week' }],
    },
    { like: '(?:(?:für|über) )?{n} monate?(?: lang)?', means: ({ n }) => [{ is: 'span', n, unit: 'month' }] },
    always('ab (?:sofort|jetzt|heute)', { is: 'filler', filler: 'other' }),
    // It says nothing that the rest does not say: einmal am Freitag, einmal alle zwei Wochen.
    always('einmalig|einmal|nur einmal', { is: 'filler', filler: 'other' }),

    always('(?:um |zu )?mittag', { is: 'time', hour: 12, minute: 0, sure: true }),
    always('(?:um )?mitternacht', { is: 'time', hour: 0, minute: 0, sure: true }),
    { like: '(?:um )?{n} uhr', means: ({ n }) => [{ is: 'time', hour: n, minute: 0, sure: true }] },
    { like: '{n}', means: ({ n }) => [{ is: 'number', n }] },
    {
      like: '(?:um )?halb {n}',
      means: ({ n }) => [{ is: 'time', hour: n === 1 ? 12 : n - 1, minute: 30, sure: false }],
    },
    always('morgens|am morgen|vormittags?|am vormittag|früh|in der früh', { is: 'part-of-day', part: 'morning' }),
    always('mittags', { is: 'part-of-day', part: 'midday' }),
    always('nachmittags?|am nachmittag', { is: 'part-of-day', part: 'afternoon' }),
    always('abends?|am abend', { is: 'part-of-day', part: 'evening' }),
    always('nachts?|in der nacht', { is: 'part-of-day', part: 'night' }),

    always('am|den|an|immer am', { is: 'filler', filler: 'on' }),
    always('um|und|u\\.|der|dem|im|die|des|immer|jeweils', { is: 'filler', filler: 'other' }),
  ],
};

function dateOf({ day, month, year }: { readonly day: number; readonly month: number; readonly year: number | null }) {
  return [{ is: 'date', day, month, year } as const];
}
