import { minutes, type Instant, type Ms } from '../time.ts';
import type { PhaseFormat, Queue } from '../formats/format.ts';
import { absorbingFloor, hardLimitMs } from './constants.ts';
import type { PhaseRun, Session } from './model.ts';

/** The phase that runs now, as the format describes it; null before the start and after the end. */
export function phaseNow(session: Session): PhaseFormat | null {
  return session.phase === null ? null : (session.format.phases[session.phase] ?? null);
}

/** How the phase that runs now really runs; null before the start and after the end. */
export function runNow(session: Session): PhaseRun | null {
  return session.phase === null ? null : (session.phases.at(-1) ?? null);
}

/**
 * The talking order in force. A phase overrides its format, except that a format with a fixed circle
 * makes every circle of its phases the same circle. An open conversation has no order.
 */
export function queueNow(session: Session): Queue {
  const phase = phaseNow(session);
  if (phase === null || session.conversation === 'open') return 'none';
  return phase.queue === 'circle' && session.format.queue.order === 'circle_fixed' ? 'circle_fixed' : phase.queue;
}

export const isCircle = (queue: Queue): boolean => queue === 'circle' || queue === 'circle_fixed' || queue === 'random';

/** When the meeting was announced to begin: the doors open `pre_minutes` earlier. */
export const plannedStart = (session: Session): Instant => session.opensAt + minutes(session.format.pre_minutes);

/**
 * When the meeting should be over. A late start does not move the end as long as the absorbing phase
 * can take the delay; an early start ends early.
 */
export function plannedEnd(session: Session): Instant {
  const total = session.format.phases.reduce((sum, phase) => sum + phaseMs(phase), 0);
  const planned = plannedStart(session) + total;
  if (session.startedAt === null) return planned;
  const absorbable = session.format.phases.reduce((sum, phase) => sum + absorbableMs(phase), 0);
  return Math.max(Math.min(session.startedAt + total, planned), session.startedAt + total - absorbable);
}

/**
 * When a meeting is over, or doors that never became one are closed, even if nobody presses anything. A room that is open
 * for company keeps the time it was promised. People who are still in it then have as long again as a meeting has, unless
 * the meeting had already come to its longest time.
 */
export function hardLimit(session: Session): Instant {
  const { stage } = session;
  const longest = plannedEnd(session) + hardLimitMs;
  if (stage.kind !== 'after') return longest;
  return endedAtLimit(session) ? stage.closesAt : Math.max(longest, stage.closesAt + hardLimitMs);
}

/** Nobody ended the meeting: it came to its longest time. */
export const endedAtLimit = (session: Session): boolean =>
  session.endedAt !== null && session.endedAt >= plannedEnd(session) + hardLimitMs;

/** When a phase that begins at `at` should end. Only the absorbing phase looks at the clock on the wall. */
export function phaseEnd(session: Session, index: number, at: Instant): Instant {
  const phase = session.format.phases[index];
  if (phase === undefined) return at;
  const template = phaseMs(phase);
  if (phase.flex === 'fixed') return at + template;
  const after = session.format.phases.slice(index + 1).reduce((sum, next) => sum + phaseMs(next), 0);
  return Math.max(plannedEnd(session) - after, at + leastMs(phase));
}

/** The length of a phase in its format, in whole milliseconds: minutes may be fractions. */
export const phaseMs = (phase: PhaseFormat): Ms => Math.round(minutes(phase.minutes));

/** What an absorbing phase keeps however late the meeting runs. */
export const leastMs = (phase: PhaseFormat): Ms => Math.round(phaseMs(phase) * absorbingFloor);

const absorbableMs = (phase: PhaseFormat): Ms => (phase.flex === 'absorbs' ? phaseMs(phase) - leastMs(phase) : 0);
