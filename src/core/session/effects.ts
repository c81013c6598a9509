import type { ChannelId, MemberId } from '../ids.ts';
import type { Instant, Ms } from '../time.ts';
import type { Role } from './model.ts';

/** What happens once because of a step: something is said, or a decision about somebody's place is kept. */
export type Effect = Spoken | Decision;

/** The rungs of the ladder that are about one person (SA-4). */
export type Rung = 'hint' | 'listen-only' | 'out-for-today' | 'back-in';

/** Which agreement, by whom, about whom; no words. Kept so that somebody else can look at it again (SA-4, AD-2). */
export interface Decision {
  readonly kind: 'decision';
  readonly rung: Rung;
  readonly rule: string;
  readonly by: MemberId;
  readonly to: MemberId;
}

/**
 * Only spoken lines are one-off effects. Everything else is a projection of the session
 * (`voices.ts`: who may be heard; `doors.ts`: who may come in; the cards), so doing it twice is harmless.
 */
export type Spoken =
  /** A line in the room's chat or the desk, said once. `to` is the one person it addresses, and the only one mentioned. */
  | { readonly kind: 'say'; readonly where: 'room' | 'desk'; readonly line: Line; readonly to: MemberId | null }
  /** A private word. Given on the person's own last press when possible; otherwise their card says it. */
  | { readonly kind: 'whisper'; readonly to: MemberId; readonly line: Line };

/** What is said, as facts; the words are in the catalogue. Ids and numbers only. */
export type Line =
  /** The opening line of a phase with its prompts. */
  | { readonly say: 'phase'; readonly phase: number }
  | { readonly say: 'your-turn'; readonly who: MemberId; readonly turnMs: Ms; readonly endsAt: Instant }
  /** Their line dropped earlier; the place is theirs again. */
  | { readonly say: 'place-offered'; readonly who: MemberId }
  | { readonly say: 'soon'; readonly leftMs: Ms }
  | { readonly say: 'invitation'; readonly until: Instant }
  | { readonly say: 'paused'; readonly why: 'host' | 'break' | 'care' | 'host-lost'; readonly until: Instant | null }
  | { readonly say: 'resumed' }
  /** Half a minute of quiet that a host asked for. */
  | { readonly say: 'breathe'; readonly until: Instant }
  | { readonly say: 'new-host'; readonly who: MemberId }
  | { readonly say: 'asked-to-host'; readonly who: MemberId; readonly why: 'offered' | 'relief' | 'host-lost' }
  | { readonly say: 'role-given'; readonly who: MemberId; readonly role: Role }
  | { readonly say: 'cannot-hear'; readonly who: MemberId }
  | { readonly say: 'open-conversation' }
  | { readonly say: 'postponed' }
  /** Too many for one room: the other one is there, and some are brought over. The second is said in the new room. */
  | { readonly say: 'two-rooms' | 'welcome-two'; readonly room: ChannelId }
  | { readonly say: 'closing'; readonly closesAt: Instant }
  | { readonly say: 'hard-limit' }
  | { readonly say: Rung; readonly rule: string }
  | { readonly say: 'late'; readonly entry: 'open' | 'listen_only' | 'closed' };
