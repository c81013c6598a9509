import type { MemberId } from '../ids.ts';
import type { Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { changePerson, personIn } from './people.ts';
import { toggleTyping } from './presence.ts';
import { cannotHear, listen, lowerHand, pass, raiseHand, speak } from './seats.ts';

type SeatWish =
  | 'raise-hand'
  | 'lower-hand'
  | 'pass'
  | 'listen'
  | 'speak'
  | 'type'
  | 'agree'
  | 'first-time'
  | 'ask-time'
  | 'cannot-hear';

/** What people do from their own seat, for themselves. */
export function fromOwnSeat(session: Session, wish: SeatWish, by: MemberId, moment: Moment): Result {
  const person = personIn(session, by);
  if (person === undefined) return 'not-here';
  switch (wish) {
    case 'raise-hand':
      return raiseHand(session, person);
    case 'lower-hand':
      return lowerHand(session, person);
    case 'pass':
      return pass(session, person, moment);
    case 'listen':
      return listen(session, person, moment);
    case 'speak':
      return speak(session, person);
    case 'type':
      return toggleTyping(session, person, moment);
    case 'agree':
      return changePerson(session, by, { agreed: true });
    case 'first-time':
      return changePerson(session, by, { firstTime: true });
    case 'ask-time':
      return changePerson(session, by, { asksForTime: !person.asksForTime });
    case 'cannot-hear':
      return cannotHear(session, by, moment);
  }
}
