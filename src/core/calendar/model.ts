import type { GroupId, GuildId, LocalDate, MemberId, SeriesId, WallTime } from '../ids.ts';
import type { Instant } from '../time.ts';

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** On which days a group meets, in RFC 5545's sense; weeks begin on Monday. */
export type Rule =
  | { readonly kind: 'once' }
  /** For intensive weeks. `every` 1 to 30 days. */
  | { readonly kind: 'daily'; readonly every: number }
  /** `every` 1 to 12 weeks, on one or more days. */
  | { readonly kind: 'weekly'; readonly every: number; readonly on: readonly Weekday[] }
  /** The first to fourth such weekday of the month, or the last (-1). `every` 1 to 12 months. */
  | {
      readonly kind: 'monthly-weekday';
      readonly every: number;
      readonly nth: 1 | 2 | 3 | 4 | -1;
      readonly on: Weekday;
    }
  /** A day of the month, 1 to 31, or the last day (-1). Months that lack the day are left out. */
  | { readonly kind: 'monthly-day'; readonly every: number; readonly day: number };

export type Ends =
  | { readonly kind: 'never' }
  /** The last day on which it may still meet. */
  | { readonly kind: 'until'; readonly date: LocalDate }
  /** A closed cohort: so many times, 1 to 200. Skipped and cancelled ones count. */
  | { readonly kind: 'times'; readonly times: number };

/** Where a group meets. In person the place is told to members only, unless a moderator makes it public (IP-1). */
export type Venue =
  | { readonly kind: 'online' }
  | {
      readonly kind: 'in-person';
      /** 1 to 100 characters on one line. */
      readonly place: string;
      /** Steps, lift, parking, who opens the door: up to 200 characters, or null. */
      readonly access: string | null;
      readonly open: 'members' | 'public';
    };

/** "Tuesdays at seven": a rule on the wall clock of the group's zone. The zone is the group's. */
export interface Series {
  readonly id: SeriesId;
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly rule: Rule;
  /** The first day it may meet; weeks and months of `every` are counted from here. */
  readonly from: LocalDate;
  readonly time: WallTime;
  readonly ends: Ends;
  /** What members read beside the date, such as *Newcomers' evening*; neutral; 1 to 60 characters, or null. */
  readonly label: string | null;
  readonly venue: Venue;
  /** Id of a format; null takes the group's. */
  readonly format: string | null;
  /** Whether each meeting has an event in Discord. `off`: told to leave it. */
  readonly mirror: 'on' | 'off';
  readonly paused: boolean;
  readonly createdAt: Instant;
  /** A moderator ended it: no meeting after this. */
  readonly endedAt: Instant | null;
}

/** What a moderator or facilitator decided about one meeting of a series. */
export interface DateNote {
  readonly series: SeriesId;
  /** The day by the rule: it stays the meeting's name also when it is moved. */
  readonly date: LocalDate;
  /** `skipped`: as if it had never been planned. `cancelled`: shown as cancelled to those who look. */
  readonly state: 'on' | 'skipped' | 'cancelled';
  readonly movedTo: { readonly date: LocalDate; readonly time: WallTime } | null;
  readonly label: string | null;
}

