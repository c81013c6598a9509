import { localDate, type LocalDate, wallTime, type WallTime } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Ends, Rule, Series, Venue, Weekday } from './model.ts';
import { firstDate } from './rrule.ts';
import { addDays, isLocalDate, isWallTime, wallOf, weekdayOf } from './wall.ts';
import { weekdayFrom } from './words/days.ts';
import { type ReadWhen, readWhen } from './words/read-when.ts';
import type { UnclearWhy } from './words/reading.ts';

/** How often, as a list to choose from. */
export const rhythms = [
  'once',
  'day',
  'week',
  'two-weeks',
  'three-weeks',
  'four-weeks',
  'first-of-month',
  'second-of-month',
  'third-of-month',
  'fourth-of-month',
  'last-of-month',
  'day-of-month',
] as const;
export type Rhythm = (typeof rhythms)[number];

/** What a moderator typed or chose; absent fields keep what was, or take the usual. */
export interface TypedSeries {
  /** "every second Tuesday 7pm". The single fields below win over it. */
  readonly words?: string;
  readonly rhythm?: Rhythm;
  readonly weekday?: Weekday;
  /** `19:30`, or words such as `7pm`. */
  readonly time?: string;
  /** `2026-12-01`, or words such as `1 December`. */
  readonly from?: string;
  /** Null: it goes on without an end. */
  readonly until?: string | null;
  readonly times?: number;
  readonly label?: string | null;
  readonly place?: string;
  readonly access?: string | null;
  readonly openTo?: 'members' | 'public';
  readonly online?: true;
  readonly format?: string | null;
  readonly mirror?: 'on' | 'off';
}

/** What of a series a moderator decides. */
export type SeriesWishes = Pick<Series, 'rule' | 'from' | 'time' | 'ends' | 'label' | 'venue' | 'format' | 'mirror'>;

export type DraftProblem =
  | 'words-unclear'
  | 'two-plans'
  | 'time-unclear'
  | 'no-time'
  | 'no-rhythm'
  | 'day-unclear'
  | 'two-endings'
  | 'no-place'
  | 'place-or-online';
export interface Misread {
  readonly no: DraftProblem;
  /** The part that was not understood, or ''. */
  readonly part: string;
}

const usual: Pick<Series, 'label' | 'venue' | 'format' | 'mirror'> = {
  label: null,
  venue: { kind: 'online' },
  format: null,
  mirror: 'on',
};

interface At {
  readonly now: Instant;
  readonly zone: string;
}

/**
 * Words and single choices together, as a series. `was` is the series that is edited, and keeps what is not said.
 * Ranges are not looked at here: see problems.ts.
 */
export function draftOf(typed: TypedSeries, at: At, was: SeriesWishes | null): SeriesWishes | Misread {
  const read = typed.words === undefined ? null : readWhen(typed.words, at);
  if (read?.kind === 'unclear') {
    return { no: unclear[read.why] ?? 'words-unclear', part: read.part };
  }
  const time = timeOf(typed, read, at, was);
  if (typeof time !== 'string') return time;
  const from = fromOf(typed, read, at, was);
  if (typeof from !== 'string') return from;
  const rule = ruleOf(typed, read, from, was);
  if (rule === null) return { no: 'no-rhythm', part: '' };
  const ends = endsOf(typed, read, rule, at, was);
  if ('no' in ends) return ends;
  const venue = venueOf(typed, was);
  if ('no' in venue) return venue;
  return { ...(was ?? usual), ...kept(typed), venue, rule, from, time, ends };
}

const unclear: Readonly<Partial<Record<UnclearWhy, DraftProblem>>> = {
  'time-unclear': 'time-unclear',
  // "Every second and fourth Tuesday of the month" is two rhythms.
  'twice-said': 'two-plans',
};

type Read = Extract<ReadWhen, { kind: 'rule' }> | null;

function timeOf(typed: TypedSeries, read: Read, at: At, was: SeriesWishes | null): WallTime | Misread {
  if (typed.time === undefined) return read?.time ?? was?.time ?? { no: 'no-time', part: '' };
  const plain = typed.time.trim().padStart(5, '0');
  if (isWallTime(plain)) return wallTime(plain);
  const words = readWhen(`tomorrow ${typed.time}`, at);
  return words.kind === 'rule' && words.time !== null ? words.time : { no: 'time-unclear', part: typed.time };
}

/** A day as typed: a date, or words for one. */
function dayOf(text: string, at: At): LocalDate | Misread {
  const plain = text.trim();
  if (isLocalDate(plain)) return localDate(plain);
  const read = readWhen(plain, at);
  return read.kind === 'rule' && read.rule.kind === 'once' ? read.from : { no: 'day-unclear', part: text };
}

/**
 * Weeks are counted on from where they were, and a closed cohort from its first meeting, unless words say another
 * rhythm or another first day.
 */
