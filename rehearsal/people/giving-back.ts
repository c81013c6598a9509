import type { Session } from '#core/session/model.ts';
import { labels } from '#text/en/labels.ts';
import type { StoredMessage } from '../discord/contract.ts';
import { messageLines } from '../discord/reader/message-text.ts';
import type { Player } from './cast.ts';
import type { Play } from './play.ts';

/** The two ways in which people give the floor back by themselves. */
export async function passes(play: Play, player: Player): Promise<void> {
  await play.act(player, `presses [${labels.pass}]`, (person) =>
    person.presses(labels.pass, { on: eitherPlace(play, play.evening.room().id) }),
  );
}

export async function finishes(play: Play, player: Player, session: Session): Promise<void> {
  await play.act(player, `presses [${labels.done}]`, (person) =>
    person.presses(labels.done, { on: eitherPlace(play, session.place.room ?? '') }),
  );
}

/** The button stands on the card and under the line that gave them the floor; some take the one, some the other. */
function eitherPlace(play: Play, room: string): { readonly id: string } | StoredMessage {
  const { world } = play.evening.discord;
  const card = (world.messages.get(room) ?? []).findLast(
    (stored) => stored.ephemeralFor === null && messageLines(world, stored).some((line) => line.startsWith('# ')),
  );
  return card !== undefined && play.random.chance(0.6) ? card : { id: room };
}
