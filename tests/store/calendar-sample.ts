import type { Answered, Duty, Meeting, Series, Wish } from '#core/calendar/model.ts';
import { eventId, localDate, noticeId, seriesId, wallTime } from '#core/ids.ts';
import { days, hours, minutes } from '#core/time.ts';
import type { Feed, Mirror, Notice, Store, Swap, StandInCall } from '#store/store.ts';
import { evening, guild, person, support } from './sample.ts';

export const tuesdays = seriesId('series000001');
export const firstDate = localDate('2027-03-02');
export const date = (n: number) => localDate(new Date(evening + days(n)).toISOString().slice(0, 10));
/** The meeting of the first evening. */
export const key = { series: tuesdays, date: firstDate };

export const aSeries = (change: Partial<Series> = {}): Series => ({
  id: tuesdays,
  guild,
  group: support,
  rule: { kind: 'weekly', every: 1, on: ['TU'] },
  from: firstDate,
  time: wallTime('19:00'),
  ends: { kind: 'never' },
  label: null,
  venue: { kind: 'online' },
  format: null,
  mirror: 'on',
  paused: false,
  createdAt: evening,
  endedAt: null,
  ...change,
});

/** The meeting `n` weeks after the first one, which starts at `evening`. */
export const aMeeting = (n = 0, change: Partial<Meeting> = {}): Meeting => ({
  series: tuesdays,
  date: date(7 * n),
  guild,
  group: support,
  startsAt: evening + days(7 * n),
  opensAt: evening + days(7 * n) - minutes(10),
  endsAt: evening + days(7 * n) + hours(2),
  label: null,
  state: 'planned',
  ...change,
});

export const anAnswer = (n: number, change: Partial<Answered> = {}): Answered => ({
  ...key,
  guild,
  group: support,
  member: person(n),
  answer: 'coming',
  firstTime: false,
  source: 'here',
  place: 'in',
  askedAt: evening - days(2) + n,
  offeredUntil: null,
  ...change,
});

export const aWish = (n: number, change: Partial<Wish> = {}): Wish => ({
  guild,
  group: support,
  member: person(n),
  leads: ['day', 'hour'],
  way: 'dm',
  dm: 'open',
  zone: null,
  quiet: null,
  returnNote: false,
  lastHere: null,
  returnNotedAt: null,
  ...change,
});

export type Wanted = Omit<Notice, 'state' | 'nonce' | 'triedAt' | 'attempts'>;
/** An hour before the first meeting. */
export const aNotice = (n: number, change: Partial<Wanted> = {}): Wanted => ({
  ...key,
  id: noticeId(`notice0000${String(n).padStart(2, '0')}`),
  guild,
  group: support,
  member: person(n),
  kind: 'hour',
  dueAt: evening - hours(1),
  until: evening,
  ...change,
});
export const waiting = { state: 'waiting', nonce: null, triedAt: null, attempts: 0 } as const;

export const aDuty = (n: number, change: Partial<Duty> = {}): Duty => ({
  ...key,
  guild,
  group: support,
  role: 'host',
  member: person(n),
  state: 'agreed',
  ...change,
});

export const aCall = (change: Partial<StandInCall> = {}): StandInCall => ({
  ...key,
  guild,
  group: support,
  role: 'host',
  instead: person(0),
  asked: person(1),
  askedUntil: evening - hours(3),
  tried: [person(2), person(1)],
  state: 'asking',
  ...change,
});

export const aSwap = (change: Partial<Swap> = {}): Swap => ({
  ...key,
  guild,
  group: support,
  role: 'co_host',
  from: person(0),
  to: person(1),
  inReturn: { series: tuesdays, date: date(7) },
  askedAt: evening - days(1),
  ...change,
});

export const aMirror = (change: Partial<Mirror> = {}): Mirror => ({
  ...key,
  guild,
  group: support,
  event: eventId('700000000000000001'),
  state: 'scheduled',
  shown: 'abc',
  ...change,
});

export const aFeed = (change: Partial<Feed> = {}): Feed => ({
  hash: 'a'.repeat(43),
  guild,
  kind: 'group',
  group: support,
  member: null,
  names: 'neutral',
  createdAt: evening,
  ...change,
});

/** Brings the meetings of the group in line, from a day before the first evening on. */
export const plan = (store: Store, meetings: readonly Meeting[], from = evening - days(1)) =>
  store.meetings.plan(guild, support, meetings, from, from + days(36));
