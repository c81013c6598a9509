/** The mirror alone on a local Discord: a server with its calendar in a real store, and no other part of the bot. */
import { type APIGuildScheduledEvent, ChannelType, GuildScheduledEventStatus, PermissionFlagsBits } from 'discord.js';
import { onTestFinished } from 'vitest';
import type { Meeting, Series } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { channelId, groupId, guildId, localDate, roleId, seriesId, sessionId, wallTime } from '#core/ids.ts';
import { days, minutes } from '#core/time.ts';
import { tellEvent, watchEvent } from '#rehearsal/discord/changes/event-life.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { Channel, Guild } from '#rehearsal/discord/contract.ts';
import { type LocalDiscord, startLocalDiscord } from '#rehearsal/discord/local-discord.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import { messageLines } from '#rehearsal/discord/reader/message-text.ts';
import { botPermissions } from '#rehearsal/evening.ts';
import type { Store } from '#store/store.ts';
import { type Interest, mirrorBot } from './mirror-bot.ts';
import { aPlace } from '#tests/store/a-store.ts';
import { aGroup, aSession } from '#tests/store/sample.ts';
import { openApi } from '#tests/openapi.ts';

const open: ReadonlySet<number> = new Set([GuildScheduledEventStatus.Scheduled, GuildScheduledEventStatus.Active]);

export interface Seen {
  readonly id: string;
  readonly name: string;
  readonly startsAt: number;
  readonly status: number;
  readonly type: number;
  readonly channel: string | null;
  readonly location: string | null;
}

export interface MirrorHouse {
  readonly discord: LocalDiscord;
  readonly clock: TurnableClock;
  readonly guild: Guild;
  readonly home: Channel;
  readonly desk: Channel;
  readonly moderator: Person;
  readonly complaints: readonly unknown[];
  readonly warned: readonly object[];
  readonly interest: readonly Interest[];
  store(): Store;
  /** A group, written down; more of them by their number. */
  group(change?: Partial<Group>, number?: number): Promise<Group>;
  series(group: Group, change?: Partial<Series>, number?: number): Promise<Series>;
  /** What the planner would do: the meetings of a group from now on are these. */
  plan(group: Group, meetings: readonly Meeting[]): Promise<void>;
  /** The doors of a meeting open, in a room of the group. */
  opens(meeting: Meeting, room: string): Promise<void>;
  ends(meeting: Meeting, state: 'over' | 'missed'): Promise<void>;
  /** Something changed in the session of this meeting. */
  stirs(meeting: Meeting): Promise<void>;
  turn(amount: string): Promise<void>;
  idle(): Promise<void>;
  /** Open events of the server that we made, by start. */
  events(): readonly Seen[];
  /** Events of ours that have ended: 3 completed, 4 cancelled. */
  ended(): readonly number[];
  /** Somebody else announces something in this server. Returns its id. */
  announces(name: string, channel?: string): Promise<string>;
  /** What stands at the desk, oldest first. */
  atTheDesk(): readonly string[];
  /** Requests that change events, after the first so many requests of all: `POST`, `PATCH`, `DELETE`. */
  writes(since?: number): readonly string[];
  crash(): Promise<void>;
  boot(): Promise<void>;
}

/** A meeting of this series so many days from 1 September 2026, 18:00 UTC, half an hour later. */
export function aMeeting(series: Series, day: number, change: Partial<Meeting> = {}): Meeting {
  const startsAt = Date.UTC(2026, 8, 1, 18, 30) + days(day);
  return {
    series: series.id,
    date: localDate(new Date(startsAt).toISOString().slice(0, 10)),
    guild: series.guild,
    group: series.group,
    startsAt,
    opensAt: startsAt - minutes(15),
    endsAt: startsAt + minutes(75),
    label: null,
    state: 'planned',
    ...change,
  };
}

