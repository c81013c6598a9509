import type { Instant } from '../../time.ts';
import type { MemberId } from '../../ids.ts';
import type { Effect } from '../effects.ts';
import type { Ask } from '../intents.ts';
import type { PastTurn, Session, Turn } from '../model.ts';
import type { Voices } from '../voices.ts';

/** One step as a law sees it: before, what was asked, and after. A refused step is not looked at. */
export interface Facts {
  readonly before: Session;
  readonly ask: Ask;
  readonly after: Session;
  readonly effects: readonly Effect[];
  readonly now: Instant;
  readonly views: Views;
}

/** What is worked out from a session, as the laws check it too. */
export interface Views {
  readonly voicesOf: (session: Session) => Voices;
  readonly notYetHeard: (session: Session) => readonly MemberId[];
  readonly nextDeadline: (session: Session) => Instant | null;
}

/** Something that must hold for every step of every evening. */
export interface Law {
  /** A sentence that says what holds. */
  readonly name: string;
  readonly holds: (facts: Facts) => boolean;
}

/** A turn is known by who has it and since when; its number is given again after a pass. */
export const isSameTurn = (one: Turn, other: Turn): boolean => one.who === other.who && one.givenAt === other.givenAt;

/** The turn that began in this step, if one did and still runs. */
export function begunTurn({ before, after }: Facts): Turn | null {
  const now = runningTurn(after);
  const was = runningTurn(before);
  return now !== null && (was === null || !isSameTurn(now, was)) ? now : null;
}

/** Who was given the floor, or invited to it on stage, in this step. An invitation accepted later is the same choice. */
export function newlyChosen(facts: Facts): MemberId | null {
  const [was, is] = [facts.before.floor, facts.after.floor];
  const invited = was.kind === 'offered' ? was.who : null;
  const chosen = is.kind === 'offered' ? is.who : (begunTurn(facts)?.who ?? null);
  return chosen === invited ? null : chosen;
}

export function runningTurn(session: Session): Turn | null {
  const { floor } = session;
  return floor.kind === 'speaking' || floor.kind === 'held' ? floor.turn : null;
}

/** The records that this step added. */
export function newRecords({ before, after }: Facts): readonly PastTurn[] {
  return after.turns.slice(before.turns.length);
}

export const hasNoDoubles = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
