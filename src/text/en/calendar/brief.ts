import type { TaskKind } from '#core/calendar/model.ts';
import type { Instant, Ms } from '#core/time.ts';
import { calendarDay, clockTime, fromNow } from '../../marks.ts';
import { duration } from '../time.ts';

const tasks: Readonly<Record<TaskKind, string>> = {
  'talk-with-co-host': 'Talk with the co-host',
  'talk-with-moderator': 'Talk with a moderator',
  'look-at-agreements': 'Look at the agreements together',
  'look-at-format': 'Look at the format',
  'thank-somebody': 'Thank somebody',
  'check-on-somebody': 'Check on somebody',
  'find-co-host': 'Find a co-host',
  'take-a-break': 'Take a break from hosting',
};

/** Before and after a meeting, for the people who run it. */
export const brief = {
  title: (name: string, at: Instant): string => `# ${name} begins ${fromNow(at)}`,
  format: (name: string, length: Ms, at: Instant): string => `${name}, ${duration(length)} from ${clockTime(at)}`,
  theme: (words: string): string => `Theme: ${words}`,
  label: (words: string): string => `Today: ${words}`,
  answers: (n: { readonly coming: number; readonly listening: number; readonly firstTime: number }): string =>
    `Said they are coming: ${n.coming} · just listening: ${n.listening} · first time here: ${n.firstTime}`,
  tasks: (names: readonly string[]): string => `Open tasks: ${names.join(' · ')}`,
  atHand:
    'At hand: water, a quiet place, the agreements, `/help-now`. Before you begin: do I have the time, the energy and the role for this today? If one is missing, hand over.',

  debrief: {
    title: (name: string): string => `# After ${name}`,
    words:
      'Five minutes for those who hosted. What you write in the debrief is shown to you alone and kept nowhere. What has to be done can be kept as a task, without words.',
    hard: 'Today somebody was asked to go for the day. That can weigh on those who hosted too: take the time to talk about it together, within the hour if you can.',
    nudge: (name: string): string =>
      `Yesterday’s ${name} had a hard moment. How is it going for those who hosted? A few words with each other can help; \`/help-now\` is there for hosts too.`,
    button: 'Debrief',
    formTitle: 'Debrief, for you alone',
    /** The five questions of a debrief, as facilitators use them. At most 45 characters each. */
    questions: {
      well: 'What went well?',
      follow: 'What needs a follow-up, and who does it?',
      hard: 'What was hard for me?',
      format: 'Anything to change in the format?',
      relief: 'Do I need relief next time?',
    },
    shown: 'Only you see this, and it is kept nowhere:',
    blank: 'Nothing written, and that is fine. Thank you for hosting.',
    answer: (question: string, words: string): string => `**${question}**\n${words}`,
  },
  task: {
    names: tasks,
    keep: 'Keep as a task …',
    kept: (name: string, until: Instant): string => `Noted for the team: ${name}, until ${calendarDay(until)}.`,
    title: '# Tasks',
    none: 'No tasks are open.',
    row: (name: string, by: string, until: Instant): string => `${name} · noted by ${by} · until ${calendarDay(until)}`,
    about: 'Tasks say nothing about anybody, and erase themselves a week after their day.',
    /** Two tasks may have one name, and choices with the same label cannot be told apart. */
    choice: (n: number, name: string): string => `${n}. ${name}`,
    pick: 'Done …',
    done: 'Done, and taken off the list.',
    gone: 'That one is off the list already.',
  },
};
