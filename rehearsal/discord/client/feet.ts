/** Where somebody goes and what they do there: rooms, stages, and what moderators do in them. */
import type { Person } from '../people/person.ts';
import type { Act } from './acts.ts';

export type FeetAct = Extract<
  Act,
  {
    do:
      | 'join'
      | 'leave'
      | 'self-mute'
      | 'talk'
      | 'request-to-speak'
      | 'answer-invitation'
      | 'to-audience'
      | 'invite-to-speak'
      | 'server-mute'
      | 'disconnect'
      | 'move';
  }
>;

/** @throws Impossible for what the client would not let them do. */
export async function useFeet(person: Person, act: FeetAct): Promise<void> {
  switch (act.do) {
    case 'join':
      return person.joins({ id: act.room });
    case 'leave':
      return person.leaves();
    case 'self-mute':
      return person.selfMutes(act.on);
    case 'talk':
      return person.talks(act.on);
    case 'request-to-speak':
      return act.on ? person.raisesHand() : person.lowersHand();
    case 'answer-invitation':
      return act.accept ? person.acceptsInvitation() : person.declinesInvitation();
    case 'to-audience':
      return person.movesToAudience({ id: act.person });
    case 'invite-to-speak':
      return person.invites({ id: act.person });
    case 'server-mute':
      return person.mutes({ id: act.person }, act.on);
    case 'disconnect':
      return person.moves({ id: act.person }, null);
    case 'move':
      return person.moves({ id: act.person }, { id: act.room });
  }
}
