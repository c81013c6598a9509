import { nameOfMeeting } from '#core/calendar/mirror.ts';
import type { Occurrence } from '#core/calendar/model.ts';
import { nextOccurrences, occurrences } from '#core/calendar/occurrences.ts';
import type { Group } from '#core/groups/group.ts';
import { days } from '#core/time.ts';
import type { GroupCalendar } from '#store/store.ts';
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
        block([text.preview(preview.series, preview, group.zone, preview.was !== null)]),
        buttons(
          calendarButton(text.labels.save, { verb: 'schedule-save', arg: preview.draft }, 'main'),
          calendarButton(text.labels.leave, { verb: 'schedule-leave' }),
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
  const leave = ({ by }: Pressing): Promise<PressReply> =>
    Promise.resolve({ update: plain(words(by.locale).calendar.schedule.notSaved) });

  return { app, verbs: { 'schedule-save': save, 'schedule-leave': leave } };
}
