import type { YearGroup } from './calendar-year.ts';

export const groups: readonly YearGroup[] = [
  {
    name: 'Berlin circle',
    zone: 'Europe/Berlin',
    words: 'every Tuesday 7pm',
    first: '2026-09-01T19:00',
    every: 7,
    host: 'Fay',
    wishes: [
      { who: 'Ada', way: 'dm', leads: ['A day before', '1 hour before'], quiet: null },
      { who: 'Ben', way: 'mention', leads: ['1 hour before'], quiet: null },
      { who: 'Cleo', way: 'dm', leads: ['A week before', '15 minutes before'], quiet: { from: '21:00', to: '08:00' } },
    ],
  },
  {
    name: 'Sydney circle',
    zone: 'Australia/Sydney',
    words: 'every second Thursday 7pm',
    first: '2026-09-03T19:00',
    every: 14,
    host: 'Gil',
    wishes: [
      // In Berlin it is nine, ten or eleven in the morning, by the season of both.
      {
        who: 'Dora',
        way: 'dm',
        leads: ['A day before', '3 hours before'],
        quiet: { from: '22:00', to: '07:30' },
        zone: 'Europe/Berlin',
      },
      { who: 'Emil', way: 'mention', leads: ['3 hours before', '15 minutes before'], quiet: null },
    ],
  },
];
