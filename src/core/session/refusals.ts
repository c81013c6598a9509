/** Why not. A refusal is a value with a name; its words are in the catalogue (`text.refusal`). */
export const refusals = [
  /** The card is older than the floor: somebody pressed first. */
  'already-moved',
  'not-host-team',
  'not-facilitator',
  'not-moderator',
  'not-started',
  'already-started',
  'session-over',
  'session-paused',
  'not-paused',
  'not-here',
  'not-your-turn',
  'nobody-speaks',
  /** This phase has no raised hands. */
  'no-hands-now',
  'already-in-line',
  'not-in-line',
  /** About somebody who was named, and so in words of their own: the reader is somebody else. */
  'they-have-no-hand-up',
  'their-second-turn-later',
  'has-the-floor',
  'listening-for-now',
  'second-turn-later',
  'not-present-to-take-it',
  'not-asked-to-host',
  'nobody-to-ask',
  'no-mode-change',
  'bad-mode',
  'out-for-today',
  'room-closed-for-today',
  'cannot-remove-host',
  'unknown-rule',
  'not-in-this-phase',
  'nothing-to-do',
  /** The pocket timer is for meetings without a voice room. */
  'only-in-person',
  'no-turn-runs',
  'number-out-of-range',
  /** Nobody is listed where people meet in person. */
  'meets-in-person',
  'only-in-a-room',
  'second-room-already',
  'not-too-many',
  'too-late-to-divide',
] as const;
export type Refusal = (typeof refusals)[number];
