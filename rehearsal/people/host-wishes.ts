import { minutes, seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { isCircle, plannedStart, queueNow, runNow } from '#core/session/plan.ts';
import { comingUp, notYetHeard } from '#core/session/round.ts';

/** What a host would do now, if anything. */
export type HostWish =
  | { readonly kind: 'start' | 'next' | 'end' | 'thank-next' | 'resume' | 'pass' }
  | { readonly kind: 'pick'; readonly who: string };

/** The host reads the desk and decides. Nobody is cut short, and no part ends before those who wait were heard. */
export function hostWish(session: Session, now: number): HostWish | null {
  switch (session.stage.kind) {
    case 'doors':
      return now >= Math.max(plannedStart(session), session.opensAt + minutes(1)) ? { kind: 'start' } : null;
    case 'paused':
      return now - session.stage.since >= seconds(40) ? { kind: 'resume' } : null;
    case 'running':
      return whileRunning(session, now);
    case 'after':
    case 'closed':
      return null;
  }
}

function whileRunning(session: Session, now: number): HostWish | null {
  const { floor } = session;
  switch (floor.kind) {
    case 'offered':
      return now - floor.since >= seconds(25) ? { kind: 'thank-next' } : null;
    case 'speaking':
      return floor.turn.told === 'grace-over' ? { kind: 'thank-next' } : null;
    case 'breath':
    case 'held':
      return null;
    case 'open':
      return withOpenFloor(session, now, now - floor.since);
  }
}

/** How long the host leaves an open floor alone in parts where people may ask for it. */
const patience = seconds(45);

function withOpenFloor(session: Session, now: number, openForMs: number): HostWish | null {
  const queue = queueNow(session);
  const isTimeUp = now >= (runNow(session)?.endsAt ?? now);
  const unheard = notYetHeard(session);
  const first = unheard.find((id) => id !== session.roles.host);
  if (queue === 'none') return isTimeUp ? goOn(session) : null;
  if (isCircle(queue)) return comingUp(session).length === 0 ? goOn(session) : null;
  // The host who asks around passes for themselves: the word is for the others.
  const passesFirst = queue === 'host' && unheard.some((id) => id === session.roles.host);
  if (passesFirst) return { kind: 'pass' };
  if (queue === 'host' || queue === 'popcorn')
    return first === undefined ? goOn(session) : { kind: 'pick', who: first };
  // Somebody has a hand up and waits for others to be asked first.
  if (comingUp(session).length > 0) return null;
  if (queue === 'host_or_hand' && first !== undefined && !isTimeUp)
    return openForMs >= patience ? { kind: 'pick', who: first } : null;
  const isDone = unheard.length === 0 && openForMs >= patience && queue !== 'raised_hand';
  return isTimeUp || isDone ? goOn(session) : null;
}

const goOn = (session: Session): HostWish =>
  session.phase === session.format.phases.length - 1 ? { kind: 'end' } : { kind: 'next' };
