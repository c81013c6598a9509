/** More people come than the format can hear. */
import type { Session } from '#core/session/model.ts';
import { present } from '#core/session/people.ts';
import { minutes } from '#core/time.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { EveningPlan } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned } from '../plan.ts';
import { untilPeopleAreIn } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';

const decided = 'the hosts decided';

const many = ['Ada', 'Ben', 'Cleo', 'Dev', 'Elif', 'Finn', 'Gus', 'Hana', 'Ines', 'Jonas'].map((name) => member(name));

export const tooMany: EveningPlan = planned({
  id: idOf('tooMany'),
  shelf: 'hard',
  words: hardEvenings.tooMany,
  format: 'short_peer_session_45',
  mode: 'gentle',
  size: 20,
  cast: [host, coHost, ...many, member('Kofi', 'quiet'), member('Lena', 'first-time'), member('Milo', 'listens-only')],
  you: host.name,
  prologue: untilPeopleAreIn(8),
  moment: {
    look(hand, session) {
      if (session === null) return;
      const most = session.format.size.split_above;
      if (hand.isFirst('scene')) hand.note(moments.tooMany.scene(present(session).length, most));
      if (isDecided(session)) hand.isFirst(decided);
    },
    isOver: (hand) => isRoundedOff(hand, { handled: decided, afterwardsMs: minutes(4), atMostMs: minutes(11) }),
  },
});

/** The rooms are divided, or the meeting has begun with whatever its hosts made of it. */
const isDecided = ({ division, stage }: Session): boolean =>
  division.kind === 'done' || (division.kind === 'none' && stage.kind !== 'doors');
