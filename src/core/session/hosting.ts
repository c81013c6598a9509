import type { MemberId } from '../ids.ts';
import type { Intent } from './intents.ts';
import { hostAwayMs } from './constants.ts';
import { askToHost, nextToAsk, watchHost } from './host-lost.ts';
import type { Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { isHere, personIn } from './people.ts';
import { resumeRoom } from './pausing.ts';

type GiveRole = Extract<Intent, { kind: 'role' }>;

/** Service roles of this meeting. They can be given before the person is here. */
export function giveRole(session: Session, intent: GiveRole, moment: Moment): Result {
  const { role, to } = intent;
  if (session.roles[role] === (to ?? undefined)) return 'nothing-to-do';
  const { [role]: _before, ...others } = session.roles;
  if (to === null) return watchHost({ ...session, roles: others }, moment);
  if (personIn(session, to)?.out === true) return 'not-present-to-take-it';
  moment.tell({ kind: 'say', where: 'desk', line: { say: 'role-given', who: to, role }, to });
  return settleHost({ ...session, roles: { ...others, [role]: to } }, moment);
}

/** Step one of a handover: somebody here is asked. */
export function handOver(session: Session, to: MemberId, moment: Moment): Result {
  // In person we do not know who is there; whoever asks does.
  if (session.place.room !== null && !isHere(session, to)) return 'not-present-to-take-it';
  if (session.roles.host === to) return 'nothing-to-do';
  return askToHost(session, to, 'offered', moment);
}

/**
 * The host needs a rest: the co-host is asked, or else the standby; pressed again, the next of them. When all were asked and
 * nobody has answered for a minute, the first of them is asked again.
 */
export function relief(session: Session, moment: Moment): Result {
  const { handover } = session;
  const waited = handover?.why === 'relief' && moment.now - handover.askedAt >= hostAwayMs;
  const next = nextToAsk(session, 'relief') ?? (waited ? nextToAsk({ ...session, handover: null }, 'relief') : null);
  return next === null ? 'nobody-to-ask' : askToHost(session, next, 'relief', moment);
}

/**
 * Step two: the person who was asked takes over, or the co-host, the standby or any facilitator while no host is here. A
 * host who is still here becomes co-host when that place is free.
 */
export function takeOver(session: Session, by: MemberId, standing: 'asked' | 'facilitator', moment: Moment): Result {
  if (session.roles.host === by) return 'nothing-to-do';
  // In person nobody arrives for us: whoever holds the desk is there, and takes over by saying so.
  const inPerson = session.place.room === null;
  if (!inPerson && !isHere(session, by)) return 'not-here';
  const hostless = inPerson || session.roles.host === undefined || session.hostAwaySince !== null;
  // Who was asked first may answer after the next one was asked; without a host the first to press is the host.
  const standsBy = session.roles.co_host === by || session.roles.standby === by;
  const asked = session.handover?.to === by || session.handover?.chosen === by;
  if (!asked && !(hostless && (standing === 'facilitator' || standsBy))) return 'not-asked-to-host';
  const { host: before, co_host: coHost, standby, ...others } = session.roles;
  const stays = before !== undefined && (inPerson || isHere(session, before)) ? before : undefined;
  const newCoHost = coHost === undefined || coHost === by ? stays : coHost;
  const roles = {
    ...others,
    host: by,
    ...(newCoHost === undefined ? {} : { co_host: newCoHost }),
    ...(standby === undefined || standby === by ? {} : { standby }),
  };
  moment.tell({ kind: 'say', where: 'room', line: { say: 'new-host', who: by }, to: null });
  return settleHost({ ...session, roles, handover: null }, moment);
}

/** A host is here again: a room that paused for want of one goes on. */
export function restoreAfterHostLost(session: Session, moment: Moment): Session {
  const { stage } = session;
  if (stage.kind !== 'paused' || stage.why !== 'host-lost' || session.hostAwaySince !== null) return session;
  const resumed = resumeRoom(session, moment, null);
  return typeof resumed === 'string' ? session : resumed;
}

function settleHost(session: Session, moment: Moment): Session {
  return restoreAfterHostLost(watchHost(session, moment), moment);
}
