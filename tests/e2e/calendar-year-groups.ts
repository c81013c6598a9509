import type { Asked } from '#rehearsal/measure/due-reminders.ts';

export interface YearGroup {
  readonly name: string;
  readonly zone: string;
  /** As a moderator types it. */
  readonly words: string;
  /** The first meeting on the group's wall, and how many days the next is after it. */
  readonly first: string;
  readonly every: number;
  readonly host: string;
  readonly wishes: readonly YearWish[];
}

export interface YearWish extends Pick<Asked, 'who' | 'leads' | 'quiet'> {
  readonly way: 'dm' | 'mention';
  readonly zone?: string;
}

export const berlin: YearGroup = {
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
};

export const sydney: YearGroup = {
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
};
