import type { ChannelId, GroupId, GuildId, MemberId, RoleId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { TalkMode } from '../session/model.ts';

/** The types of group whose prompts are shipped. The first names the entry in the catalogue of sharing prompts. */
export const groupTypes = [
  'addiction_recovery',
  'mood_and_anxiety',
  'grief_and_loss',
  'family_and_friends',
  'chronic_illness',
  'caregivers',
  'after_trauma',
  'open',
] as const;
export type GroupType = (typeof groupTypes)[number];

/** `lasting`: one room, closed between sessions. `fresh`: made at doors and deleted after. `none`: meets in person. */
export const roomPolicies = ['lasting', 'fresh', 'none'] as const;
export type RoomPolicy = (typeof roomPolicies)[number];

/** What a group is. Kept until a moderator closes it. */
export interface Group {
  readonly id: GroupId;
  readonly guild: GuildId;
  /** Shown behind the role only. 1 to 60 characters. */
  readonly name: string;
  /** Neutral name for channels and events (OG-4). 1 to 60 characters, no condition words. */
  readonly publicName: string;
  readonly type: GroupType;
  /** Id of a shipped format, or of one of this guild's own. */
  readonly format: string;
  readonly mode: TalkMode;
  /** A locale the catalogue has, such as `en`. */
  readonly language: string;
  /** IANA zone, such as Europe/Berlin. */
  readonly zone: string;
  /** ISO 3166 two-letter country for help lines; null shows the international page only. Never guessed (RR-3). */
  readonly country: string | null;
  /** How many people the room holds, 2 to 99 in voice. */
  readonly size: number;
  readonly facilitators: { readonly role: RoleId | null; readonly people: readonly MemberId[] };
  /** Who may enter the room. Null means everybody in the server, and the home channel is open to them. */
  readonly memberRole: RoleId | null;
  /** The text channel where the group lives; its desk is a private thread there. */
  readonly home: ChannelId;
  readonly roomPolicy: RoomPolicy;
  /** The lasting room once it exists, or the fresh one while it is open. */
  readonly room: ChannelId | null;
  /** The desk thread once it exists. */
  readonly desk: ChannelId | null;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
}
