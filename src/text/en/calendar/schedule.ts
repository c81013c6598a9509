import type { LookAhead } from '#core/calendar/look-ahead.ts';
import type { Blackout, CalendarSettings, Occurrence, Series } from '#core/calendar/model.ts';
import { dayAndTime } from '../../marks.ts';
import { dateWords, rhythmNames, seriesWords, venueWords, wallWords, weekdayNames } from './rule-words.ts';
import { scheduleNo } from './schedule-no.ts';

const answersShown: Readonly<Record<CalendarSettings['answersShown'], string>> = {
  numbers: 'Numbers only',
  hosts: 'Names for the people who run the group',
  members: 'Names for everybody in the group',
};

/** Days off that a list shows, the nearest first. */
const mostOff = 10;

/** One date: on the group's wall, and as the reader's own. */
const dated = (one: Occurrence, zone: string): string => {
  const off = one.state === 'cancelled' ? ' · cancelled' : '';
  const moved = one.moved ? ' · moved' : '';
  const label = one.label === null ? '' : ` · ${one.label}`;
  return `- ${wallWords(one.startsAt, zone)}${label}${moved}${off} (for you ${dayAndTime(one.startsAt)})`;
};

const clockChange = (one: Occurrence, zone: string): string =>
  one.clockChange === 'gap'
    ? `The clocks change on ${dateWords(one.date)} and that time does not exist that night: the meeting starts at ${wallWords(one.startsAt, zone)} instead.`
    : `The clocks change on ${dateWords(one.date)} and that time comes twice: the meeting starts at the first of the two.`;

/** In a list the way in is left out: twenty plans with it would not fit into one message. */
const title = (series: Series, within: 'list' | 'alone' = 'alone'): string => {
  const words = seriesWords(series);
  const label = series.label === null ? '' : ` · ${series.label}`;
  const venue =
    series.venue.kind === 'in-person' && within === 'list' ? { ...series.venue, access: null } : series.venue;
  const where = venue.kind === 'online' ? '' : ` · ${venueWords(venue)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${label}${where}${series.paused ? ' · paused' : ''}`;
};

