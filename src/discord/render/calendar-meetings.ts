import { type Answer, answers, type Answered, type CalendarSettings, type Meeting } from '#core/calendar/model.ts';
import type { Instant } from '#core/time.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Heads } from '../../text/en/calendar/meetings.ts';
import { feedArg, feedVerb } from '../calendar/feed/press.ts';
import { carry, type PlaceInList } from '../calendar/meetings/place-in-list.ts';
import type { Payload } from '../payload.ts';
import { calendarButton } from './calendar-parts.ts';
import { block, type Button, buttons, clip, message, type Row } from './parts.ts';

/** One meeting as one person may see it. */
export interface MeetingView {
  readonly meeting: Meeting;
  /** The group's own name: this is read by people of the group alone. */
  readonly name: string;
  readonly where: { readonly place: string; readonly access: string | null } | null;
  readonly heads: Heads;
  /** Names as mentions, by answer, when the group shows them to this person; else null. */
  readonly names: readonly (readonly [Answer, string])[] | null;
  /** Who sees names beside answers: told to everybody before they answer. */
  readonly seenBy: CalendarSettings['answersShown'];
  readonly mine: Answered | null;
  /** Their number on the waiting list, from 1; null when they are not on it. */
  readonly number: number | null;
}

export interface ListView {
  readonly meetings: readonly MeetingView[];
  readonly place: PlaceInList;
  readonly pages: number;
  /** Whether they asked to be told about anything. */
  readonly told: boolean;
  /** Whether there is any group of theirs. */
  readonly hasGroups: boolean;
}

/** Text of one meeting: Discord takes 4,000 characters in a message, and four meetings stand in one. */
const longestMeeting = 850;

/** What is next: up to four meetings with their answers, each one press away. */
export function meetingList(view: ListView, now: Instant, text: Catalogue): Payload {
  const { meetings: words } = text.calendar;
  const empty = view.hasGroups ? words.none : words.noGroups;
  return message([
    block([words.title, view.meetings.length === 0 ? empty : null]),
    ...view.meetings.flatMap((one) => [aboutMeeting(one, now, text), answerRow(one, view.place, now, text, 'more')]),
    pagingRow(view, text),
  ]);
}

/** One meeting alone, with everything else that can be done about it. */
export function meetingPanel(view: MeetingView, place: PlaceInList, now: Instant, text: Catalogue): Payload {
  const { buttons: labels } = text.calendar.meetings;
  const { series, date, group } = view.meeting;
  const press = (verb: string, what = ''): Parameters<typeof calendarButton>[1] => ({
    verb,
    series,
    date,
    arg: carry(place, what),
  });
  const first = view.mine?.firstTime === true;
  return message([
    aboutMeeting(view, now, text),
    answerRow(view, place, now, text, 'alone'),
    buttons(
      first
        ? calendarButton(labels.notFirstTime, press('meeting-first', 'no'))
        : calendarButton(labels.firstTime, press('meeting-first', 'yes')),
      view.mine ? calendarButton(labels.takeBack, press('meeting-forget')) : null,
    ),
    buttons(
      calendarButton(labels.tell, { verb: 'tell', arg: carry(place, group) }),
      calendarButton(labels.toCalendar, press('meeting-file')),
      calendarButton(labels.follow, { verb: feedVerb, arg: feedArg({ step: 'show', names: 'neutral', group: null }) }),
      calendarButton(labels.back, { verb: 'meetings', arg: carry(place) }),
    ),
  ]);
}

function aboutMeeting(view: MeetingView, now: Instant, text: Catalogue): ReturnType<typeof block> {
  const { meetings: words } = text.calendar;
  const { meeting, where, names } = view;
  const lines = [
    words.meeting(view.name, meeting.label),
    words.when(meeting.startsAt),
    meeting.state === 'open' ? words.open : null,
    where && words.place(where.place, where.access),
    ...(meeting.state === 'cancelled'
      ? [words.cancelled]
      : [
          words.heads(view.heads),
          ...(names ?? []).map(([what, who]) => words.names(what, who)),
          yours(view, now, text),
          words.seenBy[view.seenBy],
        ]),
  ];
  return block([clip(lines.filter((line) => line !== null).join('\n'), longestMeeting)]);
}

function yours({ mine, number }: MeetingView, now: Instant, text: Catalogue): string {
  const { yours: words, firstTimeIs } = text.calendar.meetings;
  if (!mine) return words.none;
  const said = [
    placeOf(mine, number, now, text),
    mine.source === 'event' ? words.fromEvent : '',
    firstTimeIs(mine.firstTime),
  ];
  return said.filter((one) => one !== '').join(' ');
}

function placeOf(mine: Answered, number: number | null, now: Instant, text: Catalogue): string {
  const { yours: words } = text.calendar.meetings;
  switch (mine.place) {
    case 'in':
    case 'none':
      return words[mine.answer];
    case 'waiting':
      return words.waiting(number ?? 1);
    case 'lapsed':
      return words.lapsed;
    case 'offered':
      return mine.offeredUntil !== null && mine.offeredUntil > now ? words.offered(mine.offeredUntil) : words.lapsed;
  }
}

/** Coming · Just listening · Maybe · Not this time · More. What was answered also stands in the text above. */
function answerRow(
  { meeting, mine }: MeetingView,
  at: PlaceInList,
  now: Instant,
  text: Catalogue,
  how: 'more' | 'alone',
): Row | null {
  const { meetings: words } = text.calendar;
  const { series, date, state, endsAt } = meeting;
  if (state === 'cancelled' || endsAt <= now) return null;
  const one = (what: Answer): Button =>
    calendarButton(
      words.answers[what],
      { verb: 'meeting-answer', series, date, arg: carry(at, what) },
      mine?.answer === what ? 'main' : 'plain',
    );
  return buttons(
    ...answers.map(one),
    how === 'more' ? calendarButton(words.buttons.more, { verb: 'meeting-more', series, date, arg: carry(at) }) : null,
  );
}

function pagingRow({ place: at, pages, told }: ListView, text: Catalogue): Row | null {
  const { buttons: labels } = text.calendar.meetings;
  const to = (page: number): string => carry({ ...at, page });
  return buttons(
    at.page > 0 ? calendarButton(labels.earlier, { verb: 'meetings', arg: to(at.page - 1) }) : null,
    at.page < pages - 1 ? calendarButton(labels.later, { verb: 'meetings', arg: to(at.page + 1) }) : null,
    told ? calendarButton(labels.stopAll, { verb: 'tell-stop-all', arg: to(0) }) : null,
  );
}
