import { weekdayAndTime } from '../../marks.ts';
import type { CommandFacts } from '../refusals-of-commands.ts';

type Words = string | ((facts: CommandFacts) => string);

const said = (facts: CommandFacts): string => {
  const part = facts['part'];
  return part === undefined || part === '' ? '' : ` I did not understand “${String(part).slice(0, 100)}”.`;
};
const at = (facts: CommandFacts, name: string): string => weekdayAndTime(Number(facts[name] ?? 0));

/** Why nothing was planned, and what to do next. */
export const scheduleRefusals = {
  'words-unclear': (facts) =>
    `Nothing was saved.${said(facts)} Try something like *every second Tuesday 7pm*, *first Monday of the month 19:30*, ` +
    'or *jeden Dienstag 19 Uhr*. Or use the single fields: `every`, `weekday`, `time`.',
  'two-plans': 'That is two rhythms in one. Add each as a plan of its own; a group can have several.',
  'no-place': 'That is about a place, and there is none. Say where with `place`.',
  'place-or-online': 'Either online or at a place: leave one of the two out.',
  'too-far': 'That is more than a year ahead. Choose an earlier day, or end the plan and begin another one then.',
  'time-unclear': (facts) =>
    `Nothing was saved.${said(facts)} Is it morning or evening? Type it like *19:30* or *7pm*.`,
  'no-time': 'At what time? Add it to the words, such as *7pm*, or fill in `time`.',
  'no-rhythm': 'How often? Say it in words, such as *every Tuesday 7pm*, or choose `every` and `weekday`.',
  'day-unclear': (facts) => `Nothing was saved.${said(facts)} Type a day like *2026-12-01* or *1 December*.`,
  'two-endings': 'It ends either on a day or after a number of times. Leave `until` or `times` empty.',
  'not-moderator': 'Planning is for the moderators of this server. Ask one of them to do it with you.',
  'not-facilitator': 'This is for the people who run this group. A moderator can add you with `/group edit`.',
  'no-such-group': 'There is no group of that name here.',
  'no-such-series': 'That plan is not there any more. `/schedule list` shows those there are.',
  'which-series': 'This group has several plans. Choose one in `series`.',
  'label-only':
    'Nothing was changed: with a date only the `label` can be. `/schedule move` puts one meeting on another day or time.',
  'no-such-format': 'There is no format of that name. `/format list` shows those there are.',
  'label-not-neutral':
    'People outside the group can see that label, so it stays neutral: no condition, loss or substance. Try something like *Open evening*.',
  'needs-a-place': 'This group meets in person, so it needs a `place`.',
  'nothing-ahead': 'No meeting would come of this: every date is over already or left out. Choose a later beginning.',
  'too-many-series': (facts) => `A group holds ${facts['most'] ?? 20} plans. End one of them first.`,
  clash: (facts) =>
    `Nothing was saved, because two meetings of this group would stand at one door: ${at(facts, 'first')} and ${at(facts, 'second')}. ` +
    'Doors open some minutes before the start and close some minutes after the end; choose another time, or skip one of the two.',
  'draft-gone': 'This preview is not kept any more. Type the command again; nothing was saved.',
  'not-your-draft': 'Somebody else made this preview.',
  'no-such-date': 'No meeting stands on that day. `/schedule show` lists the next ones.',
  'in-the-past': 'That is over already. Only meetings to come can be changed.',
  'already-open': 'The doors of that meeting are open already. End it at the desk.',
  'day-off': 'That is one of the group’s days off. Choose another day, or take the day off back first.',
  'days-backwards': 'The last day lies before the first. Turn them round.',
  'nothing-to-do': 'It is so already. Nothing needed to change.',
  'every-out-of-range': 'That is too seldom: at most every 30 days, 12 weeks or 12 months.',
  'no-weekday': 'On which weekday? Choose one, or say it in words.',
  'weekday-unknown': 'On which weekday? Choose one from the list.',
  'weekday-twice': 'One weekday is named twice. Once is enough.',
  'nth-out-of-range': 'A month has a first to fourth of each weekday, and a last one. Choose one of those.',
  'day-out-of-range': 'A month has the days 1 to 31. Choose one of those, or the last day.',
  'from-not-a-date': 'The beginning is not a date. Type it like *2026-12-01*.',
  'time-not-a-time': 'That is not a time of day. Type it like *19:30* or *7pm*.',
  'until-not-a-date': 'The end is not a date. Type it like *2027-03-31*.',
  'until-before-from': 'The end lies before the beginning. Choose a later end.',
  'times-out-of-range': 'A plan with an end holds 1 to 200 meetings.',
  'once-with-end': 'A single meeting needs no end. Leave `until` and `times` empty.',
  'never-happens': 'No day fits this rule, so no meeting would come of it. Choose another day.',
  'label-length': 'A label is 1 to 60 characters. Choose a shorter one.',
  'label-line': 'A label is one line of plain text.',
  'place-length': 'A place is 1 to 100 characters. The way there can stand in `access`.',
  'place-line': 'A place is one line of plain text.',
  'access-length': 'Access notes are 1 to 200 characters.',
  'access-line': 'Access notes are one line of plain text.',
} satisfies Readonly<Record<string, Words>>;

/** In words. `facts` fills in what the house knows about it. */
export function scheduleNo(name: keyof typeof scheduleRefusals, facts: CommandFacts = {}): string {
  const words: Words = scheduleRefusals[name];
  return typeof words === 'string' ? words : words(facts);
}
