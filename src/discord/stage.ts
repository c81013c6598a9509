import { type Client, RESTJSONErrorCodes, Routes, StageInstancePrivacyLevel } from 'discord.js';
import type { Session } from '#core/session/model.ts';
import type { Progress } from '#runtime/performer.ts';
import type { Store } from '#store/store.ts';
import type { Tell } from './tell.ts';
import { again, done, troubleOrThrow } from './trouble.ts';

const alreadyOpen: number = RESTJSONErrorCodes.TheStageIsAlreadyOpen;

/** Discord closes a stage on which nobody speaks for some minutes; this opens it again while the session lasts. */
export type StageKeeper = (session: Session) => Promise<Progress>;

export function createStageKeeper(client: Client, store: Pick<Store, 'groups'>, tell: Tell): StageKeeper {
  const live = (session: Session): boolean =>
    client.guilds.cache
      .get(session.place.guild)
      ?.stageInstances.cache.some((instance) => instance.channelId === session.place.room) ?? false;

  return async (session) => {
    const { room, guild, group } = session.place;
    if (session.mode !== 'stage' || room === null) return done;
    const wanted = session.stage.kind !== 'closed';
    if (live(session) === wanted) return done;
    try {
      if (wanted) {
        // The neutral name only, and never a notification to everyone (OG-4).
        const topic = (await store.groups.find(guild, group))?.publicName ?? session.format.name;
        const body = { channel_id: room, topic, privacy_level: StageInstancePrivacyLevel.GuildOnly };
        await client.rest.post(Routes.stageInstances(), { body });
      } else {
        await client.rest.delete(Routes.stageInstance(room));
      }
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return again(trouble.afterMs);
      const open = trouble.kind === 'refused' && trouble.code === alreadyOpen;
      if (trouble.kind === 'refused' && !open) await tell(session, { trouble: 'stage', code: trouble.code });
    }
    return done;
  };
}
