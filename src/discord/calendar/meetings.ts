import { meetingList } from '../render/calendar-meetings.ts';
import { answerVerbs } from './meetings/answer-verbs.ts';
import { type Answering, createAnswering } from './meetings/answering.ts';
import { start } from './meetings/place-in-list.ts';
import { tellVerbs } from './meetings/tell-verbs.ts';
import { createMeetingViews } from './meetings/views.ts';
import { createWishing } from './meetings/wishing.ts';
import type { MeetingsApp, ToIcs } from './meetings-app.ts';
import type { NoticePlans } from './notices/plans.ts';
import type { CalendarHouse, CalendarPart } from './part.ts';

/** /meetings: what is next in a person's groups, what they answer, and what they want to be told. */
export function createMeetings(
  house: CalendarHouse,
  plans: NoticePlans,
  toIcs: ToIcs,
): CalendarPart & { readonly app: MeetingsApp; readonly onInterest: Answering['onInterest'] } {
  const views = createMeetingViews(house, plans.group);
  const answering = createAnswering(house, plans);
  const wishing = createWishing(house, plans);
  return {
    app: {
      async next(call, group) {
        if (call.guild === null) return { refuse: 'only-in-a-server' };
        if (group !== null && !(await views.group(call, group))) return { refuse: 'no-such-group' };
        const view = await views.list(call, { ...start, only: group });
        return { whisper: meetingList(view, house.clock.now(), house.words(call.locale)) };
      },
      groups: async (call) => (await views.groups(call)).map(({ id, name }) => ({ name, value: id })),
    },
    verbs: { ...answerVerbs(house, { views, answering, toIcs }), ...tellVerbs(house, { views, wishing }) },
    onInterest: answering.onInterest,
  };
}
