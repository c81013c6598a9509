/** What the page shows beside the clients: the stage itself, as data. */
import type { Temperament } from '../people/temperament.ts';
import type { Debrief } from './debrief/debrief.ts';

export type Speed = 'paused' | 1 | 10 | 60;

/** Something ready to be played. */
export interface EveningCard {
  readonly id: string;
  readonly shelf: 'calm' | 'hard' | 'calendar';
  readonly title: string;
  /** One or two sentences: what it is, and what one practises. */
  readonly about: string;
  /** Who one is when it begins. */
  readonly you: PartInEvening;
  readonly people: number;
}

export type PartInEvening = 'host' | 'co-host' | 'member' | 'moderator';

/** Somebody one can be. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly part: PartInEvening;
  readonly temperament: Temperament;
  /** Who acts for them: the script, or whoever sits at the page. */
  readonly playedBy: 'themselves' | 'you';
  readonly here: 'voice' | 'text' | 'away';
}

export interface StageView {
  /** The world's clock, epoch milliseconds. */
  readonly now: number;
  readonly speed: Speed;
  /** The clock is being turned to the next thing, or an evening is being prepared. */
  readonly busy: 'no' | 'turning' | 'preparing';
  readonly evening: EveningCard | null;
  /** What the others choose by in this evening; not there while none is played, or where it is not known. */
  readonly seed?: number;
  readonly shelf: readonly EveningCard[];
  readonly cast: readonly CastMember[];
  readonly bot: 'up' | 'down';
  /** Discord answers with errors for a while. */
  readonly discord: 'well' | 'troubled';
  /** What the stage itself has to say, the newest last, at most three: "Your line has dropped." */
  readonly notes: readonly StageNote[];
  /** There once the evening has come to its end, or was ended. */
  readonly debrief: Debrief | null;
  /** A recording is being played: one can look, and not act. */
  readonly isReplay: boolean;
}

export interface StageNote {
  readonly at: number;
  readonly words: string;
}

export type StageOrder =
  | { readonly order: 'begin'; readonly evening: string; readonly seed: number }
  /** Back to the shelf; everything of the evening is thrown away. */
  | { readonly order: 'leave' }
  | { readonly order: 'speed'; readonly speed: Speed }
  /** Turns the clock until something happens that somebody can see: at most eight days on. */
  | { readonly order: 'next' }
  | { readonly order: 'temperament'; readonly person: string; readonly temperament: Temperament }
  | { readonly order: 'played-by'; readonly person: string; readonly by: 'themselves' | 'you' }
  /** Stops here and looks back. */
  | { readonly order: 'look-back' }
  | { readonly order: 'bot'; readonly to: 'up' | 'down' };

export type OrderAnswer = { readonly done: true } | { readonly done: false; readonly why: string };
