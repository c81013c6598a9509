import { draftOf } from '#core/calendar/draft.ts';
import { lookAhead } from '#core/calendar/look-ahead.ts';
import {
  type Blackout,
  type CalendarSettings,
  type DateNote,
  type MeetingKey,
  type Occurrence,
  weekdays,
} from '#core/calendar/model.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import { addDays, instantOf, isLocalDate, wallOf, weekdayOf } from '#core/calendar/wall.ts';
import type { Group } from '#core/groups/group.ts';
import { localDate, type LocalDate, wallTime } from '#core/ids.ts';
import { days } from '#core/time.ts';
import { neutralName } from '#text/neutral.ts';
import { formatsOf } from '../formats-of.ts';
import type { CalendarHouse } from '../part.ts';
import type { DateChange, DateChanged, No, ScheduleApp, ScheduleNo } from '../schedule-app.ts';
import { runs } from './planning.ts';
import { writtenAnew } from './written-anew.ts';

const no = (name: ScheduleNo, facts?: No['facts']): No => (facts ? { no: name, facts } : { no: name });

const midnight = wallTime('00:00');

/** `8pm`, `20:00`, `20 Uhr`: no day in it. */
const looksLikeTime = /^\s*\d{1,2}([:.]\d{2})?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?\s*$/i;

/** Days that are told from today on; everything else is told from the week of the meeting. */
const fromToday = /\b(today|tonight|tomorrow|next|in|heute|morgen|n.chste[nrs]?|kommende[nrs]?)\b/i;

/** A single meeting may be looked for this far ahead. */
const aheadMs = days(800);

/** As far as two meetings of a group are compared. */
const farthest = days(400);

/** Who sees names, fewest first. */
const seers: readonly CalendarSettings['answersShown'][] = ['numbers', 'hosts', 'members'];

type Dates = Pick<ScheduleApp, 'changeDate' | 'daysOff' | 'daysOn' | 'settings'>;
type Rules = Awaited<ReturnType<CalendarHouse['store']['series']['ofGroup']>>;

