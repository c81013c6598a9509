import { GuildScheduledEventEntityType, GuildScheduledEventPrivacyLevel } from 'discord.js';
import type { EventFace } from '#core/calendar/mirror-plan.ts';
import type { Instant } from '#core/time.ts';

const types: Readonly<Record<EventFace['kind'], GuildScheduledEventEntityType>> = {
  stage: GuildScheduledEventEntityType.StageInstance,
  voice: GuildScheduledEventEntityType.Voice,
  external: GuildScheduledEventEntityType.External,
};

const iso = (at: Instant): string => new Date(at).toISOString();

/** Where it is, as Discord wants it for each kind. Events elsewhere have to have an end. */
const whereOf = ({ kind, channel, location, endsAt }: EventFace): object => ({
  entity_type: types[kind],
  channel_id: channel,
  entity_metadata: kind === 'external' ? { location } : null,
  scheduled_end_time: endsAt === null ? null : iso(endsAt),
});

/** A new event. Never a recurring one: Discord's rules know no time zone. */
export const newEvent = (face: EventFace): object => ({
  name: face.name,
  description: face.description,
  privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
  scheduled_start_time: iso(face.startsAt),
  ...whereOf(face),
});

/** What has to be said so that an event looks as wanted; null when nothing is to be changed. */
export function changeOfEvent(is: EventFace, wanted: EventFace, now: Instant): object | null {
  const moved = is.kind !== wanted.kind || is.channel !== wanted.channel || is.location !== wanted.location;
  const body = {
    ...(is.name === wanted.name ? {} : { name: wanted.name }),
    ...(is.description === wanted.description ? {} : { description: wanted.description }),
    // Discord takes no start that has passed.
    ...(is.startsAt === wanted.startsAt || wanted.startsAt <= now
      ? {}
      : { scheduled_start_time: iso(wanted.startsAt) }),
    ...(is.endsAt === wanted.endsAt || wanted.endsAt === null ? {} : { scheduled_end_time: iso(wanted.endsAt) }),
    ...(moved ? whereOf(wanted) : {}),
  };
  return Object.keys(body).length === 0 ? null : body;
}
