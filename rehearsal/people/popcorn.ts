import type { Session } from '#core/session/model.ts';
import { notYetHeard } from '#core/session/round.ts';
import { labels } from '#text/en/labels.ts';
import type { Player } from './cast.ts';
import type { Play } from './play.ts';
import { finishes } from './giving-back.ts';

/** Popcorn: whoever speaks hands the floor to somebody not heard yet, on their own panel; the last one just ends. */
export async function handsOn(play: Play, session: Session, player: Player): Promise<void> {
  const { id } = play.person(player);
  const others = notYetHeard(session).filter((one) => one !== id);
  const to = play.random.pick(others);
  const next = to === undefined ? undefined : play.playerOf(to);
  if (next === undefined) return finishes(play, player, session);
  await play.act(player, `presses [${labels.more}]`, (person) =>
    person.presses(labels.more, { on: { id: session.place.room ?? '' } }),
  );
  await play.act(player, `hands the floor to ${next.name}`, (person) =>
    person.chooses('Hand the floor to …', next.name),
  );
}
