import type { Session } from '#core/session/model.ts';
import type { DebriefLine } from '#rehearsal/stage/debrief/debrief.ts';
import { eveningPlans } from '#rehearsal/stage/evenings/index.ts';
import type { EveningPlan, StageLog } from '#rehearsal/stage/evening-plan.ts';
import { evening } from '#tests/text/sample-evening.ts';

/** The instant so many seconds after one sat down. */
export const after = (seconds: number): number => evening + seconds * 1_000;

export function planOf(id: string): EveningPlan {
  const found = eveningPlans.find(({ card }) => card.id === id);
  if (found === undefined) throw new Error(`There is no evening ${id}.`);
  return found;
}

export const lineAt = (
  seconds: number,
  kind: DebriefLine['kind'],
  who: string,
  words: string,
  seenBy: DebriefLine['seenBy'] = 'room',
): DebriefLine => ({ at: after(seconds), kind, who, words, seenBy });

/** People of a sample session are called by the last letters of their id: 1 is the host. */
const called = ['', 'Fay', 'Ada', 'Ben', 'Cleo', 'Dev'];

/** What a stage would have written down in ten minutes. */
export function aLog(parts: {
  readonly plan: EveningPlan;
  readonly session?: Session;
  readonly lines?: readonly DebriefLine[];
  readonly saw?: StageLog['saw'];
}): StageLog {
  return {
    plan: parts.plan,
    began: evening,
    ended: after(600),
    lines: parts.lines ?? [],
    session: parts.session ?? null,
    saw: parts.saw ?? [],
    here: parts.session?.people.map(({ id }) => id) ?? [],
    nameOf: (id) => called[Number(id.slice(-2))] ?? id,
  };
}
