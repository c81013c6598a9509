/** Two talk over each other in a room in which nobody is muted. */
import type { Session } from '#core/session/model.ts';
import { holderOf } from '#core/session/round.ts';
import { minutes, seconds } from '#core/time.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { Player } from '../../../people/cast.ts';
import type { EveningPlan, StageHand } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned, roomEnough } from '../plan.ts';
import { untilSpeaking } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';
import { holderName, hostsTyped, keepsHandDown, listener, mayRaiseHand, raisesHand, wasAskedToStop } from '../scene.ts';

const began = 'somebody talks into a turn';
const calmed = 'one voice again';

/** They talk into it again and again: so long each time, with so much from one beginning to the next. */
const bursts = 5;
const burstMs = seconds(22);
const betweenMs = seconds(40);

export const twoAtOnce: EveningPlan = planned({
  id: idOf('twoAtOnce'),
  shelf: 'hard',
  words: hardEvenings.twoAtOnce,
  format: 'short_peer_session_45',
  mode: 'gentle',
  size: roomEnough,
  cast: [host, coHost, member('Bruno'), member('Carla'), member('Daria', 'quiet'), member('Emil')],
  you: host.name,
  prologue: untilSpeaking('share', seconds(20)),
  moment: {
    look(hand, session) {
      if (session === null) return;
      if (hand.isFirst('scene')) hand.note(moments.twoAtOnce.scene(holderName(hand, session, host.name)));
      begin(hand, session);
      const since = hand.firstAt(began);
      const who = theOther(hand);
      if (since === null || who === undefined) return;
      if (isCalm(hand, session, who, since) && hand.isFirst(calmed))
        hand.at(hand.now(), 'stops', () => hand.talks(who, false));
      // Where nobody else speaks nobody is talked over.
      if (session.floor.kind !== 'speaking')
        hand.at(hand.now(), `hushes ${session.epoch}`, () => hand.talks(who, false));
      joinsTheLine(hand, session, who);
    },
    isOver: (hand) => isRoundedOff(hand, { handled: calmed, afterwardsMs: minutes(2.5), atMostMs: minutes(10) }),
  },
});

const keyOf = (name: string): string => `talks in: ${name}`;

/** Chosen once, and remembered by the key under which it was noted. */
function theOther(hand: StageHand): Player | undefined {
  return hand.play.players.find(({ name }) => hand.firstAt(keyOf(name)) !== null);
}

function begin(hand: StageHand, session: Session): void {
  if (hand.firstAt(began) !== null || hand.now() < hand.satDownAt + seconds(15)) return;
  const holder = holderOf(session);
  const who = listener(hand, session, ['Carla', 'Bruno']);
  if (session.stage.kind !== 'running' || session.floor.kind !== 'speaking' || holder === null || who === undefined)
    return;
  hand.isFirst(keyOf(who.name));
  if (session.phase !== null) keepsHandDown(hand, who, session.phase);
  hand.isFirst(began);
  hand.note(moments.twoAtOnce.heard(holderName(hand, session, host.name), who.name));
  for (let burst = 0; burst < bursts; burst += 1) {
    const from = hand.now() + burst * betweenMs;
    hand.at(from, `talks ${burst}`, async () => {
      if (hand.firstAt(calmed) === null && who.playedBy === 'themselves') await hand.talks(who, true);
    });
    hand.at(from + burstMs, `pauses ${burst}`, () => hand.talks(who, false));
  }
}

/** Who talked in had something to say, and now waits for it as everybody does. */
function joinsTheLine(hand: StageHand, session: Session, who: Player): void {
  const since = hand.firstAt(calmed);
  if (since === null || hand.now() < since + seconds(20) || hand.now() > since + minutes(1.5)) return;
  const isFree = who.playedBy === 'themselves' && mayRaiseHand(hand, session, who);
  if (isFree) hand.at(hand.now(), 'joins the line', () => raisesHand(hand, who));
}

/** A host brought it in order in one of many ways, or they noticed it themselves after a while. */
function isCalm(hand: StageHand, session: Session, who: Player, since: number): boolean {
  const isSlowed = session.stage.kind === 'paused' || session.floor.kind === 'breath' || session.mode !== 'gentle';
  const isTheirTurn = holderOf(session) === hand.play.person(who).id;
  const isTired = hand.now() >= since + bursts * betweenMs;
  return (
    isSlowed || isTheirTurn || isTired || hostsTyped(hand, session, since) || wasAskedToStop(hand, session, who, since)
  );
}
