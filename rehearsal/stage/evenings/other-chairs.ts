import { otherChairs, welcomes } from '../../words/evenings.ts';
import type { EveningPlan } from '../evening-plan.ts';
import { coHost, host, member, planned, roomEnough } from './plan.ts';

const lateComer = member('Lena', 'late');

/** One comes in after the start, into a part in which latecomers may still take a seat to speak. */
export const fromAMembersChair: EveningPlan = planned({
  id: 'chair-member',
  shelf: 'calm',
  words: otherChairs.member,
  format: 'listening_round_60',
  mode: 'gentle',
  size: roomEnough,
  cast: [host, coHost, lateComer, member('Milo'), member('Nora', 'quiet'), member('Otis', 'types'), member('Pia')],
  you: lateComer.name,
  prologue: ({ phase }) => (phase ?? 0) >= 1,
  moment: null,
  welcome: welcomes.member,
});

/** The group is there and nothing is planned yet. */
export const fromTheModeratorsChair: EveningPlan = planned({
  id: 'chair-moderator',
  shelf: 'calendar',
  words: otherChairs.moderator,
  format: 'short_peer_session_45',
  mode: 'gentle',
  size: roomEnough,
  cast: [host, coHost, member('Ada'), member('Ben', 'quiet'), member('Cleo', 'first-time'), member('Dev')],
  you: null,
  prologue: null,
  moment: null,
  welcome: welcomes.moderator,
});
