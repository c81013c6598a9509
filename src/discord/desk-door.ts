import { type Client, Routes } from 'discord.js';
import type { MemberId, SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Progress } from '#runtime/performer.ts';
import type { Store } from '#store/store.ts';
import { cachedStanding } from './presence.ts';
import { again, done, troubleOrThrow } from './trouble.ts';

/**
 * Lets into the desk whoever has a role today or is asked to host, because a co-host has to see what they help with; and
 * shows those who are not facilitators out again when the meeting is over, because the desk is a lasting place.
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

  const showOut = async (session: Session, inside: ReadonlySet<MemberId>): Promise<Progress> => {
    const group = await store.groups.find(session.place.guild, session.place.group);
    for (const who of new Set([...inside, ...helpers(session)])) {
      if (group && cachedStanding(client, group, who) !== 'member') continue;
      const trouble = await change(session, who, 'delete');
      if (trouble) return trouble;
    }
    letIn.delete(session.id);
    return done;
  };

  return async (session) => {
    const inside = letIn.get(session.id) ?? new Set<MemberId>();
    if (session.stage.kind === 'closed') return showOut(session, inside);
    letIn.set(session.id, inside);
    for (const who of helpers(session)) {
      if (inside.has(who)) continue;
      const trouble = await change(session, who, 'put');
      if (trouble) return trouble;
      inside.add(who);
    }
    return done;
  };
}
