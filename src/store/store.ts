import type { Format } from '#core/formats/format.ts';
import type { Group } from '#core/groups/group.ts';
import type { ChannelId, GroupId, GuildId, MemberId, MessageId, RoleId, SessionId } from '#core/ids.ts';
import type { Decision as LadderDecision, Effect, Spoken } from '#core/session/effects.ts';
import type { Session } from '#core/session/model.ts';
import type { Instant } from '#core/time.ts';
import type { CalendarStores } from './store-calendar.ts';

/**
 * What is remembered. Every function returns a promise, so that another engine can stand behind it; inside,
 * each call is one synchronous SQLite transaction. Every lookup by a person or channel names its guild.
 */
export interface Store extends CalendarStores {
  readonly groups: GroupStore;
  readonly formats: FormatStore;
  readonly sessions: SessionStore;
  readonly outbox: OutboxStore;
  readonly cards: CardStore;
  readonly mutes: MuteLedger;
  readonly doors: DoorLedger;
  readonly posted: PostedStore;
  readonly wakes: WakeStore;
  readonly runs: RunStore;
  readonly settings: SettingStore;
  readonly decisions: DecisionStore;
  /** Erases what is past its time, in the store. Returns how many rows went, by table (PR-3, PR-8). */
  enforceRetention(now: Instant): Promise<Readonly<Record<string, number>>>;
  close(): void;
}

export interface GroupStore {
  create(group: Group): Promise<void>;
  /** Changes what a moderator may change; `undefined` keeps. Returns null when there is no such open group in the guild. */
  edit(guild: GuildId, id: GroupId, change: Partial<Omit<Group, 'id' | 'guild' | 'createdAt'>>): Promise<Group | null>;
  find(guild: GuildId, id: GroupId): Promise<Group | null>;
  /** Open groups of the guild, by name. */
  list(guild: GuildId): Promise<readonly Group[]>;
  /** Desks of all groups, also of closed ones that are still kept. */
  desks(): Promise<readonly { readonly guild: GuildId; readonly group: GroupId; readonly desk: ChannelId }[]>;
  /** The open group that has this home, room or desk. */
  atChannel(guild: GuildId, channel: ChannelId): Promise<Group | null>;
}

export interface FormatStore {
  /** Formats that a guild copied or imported. A format with the same id in the guild is replaced. */
  put(guild: GuildId, format: Format, now: Instant): Promise<void>;
  find(guild: GuildId, id: string): Promise<Format | null>;
  list(guild: GuildId): Promise<readonly Format[]>;
}

/** What a change decides: the new session with what to say, or why not. */
export type Decision<Why extends string> =
  | { readonly session: Session; readonly effects: readonly Effect[] }
  | { readonly refused: Why };

export interface SessionStore {
  /** Writes down a new session, and when to look at it first (null or absent: nobody asked). */
  begin(session: Session, wakeAt?: Instant | null): Promise<void>;
  load(id: SessionId): Promise<Session | null>;
  /**
   * Sessions that are not closed, oldest first: what has to be carried on at boot. One that cannot be read is left
   * out, so that it does not hold back the others; see `unreadable`.
   */
  unfinished(): Promise<readonly Session[]>;
  /** Sessions that are not closed and whose rows cannot be read: a bug or a damaged file, for the log. */
  unreadable(): Promise<readonly SessionId[]>;
  ofGroup(guild: GuildId, group: GroupId): Promise<Session | null>;
  /** The unfinished session whose room, home or desk this is. */
  atChannel(guild: GuildId, channel: ChannelId): Promise<Session | null>;
  /**
   * Loads, decides, and writes the new session, its lines for the outbox, and its next wake in one transaction.
   * `wakeAt` is asked of the new session. Returns null when there is no such session.
   */
  change<Why extends string>(
    id: SessionId,
    now: Instant,
    decide: (session: Session) => Decision<Why>,
    wakeAt: (session: Session) => Instant | null,
  ): Promise<Decision<Why> | null>;
  /** The desk of this session is another thread from now on; its card is there no more. */
  moveDesk(id: SessionId, desk: ChannelId): Promise<void>;
  /** Totals of sessions that are over (head count, minutes): the only thing kept about them. */
  totals(guild: GuildId, group: GroupId): Promise<readonly SessionTotal[]>;
}

export interface SessionTotal {
  readonly session: SessionId;
  readonly startedAt: Instant;
  readonly minutes: number;
  readonly headCount: number;
}

/** A line to be said once. Its id is the message's nonce. */
export interface OutboxRow {
  /** 12 characters. */
  readonly id: string;
  readonly session: SessionId;
  readonly effect: Spoken;
  readonly createdAt: Instant;
  readonly attempts: number;
  /** Not to be tried before this. */
  readonly notBefore: Instant;
}

