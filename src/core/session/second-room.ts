import type { MemberId } from '../ids.ts';
import type { PhaseKind } from '../formats/format.ts';
import { cue, dropCueAbout, dropCues, hasCue } from './cues.ts';
import { divide } from './divide.ts';
import type { Intent } from './intents.ts';
import type { Division, NoSecondRoom, Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { personIn } from './people.ts';
import { isInPerson } from './pocket.ts';
import type { Refusal } from './refusals.ts';
import { holderOf, leaveRound } from './round.ts';
import { leave } from './presence.ts';

type SecondOpen = Extract<Intent, { kind: 'second-open' }>;

const none: Division = { kind: 'none' };

/** What comes before people share: whoever changes rooms here misses nobody's story, and nobody misses theirs. */
const beforeSharing: ReadonlySet<PhaseKind> = new Set<PhaseKind>([
  'opening',
  'agreements',
  'welcome_new',
  'prompt',
  'check_in',
]);

/** The doors are open, or every part so far was one that comes before sharing. */
export function mayStillDivide({ stage, phase, format, conversation }: Session): boolean {
  if (stage.kind === 'doors') return true;
  if ((stage.kind !== 'running' && stage.kind !== 'paused') || phase === null || conversation === 'open') return false;
  return format.phases.slice(0, phase + 1).every(({ kind }) => beforeSharing.has(kind));
}

/** Somebody in voice in a speaking seat, who does not host this room. */
export function mayHostSecond(session: Session, who: MemberId): boolean {
  const person = personIn(session, who);
  return (
    person?.here === 'voice' &&
    !person.out &&
    !person.listenOnly &&
    person.seat === 'speak' &&
    session.roles.host !== who
  );
}

/** Why there can be no second room now; null when there can. */
export function noSecondRoom(session: Session): Refusal | null {
  if (isInPerson(session)) return 'only-in-a-room';
  if (session.beside !== null || session.division.kind !== 'none') return 'second-room-already';
  if (!mayStillDivide(session)) return 'too-late-to-divide';
  return hasCue(session, 'too-many') ? null : 'not-too-many';
}

/** *Second room*: from now on it is wanted, until it is there or Discord will not have it. */
export function askSecondRoom(session: Session, host: MemberId, moment: Moment): Result {
  const no = noSecondRoom(session);
  if (no !== null) return no;
  if (!mayHostSecond(session, host)) return 'not-present-to-take-it';
  return { ...dropCues(session, 'no-second-room'), division: { kind: 'asked', host, since: moment.now } };
}

/** The second room is there. Said in each of the two rooms once, and before anybody is brought over. */
export function secondOpen(session: Session, intent: SecondOpen, moment: Moment): Result {
  const { session: other, room } = intent;
  const { division } = session;
  if (session.beside !== null) {
    if (division.kind !== 'none' || session.beside !== other) return 'nothing-to-do';
    tellBoth(session, room, moment);
    return { ...session, division: { kind: 'done', session: other, room } };
  }
  if (division.kind !== 'asked') return 'nothing-to-do';
  tellBoth(session, room, moment);
  const who = divide(session, division.host).goes.filter((id) => personIn(session, id)?.here === 'voice');
  return { ...session, division: { kind: 'moving', session: other, room, who, since: moment.now } };
}

function tellBoth({ beside }: Session, room: SecondOpen['room'], moment: Moment): void {
  const say = beside === null ? 'two-rooms' : 'welcome-two';
  moment.tell({ kind: 'say', where: 'room', line: { say, room }, to: null });
}

/** Discord will not have a second room, or not let us bring people there: the desk is told why. */
export function withoutSecondRoom(session: Session, why: NoSecondRoom): Result {
  const { division } = session;
  if (division.kind !== 'asked' && division.kind !== 'moving') return 'nothing-to-do';
  const told = cue(session, { kind: 'no-second-room', why });
  if (division.kind === 'asked') return { ...told, division: none };
  return { ...told, division: { kind: 'done', session: division.session, room: division.room } };
}

/** Somebody is over there now, and so no longer here; their place here is not kept, for they have one in the other room. */
export function broughtOver(session: Session, who: MemberId, moment: Moment): Result {
  const { division } = session;
  const person = personIn(session, who);
  if (person === undefined) return 'nothing-to-do';
  const listed = division.kind === 'moving' && division.who.includes(who);
  // Discord may have told us first that they left; and whoever is back already stays.
  const hasLeft = division.kind !== 'none' && division.kind !== 'asked' && person.here === 'gone';
  if (!listed && !hasLeft) return 'nothing-to-do';
  const gone = leave(session, who, moment);
  // Whoever was given the floor in this very moment keeps it for the time that a lost line has; and what a host decided about
  // somebody is not lost with their place.
  if (holderOf(gone) === who || person.listenOnly || person.out) return gone;
  const left = dropCueAbout(leaveRound(gone, who), 'left-suddenly', who);
  return { ...withoutService(left, who), people: left.people.filter(({ id }) => id !== who) };
}

/** Who helps in the other room helps there, and is not asked to host this one. */
function withoutService(session: Session, who: MemberId): Session {
  const roles = Object.fromEntries(Object.entries(session.roles).filter(([, holder]) => holder !== who));
  return { ...session, roles, handover: session.handover?.to === who ? null : session.handover };
}

/** They cannot be brought over, and stay where they are. */
export function staysHere(session: Session, who: MemberId): Result {
  const { division } = session;
  if (division.kind !== 'moving' || !division.who.includes(who)) return 'nothing-to-do';
  return { ...session, division: { ...division, who: division.who.filter((id) => id !== who) } };
}

/** Keeps the division true: whoever left is not fetched back, and once people share nobody is moved any more. */
export function keepDivision(session: Session): Session {
  const { division } = session;
  if (division.kind === 'asked') return mayStillDivide(session) ? session : { ...session, division: none };
  if (division.kind !== 'moving') return session;
  const isHere = (id: MemberId): boolean => {
    const person = personIn(session, id);
    return person?.here === 'voice' && !person.out && session.roles.host !== id;
  };
  const who = mayStillDivide(session) ? division.who.filter(isHere) : [];
  const { session: other, room } = division;
  if (who.length === 0) return { ...session, division: { kind: 'done', session: other, room } };
  return who.length === division.who.length ? session : { ...session, division: { ...division, who } };
}

/** Who can be brought over now: nobody is moved while they have the floor. */
export function nextToBring(session: Session): MemberId | null {
  const { division } = session;
  if (division.kind !== 'moving') return null;
  const holder = holderOf(session);
  return division.who.find((id) => id !== holder) ?? null;
}
