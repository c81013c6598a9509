import type { Session } from '#core/session/model.ts';
import type { Hands, Progress } from '#runtime/performer.ts';
import type { Cards } from './cards.ts';
import type { DeskDoor } from './desk-door.ts';
import type { Doors } from './doors.ts';
import type { Lines } from './lines.ts';
import type { StageKeeper } from './stage.ts';
import type { Tell } from './tell.ts';
import type { Voices } from './voices.ts';

/** Everything the performer can do on Discord, in one pair of hands. */
export function createHands(parts: {
  readonly voices: Voices;
  readonly stage: StageKeeper;
  readonly doors: Doors['keep'];
  readonly lines: Lines;
  readonly deskDoor: DeskDoor;
  readonly cards: Cards;
  readonly tell: Tell;
}): Hands {
  const { voices, stage, doors, lines, deskDoor, cards, tell } = parts;
  /** On a stage nobody can be invited before it is live. */
  const liveThenVoices = async (session: Session): Promise<Progress> => {
    const live = await stage(session);
    return live.kind === 'done' ? voices(session) : live;
  };
  /** Whoever is spoken to at the desk is let in first. */
  const letInThenSpeak = async (session: Session): Promise<Progress> => {
    const inside = await deskDoor(session);
    return inside.kind === 'done' ? lines(session) : inside;
  };
  return {
    voices: liveThenVoices,
    doors,
    lines: letInThenSpeak,
    card: cards.show,
    unreachable: (session) => tell(session, { trouble: 'unreachable', code: 0 }),
  };
}