function fromOf(typed: TypedSeries, read: Read, at: At, was: SeriesWishes | null): LocalDate | Misread {
  if (typed.from !== undefined) return dayOf(typed.from, at);
  const today = wallOf(at.now, at.zone).date;
  if (read !== null) return was !== null && goesOn(typed, read, today, was) ? was.from : read.from;
  if (was !== null) return was.from;
  // "Once, on Thursday" is the next one.
  const oneDay = typed.rhythm === 'once' || typed.rhythm === 'day-of-month';
  return oneDay && typed.weekday !== undefined ? weekdayFrom(typed.weekday, null, today) : today;
}

/** Whether the words leave the beginning as it was: they name no first day, and the rhythm or the count is the same. */
function goesOn(
  typed: TypedSeries,
  { rule, from, ends }: NonNullable<Read>,
  today: LocalDate,
  was: SeriesWishes,
): boolean {
  if (rule.kind === 'once' || was.rule.kind === 'once') return false;
  const each: Rule = { ...rule, every: 1 };
  const soonest = [today, addDays(today, 1)].map((day) =>
    firstDate({ rule: each, from: day, ends: { kind: 'never' } }),
  );
  if (!soonest.includes(from)) return false;
  const counted = was.ends.kind === 'times' && ends.kind === 'never' && typed.times === undefined;
  return counted || JSON.stringify(rule) === JSON.stringify(was.rule);
}

const weeks: Readonly<Partial<Record<Rhythm, number>>> = { week: 1, 'two-weeks': 2, 'three-weeks': 3, 'four-weeks': 4 };
const places: Readonly<Partial<Record<Rhythm, 1 | 2 | 3 | 4 | -1>>> = {
  'first-of-month': 1,
  'second-of-month': 2,
  'third-of-month': 3,
  'fourth-of-month': 4,
  'last-of-month': -1,
};

function ruleOf(typed: TypedSeries, read: Read, from: LocalDate, was: SeriesWishes | null): Rule | null {
  const known = read?.rule ?? was?.rule ?? null;
  const { rhythm, weekday } = typed;
  if (rhythm === undefined) return weekday === undefined ? known : onAnotherDay(known, weekday);
  const on = weekday === undefined ? daysOf(known, from) : [weekday];
  const every = weeks[rhythm];
  if (every !== undefined) return { kind: 'weekly', every, on };
  const nth = places[rhythm];
  if (nth !== undefined) return { kind: 'monthly-weekday', every: 1, nth, on: on[0] ?? weekdayOf(from) };
  if (rhythm === 'once') return { kind: 'once' };
  if (rhythm === 'day') return { kind: 'daily', every: 1 };
  return { kind: 'monthly-day', every: 1, day: Number(from.slice(8)) };
}

/** Another rhythm keeps the weekdays there were: the first day of a plan need not be one of them. */
function daysOf(known: Rule | null, from: LocalDate): readonly Weekday[] {
  if (known?.kind === 'weekly') return known.on;
  return [known?.kind === 'monthly-weekday' ? known.on : weekdayOf(from)];
}

/** A weekday alone means every week on that day, or the same rhythm on another day. */
function onAnotherDay(known: Rule | null, weekday: Weekday): Rule {
  if (known?.kind === 'monthly-weekday') return { ...known, on: weekday };
  return { kind: 'weekly', every: known?.kind === 'weekly' ? known.every : 1, on: [weekday] };
}

function endsOf(typed: TypedSeries, read: Read, rule: Rule, at: At, was: SeriesWishes | null): Ends | Misread {
  if (typed.until && typed.times !== undefined) return { no: 'two-endings', part: '' };
  if (typed.times !== undefined) return { kind: 'times', times: typed.times };
  if (typed.until === null) return { kind: 'never' };
  if (typed.until !== undefined) {
    const date = dayOf(typed.until, at);
    return typeof date === 'string' ? { kind: 'until', date } : date;
  }
  // New words without an ending keep the one there was: changing the time must not open a closed cohort.
  const said = read?.ends ?? { kind: 'never' };
  // A single meeting has no end that somebody could take away.
  if (rule.kind === 'once') return said;
  return said.kind === 'never' ? (was?.ends ?? said) : said;
}

function venueOf(typed: TypedSeries, was: SeriesWishes | null): Venue | Misread {
  if (typed.online) return typed.place === undefined ? { kind: 'online' } : { no: 'place-or-online', part: '' };
  const before = was?.venue ?? usual.venue;
  const there = before.kind === 'in-person' ? before : null;
  const place = typed.place ?? there?.place;
  if (place === undefined) {
    const aboutPlace = typed.openTo !== undefined || typed.access !== undefined;
    return aboutPlace ? { no: 'no-place', part: '' } : before;
  }
  const access = typed.access === undefined ? (there?.access ?? null) : typed.access;
  return { kind: 'in-person', place: place.trim(), access, open: typed.openTo ?? there?.open ?? 'members' };
}

const kept = ({ label, format, mirror }: TypedSeries): Partial<SeriesWishes> => ({
  ...(label !== undefined && { label: label === null ? null : label.trim() }),
  ...(format !== undefined && { format }),
  ...(mirror !== undefined && { mirror }),
});
