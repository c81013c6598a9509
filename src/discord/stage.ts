import { type Client, RESTJSONErrorCodes, Routes, StageInstancePrivacyLevel } from 'discord.js';
import type { SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Progress } from '#runtime/performer.ts';
import type { Store } from '#store/store.ts';
import type { Tell } from './tell.ts';
import { again, done, troubleOrThrow } from './trouble.ts';

const alreadyOpen: number = RESTJSONErrorCodes.TheStageIsAlreadyOpen;

/** Discord closes a stage on which nobody speaks for some minutes; this opens it again while the session lasts. */
export type StageKeeper = (session: Session) => Promise<Progress>;

export function createStageKeeper(client: Client, store: Pick<Store, 'groups'>, tell: Tell): StageKeeper {
  /** The stage that we ended for a session, until Discord has told us so itself. */
  const ended = new Map<SessionId, string>();

  const live = (session: Session): string | null => {
    const { guild, room } = session.place;
    const known = client.guilds.cache.get(guild)?.stageInstances.cache.find(({ channelId }) => channelId === room);
    if (!known) ended.delete(session.id);
    return known && known.id !== ended.get(session.id) ? known.id : null;
  };

  return async (session) => {
    const { room, guild, group } = session.place;
    if (session.mode !== 'stage' || room === null) return done;
    const wanted = session.stage.kind !== 'closed';
    const instance = live(session);
    if ((instance !== null) === wanted) return done;
    // Afterwards an empty stage may close by itself: there is nobody to open it for.
    if (session.stage.kind === 'after' && !session.people.some((person) => person.here === 'voice')) return done;
    try {
      if (wanted) {
        // The neutral name only, and never a notification to everyone (OG-4).
        const topic = (await store.groups.find(guild, group))?.publicName ?? session.format.name;
        const body = { channel_id: room, topic, privacy_level: StageInstancePrivacyLevel.GuildOnly };
        await client.rest.post(Routes.stageInstances(), { body });
      } else {
        await client.rest.delete(Routes.stageInstance(room));
        ended.set(session.id, instance ?? '');
      }
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return again(trouble.afterMs);
      // Discord had closed it already, and will tell us.
      if (trouble.kind === 'gone' && instance !== null) ended.set(session.id, instance);
      const open = trouble.kind === 'refused' && trouble.code === alreadyOpen;
      if (trouble.kind === 'refused' && !open) await tell(session, { trouble: 'stage', code: trouble.code });
    }
    return done;
  };
}