/** Changes to single meetings and single days. Facilitators may, for it is they who stand there on the evening. */
export function createDates(house: CalendarHouse): Dates {
  const { store, clock } = house;

  const at = (group: Group) => ({ now: clock.now(), zone: group.zone });
  const seen = (rules: Rules, group: Group, { series, date }: MeetingKey): Occurrence | null =>
    occurrences(rules, group.zone, clock.now() - days(2), clock.now() + aheadMs).find(
      (one) => one.series === series && one.date === date,
    ) ?? null;

  /** The note as it will be, or why not. */
  const noted = (
    group: Group,
    rules: Rules,
    change: DateChange,
    before: DateNote,
    stands: Occurrence | null,
  ): DateNote | No => {
    if (change.kind === 'back') return { ...before, state: 'on', movedTo: null };
    if (stands === null) return no('no-such-date');
    switch (change.kind) {
      case 'skip':
        return { ...before, state: 'skipped' };
      case 'cancel':
        return { ...before, state: 'cancelled' };
      case 'label':
        return change.label !== null && !neutralName(change.label)
          ? no('label-not-neutral')
          : { ...before, label: change.label };
      case 'move': {
        const to = target(group, stands, change.to);
        if ('no' in to) return to;
        const off = rules.blackouts.some((one) => isWithin(one, to.date));
        if (off) return no('day-off');
        const there = instantOf(to.date, to.time, group.zone).at;
        if (there <= clock.now()) return no('in-the-past');
        if (there > clock.now() + farthest) return no('too-far');
        return { ...before, state: 'on', movedTo: to };
      }
    }
  };

  /** "8pm" keeps the day, "Thursday 8pm" and "2026-12-03 20:00" do not. */
  const target = (group: Group, stands: Occurrence, words: string): NonNullable<DateNote['movedTo']> | No => {
    const now = wallOf(stands.startsAt, group.zone);
    if (looksLikeTime.test(words)) {
      const read = draftOf({ time: words, from: now.date, rhythm: 'once' }, at(group), null);
      return 'no' in read ? no('time-unclear', { part: words }) : { date: read.from, time: read.time };
    }
    const [day = '', time] = words.trim().split(/\s+/);
    // "Thursday 8pm" is the Thursday of the meeting's own week, however far ahead that is.
    const monday = addDays(now.date, -weekdays.indexOf(weekdayOf(now.date)));
    const asked = fromToday.test(words) ? at(group).now : instantOf(monday, midnight, group.zone).at;
    const read = isLocalDate(day)
      ? draftOf({ from: day, time: time ?? now.time, rhythm: 'once' }, at(group), null)
      : draftOf({ words }, { now: asked, zone: group.zone }, null);
    if ('no' in read) return no(read.no === 'no-time' ? 'no-time' : 'day-unclear', { part: words });
    return read.rule.kind === 'once' ? { date: read.from, time: read.time } : no('day-unclear', { part: words });
  };

  const clash = async (group: Group, rules: Rules, note: DateNote): Promise<No | null> => {
    const series = rules.series.find((one) => one.id === note.series);
    if (series === undefined || note.state !== 'on') return null;
    const notes = [...rules.notes.filter((one) => !isSame(one, note)), note];
    const formatOf = await formatsOf(house, group);
    const ofNote = (one: MeetingKey): boolean => isSame(one, note);
    const begun = await store.meetings.ofGroup(group.guild, group.id, ['open', 'over']);
    const found = lookAhead(series, { ...rules, notes, begun }, group, formatOf, clock.now(), ofNote).clash;
    if (found === null) return null;
    const [first, second] = found;
    return no('clash', { first: first.startsAt, second: second.startsAt, sameSeries: 0 });
  };

  /** A meeting may have been moved onto a day off, where another one comes back. */
  const anyClash = async (group: Group, rules: Rules): Promise<No | null> => {
    const formatOf = await formatsOf(house, group);
    const begun = await store.meetings.ofGroup(group.guild, group.id, ['open', 'over']);
    for (const series of rules.series) {
      const [first, second] = lookAhead(series, { ...rules, begun }, group, formatOf, clock.now()).clash ?? [];
      if (first && second) return no('clash', { first: first.startsAt, second: second.startsAt, sameSeries: 0 });
    }
    return null;
  };

  const change = async (group: Group, key: MeetingKey, asked: DateChange): Promise<DateChanged | No> => {
    const rules = await store.series.ofGroup(group.guild, group.id);
    const series = rules.series.find((one) => one.id === key.series);
    if (series === undefined) return no('no-such-series');
    const known = rules.notes.find((one) => isSame(one, key));
    const before: DateNote = known ?? { ...key, state: 'on', movedTo: null, label: null };
    const notesWithout = rules.notes.filter((one) => !isSame(one, key));
    const byRule = seen({ ...rules, notes: notesWithout }, group, key);
    const was = seen(rules, group, key) ?? byRule;
    if (was === null) return no('no-such-date');
    const meeting = await store.meetings.find(group.guild, key);
    if (meeting?.state === 'open') return no('already-open');
    if (meeting?.state === 'missed' || meeting?.state === 'over') return no('in-the-past');
    if (was.startsAt <= clock.now()) return no('in-the-past');
    const note = noted(group, rules, asked, before, seen(rules, group, key));
    if ('no' in note) return note;
    const clashing = await clash(group, rules, note);
    if (clashing) return clashing;
    await store.series.note(group.guild, note);
    await writtenAnew(house, group);
    const after = await store.series.ofGroup(group.guild, group.id);
    const is = seen(after, group, key);
    return { was, is: is?.state === 'on' ? is : null };
  };

  return {
    async changeDate(caller, group, key, asked) {
      if (caller.guild !== group.guild) return no('no-such-group');
      if (!runs(caller, group)) return no('not-facilitator');
      return house.inTurn.do(`schedule/${group.id}`, () => change(group, key, asked));
    },

    async daysOff(caller, group, from, until) {
      if (caller.guild !== group.guild) return no('no-such-group');
      if (!caller.moderator) return no('not-moderator');
      const first = dayIn(group, from);
      if (typeof first !== 'string') return first;
      const last = dayIn(group, until);
      if (typeof last !== 'string') return last;
      if (last < first) return no('days-backwards');
      await store.series.addBlackout({ guild: group.guild, group: group.id, from: first, to: last });
      await writtenAnew(house, group);
      return [first, last];
    },

    async daysOn(caller, group, id) {
      if (caller.guild !== group.guild) return no('no-such-group');
      if (!caller.moderator) return no('not-moderator');
      const rules = await store.series.ofGroup(group.guild, group.id);
      const without = { ...rules, blackouts: rules.blackouts.filter((one) => one.id !== id) };
      const clashing = await anyClash(group, without);
      if (clashing) return clashing;
      if (!(await store.series.removeBlackout(group.guild, group.id, id))) return no('no-such-date');
      await writtenAnew(house, group);
      return true;
    },

    async settings(caller, group, asked) {
      if (caller.guild !== group.guild) return no('no-such-group');
      if (!caller.moderator) return no('not-moderator');
      const { settings } = await store.series.ofGroup(group.guild, group.id);
      const shown = asked.answersShown ?? settings.answersShown;
      // Who has answered did so knowing who would see it.
      const isWider = seers.indexOf(shown) > seers.indexOf(settings.answersShown);
      const now = { ...settings, ...asked, shownSince: isWider ? clock.now() : settings.shownSince };
      await store.series.setSettings(group.guild, group.id, now);
      return now;
    },
  };

  function dayIn(group: Group, words: string): LocalDate | No {
    if (isLocalDate(words.trim())) return localDate(words.trim());
    const read = draftOf({ from: words, time: '12:00', rhythm: 'once' }, at(group), null);
    return 'no' in read ? no('day-unclear', { part: words }) : read.from;
  }
}

const isSame = (one: MeetingKey, other: MeetingKey): boolean => one.series === other.series && one.date === other.date;
const isWithin = ({ from, to }: Blackout, date: LocalDate): boolean => from <= date && date <= to;
