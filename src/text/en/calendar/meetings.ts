import type { Answer, CalendarSettings, Lead } from '#core/calendar/model.ts';
import type { Instant } from '#core/time.ts';
import { clockTime, fromNow, weekdayAndTime } from '../../marks.ts';

const leads: Readonly<Record<Lead, string>> = {
  week: 'A week before',
  day: 'A day before',
  'three-hours': '3 hours before',
  hour: '1 hour before',
  quarter: '15 minutes before',
};

const answers: Readonly<Record<Answer, string>> = {
  coming: 'Coming',
  listening: 'Just listening',
  maybe: 'Maybe',
  'not-this-time': 'Not this time',
};

/** Numbers of people, by answer. */
export interface Heads {
  readonly coming: number;
  readonly listening: number;
  readonly maybe: number;
  readonly waiting: number;
}

/** /meetings: what is next in a person's groups. All of it is private to that person. */
export const meetings = {
  description: 'What is next in your groups, and what you would like to be told',
  group: 'Only this group',
  title: '## What is next',
  none: 'Nothing is planned in your groups at the moment. When something is, it stands here.',
  noGroups:
    'There is no group here that you are part of yet. The people who run the server can tell you how to join one.',
  meeting: (name: string, label: string | null): string => `### ${name}${label === null ? '' : ` · ${label}`}`,
  when: (at: Instant): string => `${weekdayAndTime(at)}, ${fromNow(at)}`,
  cancelled: 'This one does not take place.',
  open: 'The doors are open now.',
  place: (place: string, access: string | null): string =>
    `In person: ${place}${access === null ? '' : ` · ${access}`}`,
  heads({ coming, listening, maybe, waiting }: Heads): string {
    const parts = [
      `${coming} coming`,
      listening > 0 ? `${listening} just listening` : null,
      maybe > 0 ? `${maybe} maybe` : null,
      waiting > 0 ? `${waiting} on the waiting list` : null,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  },
  /** Who sees a name beside an answer; said where it is more than numbers, so that nobody answers without knowing. */
  seenBy: {
    numbers: null,
    hosts:
      'The people who run the group see names beside these answers; others see numbers. Answers from before the group chose that stay numbers. *Not this time* is shown to nobody.',
    members:
      'Everybody in this group sees names beside these answers. Answers from before the group chose that stay numbers. *Not this time* is shown to nobody.',
  } satisfies Readonly<Record<CalendarSettings['answersShown'], string | null>>,
  names: (what: Answer, names: string): string => `${answers[what]}: ${names}`,
  answers,
  yours: {
    none: 'You have not answered, and you need not.',
    coming: '**Your answer: coming.** A place is yours.',
    listening: '**Your answer: just listening.** A place is yours, and nobody will call on you.',
    maybe: '**Your answer: maybe.**',
    'not-this-time': '**Your answer: not this time.** You will not be reminded of this one.',
    waiting: (place: number): string =>
      `**All places are taken; you are number ${place} on the waiting list.** When one is free it is kept for you for up to two hours, and overnight until ten in the morning. It stands here then; with *Remind me…* you are also told.`,
    offered: (until: Instant): string =>
      `**A place is free for you.** Press *Coming* or *Just listening* to take it. It is kept until ${clockTime(until)} (${fromNow(until)}); then the next person is asked.`,
    lapsed: 'A place was kept for you until its time was over. If you would still like one, press *Coming*.',
    fromEvent: 'You showed interest on the event in Discord, and that counts as coming.',
  },
  buttons: {
    more: 'More…',
    back: 'Back to the list',
    later: 'Later',
    earlier: 'Earlier',
    firstTime: 'First time here',
    notFirstTime: 'Not my first time',
    takeBack: 'Take my answer back',
    toCalendar: 'Add to my calendar',
    follow: 'My calendar feed',
    tell: 'Remind me…',
    stop: 'Stop telling me',
    stopAll: 'Stop everything',
    quiet: 'Quiet hours…',
    returnOn: 'A note after a long time: turn on',
    returnOff: 'A note after a long time: turn off',
  },
  firstTimeIs: (yes: boolean): string =>
    yes ? 'It will be your first time here, and you are welcome. Those who host see a number, not your name.' : '',
  gone: 'This meeting is no longer in the calendar.',
  tooLate: 'This meeting has begun or is over. `/meetings` shows what is next.',
  calendar: 'Open this file on your device to put the meetings into your calendar. It says only the neutral name.',
  noCalendar: 'There is nothing to put into a calendar yet.',
  tell: {
    title: (name: string): string => `## What you are told about ${name}`,
    how: 'You are told only what you choose here, and you can stop with one press at any time.',
    off: 'At the moment you are told nothing.',
    dm:
      'By direct message: it says the group’s neutral name and the time. Somebody who sees your lock screen can read that, ' +
      'and that this bot wrote to you.',
    mention: (channel: string): string =>
      `By a mention in ${channel}: everybody who can read that channel sees your name in the message, which is deleted ` +
      'within a day after the meeting. Your device may show it on the lock screen.',
    closed:
      'Your direct messages were closed when we last tried, so we have stopped. Allow direct messages from this ' +
      'server, then choose *By direct message* again.',
    counted:
      'A week and a day before mean the same time on your clock. Hours and minutes are counted as they pass, also in the ' +
      'nights in which the clocks change.',
    news: 'You are also told when a meeting is moved, does not take place, or could not open, and when a place you wait for is free.',
    leads: 'When to remind me',
    way: 'How to tell me',
    ways: { dm: 'By direct message', mention: 'By a mention in the group’s channel' },
    lead: leads,
    quiet: (from: string, to: string, zone: string): string =>
      `Quiet hours: ${from} to ${to} (${zone}). What would fall into them comes after them, or before.`,
    noQuiet: (zone: string): string =>
      `No quiet hours for reminders; other news does not come between 22:00 and 8:00. Your clock: ${zone}.`,
    returnOn:
      'If you have not been here for two weeks or more, you get one friendly direct message. Nobody else learns of it. ' +
      'For this alone we keep when you were last here.',
    stopped: 'Done. You are told nothing about this group any more.',
    stoppedAll: 'Done. You are told nothing any more, about any group here.',
  },
  form: {
    title: 'Quiet hours',
    from: 'From',
    fromHint: 'Such as 22:00. Leave both empty for none.',
    to: 'To',
    toHint: 'Such as 8:00, on your own clock',
    zone: 'Your time zone',
    zoneHint: 'Such as Europe/Berlin. Empty means the group’s.',
    badTime: 'That is not a time we can read. Please write it like 22:00, or leave both empty.',
    badZone: 'That time zone is not known. Please write it like Europe/Berlin, or leave it empty.',
  },
};
