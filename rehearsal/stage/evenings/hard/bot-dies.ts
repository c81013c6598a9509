/** The bot is killed in the middle of a turn, in a room where people are muted, and comes back. */
import { minutes, seconds } from '#core/time.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { EveningPlan } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned, roomEnough } from '../plan.ts';
import { untilSpeaking } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';
import { holderName } from '../scene.ts';

const back = 'the bot is back';

/** How long the bot is away. */
const awayFor = seconds(90);
const diesAfter = seconds(20);

export const botDies: EveningPlan = planned({
  id: idOf('botDies'),
  shelf: 'hard',
  words: hardEvenings.botDies,
  format: 'checkin_agenda_90',
  mode: 'strict',
  size: roomEnough,
  cast: [host, coHost, member('Finn'), member('Gus'), member('Hana'), member('Ivo', 'quiet'), member('Jana')],
  you: host.name,
  prologue: untilSpeaking('check_in', seconds(20)),
  moment: {
    look(hand, session) {
      if (session !== null && hand.isFirst('scene'))
        hand.note(moments.botDies.scene(holderName(hand, session, host.name)));
      hand.at(hand.satDownAt + diesAfter, 'dies', async () => {
        if (hand.play.evening.process.bot === null) return;
        hand.note(moments.botDies.gone);
        await hand.killBot();
      });
      hand.at(hand.satDownAt + diesAfter + awayFor, 'comes back', async () => {
        if (hand.play.evening.process.bot === null) await hand.bootBot();
        hand.note(moments.botDies.back);
        hand.isFirst(back);
      });
    },
    isOver: (hand) => isRoundedOff(hand, { handled: back, afterwardsMs: minutes(2.5), atMostMs: minutes(10) }),
  },
});
