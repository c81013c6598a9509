/** The floor opens, and nobody takes it for a long time. */
import type { Session } from '#core/session/model.ts';
import { minutes, seconds } from '#core/time.ts';
import { phaseNow } from '#core/session/plan.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { EveningPlan, StageHand } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned, roomEnough } from '../plan.ts';
import { untilPart } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';
import { hostsTyped, keepsHandDown, listener, mayRaiseHand, raisesHand } from '../scene.ts';

const opened = 'the floor opened';
const offered = 'the hosts offered something';
const spoken = 'somebody spoke';

/** How long nobody speaks when nothing is offered, and how soon somebody does when something is. */
const quietFor = minutes(3.5);
const soonAfterAnOffer = seconds(35);

export const silence: EveningPlan = planned({
  id: idOf('silence'),
  shelf: 'hard',
  words: hardEvenings.silence,
  format: 'grief_circle_75',
  mode: 'gentle',
  size: roomEnough,
  cast: [
    host,
    { ...coHost, temperament: 'quiet' },
    ...['Rosa', 'Sami', 'Tess', 'Uma'].map((name) => member(name, 'quiet')),
  ],
  you: host.name,
  prologue: untilPart('prompt', minutes(2)),
  moment: {
    look(hand, session) {
      if (hand.isFirst('scene')) {
        hand.note(moments.silence.scene);
        // Nobody of the others has a plan of their own to raise a hand in the part to come.
        for (const player of hand.play.players) keepsHandDown(hand, player, (session?.phase ?? 0) + 1);
      }
      if (session?.stage.kind === 'running' && phaseNow(session)?.kind === 'share') whileOpen(hand, session);
    },
    isOver: (hand) => isRoundedOff(hand, { handled: spoken, afterwardsMs: minutes(2.5), atMostMs: minutes(11) }),
  },
});

function whileOpen(hand: StageHand, session: Session): void {
  const { floor } = session;
  if (hand.isFirst(opened)) hand.at(hand.now() + seconds(45), 'quiet', async () => noteQuiet(hand));
  const since = hand.firstAt(opened) ?? hand.now();
  if (floor.kind === 'speaking') hand.isFirst(spoken);
  if (floor.kind === 'breath' || hostsTyped(hand, session, since)) hand.isFirst(offered);
  const offeredAt = hand.firstAt(offered);
  const isTime = hand.now() >= Math.min(since + quietFor, (offeredAt ?? Infinity) + soonAfterAnOffer);
  const somebody = listener(hand, session, ['Uma', 'Rosa']);
  if (!isTime || floor.kind !== 'open' || somebody === undefined || !mayRaiseHand(hand, session, somebody)) return;
  hand.at(hand.now(), 'somebody raises a hand', () => raisesHand(hand, somebody));
}

function noteQuiet(hand: StageHand): void {
  if (hand.firstAt(spoken) === null) hand.note(moments.silence.quiet);
}
