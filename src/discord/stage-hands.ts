import type { SessionId } from '#core/ids.ts';
import type { Work } from '#runtime/work.ts';
import type { Store } from '#store/store.ts';
import type { Presence } from './presence.ts';
import type { VoiceFacts } from './voice-facts.ts';

/**
 * Hands that were raised on Discord's stage while the meeting took none, such as at the doors, and are still up when
 * a part begins that does: nobody should have to take a hand down to put it up again.
 */
export interface StageHands {
  /** Looks at the stage when a new part has begun. */
  look(session: SessionId): void;
}

export function createStageHands(parts: {
  readonly store: Pick<Store, 'sessions'>;
  readonly presence: Pick<Presence, 'tell'>;
  readonly facts: VoiceFacts;
  readonly work: Work;
}): StageHands {
  const { store, presence, facts, work } = parts;
  const seen = new Map<SessionId, number | null>();

  const lookNow = async (id: SessionId): Promise<void> => {
    const session = await store.sessions.load(id);
    const room = session?.place.room ?? null;
    if (session?.mode !== 'stage' || room === null || session.stage.kind === 'closed') {
      seen.delete(id);
      return;
    }
    if (seen.get(id) === session.phase) return;
    seen.set(id, session.phase);
    for (const { id: by, suppressed, asking } of facts.peopleIn(session.place.guild, room)) {
      if (asking && suppressed) await presence.tell(session, { kind: 'raise-hand', by });
    }
  };

  return { look: (session) => work.run('stage hands', () => lookNow(session)) };
}
