import type { Format } from '../formats/format.ts';
import type { ChannelId, GroupId, GuildId, MemberId, SessionId } from '../ids.ts';
import type { Instant, Ms } from '../time.ts';

/** How the room is kept: see docs/hosts.md. Voice and stage are never exchanged during a session. */
export type TalkMode = 'gentle' | 'strict' | 'stage';

/** Service roles of one session. Several may be held by one person. */
export const roles = ['host', 'co_host', 'timekeeper', 'greeter', 'chat_keeper', 'standby'] as const;
export type Role = (typeof roles)[number];

/** Where the session happens. `room` is null for a group that meets in person. */
export interface Place {
  readonly guild: GuildId;
  readonly group: GroupId;
  readonly room: ChannelId | null;
  /**
   * For whom the room is kept: for the group, or for this session alone, as a second room is. Such a room goes when its
   * session is over and nobody is in it any more.
   */
  readonly kept: 'group' | 'session';
  readonly home: ChannelId;
  readonly desk: ChannelId;
  /** The locale of the group's cards and lines, such as `en`. */
  readonly language: string;
}

export type Stage =
  /** Doors are open; the host has not started yet. */
  | { readonly kind: 'doors' }
  | { readonly kind: 'running' }
  /** Every clock stands still. `leftMs` is what the phase and the turn had left when it began. */
  | {
      readonly kind: 'paused';
      readonly why: 'host' | 'break' | 'care' | 'host-lost';
      readonly since: Instant;
      /** When a break is over; null when only a host ends it. */
      readonly until: Instant | null;
    }
  /** The meeting is over; the room stays open for company. */
  | { readonly kind: 'after'; readonly closesAt: Instant }
  | { readonly kind: 'closed'; readonly at: Instant; readonly why: Ending };

export type Ending = 'ended' | 'hard-limit' | 'postponed';

/** What kind of answers a speaker would like (ES-4). */
export type Replies = 'listening' | 'echoes' | 'ideas';

/** One person in this session. Nothing here outlives the session by more than a day. */
export interface Person {
  readonly id: MemberId;
  /** How they are here now. `gone` keeps their place while the rejoin grace lasts. */
  readonly here: 'voice' | 'text' | 'gone';
  readonly goneSince: Instant | null;
  readonly arrivedAt: Instant;
  readonly seat: 'speak' | 'listen';
  /** Came in a phase with late entry `listen_only` or `closed`: may listen until a phase is open again. */
  readonly late: boolean;
  /** Wants to type the share instead of speaking (OG-5). People who are here by text always type. */
  readonly types: boolean;
  readonly replies: Replies;
  readonly agreed: boolean;
  readonly firstTime: boolean;
  readonly asksForTime: boolean;
  /** Asked by a host to only listen today (SA-4), until a host takes it back. */
  readonly listenOnly: boolean;
  /** Out for today (SA-4). */
  readonly out: boolean;
}

export interface Turn {
  /** 1, 2, 3 … within the session. A turn that was passed on leaves its number to the next. */
  readonly seq: number;
  /** Index of the phase in the format. */
  readonly phase: number;
  readonly who: MemberId;
  readonly kind: 'voice' | 'typed';
  /** What the turn was given, without minutes added by the host. */
  readonly ceilingMs: Ms;
  /** When the floor was handed over. The turn begins after a breath (AL-2), so that a hand-over is one change and not two. */
  readonly givenAt: Instant;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  /** What has been told already about this turn, so that it is told once. */
  readonly told: 'nothing' | 'soon' | 'time-up' | 'grace-over';
}

/**
 * A turn that is over. A pass leaves no record. `endedAt` of a turn that a lost line cut short is its start and what was
 * had of it, so that the record tells what is still owed.
 */
export interface PastTurn extends Omit<Turn, 'told' | 'endsAt' | 'givenAt'> {
  readonly endedAt: Instant;
  readonly outcome: 'done' | 'thanked' | 'dropped' | 'phase-over';
}

export type Floor =
  /** Nobody speaks. `cued`: the host was told about the silence. */
  | { readonly kind: 'open'; readonly since: Instant; readonly cued: boolean }
  /** Quiet that the host asked for; then `next` has the floor. The quiet between two turns belongs to the turn that follows. */
  | { readonly kind: 'breath'; readonly until: Instant; readonly next: MemberId | null }
  /** Stage only: invited to speak, not yet accepted. The turn has not begun. */
  | { readonly kind: 'offered'; readonly who: MemberId; readonly since: Instant }
  | { readonly kind: 'speaking'; readonly turn: Turn }
  /** The speaker's line dropped: the floor is held, `leftMs` of the turn remain. */
  | { readonly kind: 'held'; readonly turn: Turn; readonly until: Instant; readonly leftMs: Ms };

/** The talking order of the current phase. */
export interface Round {
  /** Who is still to come, in order; used by circle, circle_fixed, random. */
  readonly order: readonly MemberId[];
  /** Raised hands, first come first. */
  readonly line: readonly MemberId[];
  /** Had a turn in this phase. */
  readonly heard: readonly MemberId[];
  /** Passed in this phase; may come back. */
  readonly passed: readonly MemberId[];
  /**
   * Have a place to come, though they may not stand in order or line: they lost their line during a turn, and it is offered
   * again when they are back, or were invited and did not come on the air, and a host, a hand or *Speak* brings it back.
   */
  readonly owed: readonly MemberId[];
  /** The open invitation to those not yet heard, after which second turns are possible. */
  readonly invitation:
    | { readonly kind: 'not-yet' }
    | { readonly kind: 'open'; readonly until: Instant }
    | { readonly kind: 'over' };
  /** Second turns that a host invited in this phase. */
  readonly invited: readonly MemberId[];
}

