import { type Client, Routes } from 'discord.js';
import type { ChannelId, MemberId, SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Progress } from '#runtime/performer.ts';
import type { Store } from '#store/store.ts';
import { type DeskExit, helpersOf } from './desk-exit.ts';
import { again, done, troubleOrThrow } from './trouble.ts';

/**
 * Lets into the desk whoever has a role today or is asked to host, because a co-host has to see what they help with; and
 * shows those who are not facilitators out again when they help no more or the meeting is over, because the desk is a lasting place.
 */
export type DeskDoor = (session: Session) => Promise<Progress>;

export function createDeskDoor(client: Client, store: Pick<Store, 'groups'>, exit: DeskExit): DeskDoor {
  /** Who was let in by this process, and where. After a restart everybody is let in once more, which changes nothing. */
  const letIn = new Map<SessionId, { readonly desk: ChannelId; readonly people: Set<MemberId> }>();

  /** Null when it went well, or when it cannot: somebody who left the server cannot be let in, the others can. */
  const bringIn = async (session: Session, who: MemberId): Promise<Progress | null> => {
    try {
      await client.rest.put(Routes.threadMembers(session.place.desk, who));
      return null;
    } catch (error) {
      const trouble = troubleOrThrow(error);
      return trouble.kind === 'again' ? again(trouble.afterMs) : null;
    }
  };

  const showOut = async (session: Session, people: Iterable<MemberId>): Promise<Progress | null> => {
    const group = await store.groups.find(session.place.guild, session.place.group);
    for (const who of group ? people : []) {
      const trouble = group && (await exit.showOut(group, session.place.desk, who));
      if (trouble?.kind === 'again') return again(trouble.afterMs);
    }
    return null;
  };

  return async (session) => {
    const known = letIn.get(session.id);
    // In a desk that was made anew nobody is inside yet.
    const inside = known?.desk === session.place.desk ? known.people : new Set<MemberId>();
    if (session.stage.kind === 'closed') {
      const trouble = await showOut(session, new Set([...inside, ...helpersOf(session)]));
      if (trouble) return trouble;
      letIn.delete(session.id);
      return done;
    }
    letIn.set(session.id, { desk: session.place.desk, people: inside });
    const now = helpersOf(session);
    // Whoever does not help any more goes at once: after a restart nobody would know of them.
    const gone = [...inside].filter((who) => !now.includes(who));
    if (gone.length > 0) {
      const trouble = await showOut(session, gone);
      if (trouble) return trouble;
      for (const who of gone) inside.delete(who);
    }
    for (const who of now) {
      if (inside.has(who)) continue;
      const trouble = await bringIn(session, who);
      if (trouble) return trouble;
      inside.add(who);
    }
    return done;
  };
}
