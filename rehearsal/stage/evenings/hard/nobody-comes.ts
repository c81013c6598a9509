/** The doors are open, the time has come, and nobody is there. */
import type { Session } from '#core/session/model.ts';
import { present } from '#core/session/people.ts';
import { minutes, seconds } from '#core/time.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { EveningPlan } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { host, member, planned, roomEnough } from '../plan.ts';
import { untilNearlyTime } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';

const decided = 'the host decided';

/** One person comes in the end, if the doors are still open then. */
export const nobodyComes: EveningPlan = planned({
  id: idOf('nobodyComes'),
  shelf: 'hard',
  words: hardEvenings.nobodyComes,
  format: 'short_peer_session_45',
  mode: 'gentle',
  size: roomEnough,
  cast: [host, member('Nora', 'late')],
  you: host.name,
  prologue: untilNearlyTime(seconds(30)),
  moment: {
    look(hand, session) {
      if (session === null) return;
      if (hand.isFirst('scene')) hand.note(moments.nobodyComes.scene);
      if (isDecided(session)) hand.isFirst(decided);
    },
    isOver: (hand) => isRoundedOff(hand, { handled: decided, afterwardsMs: minutes(3), atMostMs: minutes(16) }),
  },
});

/** An open conversation of those who are here, or doors that were closed kindly. Beginning alone waits for somebody to talk to. */
const isDecided = (session: Session): boolean =>
  (session.conversation === 'open' && present(session).length > 1) ||
  session.stage.kind === 'after' ||
  session.stage.kind === 'closed';
