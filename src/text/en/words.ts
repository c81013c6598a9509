import type { Crosstalk, PhaseKind, Queue } from '#core/formats/format.ts';
import type { Replies, Role, TalkMode } from '#core/session/model.ts';

const roles: Readonly<Record<Role, string>> = {
  host: 'host',
  co_host: 'co-host',
  timekeeper: 'timekeeper',
  greeter: 'greeter',
  chat_keeper: 'chat keeper',
  standby: 'standby',
};
export const roleName = (role: Role): string => roles[role];

const roleTasks: Readonly<Record<Role, string>> = {
  host: 'leads through the meeting and keeps the agreements',
  co_host: 'watches people and safety, and writes to them privately',
  timekeeper: 'keeps an eye on turns and minutes',
  greeter: 'says hello to people who would like a hello',
  chat_keeper: 'looks after the chat, links and sound problems',
  standby: 'can take over within a minute',
};
/** What a person with that role does today. */
export const roleTask = (role: Role): string => roleTasks[role];

const modes: Readonly<Record<TalkMode, string>> = { gentle: 'gentle', strict: 'strict', stage: 'stage' };
export const modeName = (mode: TalkMode): string => modes[mode];

const titles: Readonly<Record<PhaseKind, string>> = {
  opening: 'Opening',
  agreements: 'How we look after each other',
  welcome_new: 'Welcome to new people',
  prompt: 'Today’s theme',
  check_in: 'Check-in',
  share: 'Sharing',
  agenda: 'What we look at today',
  discussion: 'Discussion',
  break: 'Break',
  feedback: 'Echoes',
  coping: 'What helps',
  reflection: 'Looking back',
  closing: 'Closing',
};
export const phaseTitle = (kind: PhaseKind): string => titles[kind];

const orders: Readonly<Record<Queue, string>> = {
  none: 'The host speaks; there are no turns for now.',
  volunteer: 'Whoever would like to, raises a hand.',
  raised_hand: 'Raise a hand to join the line.',
  circle: 'We go round in order. Passing is always fine.',
  circle_fixed: 'We go round in a fixed order. Passing is always fine.',
  popcorn: 'Whoever has spoken hands the floor to the next person. Passing is always fine.',
  host: 'The host gives the floor. Passing is always fine.',
  host_or_hand: 'Raise a hand, or the host asks. Passing is always fine.',
  random: 'The order is drawn by lot and shown below. Passing is always fine.',
  unheard_first: 'Raise a hand. People who have not been heard yet come first.',
};
/** How the floor moves in this part. */
export const orderSentence = (queue: Queue): string => orders[queue];

const answers: Readonly<Record<Crosstalk, string>> = {
  none: 'We listen without answering.',
  by_consent: 'Answers only where the speaker has said they are welcome.',
  open_with_I_statements: 'Answers are welcome, from your own experience.',
};
/** Whether people answer each other in this part. */
export const crosstalkSentence = (crosstalk: Crosstalk): string => answers[crosstalk];

const wishes: Readonly<Record<Replies, string>> = {
  listening: 'just listening',
  echoes: 'echoes',
  ideas: 'ideas welcome',
};
/** What a speaker would like to hear back (ES-4). */
export const repliesName = (replies: Replies): string => wishes[replies];
