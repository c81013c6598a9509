import type { Duty, MeetingKey, RotaRole, TaskKind } from '#core/calendar/model.ts';
import type { GroupId, GuildId, MemberId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';

export interface StandIn {
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly member: MemberId;
  readonly offeredAt: Instant;
}

/** Somebody cannot come, and those who offered to stand in are asked one after the other. */
export interface StandInCall extends MeetingKey {
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly role: RotaRole;
  /** Who cannot come. */
  readonly instead: MemberId;
  readonly asked: MemberId | null;
  readonly askedUntil: Instant | null;
  readonly tried: readonly MemberId[];
  readonly state: 'asking' | 'found' | 'nobody';
}

/** An exchange asked for: `from` gives `role` at this meeting to `to`, perhaps for a duty of theirs at another one. */
export interface Swap extends MeetingKey {
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly role: RotaRole;
  readonly from: MemberId;
  readonly to: MemberId;
  readonly inReturn: MeetingKey | null;
  readonly askedAt: Instant;
}

export interface RotaStore {
  /** Replaces who does this job at this meeting. */
  put(duty: Duty): Promise<void>;
  remove(guild: GuildId, key: MeetingKey, role: RotaRole): Promise<void>;
  ofMeeting(guild: GuildId, key: MeetingKey): Promise<readonly Duty[]>;
  ofGroup(
    guild: GuildId,
    group: GroupId,
  ): Promise<readonly (Duty & { readonly startsAt: Instant; readonly endsAt: Instant })[]>;
  /** Duties of one person in all groups of the guild, with when their meetings are. */
  ofMember(
    guild: GuildId,
    member: MemberId,
  ): Promise<readonly (Duty & { readonly startsAt: Instant; readonly endsAt: Instant })[]>;
  offer(standIn: StandIn): Promise<void>;
  withdraw(guild: GuildId, group: GroupId, member: MemberId): Promise<void>;
  /** In the order in which they offered. */
  standIns(guild: GuildId, group: GroupId): Promise<readonly StandIn[]>;
  putCall(call: StandInCall): Promise<void>;
  call(guild: GuildId, key: MeetingKey, role: RotaRole): Promise<StandInCall | null>;
  /** `asking` ones whose time to answer is over; not of meetings that are `off`. */
  callsDue(now: Instant): Promise<readonly StandInCall[]>;
  nearestCall(): Promise<Instant | null>;
  putSwap(swap: Swap): Promise<void>;
  swap(guild: GuildId, key: MeetingKey, role: RotaRole): Promise<Swap | null>;
  removeSwap(guild: GuildId, key: MeetingKey, role: RotaRole): Promise<void>;
  /**
   * Meetings with a question that waits: a duty that is not agreed, a swap, or a call that is `asking`. And those to come for which
   * nobody could be found, or with a duty of whose start no desk word knows. For boot.
   */
  unsettled(): Promise<readonly (MeetingKey & { readonly guild: GuildId })[]>;
}

export interface Task {
  readonly id: number;
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly kind: TaskKind;
  readonly by: MemberId;
  readonly dueAt: Instant;
}

export interface TaskStore {
  add(task: Omit<Task, 'id'>): Promise<void>;
  ofGroup(guild: GuildId, group: GroupId): Promise<readonly Task[]>;
  done(guild: GuildId, group: GroupId, id: number): Promise<boolean>;
}
