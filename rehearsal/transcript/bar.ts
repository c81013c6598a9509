import type { Session } from '#core/session/model.ts';
import { plannedEnd, plannedStart } from '#core/session/plan.ts';
import { phaseTitle } from '#text/en/words.ts';
import { clock } from './paint.ts';

const cells = 24;

/** How far the evening is: filled cells, the part, and minutes of the whole. */
export function progressBar(session: Session, now: number): string {
  const start = session.startedAt ?? plannedStart(session);
  const whole = Math.max(1, plannedEnd(session) - start);
  const done = session.endedAt === null ? Math.min(1, Math.max(0, (now - start) / whole)) : 1;
  const filled = Math.round(done * cells);
  const phase = session.phase === null ? undefined : session.format.phases[session.phase];
  const part = phase
    ? `${phaseTitle(phase.kind)} (${(session.phase ?? 0) + 1}/${session.format.phases.length})`
    : stageName(session);
  const minutes = session.startedAt === null ? 0 : Math.round(((session.endedAt ?? now) - session.startedAt) / 60_000);
  return `${'█'.repeat(filled)}${'░'.repeat(cells - filled)} ${clock(now)} ${part} · ${minutes} of ${session.format.total_minutes} min`;
}

function stageName({ stage }: Session): string {
  return stage.kind === 'doors' ? 'doors are open' : stage.kind === 'closed' ? 'closed' : 'afterwards';
}
