import type { DeskWordKind } from '#core/calendar/desk-words.ts';
import type { Meeting, MeetingKey, RotaRole } from '#core/calendar/model.ts';
import type { ChannelId, GroupId, GuildId, MemberId, MessageId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';

/**
 * A message of ours at a group's desk about one meeting. Written down before it is sent, so that it is sent at most once, and kept
 * until it is gone from Discord.
 */
export interface DeskWord extends MeetingKey {
  /** 12 characters; also the nonce of the message. */
  readonly id: string;
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly kind: DeskWordKind;
  /** The job it is about; null when it is about the whole meeting. */
  readonly role: RotaRole | null;
  /** The one person it addresses. */
  readonly to: MemberId | null;
  readonly dueAt: Instant;
  /** When it has had its day: then it goes from Discord, and with it this row. */
  readonly until: Instant;
  /**
   * `known`: never sent (`start`). `sending`: a try was written down, and nobody knows yet. `unknown`: the process died in the
   * middle, for longer than Discord recognises a repeat.
   */
  readonly state: 'known' | 'waiting' | 'sending' | 'posted' | 'unknown';
  readonly triedAt: Instant | null;
  readonly channel: ChannelId | null;
  readonly message: MessageId | null;
}

export interface DeskWordStore {
  /**
   * Writes down that this is to be said. One that is there already (same meeting, kind, job and person) keeps its id and state, and
   * gets the new times only while it is `waiting` or `known`.
   */
  want(word: Omit<DeskWord, 'state' | 'triedAt' | 'channel' | 'message'>): Promise<void>;
  ofMeeting(guild: GuildId, key: MeetingKey): Promise<readonly DeskWord[]>;
  find(guild: GuildId, id: string): Promise<DeskWord | null>;
  /** To be sent or taken away by now, oldest first; at most `limit`. */
  due(now: Instant, limit: number): Promise<readonly DeskWord[]>;
  /** The nearest time at which one has to be sent or taken away. */
  nearest(): Promise<Instant | null>;
  trying(id: string, now: Instant): Promise<void>;
  posted(id: string, channel: ChannelId, message: MessageId): Promise<void>;
  unknown(id: string): Promise<void>;
  /** Not sent, or not taken away: again at `at`. */
  later(id: string, at: Instant): Promise<void>;
  /** Those of this meeting have had their day. Absent: of whatever kind, job and person. */
  finish(
    guild: GuildId,
    key: MeetingKey,
    which: { readonly kind?: DeskWordKind; readonly role?: RotaRole; readonly to?: MemberId },
    now: Instant,
  ): Promise<void>;
  strike(id: string): Promise<void>;
  /** Those that stand at desks now. A sweep of the desks leaves them; at boot they are looked at again. */
  standing(): Promise<readonly DeskWord[]>;
  /** `start` rows that do not agree with the meeting any more: it was moved, cancelled, or taken away. */
  outdated(): Promise<readonly DeskWord[]>;
  /** `planned` meetings that start in [from, to) and have no brief written down, by start; at most `limit`. */
  unbriefed(from: Instant, to: Instant, limit: number): Promise<readonly Meeting[]>;
  /** Meetings that are `over`, by plan end in (after, until], and have no debrief written down, by end; at most `limit`. */
  undebriefed(after: Instant, until: Instant, limit: number): Promise<readonly Meeting[]>;
}
