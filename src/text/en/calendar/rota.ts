import type { RotaRole } from '#core/calendar/model.ts';
import { weekdayAndTime, fromNow, mention } from '../../marks.ts';
import type { Instant } from '#core/time.ts';
import type { MemberId } from '#core/ids.ts';

const doing: Readonly<Record<RotaRole, string>> = {
  host: 'host',
  co_host: 'co-host',
  greeter: 'greet',
  timekeeper: 'keep time',
};

const titles: Readonly<Record<RotaRole, string>> = {
  host: 'Host',
  co_host: 'Co-host',
  greeter: 'Greeter',
  timekeeper: 'Timekeeper',
};

/** "Tuesday circle, 24 November 2026 19:00": which meeting, in the reader's own time. */
const meeting = (name: string, at: Instant): string => `${name}, ${weekdayAndTime(at)}`;

/** /rota and its private panel: who does what at the next meetings. */
export const rota = {
  description: 'Who hosts, co-hosts, greets and keeps time at the next meetings',
  sub: {
    show: 'The next meetings and who does what',
    take: 'Put your own name to a job',
    give: 'Ask somebody to do a job; they say yes or no',
    leave: 'You cannot come; people who offered are asked to stand in',
    swap: 'Ask somebody to take your job, perhaps for one of theirs',
    standIn: 'Offer to stand in when somebody cannot come, or take it back',
    limit: 'For moderators: how many meetings a week one person hosts',
    tasks: 'What hosts noted for later',
  },
  option: {
    meeting: 'Which meeting; left out, the next one',
    role: 'Which job; left out, hosting',
    who: 'Whom you ask',
    return: 'A meeting of theirs that you would take in return',
    offer: 'Whether you offer or take it back',
    offers: { offer: 'I can stand in', withdraw: 'No longer' },
    perWeek: 'Meetings a week that one person hosts without a second yes, 1 to 14',
  },
  title: 'Rota',
  titles,
  doing,
  meeting,
  /** On the group's own wall clock. */
  choice: (date: string, time: string, label: string | null): string =>
    label === null ? `${date} ${time}` : `${date} ${time}, ${label}`,
  row: (title: string, who: string): string => `${title}: ${who}`,
  theirs: {
    agreed: (who: string): string => who,
    asked: (who: string): string => `${who} was asked`,
    second: (who: string): string => `${who}, once a second person confirms`,
  },
  free: {
    host: '*nobody yet; would you like to?*',
    co_host: '*nobody yet*',
    greeter: '*nobody yet*',
    timekeeper: '*nobody yet*',
  } satisfies Readonly<Record<RotaRole, string>>,
  noMeetings: 'No meeting is planned yet. A moderator sets them up with `/schedule add`.',
  limits: (perWeek: number): string =>
    `One person hosts ${perWeek === 1 ? 'one meeting' : `up to ${perWeek} meetings`} a week, with an hour of rest between two. For more, a second person confirms.`,
  standIns: (n: number): string =>
    n === 0
      ? 'Nobody has offered to stand in yet.'
      : n === 1
        ? 'One person has offered to stand in.'
        : `${n} people have offered to stand in.`,
  pick: 'Look at one meeting …',
  label: {
    take: { host: 'I can host', co_host: 'I can co-host', greeter: 'I can greet', timekeeper: 'I can keep time' },
    leave: {
      host: 'I cannot host',
      co_host: 'I cannot co-host',
      greeter: 'I cannot greet',
      timekeeper: 'I cannot keep time',
    },
    yes: 'Yes, I can',
    no: 'No, thank you',
    confirm: 'Yes, that is fine',
    offer: 'I can stand in',
    withdraw: 'No longer stand in',
    back: 'Back',
    tasks: 'Tasks',
  } satisfies Readonly<Record<string, string | Readonly<Record<RotaRole, string>>>>,
  ask: 'Ask somebody to …',
  askWhom: (role: RotaRole): string => `Whom would you ask to ${doing[role]}? They say yes or no.`,
  whom: 'Choose a person',
  swap: 'Ask somebody to take over …',
  swapWhom: (role: RotaRole): string => `Whom would you ask to ${doing[role]} instead of you?`,
  swapFor: 'In return you would take …',
  swapForNothing: 'Nothing in return',
  swapForAsk: (who: MemberId): string => `Is there a meeting of ${mention(who)} that you would take in return?`,
  limitPick: 'Meetings a week one person hosts …',
  perWeek: (n: number): string => (n === 1 ? 'One a week' : `${n} a week`),

  /** To one person, at the desk unless it says otherwise. */
  question: {
    asked: (to: string, role: RotaRole, which: string): string =>
      `${to}, could you ${doing[role]} at ${which}? Either answer is fine.`,
    second: (who: string, which: string): string =>
      `${who} would host ${which}. That is more than this group’s rota plans for one person. Somebody else of the team can say whether it is fine.`,
    swap: (to: string, from: string, role: RotaRole, which: string): string =>
      `${to}, ${from} asks whether you could ${doing[role]} at ${which} instead. Either answer is fine.`,
    inReturn: (from: string, which: string): string => `In return ${from} would take ${which}.`,
    /** By direct message. The first line stands on a lock screen: the public name only. */
    standIn: (role: RotaRole, which: string): string =>
      `${which}: could you ${doing[role]}? You offered to stand in. Either answer is fine.`,
    until: (at: Instant): string =>
      `An answer by ${weekdayAndTime(at)} (${fromNow(at)}) would help; after that the next person is asked.`,
    open: (role: RotaRole, which: string): string =>
      `Somebody is still needed to ${doing[role]} at ${which}. Whoever has the time and the energy can press below.`,
  },
  moved: (name: string, is: Instant, who: string): string =>
    `${name} was moved to ${weekdayAndTime(is)}. On duty: ${who}. Whoever cannot come then can say so with \`/rota leave\`.`,
  back: (name: string, at: Instant, who: string): string =>
    `${name} is on again: ${weekdayAndTime(at)}. On duty: ${who}. Whoever cannot come then can say so with \`/rota leave\`.`,
  /** `day`: a mark of Discord's, or the date as written in the calendar. */
  calledOff: (name: string, day: string): string =>
    `${name}, ${day}, does not take place. Whoever had a job there is free.`,

  /** What came of it; private. */
  done: {
    took: (role: RotaRole, which: string): string => `Thank you. You ${doing[role]} at ${which}.`,
    second: (which: string): string =>
      `Thank you. With ${which} you would host more than this group’s rota plans for one person, or with little rest. Somebody else of the team is asked to confirm; until then the place is kept.`,
    asked: (who: string): string => `${who} is asked at the desk, and says yes or no.`,
    left: 'It is taken off the rota. Thank you for saying so.',
    calling:
      'Thank you for saying so; no reason is needed. Those who offered to stand in are asked one after the other. The desk hears of it only when nobody can.',
    openNow:
      'Thank you for saying so; no reason is needed. Nobody can be asked to stand in now, so the desk knows that somebody is needed.',
    swapAsked: (who: string): string => `${who} is asked at the desk. Until they say yes, it stays with you.`,
    swapped: 'Swapped. Thank you both.',
    swapDeclined: 'That is fine. It stays as it was.',
    declined: 'That is fine. Thank you for answering.',
    confirmed: 'Confirmed. Thank you for looking after each other.',
    standInYes: (role: RotaRole, which: string): string => `Thank you. You ${doing[role]} at ${which}.`,
    standInLate: 'Thank you for saying yes. Somebody was found in the meantime, so you are free.',
    offered: 'Thank you. When somebody cannot come, you are asked by direct message, and can always say no.',
    withdrawn: 'You are not asked to stand in any more.',
    limit: (n: number): string => `Noted: ${n === 1 ? 'one meeting' : `${n} meetings`} a week.`,
    back: (role: RotaRole, which: string): string => `Good. You ${doing[role]} at ${which}, and nobody else is asked.`,
  },
  /** Why not, and what to do next. */
  not: {
    'host-elsewhere':
      'Another meeting with the same person is at that time. Choose another meeting, or swap that one first.',
    'duty-taken': 'Somebody has that job already. `/rota show` shows what is free.',
    'not-yours': 'That job is not yours, so there is nothing to change.',
    'not-asked': 'This question was for somebody else.',
    'no-such-meeting': 'That meeting is not planned any more. `/rota show` shows the next ones.',
    'not-the-team': 'That person does not run this group yet. A moderator can add them with `/group edit`.',
    'answered-already': 'This was settled in the meantime. `/rota show` shows how it stands.',
    'somebody-else': 'A second person confirms this. Somebody else of the team can press it.',
    'not-theirs': 'That meeting is not theirs any more. Ask again without it, or for another one.',
    yourself: 'That is you. Choose somebody else.',
  },
};
