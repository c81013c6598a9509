import type { ChannelId, MemberId, SessionId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Rung } from './effects.ts';
import type { NoSecondRoom, Replies, Role, TalkMode } from './model.ts';

/** What a member may wish for their own seat. */
export const seatWishes = [
  'raise-hand',
  'lower-hand',
  'pass',
  'listen',
  'speak',
  'type',
  'done',
  'agree',
  'first-time',
  'ask-time',
  'cannot-hear',
] as const;
export type SeatWish = (typeof seatWishes)[number];

/** What the host team may wish for the meeting, when the wish needs no more than its name. */
export const hostWishes = [
  'next',
  'thank-next',
  'plus-minute',
  'pause',
  'resume',
  'pause-room',
  'end',
  'breathe',
  'skip-breath',
  'hide-countdown',
  'show-countdown',
  'stretch',
  'shorten',
  'open-conversation',
  'postpone',
  'relief',
  'take-over',
  'unstick',
  'next-turn',
  'stop-turn',
  'one-more-waiting',
  'one-less-waiting',
] as const;
export type HostWish = (typeof hostWishes)[number];

/** What someone wants. Buttons, commands, voice events and the clock all come in by this door. */
export type Intent =
  // Presence, as Discord tells it or as people say it
  | { readonly kind: 'arrive'; readonly by: MemberId; readonly how: 'voice' | 'text' }
  /** `since` is earlier than now when an absence is found after a restart. */
  | { readonly kind: 'leave'; readonly by: MemberId; readonly since?: Instant }
  /** Stage: the invitation to speak was accepted. */
  | { readonly kind: 'on-air'; readonly by: MemberId }
  // A member's own seat
  | { readonly kind: SeatWish; readonly by: MemberId }
  | { readonly kind: 'replies'; readonly by: MemberId; readonly wish: Replies }
  /** Popcorn: the person who has (or just had) the floor names the next one. */
  | { readonly kind: 'hand-to'; readonly by: MemberId; readonly to: MemberId }
  // The host team
  | { readonly kind: 'start'; readonly by: MemberId; readonly theme: string | null }
  | { readonly kind: HostWish; readonly by: MemberId }
  | { readonly kind: 'break'; readonly by: MemberId; readonly minutes: number }
  /** Gives the floor to someone (host orders), or invites a second turn. */
  | { readonly kind: 'pick'; readonly by: MemberId; readonly to: MemberId }
  | { readonly kind: 'hand-over'; readonly by: MemberId; readonly to: MemberId }
  /** `to: null` leaves the role empty. */
  | { readonly kind: 'role'; readonly by: MemberId; readonly role: Role; readonly to: MemberId | null }
  | { readonly kind: 'mode'; readonly by: MemberId; readonly mode: TalkMode }
  /** The ladder (SA-4). `rule` is the id of an agreement. */
  | {
      readonly kind: 'ladder';
      readonly by: MemberId;
      readonly to: MemberId;
      readonly rung: Rung;
      readonly rule: string;
    }
  /** In person: how many are here, 0 to 500 (IP-4), and how many of them want to speak, 1 to 99. */
  | { readonly kind: 'head-count'; readonly by: MemberId; readonly count: number }
  | { readonly kind: 'speakers'; readonly by: MemberId; readonly count: number | null }
  /** Too many for one room: a second one, hosted by `to`. */
  | { readonly kind: 'second-room'; readonly by: MemberId; readonly to: MemberId }
  // The clock and the house
  /** The other room of the meeting is there: told to both sessions. */
  | { readonly kind: 'second-open'; readonly session: SessionId; readonly room: ChannelId }
  | { readonly kind: 'no-second-room'; readonly why: NoSecondRoom }
  /** One of those who were to be brought over is in the other room now, or stays. */
  | { readonly kind: 'brought-over'; readonly who: MemberId }
  | { readonly kind: 'stays-here'; readonly who: MemberId }
  | { readonly kind: 'tick' }
  /** The room is empty after the after-time, or a moderator closes it. */
  | { readonly kind: 'close'; readonly by: MemberId | null };

export type IntentKind = Intent['kind'];

/** What the person may do in this group, worked out from Discord at the moment of the call. */
export type Standing = 'member' | 'facilitator' | 'moderator';

export interface Ask {
  readonly intent: Intent;
  readonly standing: Standing;
  /** The epoch on the card that was pressed; absent for commands, voice and the clock. */
  readonly sawEpoch?: number;
}

/** Presses that move the floor or the phase, and so must have seen the present epoch. */
export const movesTheFloor: ReadonlySet<IntentKind> = new Set<IntentKind>([
  'next',
  'thank-next',
  'done',
  'plus-minute',
  'skip-breath',
  'breathe',
  'pick',
  'hand-to',
  'start',
  'end',
  'next-turn',
  'stop-turn',
]);
