/** Ids are strings that must not be mixed up. This is the one place where they are made. */

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Discord's snowflakes: 17 to 19 digits. */
export type GuildId = Id<'guild'>;
export type MemberId = Id<'member'>;
export type ChannelId = Id<'channel'>;
export type MessageId = Id<'message'>;
export type RoleId = Id<'role'>;

/** Our own ids: 12 random characters of a-z and 0-9. */
export type GroupId = Id<'group'>;
export type SessionId = Id<'session'>;
/** A rule in a group's calendar. With a date it names one meeting for good. */
export type SeriesId = Id<'series'>;
/** Something to be told to one person outside a session. */
export type NoticeId = Id<'notice'>;
/** A scheduled event of Discord's. */
export type EventId = Id<'event'>;

/** A day on a wall calendar, `2026-11-24`, with no zone of its own. */
export type LocalDate = Id<'local date'>;
/** A time on a wall clock, `19:30`, with no zone of its own. */
export type WallTime = Id<'wall time'>;

export const guildId = (text: string): GuildId => text as GuildId;
export const memberId = (text: string): MemberId => text as MemberId;
export const channelId = (text: string): ChannelId => text as ChannelId;
export const messageId = (text: string): MessageId => text as MessageId;
export const roleId = (text: string): RoleId => text as RoleId;
export const groupId = (text: string): GroupId => text as GroupId;
export const sessionId = (text: string): SessionId => text as SessionId;
export const seriesId = (text: string): SeriesId => text as SeriesId;
export const noticeId = (text: string): NoticeId => text as NoticeId;
export const eventId = (text: string): EventId => text as EventId;
export const localDate = (text: string): LocalDate => text as LocalDate;
export const wallTime = (text: string): WallTime => text as WallTime;
