/** The host’s own line drops in the middle of the meeting. */
import type { Session } from '#core/session/model.ts';
import { minutes, seconds } from '#core/time.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import { arrivalOf } from '../../../people/arriving.ts';
import type { Player } from '../../../people/cast.ts';
import { hostOf } from '../../../people/hosting.ts';
import { isHereNow } from '../../../people/play.ts';
import type { EveningPlan, StageHand } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned, roomEnough } from '../plan.ts';
import { untilSpeaking } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';
import { holderName } from '../scene.ts';

const dropped = 'the line dropped';
const led = 'somebody leads again';

/** When the script plays the host, they are back after so long. */
const backAfter = minutes(2.5);

export const hostDrops: EveningPlan = planned({
  id: idOf('hostDrops'),
  shelf: 'hard',
  words: hardEvenings.hostDrops,
  format: 'listening_round_60',
  mode: 'gentle',
  size: roomEnough,
  cast: [
    host,
    coHost,
    member('Ada'),
    member('Ben'),
    member('Cleo', 'quiet'),
    member('Dev'),
    member('Elif', 'listens-only'),
  ],
  you: host.name,
  prologue: untilSpeaking('share', seconds(20)),
  moment: {
    look(hand, session) {
      if (session === null) return;
      if (hand.isFirst('scene')) hand.note(moments.hostDrops.scene(holderName(hand, session, host.name)));
      const who = hostOf(hand.play, session);
      if (who !== undefined) drop(hand, session, who);
      if (isLedAgain(hand, session)) hand.isFirst(led);
    },
    isOver: (hand) => isRoundedOff(hand, { handled: led, afterwardsMs: minutes(2.5), atMostMs: minutes(10) }),
  },
});

/** Whoever hosts by then; a host who takes part by text or is away has no line that could drop. */
function drop(hand: StageHand, session: Session, who: Player): void {
  const { id } = hand.play.person(who);
  const isInVoice = session.people.some((person) => person.id === id && person.here === 'voice');
  if (!isInVoice || hand.now() < hand.satDownAt + seconds(25) || !hand.isFirst(dropped)) return;
  const isYou = who.playedBy === 'you';
  hand.note(isYou ? moments.hostDrops.yours : moments.hostDrops.theirs(who.name));
  // The script would let them in again at once.
  hand.play.agenda.isFirst(arrivalOf(who));
  hand.at(hand.now(), 'drops', () => hand.dropLine(who));
  hand.at(hand.now() + backAfter, 'is back', async () => {
    if (who.playedBy !== 'themselves') return;
    await hand.play.act(who, 'is back', (person) => person.joins(hand.play.evening.room()));
  });
}

/** A host is in the room, and some seconds have passed in which the bot could notice that none was. */
function isLedAgain(hand: StageHand, session: Session): boolean {
  const at = hand.firstAt(dropped);
  if (at === null || hand.now() < at + seconds(5) || session.stage.kind !== 'running') return false;
  const leader = hostOf(hand.play, session);
  return session.hostAwaySince === null && leader !== undefined && isHereNow(hand.play, session, leader);
}
