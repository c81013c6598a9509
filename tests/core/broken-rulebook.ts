import { memberId, type MemberId } from '#core/ids.ts';
import type { Facts, Views } from '#core/session/laws/law.ts';
import { notYetHeard } from '#core/session/round.ts';
import { nextDeadline } from '#core/session/deadlines.ts';
import { voicesOf } from '#core/session/voices.ts';
import type { PastTurn, Person, Session, Turn } from '#core/session/model.ts';
import { step, type Step } from '#core/session/step.ts';

/** A rulebook with one mistake in it. */
export interface BrokenRulebook {
  readonly step: Step;
  readonly views: Views;
}

export type Change = (facts: Omit<Facts, 'views'>) => Session;

export const views: Views = { voicesOf, notYetHeard, nextDeadline };
export const stranger = memberId('Stranger');

/** Our rulebook, and then the mistake. Counting versions is left to the mistake when it says so. */
export function after(mistake: Change): BrokenRulebook {
  const broken: Step = (before, ask, now) => {
    const outcome = step(before, ask, now);
    if ('refused' in outcome) return outcome;
    return {
      effects: outcome.effects,
      session: mistake({ before, ask, after: outcome.session, effects: outcome.effects, now }),
    };
  };
  return { step: broken, views };
}

export const change =
  (person: (one: Person) => Person) =>
  (session: Session): Session => ({ ...session, people: session.people.map(person) });
export const withRound = (session: Session, round: Partial<Session['round']>): Session => ({
  ...session,
  round: { ...session.round, ...round },
});

export function withTurn(session: Session, edit: (turn: Turn) => Turn): Session {
  const { floor } = session;
  return floor.kind === 'speaking' || floor.kind === 'held'
    ? { ...session, floor: { ...floor, turn: edit(floor.turn) } }
    : session;
}

export function began({ before, after: now }: Omit<Facts, 'views'>): boolean {
  return (
    now.floor.kind === 'speaking' && !(before.floor.kind === 'speaking' && before.floor.turn.seq === now.floor.turn.seq)
  );
}

export function record(session: Session, who: MemberId): PastTurn {
  const seq = (session.turns.at(-1)?.seq ?? 0) + 100;
  return {
    seq,
    phase: session.phase ?? 0,
    who,
    kind: 'voice',
    ceilingMs: 1,
    startedAt: 0,
    endedAt: 1,
    outcome: 'done',
  };
}
