import type { MemberId } from '../ids.ts';
import { hostAwayMs } from './constants.ts';
import type { Handover, Session } from './model.ts';
import type { Due, Moment } from './moment.ts';
import { isHere } from './people.ts';

/**
 * The next person who can be asked to take over: the co-host, then the standby, each only if they are here.
 * @returns null when nobody is left to ask.
 */
export function nextToAsk(session: Session, why: 'relief' | 'host-lost'): MemberId | null {
  const { host, co_host: coHost, standby } = session.roles;
  // Somebody who was asked for another reason was not asked as one of these two.
  const asked = session.handover?.why === why ? session.handover.to : undefined;
  const inTurn = [coHost, standby].filter((id) => id !== undefined);
  return (
    inTurn.slice(inTurn.findIndex((id) => id === asked) + 1).find((id) => id !== host && isHere(session, id)) ?? null
  );
}

export function askToHost(session: Session, to: MemberId, why: Handover['why'], moment: Moment): Session {
  moment.tell({ kind: 'say', where: 'desk', line: { say: 'asked-to-host', who: to, why }, to });
  const chosen = why === 'host-lost' ? chosenByHost(session) : undefined;
  const handover = { to, why, askedAt: moment.now, ...(chosen === undefined ? {} : { chosen }) };
  return { ...session, handover };
}

/** Whom the host chose to take over, while they have not. */
function chosenByHost({ handover }: Session): MemberId | undefined {
  return handover?.why === 'offered' ? handover.to : handover?.chosen;
}

/** The question that a lost host raised is settled; what the host had asked before stands again. */
export function withoutHostLost(session: Session): Session {
  const { handover } = session;
  if (handover?.why !== 'host-lost') return session;
  const { chosen, askedAt } = handover;
  return { ...session, handover: chosen === undefined ? null : { to: chosen, why: 'offered', askedAt } };
}

/** FA-7: the host is away for a minute, then the co-host is asked, then the standby, then the room pauses. */
export function hostDue(session: Session): Due | null {
  if (session.hostAwaySince === null || (session.stage.kind !== 'running' && session.stage.kind !== 'paused'))
    return null;
  const asked = session.handover?.why === 'host-lost' ? session.handover.askedAt : session.hostAwaySince;
  if (session.stage.kind === 'paused' && nextToAsk(session, 'host-lost') === null) return null;
  return { at: asked + hostAwayMs, settle: askOrPause };
}

function askOrPause(session: Session, moment: Moment): Session {
  const next = nextToAsk(session, 'host-lost');
  if (next !== null) return askToHost(session, next, 'host-lost', moment);
  moment.tell({ kind: 'say', where: 'room', line: { say: 'paused', why: 'host-lost', until: null }, to: null });
  return { ...session, stage: { kind: 'paused', why: 'host-lost', since: moment.now, until: null } };
}

/** Follows the host in and out of the room. Before the start nobody is missed. */
export function watchHost(session: Session, moment: Moment): Session {
  const { host } = session.roles;
  // In person nobody arrives or leaves for us, so nobody can be missed (IP-3).
  const live = session.place.room !== null && (session.stage.kind === 'running' || session.stage.kind === 'paused');
  const away = live && (host === undefined || !isHere(session, host));
  if (away) return session.hostAwaySince === null ? { ...session, hostAwaySince: moment.at } : session;
  if (session.hostAwaySince === null) return session;
  return withoutHostLost({ ...session, hostAwaySince: null });
}
