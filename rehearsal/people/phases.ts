import type { Session } from '#core/session/model.ts';

/** The part that the format gives most minutes: where an evening has room for what people bring. */
export function longestPart(session: Session): number {
  const { phases } = session.format;
  const most = Math.max(...phases.map((phase) => phase.minutes));
  return phases.findIndex((phase) => phase.minutes === most);
}

/** Nothing of the meeting itself is still to come. */
export const isOver = (session: Session): boolean => session.stage.kind === 'after' || session.stage.kind === 'closed';