/** One phase as it really ran. */
export interface PhaseRun {
  readonly index: number;
  readonly startedAt: Instant;
  /** When it should end; a host ends it, never the clock. */
  readonly endsAt: Instant;
  readonly endedAt: Instant | null;
}

/** Something the desk shows until it is dealt with or overtaken. Facts only, nothing about health. */
export type Cue =
  | {
      readonly kind: 'soon' | 'time-up' | 'grace-over' | 'held' | 'not-on-air' | 'left-suddenly' | 'cannot-hear';
      readonly who: MemberId;
    }
  | { readonly kind: 'silence' | 'phase-over' | 'break-over' | 'invite-unheard' | 'last-call' | 'limit-soon' }
  | { readonly kind: 'too-few'; readonly here: number; readonly min: number }
  | { readonly kind: 'too-many'; readonly here: number; readonly splitAbove: number }
  /** The pocket timer: of whom is not known. */
  | { readonly kind: 'turn-soon' | 'turn-over' }
  | { readonly kind: 'no-second-room'; readonly why: NoSecondRoom }
  | { readonly kind: 'turns-short'; readonly turnMs: Ms; readonly templateMs: Ms };

/** Why there is no second room, or why nobody is brought there. */
export type NoSecondRoom = 'not-allowed' | 'too-many-channels' | 'unreachable' | 'host-left' | 'cannot-move';

/** Someone was asked to take over as host. */
export interface Handover {
  readonly to: MemberId;
  readonly why: 'offered' | 'relief' | 'host-lost';
  readonly askedAt: Instant;
  /** Whom the host had chosen before their line was lost: this person may take over as well as those asked since. */
  readonly chosen?: MemberId;
}

/**
 * The pocket timer of a meeting in person (IP-3): how long somebody has been speaking, and never who. Empty where there is a
 * voice room, for there turns belong to people.
 */
export interface Pocket {
  readonly turn: PocketTurn | null;
  /** Turns that began in this part. */
  readonly heard: number;
  /** Raised hands that the host sees and counts, 0 to 99. */
  readonly waiting: number;
  /** How many want to speak, 1 to 99, so that everybody's turn can be as long; null when nobody said. */
  readonly speakers: number | null;
}

export interface PocketTurn {
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  readonly told: 'nothing' | 'soon' | 'time-up';
}

/** How the people of a full room are divided into two. Only the first session of a meeting divides. */
export type Division =
  | { readonly kind: 'none' }
  /** A host wants a second room, hosted by `host`; it is being made. */
  | { readonly kind: 'asked'; readonly host: MemberId; readonly since: Instant }
  /** The room is there and everybody was told; `who` are still to be brought there, one after the other. */
  | {
      readonly kind: 'moving';
      readonly session: SessionId;
      readonly room: ChannelId;
      readonly who: readonly MemberId[];
      readonly since: Instant;
    }
  | { readonly kind: 'done'; readonly session: SessionId; readonly room: ChannelId };

export interface Session {
  readonly id: SessionId;
  readonly place: Place;
  /** The first session of the same meeting, for a second room; null for the first. */
  readonly beside: SessionId | null;
  readonly format: Format;
  readonly mode: TalkMode;
  readonly stage: Stage;
  /** Grows with every change. */
  readonly version: number;
  /** Grows when the floor or the phase moves; presses that move them carry the epoch they saw. */
  readonly epoch: number;
  readonly opensAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Index of the current phase; null before the start and after the end. */
  readonly phase: number | null;
  readonly phases: readonly PhaseRun[];
  readonly round: Round;
  readonly floor: Floor;
  readonly people: readonly Person[];
  readonly turns: readonly PastTurn[];
  readonly roles: Readonly<Partial<Record<Role, MemberId>>>;
  readonly handover: Handover | null;
  /** Since when no host is in voice; null while one is (FA-7). */
  readonly hostAwaySince: Instant | null;
  readonly cues: readonly Cue[];
  readonly countdown: 'shown' | 'hidden';
  readonly breathMs: Ms;
  /** A shipped sharing prompt, as `type/number`; null when the host brings the theme by voice. */
  readonly theme: string | null;
  /** Turn ceilings are halved by the host (shorter round) or not. */
  readonly shorterRound: boolean;
  /** `open`: a host opened the conversation; no turns and free voices for the rest of the meeting. */
  readonly conversation: 'guided' | 'open';
  /** The seating of a fixed circle, set at its first use; newcomers sit down at the end. Empty before. */
  readonly fixedOrder: readonly MemberId[];
  /** When the number of people was last held against the smallest size: at the doors, after the start, each once. */
  readonly sizeChecked: 'not-yet' | 'at-doors' | 'after-start';
  readonly division: Division;
  readonly pocket: Pocket;
  /**
   * The largest number of people seen at once, or in person the number that the host typed (IP-4); the only thing about
   * attendance that is kept.
   */
  readonly headCount: number;
  /** Seed for random orders, so that a step stays a pure function. */
  readonly seed: number;
}