export interface OutboxStore {
  /** Pending lines of the session that may be tried now, oldest first. */
  due(session: SessionId, now: Instant): Promise<readonly OutboxRow[]>;
  /** Sessions that have pending lines. */
  waiting(): Promise<readonly SessionId[]>;
  said(id: string): Promise<void>;
  /** Again at `at`. */
  later(id: string, at: Instant): Promise<void>;
  /** Given up: refused by Discord, or past the time in which a repeat is recognised as one (recorded as unknown). */
  giveUp(id: string, why: 'refused' | 'unknown'): Promise<void>;
}

export type CardKind = 'room' | 'desk';

export interface Card {
  readonly session: SessionId;
  readonly kind: CardKind;
  readonly channel: ChannelId;
  readonly message: MessageId;
  readonly postedAt: Instant;
  /** Hash of the payload that Discord is known to show; '' when unknown. */
  readonly shown: string;
}

export interface CardStore {
  of(session: SessionId): Promise<readonly Card[]>;
  put(card: Card): Promise<void>;
  shown(session: SessionId, kind: CardKind, hash: string): Promise<void>;
  remove(session: SessionId, kind: CardKind): Promise<void>;
}

/** A mute of ours. Written before it is made, struck when the undo is confirmed (platform: a mute outlives the room). */
export interface Mute {
  readonly guild: GuildId;
  readonly member: MemberId;
  readonly session: SessionId;
  /** `intended`: may or may not have reached Discord. `lifted-by-other`: a moderator undid it; hands off until the end. */
  readonly state: 'intended' | 'made' | 'lifted-by-other';
  readonly since: Instant;
}

export interface MuteLedger {
  intend(mute: Omit<Mute, 'state'>): Promise<void>;
  made(guild: GuildId, member: MemberId): Promise<void>;
  liftedByOther(guild: GuildId, member: MemberId): Promise<void>;
  /** Ours again, whatever a moderator did: it has to be lifted with the others. In one write, for a mute is never without a row. */
  retake(guild: GuildId, member: MemberId): Promise<void>;
  strike(guild: GuildId, member: MemberId): Promise<void>;
  ofGuild(guild: GuildId): Promise<readonly Mute[]>;
  all(): Promise<readonly Mute[]>;
}

/** How a room's overwrite was before we opened or closed it. */
export interface DoorBefore {
  readonly channel: ChannelId;
  readonly target: RoleId | MemberId;
  readonly kind: 'role' | 'member';
  readonly guild: GuildId;
  readonly session: SessionId;
  /** Null when there was no overwrite. Permission bits as decimal strings. */
  readonly before: { readonly allow: string; readonly deny: string } | null;
}

export interface DoorLedger {
  /** Keeps the first `before` of a session when called twice. */
  remember(door: DoorBefore): Promise<void>;
  ofSession(session: SessionId): Promise<readonly DoorBefore[]>;
  strike(channel: ChannelId, target: RoleId | MemberId): Promise<void>;
  /** Rows of sessions that are closed: doors still to be put back. */
  leftOver(): Promise<readonly DoorBefore[]>;
}

/** A message of ours on Discord that has to go: the desk's roster and lines within 24 h of the end. */
export interface Posted {
  readonly channel: ChannelId;
  readonly message: MessageId;
  /** Null for what belongs to no session: it goes at its own time. */
  readonly session: SessionId | null;
  readonly eraseAt: Instant;
}

export interface PostedStore {
  remember(posted: Posted): Promise<void>;
  /** Moves the time for all of a session, when it ends. */
  eraseBy(session: SessionId, at: Instant): Promise<void>;
  due(now: Instant): Promise<readonly Posted[]>;
  forget(message: MessageId): Promise<void>;
}

export interface WakeStore {
  /** The nearest wake of all sessions but these, or null. */
  nearest(except?: ReadonlySet<SessionId>): Promise<Instant | null>;
  due(now: Instant): Promise<readonly SessionId[]>;
}

/** A step of the ladder as it is kept: rule, time and actor, no words, for 90 days (SA-4). */
export interface KeptDecision extends Omit<LadderDecision, 'kind'> {
  readonly at: Instant;
}

export interface DecisionStore {
  /** Newest first, at most 25. They are written with the change they belong to. */
  ofGroup(guild: GuildId, group: GroupId): Promise<readonly KeptDecision[]>;
}

/** Scheduled work: every run says how it ended. */
export interface RunStore {
  start(job: string, now: Instant): Promise<number>;
  end(run: number, now: Instant, outcome: 'done' | 'failed', note: string): Promise<void>;
  last(job: string): Promise<{ readonly startedAt: Instant; readonly outcome: 'done' | 'failed' | 'cut-off' } | null>;
}

export interface SettingStore {
  /** When the process was last known to be alive (written every 10 s). */
  lastAlive(): Promise<Instant | null>;
  alive(now: Instant): Promise<void>;
  /** Fingerprint of the commands as last deployed. */
  deployedCommands(): Promise<string | null>;
  rememberDeployed(fingerprint: string): Promise<void>;
  /** Version of the zone data (`process.versions.tz`) with which all meetings were planned. */
  plannedWith(): Promise<string | null>;
  rememberPlannedWith(zoneData: string): Promise<void>;
}

export type * from './store-calendar.ts';
