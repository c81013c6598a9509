import { nameOfMeeting } from '#core/calendar/mirror.ts';
import type { Occurrence, Series } from '#core/calendar/model.ts';
import { nextOccurrences, occurrences } from '#core/calendar/occurrences.ts';
import type { Group } from '#core/groups/group.ts';
import { days } from '#core/time.ts';
import type { GroupCalendar } from '#store/store.ts';
import { neutralName } from '#text/neutral.ts';
import { calendarButton } from '../render/calendar-parts.ts';
import { block, buttons, privateMessage } from '../render/parts.ts';
import type { CalendarHouse, CalendarPart, Pressing, PressReply } from './part.ts';
import { createDates } from './schedule/dates.ts';
import { createPlanning, runs } from './schedule/planning.ts';
import { isNo, type ScheduleApp } from './schedule-app.ts';
import { plain } from '../render/plain.ts';

/** As many dates as one list of choices holds. */
const mostNext = 25;
const nextEach = 5;

/** A meeting that was left out can be taken back in this far ahead. */
const aheadMs = days(400);

/** What a group plans: its rules, single meetings, and days off. */
export function createSchedule(house: CalendarHouse): CalendarPart & { readonly app: ScheduleApp } {
  const { store, clock, words } = house;
  const app: ScheduleApp = {
    ...createPlanning(house),
    ...createDates(house),
    previewPanel(preview, group, locale) {
      const text = words(locale).calendar.schedule;
      return privateMessage([
        block([
          text.preview(preview.series, preview, group.zone, preview.was !== null),
          tells(preview.series) ? text.placeTells : null,
        ]),
        buttons(
          calendarButton(text.labels.save, { verb: 'schedule-save', arg: preview.draft }, 'main'),
          calendarButton(text.labels.leave, { verb: 'schedule-leave', arg: preview.draft }),
        ),
      ]);
    },
    async endPanel(caller, group, id) {
      if (!caller.moderator || caller.guild !== group.guild) return { no: 'not-moderator' };
      const series = await store.series.find(group.guild, id);
      if (series?.group !== group.id || series.endedAt !== null) return { no: 'no-such-series' };
      const text = words(caller.locale).calendar.schedule;
      const ahead = (await store.meetings.ofGroup(group.guild, group.id, ['planned'])).filter(
        (one) => one.series === id,
      );
      const answered = await Promise.all(ahead.map((one) => store.answers.ofMeeting(one.guild, one)));
      const people = new Set(answered.flat().map(({ member }) => member)).size;
      return privateMessage([
        block([text.endAsk(series, people)]),
        buttons(
          calendarButton(text.labels.end, { verb: 'schedule-end', series: id }, 'main'),
          calendarButton(text.labels.keep, { verb: 'schedule-leave' }),
        ),
      ]);
    },
    async view(caller, group) {
      if (caller.guild !== group.guild) return { no: 'no-such-group' };
      if (!runs(caller, group)) return { no: 'not-facilitator' };
      const calendar = await store.series.ofGroup(group.guild, group.id);
      const next = nextOccurrences(calendar, group.zone, clock.now(), mostNext);
      const nextOf = new Map(
        calendar.series.map((series) => [
          series.id,
          nextOccurrences({ ...calendar, series: [series] }, group.zone, clock.now(), nextEach),
        ]),
      );
      const off = leftOut(calendar, group);
      return { ...calendar, next, nextOf, off };
    },
  };

  /** What would take place if it had not been left out. Reckoned once for all: this is asked at every letter that is typed. */
  const leftOut = (calendar: GroupCalendar, group: Group): readonly Occurrence[] => {
    const skipped = calendar.notes.filter((note) => note.state === 'skipped');
    const names = new Set(skipped.map(nameOfMeeting));
    const series = calendar.series.filter(({ id }) => skipped.some((note) => note.series === id));
    const notes = calendar.notes.filter((note) => note.state !== 'skipped');
    const now = clock.now();
    const all = occurrences({ ...calendar, series, notes }, group.zone, now, now + aheadMs);
    return all.filter((one) => names.has(nameOfMeeting(one)));
  };

  const save = async ({ by, press }: Pressing): Promise<PressReply> => {
    const text = words(by.locale).calendar.schedule;
    const saved = await app.save(by, press.arg);
    if (isNo(saved)) return { update: plain(text.no(saved.no, saved.facts)) };
    const group = await store.groups.find(saved.series.guild, saved.series.group);
    return { update: plain(text.saved(saved.series, saved.next, group?.zone ?? 'UTC')) };
  };
  const leave = ({ by, press }: Pressing): Promise<PressReply> => {
    app.discard(by, press.arg);
    return Promise.resolve({ update: plain(words(by.locale).calendar.schedule.notSaved) });
  };
  const end = async ({ by, press }: Pressing): Promise<PressReply> => {
    const text = words(by.locale).calendar.schedule;
    const found = by.guild && press.series ? await store.series.find(by.guild, press.series) : null;
    const group = found && (await store.groups.find(found.guild, found.group));
    if (!group || !press.series) return { update: plain(text.no('no-such-series')) };
    const ended = await app.setSeries(by, group, press.series, 'end');
    return { update: plain(isNo(ended) ? text.no(ended.no, ended.facts) : text.ended(ended.series)) };
  };

  return { app, verbs: { 'schedule-save': save, 'schedule-leave': leave, 'schedule-end': end } };
}

/** A place may be called by what people come for. It is theirs to say, and they should know who reads it. */
const tells = ({ venue }: Series): boolean => venue.kind === 'in-person' && !neutralName(venue.place);
