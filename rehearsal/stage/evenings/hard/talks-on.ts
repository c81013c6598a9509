/** Somebody cannot stop talking, and others wait. */
import type { Session } from '#core/session/model.ts';
import { holderOf } from '#core/session/round.ts';
import { minutes, seconds } from '#core/time.ts';
import { labels } from '#text/en/labels.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { Player } from '../../../people/cast.ts';
import type { EveningPlan, StageHand } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned, roomEnough } from '../plan.ts';
import { untilSpeaking } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';
import { typesInRoom, wasAskedToStop } from '../scene.ts';

const talker = member('Milo', 'talks-long');
const ended = 'the long turn ended';

export const talksOn: EveningPlan = planned({
  id: idOf('talksOn'),
  shelf: 'hard',
  words: hardEvenings.talksOn,
  format: 'checkin_agenda_90',
  mode: 'gentle',
  size: roomEnough,
  cast: [host, coHost, talker, member('Nora'), member('Otis', 'quiet'), member('Pia'), member('Quin', 'first-time')],
  you: host.name,
  prologue: untilSpeaking('check_in', seconds(50), talker.name),
  moment: {
    look(hand, session) {
      if (hand.isFirst('scene')) hand.note(moments.talksOn.scene(talker.name));
      if (session !== null) follow(hand, session);
    },
    isOver: (hand) => isRoundedOff(hand, { handled: ended, afterwardsMs: minutes(2.5), atMostMs: minutes(10) }),
  },
});

function follow(hand: StageHand, session: Session): void {
  const player = hand.play.players.find(({ name }) => name === talker.name);
  if (player === undefined) return;
  if (holderOf(session) !== hand.play.person(player).id) {
    const isThanked = session.turns.findLast(({ who }) => who === hand.play.person(player).id)?.outcome === 'thanked';
    if (hand.isFirst(ended) && isThanked) thanksLater(hand, player);
    return;
  }
  // A quiet reminder reaches whoever talks on, and they find an end by themselves.
  const isReminded = player.playedBy === 'themselves' && wasAskedToStop(hand, session, player, hand.satDownAt);
  if (!isReminded || session.stage.kind !== 'running' || !hand.isFirst('reminded')) return;
  hand.at(hand.now() + seconds(15), 'finds an end', async () => {
    if (hand.firstAt(ended) !== null) return;
    const on = { id: hand.play.evening.room().id };
    await hand.play.act(player, `presses [${labels.done}]`, (person) => person.presses(labels.done, { on }));
  });
}

function thanksLater(hand: StageHand, player: Player): void {
  hand.at(hand.now() + seconds(40), 'thanks', async () => {
    if (player.playedBy === 'themselves') await typesInRoom(hand, player, moments.talksOn.thanks);
  });
}
