import type {
  Answered,
  Blackout,
  CalendarSettings,
  DateNote,
  Meeting,
  MeetingKey,
  MeetingState,
  NoticeKind,
  Series,
  Wish,
} from '#core/calendar/model.ts';
import type { EventId, GroupId, GuildId, LocalDate, MemberId, NoticeId, SeriesId, SessionId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import type { DeskWordStore } from './store-desk-words.ts';
import type { RotaStore, TaskStore } from './store-rota.ts';

export type * from './store-desk-words.ts';
export type * from './store-rota.ts';

/** The part of the store that keeps the calendar. As everywhere, one call is one transaction, and every look-up names its guild. */
export interface CalendarStores {
  readonly series: SeriesStore;
  readonly meetings: MeetingStore;
  readonly mirrors: MirrorStore;
  readonly answers: AnswerStore;
  readonly wishes: WishStore;
  readonly notices: NoticeStore;
  readonly rota: RotaStore;
  readonly tasks: TaskStore;
  readonly deskWords: DeskWordStore;
  readonly feeds: FeedStore;
  readonly tellings: TellingStore;
}

/** Everything that decides when a group meets. */
export interface GroupCalendar {
  /** Not ended ones, oldest first; paused ones too. */
  readonly series: readonly Series[];
  readonly notes: readonly DateNote[];
  readonly blackouts: readonly Blackout[];
  readonly settings: CalendarSettings;
}

export interface SeriesStore {
  create(series: Series): Promise<void>;
  /** Null when there is no such series in the guild, or it has ended. */
  edit(
    guild: GuildId,
    id: SeriesId,
    change: Partial<Omit<Series, 'id' | 'guild' | 'group' | 'createdAt'>>,
  ): Promise<Series | null>;
  find(guild: GuildId, id: SeriesId): Promise<Series | null>;
  ofGroup(guild: GuildId, group: GroupId): Promise<GroupCalendar>;
  /** Replaces the note of this date. A note that says nothing (`on`, not moved, no label) is taken away. */
  note(guild: GuildId, note: DateNote): Promise<void>;
  addBlackout(blackout: Omit<Blackout, 'id'>): Promise<void>;
  /** False when there is no such one in the group. */
  removeBlackout(guild: GuildId, group: GroupId, id: number): Promise<boolean>;
  setSettings(guild: GuildId, group: GroupId, settings: CalendarSettings): Promise<void>;
  /**
   * Groups with a series that has not ended and whose meetings are written down for less far than `until`, and first of all those
   * whose rules, zone or format have changed since they were planned (also when that ended their last series); at most `limit`.
   */
  toPlan(until: Instant, limit: number): Promise<readonly { readonly guild: GuildId; readonly group: GroupId }[]>;
  /** All groups with a series are to be planned anew: the zone data has changed. */
  forgetPlans(): Promise<void>;
  /** Open groups of all guilds with a series and `listed` on, for the public feed. */
  listed(): Promise<readonly { readonly guild: GuildId; readonly group: GroupId }[]>;
}

export interface MeetingStore {
  /**
   * Brings the future of a group in line in one transaction: `wanted` is every meeting from `from` (now) on, by `startsAt`. Rows of
   * the group that are `planned` or `cancelled`, start at `from` or later, and are not wanted turn `off` when somebody has answered
   * or has a duty there, and go otherwise; of an ended series or a closed group all of them go, with answers and duties. Wanted ones
   * are inserted or changed in place, also those that were `off`, keeping answers and duties. Rows in other states are never touched.
   * Remembers that the group is planned until `until`.
   */
  plan(guild: GuildId, group: GroupId, wanted: readonly Meeting[], from: Instant, until: Instant): Promise<PlanChange>;
  /** Null also for one that is `off`. */
  find(guild: GuildId, key: MeetingKey): Promise<Meeting | null>;
  /** By start. Every state but `off`, unless `states` says which. */
  ofGroup(guild: GuildId, group: GroupId, states?: readonly MeetingState[]): Promise<readonly Meeting[]>;
  /** `planned` ones whose doors are due, oldest first. */
  due(now: Instant): Promise<readonly Meeting[]>;
  /** The nearest `opensAt` of all that are `planned`, later than `after` when given. */
  nearest(after?: Instant): Promise<Instant | null>;
  /** From `from` to `to` when it is still `from`. False: somebody else was first. */
  turn(guild: GuildId, key: MeetingKey, from: MeetingState, to: MeetingState): Promise<boolean>;
  /** A session belongs to this meeting; a second room makes it two. */
  join(guild: GuildId, key: MeetingKey, session: SessionId): Promise<void>;
  ofSession(session: SessionId): Promise<Meeting | null>;
  sessionsOf(guild: GuildId, key: MeetingKey): Promise<readonly SessionId[]>;
  /** `open` ones, for looking whether their sessions are over. */
  open(): Promise<readonly Meeting[]>;
  /** `planned` ones of all groups that start in [from, to), by start. */
  starting(from: Instant, to: Instant): Promise<readonly Meeting[]>;
}

/** What a plan changed, so that people who asked can be told. */
export interface PlanChange {
  /** New rows, and rows that turned from `cancelled` or `off` to `planned`. */
  readonly added: readonly Meeting[];
  /** `planned` before and after, with another start. */
  readonly moved: readonly { readonly was: Meeting; readonly is: Meeting }[];
  /** Rows that are gone or turned `off`, as they were; and rows that turned from `planned` to `cancelled`. */
  readonly gone: readonly Meeting[];
  readonly cancelled: readonly Meeting[];
}

/** Words about one meeting that are said in a channel once, whatever happens. The row goes with the meeting. */
export interface Telling extends MeetingKey {
  readonly guild: GuildId;
  readonly what: 'late' | 'blocked' | 'no-host' | 'missed';
  /** `sending`: a try was written down, and nobody knows yet. `unknown`: for longer than Discord recognises a repeat. */
  readonly state: 'sending' | 'said' | 'unknown';
  /** Nonce of the message, the same for every try. */
  readonly nonce: string;
  /** When the first try was written down. */
  readonly triedAt: Instant;
}

export interface TellingStore {
  /**
   * Before a try. The first call writes it down as `sending`; later ones change nothing and return what the first one wrote, so
   * that a repeat bears the same nonce. Null when there is no such meeting.
   */
  begin(guild: GuildId, key: MeetingKey, what: Telling['what'], now: Instant): Promise<Telling | null>;
  ended(guild: GuildId, key: MeetingKey, what: Telling['what'], state: 'said' | 'unknown'): Promise<void>;
  find(guild: GuildId, key: MeetingKey, what: Telling['what']): Promise<Telling | null>;
}

/** The native event of one meeting. */
export interface Mirror extends MeetingKey {
  readonly guild: GuildId;
  readonly group: GroupId;
  /** Null between the wish to make it and Discord's answer: after a crash somebody has to look whether it is there. */
  readonly event: EventId | null;
  readonly state: 'making' | 'scheduled' | 'active' | 'over';
  /** Hash of what Discord is known to show; '' when unknown. */
  readonly shown: string;
}

export interface MirrorStore {
  put(mirror: Mirror): Promise<void>;
  find(guild: GuildId, key: MeetingKey): Promise<Mirror | null>;
  byEvent(guild: GuildId, event: EventId): Promise<Mirror | null>;
  /** All of the guild that are not `over`, also those whose meeting is gone: their event has to go too. */
  ofGuild(guild: GuildId): Promise<readonly Mirror[]>;
  remove(guild: GuildId, key: MeetingKey): Promise<void>;
  guilds(): Promise<readonly GuildId[]>;
}

export interface AnswerStore {
  /** In the order of `askedAt`. */
  ofMeeting(guild: GuildId, key: MeetingKey): Promise<readonly Answered[]>;
  find(guild: GuildId, key: MeetingKey, member: MemberId): Promise<Answered | null>;
  /** Answers of one person to meetings that are still to come. */
  ofMember(guild: GuildId, member: MemberId): Promise<readonly Answered[]>;
  /**
   * Reads all answers of the meeting, lets `decide` give them anew, and writes what differs, in one transaction. A row that is not
   * given back is taken away. Does nothing and returns null when there is no such meeting, or it is `off`.
   */
  change(
    guild: GuildId,
    key: MeetingKey,
    decide: (answers: readonly Answered[]) => readonly Answered[],
  ): Promise<readonly Answered[] | null>;
  /** Meetings in which an offered place has run out; not while they are cancelled or `off`. */
  offersDue(now: Instant): Promise<readonly (MeetingKey & { readonly guild: GuildId })[]>;
  nearestOffer(): Promise<Instant | null>;
}

export interface WishStore {
  put(wish: Wish): Promise<void>;
  find(guild: GuildId, group: GroupId, member: MemberId): Promise<Wish | null>;
  ofGroup(guild: GuildId, group: GroupId): Promise<readonly Wish[]>;
  ofMember(guild: GuildId, member: MemberId): Promise<readonly Wish[]>;
  /** The groups, in all guilds, that somebody wants to hear of. */
  groups(): Promise<readonly { readonly guild: GuildId; readonly group: GroupId }[]>;
  /** Takes it away with every notice that waits. `group` null: all of the guild. */
  remove(guild: GuildId, group: GroupId | null, member: MemberId): Promise<void>;
  /** MP-7: people who asked for a note and were last here before `before`, and were not noted since `notedBefore`. */
  longAway(before: Instant, notedBefore: Instant): Promise<readonly Wish[]>;
}

/** Something to be told to one person. */
export interface Notice {
  readonly id: NoticeId;
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly member: MemberId;
  readonly kind: NoticeKind;
  /** Null for those that belong to no meeting. */
  readonly series: SeriesId | null;
  readonly date: LocalDate | null;
  readonly dueAt: Instant;
  /** After this it helps nobody any more and is dropped. */
  readonly until: Instant;
  /**
   * `sending`: a try was written down, and nobody knows yet. `for-next-command`: direct messages are closed, so it waits for the
   * person's next command, once. `unknown`: the process died in the middle, for longer than Discord recognises a repeat.
   */
  readonly state: 'waiting' | 'sending' | 'sent' | 'for-next-command' | 'failed' | 'unknown' | 'dropped';
  /** Nonce of the message; several people mentioned in one message share it. Null before the first try. */
  readonly nonce: string | null;
  readonly triedAt: Instant | null;
  readonly attempts: number;
}

export interface NoticeStore {
  /**
   * Writes down what is wanted. One that is there already (same person, kind and meeting) keeps its state, and gets the new times
   * only while it is `waiting` and they differ from those wanted before: a try that was put off stays put off. One that was dropped
   * with its meeting before anybody was told waits again. With `replace`, waiting ones of that meeting whose kind is a lead and that are not wanted go.
   */
  want(
    guild: GuildId,
    notices: readonly Omit<Notice, 'state' | 'nonce' | 'triedAt' | 'attempts'>[],
    replace?: MeetingKey,
  ): Promise<void>;
  /** `waiting` or `sending` ones that are due, by time; at most `limit`. */
  due(now: Instant, limit: number): Promise<readonly Notice[]>;
  nearest(after?: Instant): Promise<Instant | null>;
  /** Before a try: all of these in one transaction. */
  trying(ids: readonly NoticeId[], nonce: string, now: Instant): Promise<void>;
  ended(ids: readonly NoticeId[], state: Exclude<Notice['state'], 'waiting' | 'sending'>): Promise<void>;
  /** Again at `at`; the nonce is kept. */
  later(ids: readonly NoticeId[], at: Instant): Promise<void>;
  forNextCommand(guild: GuildId, member: MemberId): Promise<readonly Notice[]>;
  /**
   * Waiting again with new times, no nonce and no tries, whatever its state was: there is news about the same thing. All of them in
   * one transaction.
   */
  renew(all: readonly Pick<Notice, 'id' | 'dueAt' | 'until'>[]): Promise<void>;
  /** Waiting ones of a meeting are dropped: it will not be. Leads only, or all. */
  drop(guild: GuildId, key: MeetingKey, which: 'leads' | 'all'): Promise<void>;
  /** Every one of a meeting, whatever became of it. */
  ofMeeting(guild: GuildId, key: MeetingKey): Promise<readonly Notice[]>;
  /** How many are in each state, for the operator. */
  counts(): Promise<Readonly<Record<Notice['state'], number>>>;
}

/** An address under which a calendar can be read. The address itself is not kept, only its hash. */
export interface Feed {
  /** SHA-256 of the secret part, base64url. */
  readonly hash: string;
  readonly guild: GuildId;
  readonly kind: 'group' | 'person';
  readonly group: GroupId | null;
  readonly member: MemberId | null;
  /** `neutral` (the default): the public name only. */
  readonly names: 'neutral' | 'own';
  readonly createdAt: Instant;
}

export interface FeedStore {
  /** A group and a person have one address at a time: the one before stops working. */
  put(feed: Feed): Promise<void>;
  byHash(hash: string): Promise<Feed | null>;
  ofGroup(guild: GuildId, group: GroupId): Promise<Feed | null>;
  ofMember(guild: GuildId, member: MemberId): Promise<Feed | null>;
  revoke(hash: string): Promise<void>;
}
