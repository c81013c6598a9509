/** An evening that is ready to be played on the stage, and what a hard moment may do to it. */
import type { Session, TalkMode } from '#core/session/model.ts';
import type { Fault } from '../discord/contract.ts';
import type { Player } from '../people/cast.ts';
import type { Play } from '../people/play.ts';
import type { Temperament } from '../people/temperament.ts';
import type { DebriefLine, Saw } from './debrief/debrief.ts';
import type { EveningCard } from './view.ts';

export interface EveningPlan {
  readonly card: EveningCard;
  readonly format: string;
  readonly mode: TalkMode;
  /** How many the group holds, for `/group create`. */
  readonly size: number;
  /** The host first; names are those of `people/names.ts`. */
  readonly cast: readonly CastPlan[];
  /** Who one is when it begins: one of the cast, or null for the moderator. */
  readonly you: string | null;
  /**
   * Played by everybody alone, unseen and as fast as it goes, until this holds; then one sits down and the clock stands still.
   * Null: one begins before the doors are open.
   */
  readonly prologue: ((session: Session, play: Play) => boolean) | null;
  readonly moment: Moment | null;
  /** What the stage says when one sits down and no moment says it: where to begin. */
  readonly welcome?: string;
}

export interface CastPlan {
  readonly name: string;
  readonly part: Player['part'];
  readonly temperament: Temperament;
}

/** What makes an evening hard. Holds no state of its own: `isFirst` remembers. */
export interface Moment {
  /**
   * Looked at after everything that happened once one has sat down; notes what the moment brings.
   * @param session null while the bot is down, or nothing is open
   */
  look(hand: StageHand, session: Session | null): void;
  /** There is enough to look back on. */
  isOver(hand: StageHand, session: Session | null): boolean;
}

export interface StageHand {
  readonly play: Play;
  /** When one sat down, on the world's clock. */
  readonly satDownAt: number;
  now(): number;
  /** True the first time this key is asked. */
  isFirst(key: string): boolean;
  /** The instant at which a key was first asked, or null. */
  firstAt(key: string): number | null;
  /** Does this at that instant on the world's clock, once for each key. */
  at(when: number, key: string, act: () => Promise<void>): void;
  /** The stage itself says something to whoever sits at the page. */
  note(words: string): void;
  /** Discord answers like this until then, on the world's clock. */
  trouble(faults: readonly Omit<Fault, 'times' | 'until'>[], until: number): void;
  killBot(): Promise<void>;
  bootBot(): Promise<void>;
  /** Somebody's line drops: they are out of voice, whoever plays them. */
  dropLine(player: Player): Promise<void>;
  /** Somebody's microphone carries a voice, or no longer does. */
  talks(player: Player, on: boolean): Promise<void>;
}

/** What the stage wrote down while the evening went on: all that a debrief is made of. Kept in memory only. */
export interface StageLog {
  readonly plan: EveningPlan;
  /** When one sat down. */
  readonly began: number;
  readonly ended: number;
  readonly lines: readonly DebriefLine[];
  /** The session as it was last seen. */
  readonly session: Session | null;
  /** The ids of everybody who was ever here, in the order of coming. */
  readonly here: readonly string[];
  readonly saw: readonly Saw[];
  nameOf(id: string): string;
}
