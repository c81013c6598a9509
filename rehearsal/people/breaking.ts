import { seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { unaskedAdvice } from '../words/shares.ts';
import type { Player } from './cast.ts';
import { isHereNow, type Play } from './play.ts';

/** How long somebody talks into another’s turn. */
const overMs = seconds(12);

/** Once in an evening, while somebody else speaks: types advice nobody asked for, or talks into their turn. */
export function planBreaking(play: Play, session: Session): void {
  const { floor } = session;
  if (session.stage.kind !== 'running' || floor.kind !== 'speaking') return;
  const { turn } = floor;
  for (const player of play.players) {
    if (player.playedBy === 'you' || !player.traits.has('breaks-a-rule')) continue;
    const { id } = play.person(player);
    const key = `breaks a rule ${player.name}`;
    if (turn.who === id || turn.ceilingMs < seconds(60) || play.agenda.has(key)) continue;
    play.agenda.plan({
      key,
      by: player,
      at: Math.max(play.now(), turn.startedAt) + seconds(play.random.between(15, 40)),
      when: (now) => fits(play, now, player, id),
      act: (now) => breaks(play, now, player),
    });
  }
}

function fits(play: Play, session: Session, player: Player, id: string): 'now' | 'later' | 'never' {
  if (session.stage.kind === 'after' || session.stage.kind === 'closed') return 'never';
  const { floor } = session;
  const isElse = session.stage.kind === 'running' && floor.kind === 'speaking' && floor.turn.who !== id;
  return isElse && isHereNow(play, session, player) ? 'now' : 'later';
}

async function breaks(play: Play, session: Session, player: Player): Promise<void> {
  const { voices, random } = play;
  const canBeHeard = play.evening.heard().includes(player.name);
  if (voices !== null && canBeHeard && random.chance(0.5)) {
    await play.act(player, 'talks into somebody else’s turn', async () =>
      voices.talksOver(player, play.now() + overMs),
    );
    return;
  }
  const words = random.pick(unaskedAdvice) ?? '';
  await play.act(player, 'types advice nobody asked for', async (person) => {
    await person.types(words, { id: session.place.room ?? '' });
  });
}