/** Days on which a group does not meet, both included. A meeting that was moved to another day is not touched. */
export interface Blackout {
  readonly id: number;
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What happens at a wall time on the two nights of clock change; see docs/schedules.md. */
export type ClockChange = 'none' | 'gap' | 'twice';

/** One meeting as the rules give it now. */
export interface Occurrence {
  readonly series: SeriesId;
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly state: 'on' | 'cancelled';
  readonly label: string | null;
  readonly moved: boolean;
  /** `gap`: the wall time does not exist that night and the meeting is as much later as the clock jumped. `twice`: the first of the two. */
  readonly clockChange: ClockChange;
}

/**
 * How a planned meeting stands. `missed`: the house was down when it should have opened, for too long. `off`: the rules do not give
 * it any more; it keeps its answers and duties in case they give it again, and is shown and told to nobody meanwhile.
 */
export const meetingStates = ['planned', 'cancelled', 'open', 'missed', 'over', 'off'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** One meeting within the horizon, written down: what opens doors, carries answers, and is mirrored in Discord. */
export interface Meeting {
  readonly series: SeriesId;
  readonly date: LocalDate;
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly startsAt: Instant;
  /** `pre_minutes` of the format before the start. */
  readonly opensAt: Instant;
  /** When the room closes at the latest by plan: the format's minutes and `after_minutes` after the start. */
  readonly endsAt: Instant;
  readonly label: string | null;
  readonly state: MeetingState;
}

/** A series and a date: which meeting. */
export interface MeetingKey {
  readonly series: SeriesId;
  readonly date: LocalDate;
}

export const answers = ['coming', 'listening', 'maybe', 'not-this-time'] as const;
export type Answer = (typeof answers)[number];

/**
 * What somebody said about one meeting. `in`: a place is theirs. `waiting`: in the waiting list, in the order of `askedAt`.
 * `offered`: a freed place is theirs until `offeredUntil`. `lapsed`: it was offered and the time ran out; asking again is fine.
 * `none`: maybe, or not this time.
 */
export interface Answered extends MeetingKey {
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly member: MemberId;
  readonly answer: Answer;
  readonly firstTime: boolean;
  /** `event`: raised interest on Discord's own event. */
  readonly source: 'here' | 'event';
  readonly place: 'in' | 'waiting' | 'offered' | 'lapsed' | 'none';
  readonly askedAt: Instant;
  readonly offeredUntil: Instant | null;
}

/** How long before the start somebody wants to be reminded. */
export const leads = ['week', 'day', 'three-hours', 'hour', 'quarter'] as const;
export type Lead = (typeof leads)[number];

/** What somebody asked to be told about a group (C15, g13). Only those who asked have one. */
export interface Wish {
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly member: MemberId;
  /** Empty: in my list and my calendar, without reminders. */
  readonly leads: readonly Lead[];
  readonly way: 'dm' | 'mention';
  /** `closed`: Discord refused a message once; not tried again until they choose it anew. */
  readonly dm: 'open' | 'closed';
  /** Their own IANA zone for quiet hours; null takes the group's. */
  readonly zone: string | null;
  /** On their own wall clock, may go over midnight; null: none. */
  readonly quiet: { readonly from: WallTime; readonly to: WallTime } | null;
  /** MP-7: one note after a long absence, asked for by themselves. */
  readonly returnNote: boolean;
  /** When they were last in a meeting. Kept only while `returnNote` is on; else null. */
  readonly lastHere: Instant | null;
  readonly returnNotedAt: Instant | null;
}

/** Something to be told to one person outside a session. */
export const noticeKinds = [
  ...leads,
  'moved',
  'cancelled',
  'missed',
  'place',
  'return',
  'stand-in',
  'swap',
  'rota',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Jobs of a meeting that a rota fills. */
export const rotaRoles = ['host', 'co_host', 'greeter', 'timekeeper'] as const;
export type RotaRole = (typeof rotaRoles)[number];

/**
 * Who does what at one meeting. `asked`: somebody else put their name there and they have not said yes.
 * `second`: over the rota's limits (BO-3); somebody else of the team has to confirm.
 */
export interface Duty extends MeetingKey {
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly role: RotaRole;
  readonly member: MemberId;
  readonly state: 'asked' | 'second' | 'agreed';
}

/** What hosts may note for later: a closed list, so that nothing about anybody can be written down. */
export const taskKinds = [
  'talk-with-co-host',
  'talk-with-moderator',
  'look-at-agreements',
  'look-at-format',
  'thank-somebody',
  'check-on-somebody',
  'find-co-host',
  'take-a-break',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What a group decided about its calendar. A group without a row has these defaults. */
export interface CalendarSettings {
  /** Who sees who is coming: nobody (numbers only), the people who run the group, or all members. */
  readonly answersShown: 'numbers' | 'hosts' | 'members';
  /** When more people were last let see names. Who answered before did so under another promise, and is not named. 0: never. */
  readonly shownSince: Instant;
  /** Whether the group is in the public Meeting Guide feed, by its neutral name. */
  readonly listed: boolean;
  /** BO-3: meetings a week one person may host without a second yes. 1 to 14. */
  readonly hostLimit: number;
}
export const usualSettings: CalendarSettings = {
  answersShown: 'numbers',
  shownSince: 0,
  listed: false,
  hostLimit: 2,
};

/** How far ahead meetings are written down: a monthly group always has its next one. */
export const horizonDays = 36;
