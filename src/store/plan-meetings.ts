import { and, lte, sql } from 'drizzle-orm';
import { leads } from '#core/calendar/model.ts';
import type { Meeting, MeetingKey } from '#core/calendar/model.ts';
import type { GroupId, GuildId, SeriesId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import type { Columns } from './columns.ts';
import type { Asked } from './database.ts';
import { matches } from './matches.ts';
import { dropWaiting } from './notices.ts';
import { ofMeeting } from './of-meeting.ts';
import { liveSeries } from './plans.ts';
import { answers, duties, meetings } from './schema.ts';
import type { PlanChange } from './store.ts';

type Row = typeof meetings.$inferSelect;
const columnsOf = (meeting: Meeting): Columns<Meeting, Row> => meeting;

const keyOf = ({ series, date }: MeetingKey): string => `${series} ${date}`;
/** What no plan touches: doors that opened, or that did not when they should have. */
const settled = ({ state }: Meeting): boolean => state === 'open' || state === 'missed' || state === 'over';

/** See `MeetingStore.plan`. Called within a transaction; a plan that changes nothing writes nothing. */
export function planMeetings(
  tx: Asked,
  guild: GuildId,
  group: GroupId,
  wanted: readonly Meeting[],
  from: Instant,
): PlanChange {
  const there = tx
    .select()
    .from(meetings)
    .where(and(matches(meetings.guild, guild), matches(meetings.group, group)))
    .orderBy(meetings.startsAt)
    .all();
  const before = new Map(there.map((meeting) => [keyOf(meeting), meeting]));
  const change = { added: [], moved: [], gone: [], cancelled: [] } satisfies PlanChange as Mutable;

  for (const is of wanted) {
    const was = before.get(keyOf(is));
    if (!was) insert(tx, is, change);
    else if (!settled(was) && !same(was, is)) bring(tx, was, is, from, change);
  }
  const kept = new Set(wanted.map(keyOf));
  const unwanted = there.filter((was) => !settled(was) && !kept.has(keyOf(was)));
  const live: ReadonlySet<SeriesId> = unwanted.length > 0 ? liveSeries(tx, guild, group) : new Set();
  for (const was of unwanted) {
    const mayComeBack = live.has(was.series);
    if (was.state === 'off') {
      if (!mayComeBack) remove(tx, was);
    } else if (was.startsAt >= from) {
      if (mayComeBack && isAnswered(tx, was)) turnOff(tx, was);
      else remove(tx, was);
      change.gone.push(was);
    }
  }
  // Nobody is reminded of what will not be, even when the process dies before it can say so.
  for (const meeting of [...change.gone, ...change.cancelled]) dropWaiting(tx, guild, meeting, leads);
  return change;
}

interface Mutable {
  readonly added: Meeting[];
  readonly moved: { readonly was: Meeting; readonly is: Meeting }[];
  readonly gone: Meeting[];
  readonly cancelled: Meeting[];
}

function same(was: Meeting, is: Meeting): boolean {
  const before = new Map<string, unknown>(Object.entries(columnsOf(was)));
  return Object.entries(columnsOf(is)).every(([column, value]) => before.get(column) === value);
}

function insert(tx: Asked, is: Meeting, change: Mutable): void {
  tx.insert(meetings).values(columnsOf(is)).run();
  change.added.push(is);
}

function remove(tx: Asked, was: Meeting): void {
  tx.delete(meetings)
    .where(ofMeeting(meetings, was.guild, was))
    .run();
}

function turnOff(tx: Asked, was: Meeting): void {
  tx.update(meetings)
    .set({ state: 'off' })
    .where(ofMeeting(meetings, was.guild, was))
    .run();
}

/** Somebody has said whether they come, or has a job there. */
function isAnswered(tx: Asked, { guild, ...key }: Meeting): boolean {
  return [answers, duties].some((table) => {
    const row = tx
      .select({ member: table.member })
      .from(table)
      .where(ofMeeting(table, guild, key))
      .limit(1)
      .get();
    return row !== undefined;
  });
}

/** Nobody could take a place while the meeting did not take place: whose time ran out meanwhile is the first in line again. */
function offerAnew(tx: Asked, { guild, ...key }: Meeting, now: Instant): void {
  tx.update(answers)
    .set({ place: 'waiting', offeredUntil: null })
    .where(and(ofMeeting(answers, guild, key), sql`${answers.place} = 'offered'`, lte(answers.offeredUntil, now)))
    .run();
}

/** In place, so that answers and duties stay. */
function bring(tx: Asked, was: Meeting, is: Meeting, now: Instant, change: Mutable): void {
  tx.update(meetings)
    .set(columnsOf(is))
    .where(ofMeeting(meetings, was.guild, was))
    .run();
  if (was.state !== 'planned' && is.state === 'planned') {
    offerAnew(tx, is, now);
    change.added.push(is);
  } else if (was.state === 'planned' && is.state === 'cancelled') change.cancelled.push(is);
  else if (is.state === 'planned' && was.startsAt !== is.startsAt) change.moved.push({ was, is });
}
