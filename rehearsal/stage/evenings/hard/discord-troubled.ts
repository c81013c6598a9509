/** For a minute Discord answers much of what the bot asks for with 429 or 5xx. */
import { minutes, seconds } from '#core/time.ts';
import type { Fault } from '../../../discord/contract.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { EveningPlan } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned, roomEnough } from '../plan.ts';
import { untilSpeaking } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';
import { holderName } from '../scene.ts';

const over = 'the trouble is over';
const beginsAfter = seconds(20);
const lasts = minutes(1);

/** Longer than the bot lets a request hang, so that it tries again on the world’s own clock. Seconds, as Discord says it. */
const retryAfter = 10;

/** Cards, lines, private words and voices: what a room lives on. Presses still reach the bot, and its answers do not arrive. */
const trouble: readonly Omit<Fault, 'times' | 'until'>[] = [
  { method: 'POST', route: '/interactions/', does: { kind: 'answer', status: 503 } },
  { method: 'PATCH', route: '/messages/', does: { kind: 'answer', status: 429, retryAfter } },
  { method: 'POST', route: '/messages', does: { kind: 'answer', status: 503 } },
  { method: 'PATCH', route: '/members/', does: { kind: 'answer', status: 500 } },
  { method: 'PATCH', route: '/voice-states/', does: { kind: 'answer', status: 502 } },
];

export const discordTroubled: EveningPlan = planned({
  id: idOf('discordTroubled'),
  shelf: 'hard',
  words: hardEvenings.discordTroubled,
  format: 'checkin_agenda_90',
  mode: 'strict',
  size: roomEnough,
  cast: [host, coHost, member('Kira'), member('Levi'), member('Maya', 'quiet'), member('Nico'), member('Ola')],
  you: host.name,
  prologue: untilSpeaking('check_in', seconds(20)),
  moment: {
    look(hand, session) {
      if (session !== null && hand.isFirst('scene'))
        hand.note(moments.discordTroubled.scene(holderName(hand, session, host.name)));
      const from = hand.satDownAt + beginsAfter;
      hand.at(from, 'begins', async () => {
        hand.note(moments.discordTroubled.begins);
        hand.trouble(trouble, from + lasts);
      });
      hand.at(from + lasts, 'is over', async () => {
        hand.note(moments.discordTroubled.over);
        hand.isFirst(over);
      });
    },
    isOver: (hand) => isRoundedOff(hand, { handled: over, afterwardsMs: minutes(2.5), atMostMs: minutes(10) }),
  },
});
