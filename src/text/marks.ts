import type { ChannelId, MemberId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';

/** Discord draws these marks on the reader's own screen, in the reader's own time and language. */

/** A name as the server shows it. It pings nobody unless the message allows it. */
export const mention = (who: MemberId): string => `<@${who}>`;

/** A channel by its name, which opens it. Who may not see it reads no name. */
export const channelLink = (channel: ChannelId): string => `<#${channel}>`;

/** "in 3 minutes", counting by itself (design: a countdown costs nothing). */
export const fromNow = (at: Instant): string => `<t:${inSeconds(at)}:R>`;

/** The time of day, such as 20:15. */
export const clockTime = (at: Instant): string => `<t:${inSeconds(at)}:t>`;

/** The time of day with seconds, such as 20:15:30. */
export const exactTime = (at: Instant): string => `<t:${inSeconds(at)}:T>`;

/** The date, such as 23 November 2026. */
export const calendarDay = (at: Instant): string => `<t:${inSeconds(at)}:D>`;

/** Date and time, such as 23 November 2026 20:15. */
export const dayAndTime = (at: Instant): string => `<t:${inSeconds(at)}:f>`;

/** Weekday, date and time, such as Monday, 23 November 2026 20:15. */
export const weekdayAndTime = (at: Instant): string => `<t:${inSeconds(at)}:F>`;

/** A line that stands out below the title, for the one thing people look for. */
export const heading = (line: string): string => `### ${line}`;

/** Small print: what one may want to know once, and need not read each time. */
export const small = (line: string): string => `-# ${line}`;

/** Discord counts in whole seconds. */
const inSeconds = (at: Instant): number => Math.floor(at / 1_000);
