import type { MemberId } from '../ids.ts';
import type { Ask, IntentKind } from './intents.ts';
import type { Session } from './model.ts';
import { inHostTeam, isHere, personIn } from './people.ts';
import type { Refusal } from './refusals.ts';

/**
 * What a person needs to be, to want something. `here`: in the room. `known`: in it, or away with a place that is kept.
 * `anyone`: Discord, the clock and the house.
 */
type Need = 'anyone' | 'here' | 'known' | 'host-team' | 'timing' | 'team-or-facilitator' | 'starter' | 'pocket';

const needs: Readonly<Record<IntentKind, Need>> = {
  arrive: 'anyone',
  leave: 'anyone',
  'on-air': 'anyone',
  tick: 'anyone',
  close: 'anyone',
  'raise-hand': 'here',
  'lower-hand': 'here',
  // Whoever lost their line can still say that nobody needs to wait for them.
  pass: 'known',
  listen: 'known',
  speak: 'here',
  type: 'here',
  done: 'anyone',
  agree: 'here',
  'first-time': 'here',
  'ask-time': 'here',
  'cannot-hear': 'here',
  replies: 'here',
  'hand-to': 'here',
  // Who must be here, or asked, is checked where the role changes hands.
  'take-over': 'anyone',
  start: 'starter',
  next: 'host-team',
  pick: 'host-team',
  breathe: 'host-team',
  'skip-breath': 'host-team',
  stretch: 'host-team',
  shorten: 'host-team',
  break: 'host-team',
  'hand-over': 'host-team',
  relief: 'host-team',
  ladder: 'host-team',
  'thank-next': 'timing',
  'plus-minute': 'timing',
  'hide-countdown': 'timing',
  'show-countdown': 'timing',
  pause: 'team-or-facilitator',
  resume: 'team-or-facilitator',
  'pause-room': 'team-or-facilitator',
  end: 'team-or-facilitator',
  'open-conversation': 'team-or-facilitator',
  postpone: 'team-or-facilitator',
  unstick: 'team-or-facilitator',
  role: 'team-or-facilitator',
  mode: 'team-or-facilitator',
  'next-turn': 'pocket',
  'stop-turn': 'pocket',
  'one-more-waiting': 'pocket',
  'one-less-waiting': 'pocket',
  speakers: 'pocket',
  'head-count': 'pocket',
  'second-room': 'team-or-facilitator',
  'second-open': 'anyone',
  'no-second-room': 'anyone',
  'brought-over': 'anyone',
  'stays-here': 'anyone',
};

/**
 * Who may want this now. Facilitators start, pause and unstick; the host team moves the floor; the
 * timekeeper helps with turns. Checked at every press, for cards may be old.
 */
export function mayNot(session: Session, ask: Ask): Refusal | null {
  const { intent, standing } = ask;
  const by = 'by' in intent ? intent.by : null;
  if (by === null) return null;
  const facilitates = standing !== 'member';
  switch (needs[intent.kind]) {
    case 'anyone':
      return null;
    case 'here':
      return notKnown(session, by) ?? (isHere(session, by) ? null : 'not-here');
    case 'known':
      return notKnown(session, by);
    case 'host-team':
      return inHostTeam(session, by) ? null : 'not-host-team';
    case 'timing':
      return inHostTeam(session, by) || session.roles.timekeeper === by ? null : 'not-host-team';
    // In person the phone goes from hand to hand among those who run the meeting.
    case 'pocket':
      return facilitates || inHostTeam(session, by) || session.roles.timekeeper === by ? null : 'not-host-team';
    case 'team-or-facilitator':
      return facilitates || inHostTeam(session, by) ? null : 'not-host-team';
    case 'starter':
      return facilitates || session.roles.host === by ? null : 'not-facilitator';
  }
}

function notKnown(session: Session, by: MemberId): Refusal | null {
  // In person nobody is listed, and so nobody has a seat here.
  if (session.place.room === null) return 'meets-in-person';
  const person = personIn(session, by);
  if (person === undefined) return 'not-here';
  return person.out ? 'out-for-today' : null;
}

/** What is possible in which stage of the meeting. */
export function notNow(session: Session, kind: IntentKind): Refusal | null {
  if (always.has(kind)) return null;
  switch (session.stage.kind) {
    case 'doors':
      return atTheDoors.has(kind) ? null : 'not-started';
    case 'running':
      return null;
    case 'paused':
      return notWhilePaused.has(kind) ? 'session-paused' : null;
    case 'after':
      return kind === 'head-count' ? null : 'session-over';
    case 'closed':
      return 'session-over';
  }
}

const always: ReadonlySet<IntentKind> = new Set([
  'arrive',
  'leave',
  'tick',
  'close',
  'start',
  'second-open',
  'no-second-room',
  'brought-over',
  'stays-here',
]);

const atTheDoors: ReadonlySet<IntentKind> = new Set([
  'pass',
  'listen',
  'speak',
  'type',
  'agree',
  'first-time',
  'ask-time',
  'cannot-hear',
  'replies',
  'hide-countdown',
  'show-countdown',
  'end',
  'open-conversation',
  'postpone',
  'hand-over',
  'relief',
  'take-over',
  'role',
  'mode',
  'ladder',
  'unstick',
  'on-air',
  'head-count',
  'speakers',
  'second-room',
]);

/** Clocks stand still, and so does the floor, unless the person who has it gives it on. */
const notWhilePaused: ReadonlySet<IntentKind> = new Set([
  'next',
  'thank-next',
  'plus-minute',
  'pick',
  'hand-to',
  'breathe',
  'skip-breath',
  'open-conversation',
  'break',
  'next-turn',
]);
