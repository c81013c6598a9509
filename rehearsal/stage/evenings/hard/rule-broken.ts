/** Somebody types advice that nobody asked for while another person shares, and then again. */
import type { Session } from '#core/session/model.ts';
import { minutes, seconds } from '#core/time.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { Player } from '../../../people/cast.ts';
import { seatOf } from '../../../people/play.ts';
import type { EveningPlan, StageHand } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned, roomEnough } from '../plan.ts';
import { untilSpeaking } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';
import { holderName, hostsTyped, listener, typesInRoom, wasAskedToStop } from '../scene.ts';

const once = 'advice once';
const answeredOnce = 'answered once';
const twice = 'advice twice';
const settled = 'settled';

/** They hold back for a while after they were asked to, and less long when nobody said anything. */
const holdsBack = seconds(80);
const goesOn = minutes(2.5);

/** When nobody says anything the second time either, it has passed after so long. */
const passes = minutes(3);

export const ruleBroken: EveningPlan = planned({
  id: idOf('ruleBroken'),
  shelf: 'hard',
  words: hardEvenings.ruleBroken,
  format: 'family_friends_75',
  mode: 'gentle',
  size: roomEnough,
  cast: [
    host,
    coHost,
    member('Wen'),
    member('Xenia'),
    member('Yusuf', 'quiet'),
    member('Zita'),
    member('Boris', 'types'),
  ],
  you: host.name,
  prologue: untilSpeaking('share', seconds(30)),
  moment: {
    look(hand, session) {
      if (session === null) return;
      if (hand.isFirst('scene')) hand.note(moments.ruleBroken.scene(holderName(hand, session, host.name)));
      const who = adviser(hand);
      if (who === undefined) begin(hand, session);
      else follow(hand, session, who);
    },
    isOver: (hand) => isRoundedOff(hand, { handled: settled, afterwardsMs: minutes(2.5), atMostMs: minutes(11) }),
  },
});

const keyOf = (name: string): string => `advises: ${name}`;

function adviser(hand: StageHand): Player | undefined {
  return hand.play.players.find(({ name }) => hand.firstAt(keyOf(name)) !== null);
}

const isSomebodyElseSpeaking = ({ play }: StageHand, { stage, floor }: Session, who: Player): boolean =>
  stage.kind === 'running' && floor.kind === 'speaking' && floor.turn.who !== play.person(who).id;

function begin(hand: StageHand, session: Session): void {
  const who = listener(hand, session, ['Zita', 'Wen']);
  if (who === undefined || hand.now() < hand.satDownAt + seconds(20)) return;
  if (!isSomebodyElseSpeaking(hand, session, who)) return;
  hand.isFirst(keyOf(who.name));
  hand.isFirst(once);
  hand.at(hand.now(), 'advises', () => typesInRoom(hand, who, moments.ruleBroken.advice[0]));
}

function follow(hand: StageHand, session: Session, who: Player): void {
  const first = hand.firstAt(once) ?? hand.now();
  const second = hand.firstAt(twice);
  if (second === null && isAnswered(hand, session, who, first)) hand.isFirst(answeredOnce);
  if (second !== null && isAnswered(hand, session, who, second)) settle(hand, session, who);
  if (second !== null && hand.now() >= second + passes) hand.isFirst(settled);
  if (second === null && isHeldBack(hand, session, who)) return settle(hand, session, who);
  const answeredAt = hand.firstAt(answeredOnce);
  const next = Math.min(first + goesOn, (answeredAt ?? Infinity) + holdsBack);
  if (second !== null || hand.now() < next || !isSomebodyElseSpeaking(hand, session, who)) return;
  hand.isFirst(twice);
  hand.at(hand.now(), 'advises again', async () => {
    if (who.playedBy === 'themselves') await typesInRoom(hand, who, moments.ruleBroken.advice[1]);
  });
}

/** Words to the room, a quiet reminder, a pause: any of it says that it was noticed. */
function isAnswered(hand: StageHand, session: Session, who: Player, since: number): boolean {
  const isPaused = session.stage.kind === 'paused' && session.stage.since >= since;
  return isPaused || hostsTyped(hand, session, since) || wasAskedToStop(hand, session, who, since);
}

/** Asked to listen only, or out for today: then there is no second time. */
function isHeldBack({ play }: StageHand, session: Session, who: Player): boolean {
  const seat = seatOf(play, session, who);
  return seat === undefined || seat.listenOnly || seat.out;
}

function settle(hand: StageHand, session: Session, who: Player): void {
  const isNew = hand.isFirst(settled);
  // Whoever is out for today reads it elsewhere, and writes no more here.
  if (!isNew || seatOf(hand.play, session, who)?.out !== false) return;
  hand.at(hand.now() + seconds(20), 'understands', async () => {
    if (who.playedBy === 'themselves') await typesInRoom(hand, who, moments.ruleBroken.thanks);
  });
}
