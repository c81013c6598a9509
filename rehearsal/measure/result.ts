import type { PastTurn, Session, TalkMode } from '#core/session/model.ts';
import type { Fairness } from './fairness.ts';
import type { Spread } from './hand-over-costs.ts';

/** What a rehearsal measured: the last line of `npm run rehearse -- --json`. */
export interface Result {
  readonly format: string;
  readonly mode: TalkMode;
  readonly people: number;
  readonly phases: readonly { readonly id: string; readonly plannedMinutes: number; readonly ranMinutes: number }[];
  readonly turns: readonly {
    readonly who: string;
    readonly kind: PastTurn['kind'];
    readonly ceilingMs: number;
    readonly tookMs: number;
    readonly outcome: PastTurn['outcome'];
  }[];
  /** How often the floor went from one person to the next within a part. */
  readonly handOvers: number;
  /** Calls beyond the answer to the press. */
  readonly restPerHandOver: { readonly voices: Spread; readonly messages: Spread };
  /** People left server-muted once everybody has been in another room. */
  readonly stuckMutes: number;
  /** Requests that Discord's API description forbids; null when the description is not there to ask. */
  readonly specViolations: number | null;
  /** Requests that the local Discord answered with an error. */
  readonly refusedByDiscord: number;
  readonly fairness: Fairness;
  /** How long the rehearsal took on this computer. */
  readonly wallMs: number;
}

/** The parts as they really ran, in tenths of minutes. */
export function phasesOf(session: Session): Result['phases'] {
  return session.phases.map(({ index, startedAt, endedAt }) => {
    const phase = session.format.phases[index];
    const ranMs = (endedAt ?? startedAt) - startedAt;
    return { id: phase?.id ?? '', plannedMinutes: phase?.minutes ?? 0, ranMinutes: Math.round(ranMs / 6_000) / 10 };
  });
}

export function turnsOf(session: Session, nameOf: (id: string) => string): Result['turns'] {
  return session.turns.map(({ who, kind, ceilingMs, startedAt, endedAt, outcome }) => ({
    who: nameOf(who),
    kind,
    ceilingMs,
    tookMs: endedAt - startedAt,
    outcome,
  }));
}