export async function mirrorHouse(options: { readonly permissions?: bigint } = {}): Promise<MirrorHouse> {
  const clock = new TurnableClock();
  const discord = await startLocalDiscord({ clock, rateSpeed: 1_000, spec: openApi() });
  const { world } = discord;
  const guild = world.addGuild({ name: 'Harbour', features: ['COMMUNITY'], ownerName: 'Olive' });
  const home = world.addChannel(guild, { name: 'circle-home', type: ChannelType.GuildText });
  const desk = world.addChannel(guild, { name: 'the-desk', type: ChannelType.GuildText });
  world.addBotTo(guild, options.permissions ?? botPermissions);
  const moderator = discord.person(guild, 'Mo', { permissions: PermissionFlagsBits.Administrator });
  const at = aPlace();
  const complaints: unknown[] = [];
  const warned: object[] = [];
  const interest: Interest[] = [];
  const { now, boot, crash, minute } = mirrorBot({ discord, clock, at, complaints, warned, interest });

  const self: MirrorHouse = {
    discord,
    clock,
    guild,
    home,
    desk,
    moderator,
    complaints,
    warned,
    interest,
    store: () => now().store,
    async group(change = {}, number = 1) {
      const group = aGroup({
        id: groupId(`group${String(number).padStart(7, '0')}`),
        guild: guildId(guild.id),
        name: `Group ${number}`,
        publicName: 'Evening room',
        facilitators: { role: roleId(guild.id), people: [] },
        memberRole: null,
        home: channelId(home.id),
        room: null,
        desk: channelId(desk.id),
        ...change,
      });
      await now().store.groups.create(group);
      return group;
    },
    async series(group, change = {}, number = 1) {
      const series: Series = {
        id: seriesId(`series${String(number).padStart(6, '0')}`),
        guild: group.guild,
        group: group.id,
        rule: { kind: 'weekly', every: 1, on: ['TU'] },
        from: localDate('2026-09-01'),
        time: wallTime('20:30'),
        ends: { kind: 'never' },
        label: null,
        venue: { kind: 'online' },
        format: null,
        mirror: 'on',
        paused: false,
        createdAt: clock.now(),
        endedAt: null,
        ...change,
      };
      await now().store.series.create(series);
      return series;
    },
    async plan(group, meetings) {
      const { store, part } = now();
      const change = await store.meetings.plan(group.guild, group.id, meetings, clock.now(), clock.now() + days(36));
      await part.heard?.({ kind: 'planned', guild: group.guild, group: group.id, change });
      await discord.idle();
    },
    async opens(meeting, room) {
      const { store, part } = now();
      const id = sessionId(`sess${meeting.date.replaceAll('-', '')}`);
      const group = await store.groups.find(meeting.guild, meeting.group);
      const place = { ...aSession().place, guild: meeting.guild, group: meeting.group, room: channelId(room) };
      await store.sessions.begin(aSession({ id, place: { ...place, home: group?.home ?? place.home } }));
      await store.meetings.join(meeting.guild, meeting, id);
      await store.meetings.turn(meeting.guild, meeting, 'planned', 'open');
      await part.heard?.({ kind: 'opened', meeting: { ...meeting, state: 'open' }, session: id, lateMs: 0 });
      await discord.idle();
    },
    async ends(meeting, state) {
      const { store, part } = now();
      await store.meetings.turn(meeting.guild, meeting, state === 'over' ? 'open' : 'planned', state);
      await part.heard?.({ kind: state, meeting: { ...meeting, state } });
      await discord.idle();
    },
    async stirs(meeting) {
      const { store, part } = now();
      for (const session of await store.meetings.sessionsOf(meeting.guild, meeting)) {
        await part.heard?.({ kind: 'session', session });
      }
      await discord.idle();
    },
    async turn(amount) {
      await clock.advance(amount, () => discord.idle());
      await minute();
      await discord.idle();
    },
    idle: () => discord.idle(),
    events: () =>
      [...guild.events.values()]
        .map((event) => ({
          id: event.id,
          name: event.name,
          startsAt: Date.parse(event.scheduled_start_time),
          status: event.status,
          type: event.entity_type,
          channel: event.channel_id,
          location: event.entity_metadata?.location ?? null,
          creator: event.creator_id,
        }))
        .filter(({ status, creator }) => open.has(status) && creator === world.application.botUser.id)
        .map(({ creator: _creator, ...seen }) => seen)
        .toSorted((a, b) => a.startsAt - b.startsAt),
    ended: () =>
      [...guild.events.values()]
        .map(({ status }: { readonly status: number }) => status)
        .filter((status) => status > 2),
    async announces(name, channel) {
      const start = new Date(clock.now() + days(3)).toISOString();
      const end = new Date(clock.now() + days(4)).toISOString();
      const id = world.snowflake();
      const where = channel === undefined ? { location: 'By the river' } : null;
      const event = {
        id,
        guild_id: guild.id,
        channel_id: channel ?? null,
        creator_id: moderator.id,
        name,
        description: null,
        scheduled_start_time: start,
        scheduled_end_time: end,
        privacy_level: 2,
        status: 1,
        entity_type: channel === undefined ? 3 : 2,
        entity_id: null,
        entity_metadata: where,
        recurrence_rule: null,
        guild_scheduled_event_exceptions: [],
      } as unknown as APIGuildScheduledEvent;
      guild.events.set(id, event);
      tellEvent(world, event, 'CREATE');
      watchEvent(world, guild, event);
      await discord.idle();
      return id;
    },
    atTheDesk: () => (world.messages.get(desk.id) ?? []).map((stored) => messageLines(world, stored).join('\n')),
    writes: (since = 0) =>
      discord.calls
        .slice(since)
        .filter(({ method, route }) => method !== 'GET' && route.includes('/scheduled-events'))
        .map(({ method }) => method),
    crash,
    boot,
  };
  onTestFinished(async () => {
    await discord.idle();
    await crash();
    await discord.close();
    const problems = [...complaints, ...discord.violations.map((one) => `${one.route} ${one.where}: ${one.why}`)];
    if (problems.length > 0)
      throw new AggregateError(problems, `The house complained: ${problems.map(String).join('\n')}`);
  });
  await boot();
  return self;
}
