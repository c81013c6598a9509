import { type Client, Routes } from 'discord.js';
import type { MemberId, SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Progress } from '#runtime/performer.ts';
import type { Store } from '#store/store.ts';
import { cachedStanding } from './presence.ts';
import { again, done, troubleOrThrow } from './trouble.ts';

/**
 * Lets into the desk whoever has a role today or is asked to host, because a co-host has to see what they help with; and
 * shows those who are not facilitators out again when they help no more or the meeting is over, because the desk is a lasting place.
 */
export type DeskDoor = (session: Session) => Promise<Progress>;

export function createDeskDoor(client: Client, store: Pick<Store, 'groups'>): DeskDoor {
  /** Who was let in by this process. After a restart everybody is let in once more, which changes nothing. */
  const letIn = new Map<SessionId, Set<MemberId>>();

  const helpers = ({ roles, handover }: Session): readonly MemberId[] => [
    ...new Set([...Object.values(roles), ...(handover === null ? [] : [handover.to])]),
  ];

  /** Null when it went well, or when it cannot: somebody who left the server cannot be let in, the others can. */
  const change = async (session: Session, who: MemberId, method: 'put' | 'delete'): Promise<Progress | null> => {
    try {
      await client.rest[method](Routes.threadMembers(session.place.desk, who));
      return null;
    } catch (error) {
      const trouble = troubleOrThrow(error);
      return trouble.kind === 'again' ? again(trouble.afterMs) : null;
    }
  };

  const showOut = async (session: Session, people: Iterable<MemberId>): Promise<Progress | null> => {
    const group = await store.groups.find(session.place.guild, session.place.group);
    for (const who of people) {
      if (group && cachedStanding(client, group, who) !== 'member') continue;
      const trouble = await change(session, who, 'delete');
      if (trouble) return trouble;
    }
    return null;
  };

  return async (session) => {
    const inside = letIn.get(session.id) ?? new Set<MemberId>();
    if (session.stage.kind === 'closed') {
      const trouble = await showOut(session, new Set([...inside, ...helpers(session)]));
      if (trouble) return trouble;
      letIn.delete(session.id);
      return done;
    }
    letIn.set(session.id, inside);
    const now = helpers(session);
    // Whoever does not help any more goes at once: after a restart nobody would know of them.
    const gone = [...inside].filter((who) => !now.includes(who));
    if (gone.length > 0) {
      const trouble = await showOut(session, gone);
      if (trouble) return trouble;
      for (const who of gone) inside.delete(who);
    }
    for (const who of now) {
      if (inside.has(who)) continue;
      const trouble = await change(session, who, 'put');
      if (trouble) return trouble;
      inside.add(who);
    }
    return done;
  };
}
