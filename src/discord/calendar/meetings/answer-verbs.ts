import { type Answer, answers, type Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { CalendarHouse, Pressing, PressReply, Verbs } from '../part.ts';
import { meetingList, meetingPanel } from '../../render/calendar-meetings.ts';
import { plain } from '../../render/plain.ts';
import type { ToIcs } from '../meetings-app.ts';
import type { Answering } from './answering.ts';
import { carried } from './place-in-list.ts';
import type { MeetingViews } from './views.ts';

/** The presses on the list of meetings and on one meeting. */
export function answerVerbs(
  { store, clock, words }: CalendarHouse,
  parts: { readonly views: MeetingViews; readonly answering: Answering; readonly toIcs: ToIcs },
): Verbs {
  const { views, answering, toIcs } = parts;

  const list = async ({ by, press }: Pressing): Promise<PressReply> => {
    const { place } = carried(press.arg);
    return { update: meetingList(await views.list(by, place), clock.now(), words(by.locale)) };
  };

  const panel = async (pressing: Pressing, group: Group, meeting: Meeting): Promise<PressReply> => {
    const { by, press } = pressing;
    const now = (await store.meetings.find(meeting.guild, meeting)) ?? meeting;
    const view = await views.one(by, group, now);
    return { update: meetingPanel(view, carried(press.arg).place, clock.now(), words(by.locale)) };
  };

  /** Finds the meeting again, for a person of its group; what was pressed may be an old card. */
  const about = async (
    pressing: Pressing,
    then: (group: Group, meeting: Meeting) => Promise<PressReply>,
    when: 'ahead' | 'ever' = 'ahead',
  ): Promise<PressReply> => {
    const { by, press } = pressing;
    const text = words(by.locale).calendar.meetings;
    if (by.guild === null || press.series === null || press.date === null) return { whisper: plain(text.gone) };
    const meeting = await store.meetings.find(by.guild, { series: press.series, date: press.date });
    const group = meeting && (await views.group(by, meeting.group));
    if (!meeting || !group || meeting.state === 'cancelled') return { whisper: plain(text.gone) };
    const ahead = (meeting.state === 'planned' || meeting.state === 'open') && clock.now() < meeting.endsAt;
    return ahead || when === 'ever' ? then(group, meeting) : { whisper: plain(text.tooLate) };
  };

  const say = (pressing: Pressing): Promise<PressReply> =>
    about(pressing, async (group, meeting) => {
      const { by, press } = pressing;
      const said = readAnswer(carried(press.arg).what);
      if (said === null) return list(pressing);
      const before = await store.answers.find(group.guild, meeting, by.member);
      const firstTime = before?.firstTime ?? false;
      await answering.answer(group, meeting, { member: by.member, answer: said, firstTime });
      return list(pressing);
    });

  const first = (pressing: Pressing): Promise<PressReply> =>
    about(pressing, async (group, meeting) => {
      const { by, press } = pressing;
      const before = await store.answers.find(group.guild, meeting, by.member);
      const firstTime = carried(press.arg).what === 'yes';
      // Whoever says that it is their first time means to come.
      const said = before?.answer ?? 'coming';
      if (before?.firstTime !== firstTime) {
        await answering.answer(group, meeting, { member: by.member, answer: said, firstTime });
      }
      return panel(pressing, group, meeting);
    });

  const forget = (pressing: Pressing): Promise<PressReply> =>
    about(pressing, async (group, meeting) => {
      await answering.withdraw(group, meeting, pressing.by.member);
      return panel(pressing, group, meeting);
    });

  const file = (pressing: Pressing): Promise<PressReply> =>
    about(
      pressing,
      async (group) => {
        const text = words(pressing.by.locale).calendar.meetings;
        const made = await toIcs(group, pressing.by.member);
        return made ? { whisper: text.calendar, file: made } : { whisper: plain(text.noCalendar) };
      },
      'ever',
    );

  return {
    meetings: list,
    'meeting-answer': say,
    'meeting-more': (pressing) => about(pressing, (group, meeting) => panel(pressing, group, meeting)),
    'meeting-first': first,
    'meeting-forget': forget,
    'meeting-file': file,
  };
}

const readAnswer = (text: string): Answer | null => answers.find((one) => one === text) ?? null;
