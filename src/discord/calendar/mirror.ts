import { Events, type GuildScheduledEvent, type PartialGuildScheduledEvent } from 'discord.js';
import { eventId, type GuildId, guildId, memberId } from '#core/ids.ts';
import { type Instant, minutes, seconds } from '#core/time.ts';
import type { CalendarEvent } from '#runtime/calendar/events.ts';
import { isAttended } from './mirror/gather.ts';
import { createMirrorHand } from './mirror/hand.ts';
import { createInterest, type OnInterest } from './mirror/interest.ts';
import { createMirrorLimits } from './mirror/limits.ts';
import { createLook } from './mirror/look.ts';
import { knownOf } from './mirror/shown.ts';
import { createMirrorTroubles } from './mirror/troubles.ts';
import type { CalendarHouse, CalendarPart } from './part.ts';

export type { OnInterest } from './mirror/interest.ts';

/** A server is looked at by itself once a minute for every so many groups it has: hints bring it forward. */
const groupsAMinute = 10;
/** Groups looked at in one minute, all servers together. */
const groupsAtOnce = 100;
const heartbeat = seconds(50);

/**
 * The server's events as a projection of the calendar: one event for each meeting that should have one. What is written down
 * says which event is whose; everything else is compared anew, so nothing that happens in between is lost.
 */
export function createMirror(
  house: Pick<CalendarHouse, 'client' | 'store' | 'clock' | 'work' | 'log' | 'words' | 'inTurn' | 'rooms'>,
  onInterest: OnInterest,
): CalendarPart {
  const { client, store, clock, work, log, inTurn } = house;
  const troubles = createMirrorTroubles(house);
  const limits = createMirrorLimits(clock);
  const look = createLook({ ...house, limits, troubles, hand: createMirrorHand({ ...house, troubles }) });
  const interest = createInterest(house, onInterest);

  /** Servers with something left to do. */
  const dirty = new Set<GuildId>();
  const waiting = new Set<GuildId>();
  const lookedAt = new Map<GuildId, { readonly at: Instant; readonly groups: number }>();
  /** Before the boot is over nothing is compared: the servers are still coming in. */
  let awake = false;
  let sweeping = false;

  const lookAt = (guild: GuildId): Promise<void> =>
    inTurn.do(`mirror/${guild}`, async () => {
      waiting.delete(guild);
      dirty.add(guild);
      const { left, groups } = await look(guild, () => waiting.has(guild));
      lookedAt.set(guild, { at: clock.now(), groups });
      if (left === 'nothing') dirty.delete(guild);
    });

  /** Soon. Whatever is being done in that server that can wait gives way. */
  const kick = (guild: GuildId): void => {
    if (!awake || waiting.has(guild)) return;
    waiting.add(guild);
    work.run('mirror', () => lookAt(guild));
  };

  const isDue = (guild: GuildId): boolean => {
    const last = lookedAt.get(guild);
    if (!last || dirty.has(guild)) return true;
    return clock.now() - last.at >= Math.max(heartbeat, minutes(Math.floor(last.groups / groupsAMinute)));
  };

  /** One server after the other, the one that has waited longest first, so that a large house is not stopped by its heartbeat. */
  const sweep = async (): Promise<void> => {
    if (sweeping) return;
    sweeping = true;
    try {
      const since = (guild: GuildId): Instant => lookedAt.get(guild)?.at ?? 0;
      const guilds = [...client.guilds.cache.keys()].map(guildId);
      let left = groupsAtOnce;
      for (const guild of guilds.filter(isDue).toSorted((a, b) => since(a) - since(b))) {
        if (left <= 0) break;
        await lookAt(guild).catch((error: unknown) => log.error({ guild, err: error }, 'events could not be compared'));
        left -= Math.max(1, lookedAt.get(guild)?.groups ?? 0);
      }
      for (const guild of guilds) if (client.guilds.cache.get(guild)?.available) await interest.look(guild);
    } finally {
      sweeping = false;
    }
  };

  /** Somebody came into a room, perhaps: an event that has not begun begins with the first person. */
  const sessionChanged = async (event: Extract<CalendarEvent, { kind: 'session' }>): Promise<void> => {
    const meeting = await store.meetings.ofSession(event.session);
    if (meeting?.state !== 'open') return;
    const row = await store.mirrors.find(meeting.guild, meeting);
    const guild = client.guilds.cache.get(meeting.guild);
    if (row?.state !== 'scheduled' || !guild) return;
    if (await isAttended(house, guild, meeting)) kick(meeting.guild);
  };

  /** Our own changes come back to us too, and need no second look. */
  const toldOf = async (event: GuildScheduledEvent | PartialGuildScheduledEvent): Promise<void> => {
    const guild = guildId(event.guildId);
    const row = await store.mirrors.byEvent(guild, eventId(event.id));
    if (!row) {
      dirty.add(guild);
      return;
    }
    const shown = event.partial ? null : knownOf(event);
    const isThere = client.guilds.cache.get(guild)?.scheduledEvents.cache.has(event.id) === true;
    const isAsWritten = isThere && shown?.status === row.state && row.shown.endsWith(`-${shown.print}`);
    if (!isAsWritten) kick(guild);
  };
  const hear = (event: GuildScheduledEvent | PartialGuildScheduledEvent): void => {
    if (awake) work.run('mirror', () => toldOf(event));
  };
  const interested = (event: GuildScheduledEvent | PartialGuildScheduledEvent, user: string, raised: boolean): void => {
    const guild = guildId(event.guildId);
    work.run('mirror', async () => {
      const row = await store.mirrors.byEvent(guild, eventId(event.id));
      if (row) await onInterest(guild, row, memberId(user), raised);
    });
  };

  client.on(Events.GuildScheduledEventCreate, hear);
  client.on(Events.GuildScheduledEventUpdate, (_was, is) => hear(is));
  client.on(Events.GuildScheduledEventDelete, hear);
  client.on(Events.GuildScheduledEventUserAdd, (event, user) => interested(event, user.id, true));
  client.on(Events.GuildScheduledEventUserRemove, (event, user) => interested(event, user.id, false));
  // Told anew after an outage, and when the bot is invited: what was told meanwhile is lost.
  client.on(Events.GuildAvailable, (guild) => kick(guildId(guild.id)));
  client.on(Events.GuildCreate, (guild) => kick(guildId(guild.id)));
  client.on(Events.ShardReady, () => {
    for (const guild of client.guilds.cache.keys()) dirty.add(guildId(guild));
    if (awake) work.run('mirror', sweep);
  });

  return {
    async heard(event) {
      if (event.kind === 'session') return sessionChanged(event);
      if (event.kind === 'planned') return kick(event.guild);
      if (event.kind !== 'answered') kick(event.meeting.guild);
    },
    async carryOn() {
      awake = true;
      for (const guild of client.guilds.cache.keys()) dirty.add(guildId(guild));
      work.run('mirror', sweep);
    },
    async minute() {
      work.run('mirror', sweep);
    },
  };
}
