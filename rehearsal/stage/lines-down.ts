import type { Player } from '../people/cast.ts';
import type { Play } from '../people/play.ts';

/** Somebody's line drops, whoever plays them: they are out of voice. Nothing happens to who is in no room. */
export async function dropLine(play: Play, player: Player): Promise<void> {
  const person = play.person(player);
  const state = play.evening.guild.voiceStates.get(person.id);
  if (state !== undefined && state.channel_id !== null) await person.leaves();
}
