/**
 * What the bot says at a group's desk about one meeting. `asked`: would you do this job. `second`: somebody is over the rota's
 * limits, and a second person is asked. `open`: a job is
 * free again. `back`: a meeting that was called off is on again. `start`: says nothing; it is the start that the people on duty know of, so that a change is noticed after a crash too.
 */
export const deskWordKinds = [
  'asked',
  'second',
  'swap',
  'open',
  'brief',
  'debrief',
  'nudge',
  'moved',
  'called-off',
  'back',
  'start',
] as const;
export type DeskWordKind = (typeof deskWordKinds)[number];
