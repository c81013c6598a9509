/** The look back after an evening: what happened, what a host guide suggests there, and what everybody saw. No score. */
export interface Debrief {
  readonly title: string;
  readonly began: number;
  readonly ended: number;
  /** Minute by minute; minutes in which nothing happened are left out. */
  readonly minutes: readonly DebriefMinute[];
  /** How the talking time was shared, in the order of the first turn; those who were here and had no turn come last. */
  readonly fairness: readonly TalkingTime[];
  /** What each of the people saw, for those who look at the evening from their place. */
  readonly saw: readonly Saw[];
  /** The five steps for somebody in distress, when the evening had such a moment; otherwise empty. */
  readonly steps: readonly DebriefStep[];
  /** A few questions to think about or talk over. Never a grade. */
  readonly questions: readonly string[];
}

export interface DebriefMinute {
  /** Whole minutes since it began, from 0. */
  readonly minute: number;
  readonly lines: readonly DebriefLine[];
  /** What the host guide suggests at this point. */
  readonly guide: readonly string[];
}

export interface DebriefLine {
  readonly at: number;
  readonly kind: 'part' | 'act' | 'bot' | 'card' | 'desk' | 'typed' | 'heard' | 'hitch' | 'stage';
  readonly who: string;
  readonly words: string;
  /** Who could see it: the room, the host team at the desk, or one person. */
  readonly seenBy: 'room' | 'desk' | { readonly name: string };
}

export interface TalkingTime {
  readonly name: string;
  readonly turns: number;
  readonly ms: number;
}

export interface Saw {
  readonly person: string;
  readonly name: string;
  readonly lines: readonly { readonly at: number; readonly words: string; readonly isPrivate: boolean }[];
}

export interface DebriefStep {
  readonly title: string;
  readonly words: string;
  /** When something of this kind was done, if it was. */
  readonly doneAt: number | null;
}
