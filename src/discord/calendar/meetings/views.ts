import {
  type Answer,
  answers as everyAnswer,
  type Answered,
  type Meeting,
  type MeetingState,
  type Wish,
} from '#core/calendar/model.ts';
import { belongs, helpsToRun } from '#core/calendar/my-groups.ts';
import type { Group } from '#core/groups/group.ts';
import type { Instant } from '#core/time.ts';
import type { GroupCalendar } from '#store/store.ts';
import { mention } from '#text/marks.ts';
import type { Caller } from '../../person.ts';
import type { ListView, MeetingView } from '../../render/calendar-meetings.ts';
import type { CalendarHouse } from '../part.ts';
import { forgetOthers } from '../feed/owner.ts';
import type { NoticePlans } from '../notices/plans.ts';
import type { PlaceInList } from './place-in-list.ts';

/** Seven parts of a card for each meeting: four of them stay well below Discord's forty. */
const eachPage = 4;

const shown: readonly MeetingState[] = ['planned', 'open', 'cancelled'];

/** Names are mentions on the reader's screen; more than these nobody reads. */
const mostNames = 15;

/** What one person may see of the meetings of their groups. */
export interface MeetingViews {
  groups(caller: Caller): Promise<readonly Group[]>;
  /** Null when it is no group of theirs. */
  group(caller: Caller, id: string): Promise<Group | null>;
  list(caller: Caller, place: PlaceInList): Promise<ListView>;
  one(caller: Caller, group: Group, meeting: Meeting): Promise<MeetingView>;
}

export function createMeetingViews({ store, clock }: CalendarHouse, freed: NoticePlans['group']): MeetingViews {
  const groups = async (caller: Caller): Promise<readonly Group[]> => {
    if (caller.guild === null) return [];
    const all = await store.groups.list(caller.guild);
    for (const id of await forgetOthers(store, caller.guild, caller)) await freed(caller.guild, id);
    return all.filter((group) => belongs(group, caller));
  };

  const view = async (
    caller: Caller,
    group: Group,
    meeting: Meeting,
    calendar: GroupCalendar,
  ): Promise<MeetingView> => {
    const all = await store.answers.ofMeeting(group.guild, meeting);
    const mine = all.find((one) => one.member === caller.member) ?? null;
    const waiting = all.filter((one) => one.place === 'waiting').toSorted((a, b) => a.askedAt - b.askedAt);
    const venue = calendar.series.find(({ id }) => id === meeting.series)?.venue;
    return {
      meeting,
      name: group.name,
      where: venue?.kind === 'in-person' ? { place: venue.place, access: venue.access } : null,
      heads: {
        coming: saying(all, 'coming').length,
        listening: saying(all, 'listening').length,
        maybe: saying(all, 'maybe').length,
        waiting: waiting.length,
      },
      names: maySee(calendar, group, caller) ? namesOf(all, calendar.settings.shownSince) : null,
      seenBy: calendar.settings.answersShown,
      mine,
      number: mine?.place === 'waiting' ? waiting.indexOf(mine) + 1 : null,
    };
  };

  return {
    groups,
    group: async (caller, id) => (await groups(caller)).find((group) => group.id === id) ?? null,
    async one(caller, group, meeting) {
      return view(caller, group, meeting, await store.series.ofGroup(group.guild, group.id));
    },
    async list(caller, place) {
      const all = await groups(caller);
      const mine = all.filter(({ id }) => place.only === null || id === place.only);
      const now = clock.now();
      const found = await Promise.all(mine.map((group) => store.meetings.ofGroup(group.guild, group.id, shown)));
      const next = found.flat().filter(({ endsAt }) => endsAt > now);
      next.sort((a, b) => a.startsAt - b.startsAt);
      const pages = Math.max(1, Math.ceil(next.length / eachPage));
      const page = Math.min(place.page, pages - 1);
      const meetings: MeetingView[] = [];
      for (const meeting of next.slice(page * eachPage, (page + 1) * eachPage)) {
        const group = mine.find(({ id }) => id === meeting.group);
        if (!group) continue;
        meetings.push(await view(caller, group, meeting, await store.series.ofGroup(group.guild, group.id)));
      }
      const wishes: readonly Wish[] =
        caller.guild === null ? [] : await store.wishes.ofMember(caller.guild, caller.member);
      return { meetings, place: { ...place, page }, pages, told: wishes.length > 0, hasGroups: all.length > 0 };
    },
  };
}

/** Those who have said this and are not only waiting for a place. */
const saying = (all: readonly Answered[], answer: Answer): readonly Answered[] =>
  all.filter((one) => one.answer === answer && (one.place === 'in' || one.place === 'none' || one.place === 'offered'));

function maySee({ settings }: GroupCalendar, group: Group, caller: Caller): boolean {
  switch (settings.answersShown) {
    case 'numbers':
      return false;
    case 'hosts':
      return helpsToRun(group, caller);
    case 'members':
      return true;
  }
}

/**
 * Who said what, except who does not come: that is for nobody to see. Nor is who answered before `since`, when fewer people
 * saw names.
 */
function namesOf(all: readonly Answered[], since: Instant): readonly (readonly [Answer, string])[] {
  return everyAnswer.flatMap((answer): readonly (readonly [Answer, string])[] => {
    const who = saying(all, answer).filter(({ askedAt }) => askedAt > since);
    if (answer === 'not-this-time' || who.length === 0) return [];
    const names = who.slice(0, mostNames).map(({ member }) => mention(member));
    // How many there are in all is told in numbers.
    return [[answer, names.join(', ')]];
  });
}