/** /schedule: for moderators and the people who run a group. */
export const schedule = {
  description: 'Plan when a group meets: for moderators and facilitators',
  add: 'Plan meetings: in words, or field by field',
  list: 'What is planned for a group',
  show: 'One plan with its next meetings',
  skip: 'Leave out one meeting, or say that it is cancelled',
  move: 'Move one meeting to another day or time',
  pause: 'Stop a plan until you resume it',
  resume: 'Go on with a plan that was paused',
  edit: 'Change a plan, or the label of one meeting',
  end: 'End a plan: no more meetings',
  daysOff: 'Days on which the group does not meet',
  settings: 'Who sees who is coming, and other choices',
  export: 'A calendar file, and addresses for calendar programs',
  option: {
    words: 'Such as: every second Tuesday 7pm',
    every: 'How often',
    weekday: 'On which day of the week',
    time: 'In the group’s time zone, such as 19:30 or 7pm',
    from: 'The first day, such as 2026-12-01 or 1 December',
    until: 'The last day; - takes the end away',
    times: 'How many meetings in all, for a closed group of so many weeks',
    label: 'A few neutral words, such as Open evening; - takes it away',
    place: 'Where you meet in person (members only, unless open-to says public)',
    access: 'Steps, lift, parking, who opens the door; - takes it away',
    openTo: 'Who may know the place',
    online: 'Meet online again',
    format: 'Another meeting format than the group’s own; - takes the group’s',
    event: 'Whether each meeting stands among Discord’s events',
    series: 'Which plan (leave empty when there is only one)',
    date: 'Which meeting',
    dateLabel: 'Only this meeting: changes its label and nothing else',
    how: 'Leave it out quietly, cancel it openly, or take it back in',
    to: 'Such as Thursday 8pm, 2026-12-03 20:00, or just 8pm',
    offFrom: 'The first day off',
    offUntil: 'The last day off; empty for one day',
    takeBack: 'Meet on these days again',
    answers: 'Who sees who is coming',
    hostLimit: 'Meetings a week one person may host without a second yes',
  },
  rhythms: rhythmNames,
  weekdays: weekdayNames,
  openTo: { members: 'Members of the group', public: 'Everybody: stands in the public event' },
  events: { on: 'Yes: one event for each meeting', off: 'No: leave them out' },
  how: {
    skip: 'Leave it out quietly',
    cancel: 'Say that it is cancelled',
    back: 'Take it back in, as planned',
  },
  answersShown,
  labels: { save: 'Save', leave: 'Throw away', end: 'End this plan', keep: 'Keep it' },
  no: scheduleNo,
  notSaved: 'Nothing was changed.',
  placeTells:
    'The name of that place may tell what people come for. It stands in members’ calendars, and with `open-to` public also in Discord’s event.',
  endAsk: (series: Series, people: number): string =>
    `End “${title(series)}”? ${people === 0 ? 'Nobody has answered for a coming meeting.' : `${people === 1 ? 'One person has' : `${people} people have`} answered for coming meetings; those answers go with it.`} People who asked to be told hear that they do not take place. To stop for a while use \`/schedule pause\`.`,
  /** A choice in a list: at most 100 characters. */
  seriesChoice: (series: Series): string => title(series, 'list'),
  dateChoice: (one: Occurrence, zone: string, leftOut: boolean): string => {
    const state = leftOut ? ' · left out' : one.state === 'cancelled' ? ' · cancelled' : '';
    return `${wallWords(one.startsAt, zone)}${one.label === null ? '' : ` · ${one.label}`}${state}`;
  },
  preview: (series: Series, ahead: LookAhead, zone: string, edits: boolean): string =>
    [
      edits ? '### This is how it would be from now on' : '### This is what would be planned',
      title(series),
      `The next dates, in ${zone}:`,
      ...ahead.next.map((one) => dated(one, zone)),
      ahead.clockChange === null ? '' : clockChange(ahead.clockChange, zone),
      ahead.leavesOutMonths ? 'Months without that day are left out. Choose the last day to meet in every month.' : '',
      edits ? 'Answers stay with the meetings that are still on the same day. The past is not changed.' : '',
      'Nothing is saved yet.',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  saved: (series: Series, next: readonly Occurrence[], zone: string): string =>
    [
      `Saved: ${title(series)}. The doors open by themselves.`,
      ...next.slice(0, 1).map((one) => `Next:\n${dated(one, zone)}`),
    ].join('\n'),
  paused: (series: Series): string =>
    `Paused: ${title({ ...series, paused: false })}. No meeting opens until \`/schedule resume\`.`,
  resumed: (series: Series, next: readonly Occurrence[], zone: string): string =>
    [`On again: ${title(series)}.`, ...next.slice(0, 1).map((one) => `Next:\n${dated(one, zone)}`)].join('\n'),
  ended: (series: Series): string => `Ended: ${title(series)}. No more meetings come of it.`,
  none: 'Nothing is planned for this group yet. `/schedule add` plans meetings.',
  listed: (series: readonly Series[], next: readonly Occurrence[], off: readonly Blackout[], zone: string): string =>
    [
      // What is next comes first: a very long list is cut at its end.
      ...(next.length === 0
        ? ['No meeting is ahead.']
        : ['### Next', ...next.slice(0, 5).map((one) => dated(one, zone))]),
      `### Plans, in ${zone}`,
      ...series.map((one) => `- ${title(one, 'list')}`),
      ...(off.length === 0
        ? []
        : [
            '### Days off',
            ...off.slice(0, mostOff).map((one) => `- ${dateWords(one.from)} to ${dateWords(one.to)}`),
            ...(off.length > mostOff ? [`… and ${off.length - mostOff} more`] : []),
          ]),
    ].join('\n'),
  shown: (series: Series, next: readonly Occurrence[], zone: string): string =>
    [
      `### ${title(series)}`,
      `In ${zone}. ${series.mirror === 'on' ? 'Each meeting has an event in Discord.' : 'Without events in Discord.'}`,
      ...next.map((one) => dated(one, zone)),
    ].join('\n'),
  off: (was: Occurrence, zone: string, how: 'skip' | 'cancel'): string =>
    how === 'skip'
      ? `Left out: ${wallWords(was.startsAt, zone)}. People who asked to be told hear that it is cancelled.`
      : `Cancelled: ${wallWords(was.startsAt, zone)}. It is shown as cancelled, and people who asked to be told hear of it.`,
  back: (is: Occurrence, zone: string): string => `On again, as planned:\n${dated(is, zone)}`,
  moved: (is: Occurrence, zone: string): string =>
    `Moved. People who asked to be told hear of it.\n${dated(is, zone)}${is.clockChange === 'none' ? '' : `\n${clockChange(is, zone)}`}`,
  labelled: (is: Occurrence, zone: string): string => `Done.\n${dated(is, zone)}`,
  daysOffSet: (from: string, to: string): string =>
    `Days off: ${from} to ${to}. Meetings by the plan are left out; one that is moved to another day still stands.`,
  daysOffGone: 'The group meets on these days again.',
  daysOffChoice: (one: Blackout): string => `${dateWords(one.from)} to ${dateWords(one.to)}`,
  dateWords,
  settingsNow: (now: CalendarSettings): string =>
    `Who sees who is coming: ${answersShown[now.answersShown]}. One person may host ${now.hostLimit} ${now.hostLimit === 1 ? 'meeting' : 'meetings'} a week without a second yes.`,
};
