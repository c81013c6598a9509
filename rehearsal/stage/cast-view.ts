import type { Session } from '#core/session/model.ts';
import type { Evening } from '../evening.ts';
import type { CastPlayer } from './cast-player.ts';
import type { CastMember } from './view.ts';

/** Everybody one can be: the cast, and the moderator, who does nothing alone. */
export function castView(room: Evening, cast: readonly CastPlayer[], session: Session | null): readonly CastMember[] {
  const players = cast.map((player): CastMember => {
    const { id } = room.person(player.name);
    const { name, part, temperament, playedBy } = player;
    return { id, name, part, temperament, playedBy, here: whereIs(room, id, session) };
  });
  const { id, name } = room.moderator;
  const here = whereIs(room, id, session);
  return [...players, { id, name, part: 'moderator', temperament: 'steady', playedBy: 'you', here }];
}

/** In voice by what Discord shows; here by text is known to the meeting alone. */
function whereIs({ guild }: Evening, id: string, session: Session | null): CastMember['here'] {
  const room = guild.voiceStates.get(id)?.channel_id ?? null;
  if (room !== null && (session === null || roomsOf(session).includes(room))) return 'voice';
  return session?.people.some((one) => one.id === id && one.here === 'text') === true ? 'text' : 'away';
}

/** A meeting that was divided goes on in two rooms. */
const roomsOf = ({ place, division }: Session): readonly (string | null)[] =>
  'room' in division ? [place.room, division.room] : [place.room];
