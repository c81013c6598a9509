import type { Ms } from '../time.ts';
import { invitationMs } from './constants.ts';
import { cue, dropCues, hasCue } from './cues.ts';
import { giveFloor, refreshBreath } from './floor.ts';
import type { Session } from './model.ts';
import type { Due, Moment } from './moment.ts';
import { present } from './people.ts';
import { isCircle, queueNow } from './plan.ts';
import { keepDivision } from './second-room.ts';
import { changeRound, comingUp, nextSpeaker } from './round.ts';

/** What follows at once from how things are: an open floor goes to the next person, counts become cues. */
export function follow(session: Session, moment: Moment): Session {
  const counted = keepDivision(countPeople(session));
  if (counted.stage.kind !== 'running') return refreshBreath(counted);
  if (counted.floor.kind !== 'open') return refreshBreath(counted);
  const next = nextSpeaker(counted);
  if (next !== null) return giveFloor(counted, next, moment, quietBefore(counted));
  return inviteTheUnheard(counted, moment);
}

/**
 * A raised hand may begin at once. In a circle nobody asked for the floor: the host may still be reading the prompt, or
 * somebody has only just sat down.
 */
const quietBefore = (session: Session): Ms => (isCircle(queueNow(session)) ? session.breathMs : 0);

/**
 * Only people who were heard already have their hand up, and others had no turn yet: those are invited
 * first, to nobody in particular. In a volunteer round nobody is prompted; the floor just waits.
 */
function inviteTheUnheard(session: Session, moment: Moment): Session {
  if (session.round.invitation.kind !== 'not-yet' || comingUp(session).length === 0) return session;
  const until = moment.now + invitationMs;
  if (queueNow(session) !== 'volunteer')
    moment.tell({ kind: 'say', where: 'room', line: { say: 'invitation', until }, to: null });
  return cue(changeRound(session, { invitation: { kind: 'open', until } }), { kind: 'invite-unheard' });
}

export function invitationDue(session: Session): Due | null {
  const { invitation } = session.round;
  if (session.stage.kind !== 'running' || invitation.kind !== 'open') return null;
  return {
    at: invitation.until,
    settle: (now) => dropCues(changeRound(now, { invitation: { kind: 'over' } }), 'invite-unheard'),
  };
}

function countPeople(session: Session): Session {
  const here = present(session).length;
  const { min, split_above: splitAbove } = session.format.size;
  const counted = here > session.headCount ? { ...session, headCount: here } : session;
  const few = here >= min && hasCue(counted, 'too-few') ? dropCues(counted, 'too-few') : counted;
  if (here <= splitAbove || few.stage.kind === 'after' || few.stage.kind === 'closed') return dropCues(few, 'too-many');
  const shown = few.cues.some((one) => one.kind === 'too-many' && one.here === here);
  return shown ? few : cue(few, { kind: 'too-many', here, splitAbove });
}
