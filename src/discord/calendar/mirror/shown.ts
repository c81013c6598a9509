import { createHash } from 'node:crypto';
import {
  type APIGuildScheduledEvent,
  type Guild,
  type GuildScheduledEvent,
  GuildScheduledEventEntityType,
  GuildScheduledEventStatus,
} from 'discord.js';
import { type EventFace, printOf, type ShownEvent } from '#core/calendar/mirror-plan.ts';
import { channelId, eventId, memberId } from '#core/ids.ts';

/** Long enough that two faces never share one by chance, short enough for a row. */
const printLength = 16;

export const shortPrint = (face: EventFace): string =>
  createHash('sha256').update(printOf(face)).digest('hex').slice(0, printLength);

const kinds: Readonly<Record<GuildScheduledEventEntityType, EventFace['kind']>> = {
  [GuildScheduledEventEntityType.StageInstance]: 'stage',
  [GuildScheduledEventEntityType.Voice]: 'voice',
  [GuildScheduledEventEntityType.External]: 'external',
};

const statuses = new Map<GuildScheduledEventStatus, ShownEvent['status']>([
  [GuildScheduledEventStatus.Scheduled, 'scheduled'],
  [GuildScheduledEventStatus.Active, 'active'],
]);

interface Told {
  readonly id: string;
  readonly creator: string | null;
  readonly status: GuildScheduledEventStatus;
  readonly type: GuildScheduledEventEntityType;
  readonly name: string;
  readonly description: string | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly channel: string | null;
  readonly location: string | null;
}

/** Null for an event that is over: it counts against no limit and can change no more. */
function shown(told: Told): ShownEvent | null {
  const status = statuses.get(told.status);
  if (status === undefined || told.startsAt === null) return null;
  const face: EventFace = {
    name: told.name,
    // Discord keeps no empty description.
    description: told.description === '' ? null : told.description,
    startsAt: told.startsAt,
    endsAt: told.endsAt,
    kind: kinds[told.type],
    channel: told.channel === null ? null : channelId(told.channel),
    location: told.location,
  };
  const creator = told.creator === null ? null : memberId(told.creator);
  return { ...face, id: eventId(told.id), creator, status, print: shortPrint(face) };
}

/** An event as Discord answers it. */
export function shownOf(event: APIGuildScheduledEvent): ShownEvent | null {
  return shown({
    id: event.id,
    creator: event.creator_id ?? null,
    status: event.status,
    type: event.entity_type,
    name: event.name,
    description: event.description ?? null,
    startsAt: Date.parse(event.scheduled_start_time),
    endsAt: event.scheduled_end_time ? Date.parse(event.scheduled_end_time) : null,
    channel: event.channel_id,
    location: event.entity_metadata?.location ?? null,
  });
}

/** An event as the connection has told us of it. */
export function knownOf(event: GuildScheduledEvent): ShownEvent | null {
  return shown({
    id: event.id,
    creator: event.creatorId,
    status: event.status,
    type: event.entityType,
    name: event.name,
    description: event.description,
    startsAt: event.scheduledStartTimestamp,
    endsAt: event.scheduledEndTimestamp,
    channel: event.channelId,
    location: event.entityMetadata?.location ?? null,
  });
}

/** The open events of a server, as far as the connection has told us of them. */
export const knownEvents = (guild: Guild): readonly ShownEvent[] =>
  [...guild.scheduledEvents.cache.values()].map(knownOf).filter((event) => event !== null);
