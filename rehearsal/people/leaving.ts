import { minutes, seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import type { Play } from './play.ts';
import { hostOf } from './hosting.ts';

/** After the meeting people stay a little and leave one by one, the host last. */
export function planLeaving(play: Play, session: Session): void {
  if (session.stage.kind !== 'after') return;
  const host = hostOf(play, session);
  for (const player of play.players) {
    const key = `leave ${player.name}`;
    if (player.playedBy === 'you' || play.agenda.has(key)) continue;
    const stays = player === host ? minutes(5) : play.random.between(seconds(40), minutes(4.5));
    play.agenda.plan({
      key,
      by: player,
      at: play.now() + stays,
      when(now) {
        const { id } = play.person(player);
        return now.people.some((one) => one.id === id && one.here === 'voice') ? 'now' : 'never';
      },
      act: () => play.act(player, 'leaves', (person) => person.leaves()),
    });
  }
}
