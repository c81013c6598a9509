import { setImmediate } from 'node:timers/promises';
import { horizonDays, type Meeting, type MeetingKey, meetingStates } from '#core/calendar/model.ts';
import { meetingOf } from '#core/calendar/lengths.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import type { Group } from '#core/groups/group.ts';
import type { GroupId } from '#core/ids.ts';
import { days, type Instant } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { InTurn } from '#runtime/in-turn.ts';
import type { Log } from '#runtime/log.ts';
import type { PlanChange, Store } from '#store/store.ts';
import type { Formats } from '../app/formats.ts';
import { formatsOf } from './formats-of.ts';
import type { CalendarHouse, CalendarPart, Planner } from './part.ts';

/** So far ahead meetings are written down: everything people are told reaches no further than a month. */
export const horizon = days(horizonDays);

/** A meeting that was moved is looked for this far ahead: as far as `/schedule move` reaches. */
const farthestMove = days(800);

/** A day short of the horizon, so that each group is planned anew about once a day and not at every look. */
const rolling = days(horizonDays - 1);

/** Meetings nearer than this are wanted soon: a group without them goes before those that only need one more day. */
const pressing = days(8);

/** Groups a minute: small enough that nobody waits for it, enough for 11,000 groups a day. */
const rollingBatch = 8;
const pressingBatch = 50;

/** Writes down the meetings of the coming weeks, from the rules of each group. */
export function createPlanner(parts: {
  readonly store: Pick<Store, 'groups' | 'series' | 'meetings' | 'settings'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly inTurn: InTurn;
  readonly formats: Formats;
  readonly tell: CalendarHouse['tell'];
  readonly look: CalendarHouse['look'];
  /** Version of the zone data that this Node reckons with. */
  readonly zoneData?: string;
}): Planner & Required<Pick<CalendarPart, 'carryOn' | 'minute'>> {
  const { store, clock, log, inTurn, formats, tell, look } = parts;
  const zoneData = parts.zoneData ?? process.versions['tz'] ?? 'unknown';
  /** Groups that could not be planned, so that they do not stand in the way of the others. Tried again after a restart or a change. */
  const failing = new Set<GroupId>();

  const wantedBy = async (
    group: Group,
    from: Instant,
    until: Instant,
    known: ReadonlyMap<string, Meeting>,
  ): Promise<readonly Meeting[]> => {
    if (group.closedAt !== null) return [];
    const calendar = await store.series.ofGroup(group.guild, group.id);
    const formatOf = await formatsOf({ formats }, group);
    const series = calendar.series.flatMap((one) => {
      const format = formatOf(one);
      if (format === null) log.warn({ group: group.id, series: one.id }, 'a series without a format is not planned');
      return format === null ? [] : [[one.id, format] as const];
    });
    const formatFor = new Map(series);
    // One that is written down already and was moved beyond the horizon keeps its row, and with it people's answers.
    const moved = calendar.notes.filter((note) => note.movedTo !== null && known.has(keyOf(note)));
    const movedFar = {
      ...calendar,
      notes: moved,
      series: calendar.series.filter(({ id }) => moved.some((note) => note.series === id)),
    };
    const far = occurrences(movedFar, group.zone, until, until + farthestMove).filter(
      (one) => one.moved && known.has(keyOf(one)),
    );
    return [...occurrences(calendar, group.zone, from, until), ...far].flatMap((occurrence) => {
      // What has been is not changed by another rule or zone: only somebody who moves this very meeting has it once more.
      if (!occurrence.moved && known.get(keyOf(occurrence))?.state === 'over') return [];
      const format = formatFor.get(occurrence.series);
      return format === undefined ? [] : [meetingOf(occurrence, group, format)];
    });
  };

  const planNow = async (group: Group): Promise<PlanChange> => {
    const now = clock.now();
    const until = now + horizon;
    // Those that are off too: they come back with their answers.
    const there = await store.meetings.ofGroup(group.guild, group.id, meetingStates);
    const known = new Map(there.map((row) => [keyOf(row), row]));
    const wanted = (await wantedBy(group, now, until, known)).map((meeting) =>
      openingInTime(meeting, known.get(keyOf(meeting)) ?? null, now),
    );
    for (const meeting of wanted) await takeUpAgain(meeting, known.get(keyOf(meeting)) ?? null);
    const change = await store.meetings.plan(group.guild, group.id, wanted, now, until);
    const { added, moved, gone, cancelled } = change;
    if (added.length + moved.length + gone.length + cancelled.length > 0) {
      tell({ kind: 'planned', guild: group.guild, group: group.id, change });
      look();
    }
    failing.delete(group.id);
    return change;
  };

  /** A meeting that did not take place, or broke off, and was moved to a later time, is one that is still to come. */
  const takeUpAgain = async (meeting: Meeting, was: Meeting | null): Promise<void> => {
    if (was === null || (was.state !== 'missed' && was.state !== 'over')) return;
    if (was.startsAt !== meeting.startsAt) await store.meetings.turn(meeting.guild, meeting, was.state, 'planned');
  };

  const replan: Planner['replan'] = (group) => inTurn.do(`plan/${group.id}`, () => planNow(group));

  const planAll = async (until: Instant, limit: number): Promise<number> => {
    const groups = await store.series.toPlan(until, limit + failing.size);
    const fresh = groups.filter(({ group }) => !failing.has(group)).slice(0, limit);
    await planEach(fresh);
    return fresh.length;
  };

  const planEach = async (groups: readonly Pick<Meeting, 'guild' | 'group'>[]): Promise<void> => {
    for (const { guild, group } of groups) {
      // Others get their turn in between: presses do not wait for plans.
      await setImmediate();
      const found = await store.groups.find(guild, group);
      if (!found || found.closedAt !== null) failing.add(group);
      else await tryToPlan(found);
    }
  };

  /** What may open before the heartbeat has come round to its group. */
  const planWhatIsNear = async (): Promise<void> => {
    const now = clock.now();
    const near = await store.meetings.starting(now, now + days(2));
    await planEach([...new Map(near.map((meeting) => [meeting.group, meeting])).values()]);
  };

  /** One group whose plan fails, such as for a zone that this Node does not know, does not hold back the others. */
  const tryToPlan = async (group: Group): Promise<void> => {
    try {
      await replan(group);
    } catch (error) {
      failing.add(group.id);
      log.error({ group: group.id, err: error }, 'the meetings of a group could not be planned');
    }
  };

  return {
    replan,
    async carryOn() {
      if ((await store.settings.plannedWith()) === zoneData) return;
      // Changed zone data moves what is to come. What has been is written down as it was.
      await store.series.forgetPlans();
      await store.settings.rememberPlannedWith(zoneData);
      await planWhatIsNear();
    },
    async minute() {
      const now = clock.now();
      const urgent = await planAll(now + pressing, pressingBatch);
      if (urgent === 0) await planAll(now + rolling, rollingBatch);
    },
  };
}

const keyOf = ({ series, date }: MeetingKey): string => `${series}/${date}`;

/**
 * Whoever plans a meeting that begins in five minutes wants the doors open now, and has not come too late for it. One that
 * was planned in time keeps the time at which its doors should have opened.
 */
function openingInTime(meeting: Meeting, was: Meeting | null, now: Instant): Meeting {
  if (meeting.opensAt >= now) return meeting;
  const planned = was?.state === 'planned' && was.startsAt === meeting.startsAt;
  return { ...meeting, opensAt: planned ? was.opensAt : now };
}
